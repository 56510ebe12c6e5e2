import type { FastifyInstance, FastifyReply } from 'fastify';
import path from 'node:path';
import { isServerAdmin, type Identity } from '../auth/identity.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { Config } from '../config.ts';
import { backUpAside } from '../ops/backup-thread.ts';
import { missing, Refusal } from '../store/refusal.ts';
import { requireServerAdmin } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';

/** The role of who looks after the office's people and devices. */
const OFFICE_ADMIN = 'admin';

/** What an office's admins do with the server itself, beside CouchDB's calls. */
export function officeRoutes(
	server: FastifyInstance,
	config: Config,
	sessions: Sessions,
	now: () => number
): void {
	const backups = new Backups(config, now);
	server.post('/_office/backup', (request, reply) => {
		requireServerAdmin(request);
		return backups.make(reply);
	});
	server.get('/_office/sessions', (request, reply) => {
		const { identity } = request;
		const owner = ownerFor(identity);
		const seen = sessions.list(now(), owner).map((session) => ({
			...session,
			isCurrent: session.id === identity.session
		}));
		return reply.header('cache-control', 'no-store').send({ sessions: seen });
	});
	server.delete<{ Params: { id: string } }>('/_office/sessions/:id', (request, reply) => {
		const owner = ownerFor(request.identity);
		if (!sessions.end(request.params.id, owner)) throw missing();
		return reply.send({ ok: true });
	});
}

/** Whose sessions somebody may see and end; undefined: everybody's. Throws for who is nobody. */
function ownerFor(identity: Identity): string | undefined {
	if (isServerAdmin(identity) || identity.roles.includes(OFFICE_ADMIN)) return undefined;
	if (identity.name !== null) return identity.name;
	throw new Refusal('unauthorized', 'You are not signed in.');
}

/** Makes back-ups in the folder that the operator chose, one at a time. */
class Backups {
	readonly #config: Config;
	readonly #now: () => number;
	#isBusy = false;

	constructor(config: Config, now: () => number) {
		this.#config = config;
		this.#now = now;
	}

	async make(reply: FastifyReply): Promise<FastifyReply> {
		if (this.#isBusy) throw new HttpRefusal(409, 'conflict', 'A back-up is being made.');
		this.#isBusy = true;
		try {
			const { dataDir, backupDir, version } = this.#config;
			const now = this.#now();
			const name = `satuloket-${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}`;
			const folder = path.join(backupDir, name);
			const { at, files } = await backUpAside({ dataDir, folder, version, now });
			return await reply.code(201).send({ ok: true, name, at, files });
		} finally {
			this.#isBusy = false;
		}
	}
}
