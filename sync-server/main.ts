import { ConfigError, readConfig, type Config } from './config.ts';
import type { FastifyInstance } from 'fastify';
import { AuthRefusal } from './auth/auth-refusal.ts';
import { appInFrontOf } from './couchdb/app-in-front.ts';
import { createServer } from './server.ts';
import { runCommand } from './ops/command.ts';

try {
	const config = readConfig(process.env);
	const [first, couchdb = '', ...more] = process.argv.slice(2);
	if (first === '--couchdb' && more.length === 0) {
		await listen(await appInFrontOf(couchdb, config), config);
	} else {
		// To whoever gave the command, and not into the log.
		const exitCode = runCommand(process.argv.slice(2), config, console.log);
		if (exitCode === null) await serve(config);
		else process.exitCode = exitCode;
	}
} catch (error) {
	if (error instanceof ConfigError) {
		console.error(error.message);
	} else if (error instanceof AuthRefusal) {
		console.error(`SATULOKET_ADMIN_NAME, SATULOKET_ADMIN_PASSWORD: ${error.reason}`);
	} else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
		console.error(`${error.message}. Choose another port: PORT=8081 npm start`);
	} else {
		throw error;
	}
	process.exitCode = 2;
}

async function serve(config: Config): Promise<void> {
	const server = await createServer(config);
	await listen(server.http, config, server.firstAdminToken, () => server.close());
}

/** Listens, says where, and stops when the operator says so. */
async function listen(
	http: FastifyInstance,
	config: Config,
	firstAdminToken: string | null = null,
	close: () => Promise<void> = () => http.close()
): Promise<void> {
	const listening = await http.listen({ port: config.port, host: config.host });
	const address = listening.replace('127.0.0.1', 'localhost');
	const setup = firstAdminToken
		? `  To set up sync, open once within a day: ${address}/setup#${firstAdminToken}\n`
		: '';
	// For the operator's eyes. The token goes nowhere else: it works once, within a day.
	console.log(`\n  SatuLoket: ${address}\n${setup}`);

	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			void close().then(() => process.exit(0));
		});
	}
}
