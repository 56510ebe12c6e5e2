import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import { securityOf } from '#lib/domain/access/databases.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { aServer, type AServer } from '#tests/builders/a-server.ts';
import { aWritable } from '#tests/builders/some-writes.ts';
import { answerTo } from './calls.ts';
import { kept, SECRET } from './some-documents.ts';
import { LOST_DEVICE, visitorsOf, type Visitor } from './visitors.ts';

interface Line {
	readonly method: string;
	readonly pattern: string;
	/** What is answered to who is let in. */
	readonly status: number;
}

/** Lines of `METHOD address status`. */
export function linesOf(text: string): Line[] {
	return rowsOf(text).map((row) => {
		const [method = '', pattern = '', status = ''] = row.split(/\s+/);
		return { method, pattern, status: Number(status) };
	});
}

/** A table of marks: `x` where row and column meet. Names of rows may have a space in them. */
export function grid(text: string): Record<string, Record<string, boolean>> {
	const [head = '', ...rows] = rowsOf(text);
	const columns = head.split(/\s+/);
	return Object.fromEntries(
		rows.map((row) => {
			const [name = '', ...marks] = row.split(/\s{2,}/);
			if (marks.length !== columns.length) throw new Error(`a row of another length: ${row}`);
			return [name, Object.fromEntries(columns.map((column, at) => [column, marks[at] === 'x']))];
		})
	);
}

function rowsOf(text: string): string[] {
	return text
		.split('\n')
		.map((row) => row.trim())
		.filter((row) => row !== '');
}

/** A server with everybody who may come to it, and one database of each kind. */
export class RightsCheck {
	readonly server: AServer;
	readonly visitors: readonly Visitor[];
	/** All that the server has a handler for, as `METHOD address`; `ANY` where it takes every method. */
	readonly routes: ReadonlySet<string>;

	private constructor(server: AServer, visitors: readonly Visitor[], routes: ReadonlySet<string>) {
		this.server = server;
		this.visitors = visitors;
		this.routes = routes;
	}

	static async begin(databases: readonly string[]): Promise<RightsCheck> {
		const routes = new Set<string>();
		const server = await aServerThatTells(routes);
		for (const database of databases) await make(server, database);
		const visitors = await visitorsOf(server);
		return new RightsCheck(server, visitors, routes);
	}

	/** Calls each address as everybody; gives the answers that are not as is said here. */
	async surprises(
		lines: string,
		database: string,
		isAllowed: (visitor: string, method: string) => boolean
	): Promise<string[]> {
		const found: string[] = [];
		for (const { method, pattern, status } of linesOf(lines)) {
			for (const visitor of this.visitors) {
				const isLetIn = isAllowed(visitor.title, method);
				const expected = isLetIn ? [status] : refusals(visitor.title, pattern, database);
				for (const sent of methodsOf(method)) {
					const at = { server: this.server, visitor, database };
					const answer = await answerTo(`${sent} ${pattern}`, at);
					const isLeaking = !isLetIn && answer.body.includes(SECRET);
					if (!expected.includes(answer.status) || isLeaking) {
						found.push(`${visitor.title}: ${sent} ${pattern} (${database}): ${answer.status}`);
					}
					if (!this.server.running.store.has(database)) await make(this.server, database);
				}
			}
		}
		return found;
	}

	/** What the revoked device is answered to its own entry, and to that of another device. */
	async entriesOfRevoked(): Promise<{ own: number; other: number }> {
		const { headers } = this.visitors.find(({ title }) => title === 'revoked device')!;
		const ask = async (id: string) =>
			(await this.server.nobody(`/org/${encodeURIComponent(id)}`, { headers })).status;
		return { own: await ask(`device:${LOST_DEVICE}`), other: await ask(aWritable.device._id) };
	}
}

/** What reads is asked for with `HEAD` too; what takes every method, with two of them. */
function methodsOf(method: string): string[] {
	if (method === 'ANY') return ['GET', 'POST'];
	return method === 'GET' ? ['GET', 'HEAD'] : [method];
}

/** How somebody is turned away: sign in first, or never. Of an account, not even that it is there. */
function refusals(visitor: string, pattern: string, database: string): number[] {
	if (visitor === 'revoked device') return [403];
	const hidden =
		database === '_users' && /^\/:db\/?(:doc|_design\/:doc)?$/.test(pattern) ? [404] : [];
	if (['nobody', 'forged cookie', 'ended account'].includes(visitor)) return [401, ...hidden];
	// CouchDB answers 401 also to who has signed in, where only a server admin is let in.
	return [401, 403, ...hidden];
}

/** Starts a server and notes each address that is registered with it. */
async function aServerThatTells(routes: Set<string>): Promise<AServer> {
	const listen = (message: unknown) => {
		const { fastify } = message as { fastify: FastifyInstance };
		fastify.addHook('onRoute', ({ method, url }) => {
			const [first = '', ...others] = [method].flat();
			// The framework's own twin of each GET.
			if (first !== 'HEAD') routes.add(`${others.length > 0 ? 'ANY' : first} ${url}`);
		});
	};
	subscribe('fastify.initialization', listen);
	try {
		return await aServer();
	} finally {
		unsubscribe('fastify.initialization', listen);
	}
}

async function make(server: AServer, database: string): Promise<void> {
	if (database === '' || database.startsWith('_')) return;
	await server.admin(`/${database}`, { method: 'PUT' });
	const security = securityOf(database);
	if (security === null) return;
	await server.admin(`/${database}/_security`, { method: 'PUT', json: security });
	if (database !== 'org') return;
	const lost = { ...aWritable.device, _id: `device:${LOST_DEVICE}`, deviceId: LOST_DEVICE };
	await kept(server, database, { ...lost, revokedAt: stampAt(Date.now()) });
	await kept(server, database, { ...aWritable.device });
}
