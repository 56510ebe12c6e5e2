import { ConfigError, readConfig } from './config.ts';
import { createServer } from './server.ts';

try {
	const config = readConfig(process.env);
	const server = await createServer(config);
	const listening = await server.http.listen({ port: config.port, host: config.host });
	const address = listening.replace('127.0.0.1', 'localhost');
	const setup = server.firstAdminToken
		? `  To set up sync, open once within a day: ${address}/setup#${server.firstAdminToken}\n`
		: '';
	console.log(`\n  SatuLoket: ${address}\n${setup}`);

	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			void server.close().then(() => process.exit(0));
		});
	}
} catch (error) {
	if (error instanceof ConfigError) {
		console.error(error.message);
	} else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
		console.error(`${error.message}. Choose another port: PORT=8081 npm start`);
	} else {
		throw error;
	}
	process.exitCode = 2;
}
