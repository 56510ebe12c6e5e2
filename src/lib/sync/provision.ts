import { securityOf } from '#lib/domain/access/databases.ts';
import type { Connection } from './connection.ts';
import { SyncProblem } from './sync-problem.ts';

/** Makes databases that are not there, each with its members; for a server's admin. */
export async function provision(
	connection: Connection,
	databases: readonly string[]
): Promise<void> {
	for (const name of databases) {
		const path = encodeURIComponent(name);
		try {
			await connection.json(path, { method: 'PUT' });
		} catch (error) {
			const isThere = error instanceof SyncProblem && error.status === 412;
			if (!isThere) throw error;
		}
		await connection.json(`${path}/_security`, { method: 'PUT', body: securityOf(name) });
	}
}
