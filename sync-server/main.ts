import { ConfigError, readConfig, type Config } from './config.ts';
import { createServer } from './server.ts';
import { runCommand } from './ops/command.ts';

try {
	const config = readConfig(process.env);
	const exitCode = runCommand(process.argv.slice(2), config, console.log);
	if (exitCode === null) await serve(config);
	else process.exitCode = exitCode;
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

async function serve(config: Config): Promise<void> {
	const server = await createServer(config);
	const listening = await server.http.listen({ port: config.port, host: config.host });
	const address = listening.replace('127.0.0.1', 'localhost');
	console.log(`\n  SatuLoket: ${address}\n`);
	if (server.firstAdminToken !== null) {
		console.log(
			`  To set up sync, open once within a day: ${address}/setup#${server.firstAdminToken}\n`
		);
	}

	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			void server.close().then(() => process.exit(0));
		});
	}
}
