/** CouchDB's role of who may do everything on the server. */
export const SERVER_ADMIN = '_admin';

/** Who sends a request. */
export interface Identity {
	/** Null: nobody has signed in. */
	readonly name: string | null;
	readonly roles: readonly string[];
	/** How it was proven, in CouchDB's words; null where nobody has signed in. */
	readonly by: 'cookie' | 'default' | null;
	/** The session that was used, where one was. */
	readonly session: string | null;
	/** The device that the session was made on, where it said so. */
	readonly device: string | null;
	/** The mark of the password that came with the request; null where a session was used. */
	readonly mark: string | null;
}

export const nobody: Identity = {
	name: null,
	roles: [],
	by: null,
	session: null,
	device: null,
	mark: null
};

export function isServerAdmin({ roles }: Pick<Identity, 'roles'>): boolean {
	return roles.includes(SERVER_ADMIN);
}
