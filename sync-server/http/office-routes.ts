import type { FastifyInstance, FastifyReply } from 'fastify';
import path from 'node:path';
import type { Config } from '../config.ts';
import { backUpAside } from '../ops/backup-thread.ts';
import { requireServerAdmin } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';

/** What an office's admin does with the server itself, beside CouchDB's calls. */
export function officeRoutes(server: FastifyInstance, config: Config): void {
	const backups = new Backups(config);
	server.post('/_office/backup', (request, reply) => {
		requireServerAdmin(request);
		return backups.make(reply);
	});
}

/** Makes back-ups in the folder that the operator chose, one at a time. */
class Backups {
	readonly #config: Config;
	#isBusy = false;

	constructor(config: Config) {
		this.#config = config;
	}

	async make(reply: FastifyReply): Promise<FastifyReply> {
		if (this.#isBusy) throw new HttpRefusal(409, 'conflict', 'A back-up is being made.');
		this.#isBusy = true;
		try {
			const { dataDir, backupDir, version } = this.#config;
			const now = Date.now();
			const name = `satuloket-${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}`;
			const folder = path.join(backupDir, name);
			const { at, files } = await backUpAside({ dataDir, folder, version, now });
			return reply.code(201).send({ ok: true, name, at, files });
		} finally {
			this.#isBusy = false;
		}
	}
}
