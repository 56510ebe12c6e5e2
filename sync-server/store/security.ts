import { badRequest } from './refusal.ts';

/** Who may do what with a database, in CouchDB's terms. */
export interface Security {
	readonly admins?: Members;
	readonly members?: Members;
	readonly [other: string]: unknown;
}

export interface Members {
	readonly names?: readonly string[];
	readonly roles?: readonly string[];
}

/** As CouchDB 3: nobody but server admins, until somebody says otherwise. */
export const defaultSecurity: Security = {
	members: { roles: ['_admin'] },
	admins: { roles: ['_admin'] }
};

/** Checks what is to become a database's security. Throws a refusal. */
export function readSecurity(value: unknown): Security {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) {
		throw badRequest('Document must be a JSON object');
	}
	const security = value as Record<string, unknown>;
	for (const group of ['admins', 'members']) checkMembers(group, security[group]);
	return security as Security;
}

function checkMembers(group: string, members: unknown): void {
	if (members === undefined) return;
	if (members === null || typeof members !== 'object' || Array.isArray(members)) {
		throw badRequest(`${group} must be a JSON object`);
	}
	for (const [kind, list] of Object.entries(members)) {
		const isList = Array.isArray(list) && list.every((entry) => typeof entry === 'string');
		if (!isList) throw badRequest(`${group}.${kind} must be a JSON list of strings`);
	}
}
