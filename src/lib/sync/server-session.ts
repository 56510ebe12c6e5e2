import type { Connection } from './connection.ts';
import { SyncProblem } from './sync-problem.ts';

/** Who the server says that somebody is. */
export interface ServerPerson {
	/** The name that they sign in with. */
	readonly name: string;
	/** CouchDB's roles, as the server has them. */
	readonly roles: readonly string[];
}

interface SessionAnswer {
	readonly userCtx: { readonly name: string | null; readonly roles: readonly string[] };
}

/** Signs in; the cookie stays with the browser. Throws a `SyncProblem`. */
export async function signIn(
	connection: Connection,
	name: string,
	password: string,
	device: string
): Promise<ServerPerson> {
	try {
		await connection.json('_session', { method: 'POST', body: { name, password, device } });
	} catch (error) {
		if (!(error instanceof SyncProblem)) throw error;
		if (error.code === 'signed-out') {
			throw new SyncProblem('wrong-credentials', error.message, error.status);
		}
		if (error.status === 429) {
			throw new SyncProblem('too-many-attempts', error.message, 429, error.retryAfterS);
		}
		throw error;
	}
	const person = await whoIsSignedIn(connection);
	if (person === null) throw new SyncProblem('signed-out', 'The browser did not keep the session.');
	return person;
}

/** Ends the session; being signed out already is no failure. */
export async function signOut(connection: Connection): Promise<void> {
	await connection.json('_session', { method: 'DELETE' });
}

/** Null: nobody is signed in, or the session has ended. */
export async function whoIsSignedIn(connection: Connection): Promise<ServerPerson | null> {
	const { userCtx } = await connection.json<SessionAnswer>('_session');
	return userCtx.name === null ? null : { name: userCtx.name, roles: userCtx.roles };
}
