import { NO_BRANCH, personOfAccount, SERVER_ADMIN_ROLE } from '#lib/domain/access/account-roles.ts';
import {
	branchDatabase,
	branchesOf,
	databasePlace,
	rolesIn
} from '#lib/domain/access/databases.ts';
import { roles as everyRole, type Role } from '#lib/domain/access/person.ts';
import type { Connection } from './connection.ts';
import type { ServerPerson } from './server-session.ts';

/** The database of master data that all see. */
export const ORG = 'org';

export function billingOf(branch: string): string {
	return branchDatabase('billing', branch);
}

/** The branches whose bills somebody may work with. */
export async function branchesFor(
	connection: Connection,
	{ roles }: ServerPerson
): Promise<string[]> {
	if (!isServerAdmin(roles)) return branchesOf(roles);
	const names = await connection.json<string[]>('_all_dbs');
	return names.flatMap((name) => {
		const place = databasePlace(name);
		return place?.kind === 'billing' ? [place.branch] : [];
	});
}

/** What somebody may do in the product, in a branch. */
export function productRolesOf({ roles }: ServerPerson, branch: string): Role[] {
	if (isServerAdmin(roles)) return [...everyRole];
	return [...new Set([...rolesIn(billingOf(branch), roles), ...rolesIn(ORG, roles)])];
}

/** What somebody may do in the product, and in which branch. */
export interface Standing {
	readonly branch: string;
	readonly roles: readonly Role[];
}

/**
 * How somebody stands now whose store belongs to a branch. A store stays of its branch, whatever
 * becomes of the roles there; one that had none gets the only one that there is.
 */
export function standingOf(person: ServerPerson, branch: string): Standing {
	const [only, ...others] = branchesOf(person.roles);
	const isFirst = branch === NO_BRANCH && only !== undefined && others.length === 0;
	const now = isFirst ? only : branch;
	return { branch: now, roles: productRolesOf(person, now) };
}

/** Whether somebody's account may bring what a person of this id has signed. */
export function maySignAs({ name, roles }: ServerPerson, personId: string): boolean {
	return isServerAdmin(roles) || personOfAccount(name, roles) === personId;
}

export function isServerAdmin(roles: readonly string[]): boolean {
	return roles.includes(SERVER_ADMIN_ROLE);
}
