import { documentTypes, type DatabaseKind, type TypeName } from '../registry.ts';
import { assertNever } from '../result.ts';
import {
	branchRole,
	CARRIER_ROLE,
	isBranchSlug,
	personRole,
	productRole,
	SERVER_ADMIN_ROLE,
	type BranchRole,
	type OrganisationRole
} from './account-roles.ts';
import type { Role } from './person.ts';

/*
 * The databases of an organisation on a server, and who is a member of each:
 *
 *   org                  master data that all see
 *   billing-<branch>     customers, bills and facts of a branch
 *   desk                 tickets, internal notes included
 *   mailbox-<person>     one person's own tickets and notices
 *   office-<branch>      a branch's own bills and needs
 *   files-<database>     photos and documents of one of the others
 */

/** Every kind of database there is on a server; devices keep the kinds of `DatabaseKind`. */
export type AnyDatabaseKind = Exclude<DatabaseKind, 'desk-files'> | 'mailbox' | 'office';

export type DatabasePlace =
	| { readonly kind: 'org' | 'desk' }
	| { readonly kind: 'billing' | 'office'; readonly branch: string }
	| { readonly kind: 'mailbox'; readonly person: string }
	| { readonly kind: 'files'; readonly of: Exclude<DatabasePlace, { readonly kind: 'files' }> };

/** CouchDB's `_security` of one database. */
export interface DatabaseSecurity {
	readonly admins: { readonly names: readonly string[]; readonly roles: readonly string[] };
	readonly members: { readonly names: readonly string[]; readonly roles: readonly string[] };
}

const FILES = 'files-';
const MAILBOX = 'mailbox-';

/** Takes a name apart; null where it is not one of the organisation's databases. */
export function databasePlace(name: string): DatabasePlace | null {
	if (!name.startsWith(FILES)) return plainPlace(name);
	const of = plainPlace(name.slice(FILES.length));
	return of && { kind: 'files', of };
}

export function databaseKind(name: string): AnyDatabaseKind | null {
	return databasePlace(name)?.kind ?? null;
}

/** The name of a branch's database. */
export function branchDatabase(kind: 'billing' | 'office', branch: string): string {
	return `${kind}-${branch}`;
}

/**
 * The name of a person's mailbox. Names of databases have no capital letters, ids of people are
 * ULIDs, which have no small ones; an id of another form must be small letters, digits and hyphens.
 * Null: this person can have no mailbox.
 */
export function mailboxOf(personId: string): string | null {
	if (ulid.test(personId)) return MAILBOX + personId.toLowerCase();
	return slug.test(personId) && !smallUlid.test(personId) ? MAILBOX + personId : null;
}

export function filesOf(database: string): string {
	return FILES + database;
}

/** The types of documents that belong into a kind of database. */
export function typesIn(kind: AnyDatabaseKind): readonly TypeName[] {
	// A mailbox holds one person's part of the desk.
	const held = kind === 'mailbox' ? 'desk' : kind;
	return (Object.keys(documentTypes) as TypeName[]).filter(
		(type) => documentTypes[type].database === held
	);
}

/**
 * Who may read and write a database. Only server admins administer it: whoever could change design
 * documents or members could change the rules. Null where the name is not one of ours.
 */
export function securityOf(name: string): DatabaseSecurity | null {
	const place = databasePlace(name);
	if (place === null) return null;
	return {
		admins: { names: [], roles: [SERVER_ADMIN_ROLE] },
		members: { names: [], roles: membersOf(place) }
	};
}

/** The branches whose bills an account may see by a role of that branch. */
export function branchesOf(accountRoles: readonly string[]): string[] {
	const branches = accountRoles.map((held) => held.split(':')[1] ?? '').filter(isBranchSlug);
	return [...new Set(branches)]
		.filter((branch) => rolesIn(branchDatabase('billing', branch), accountRoles).length > 0)
		.sort();
}

/** What somebody's account may do inside one database, in the product's roles. */
export function rolesIn(name: string, accountRoles: readonly string[]): Role[] {
	const place = databasePlace(name);
	if (place === null) return [];
	const branch = branchOf(place);
	const roles = new Set<Role>();
	for (const held of accountRoles) {
		const role = productRole(held, branch);
		if (role !== null) roles.add(role);
	}
	return [...roles];
}

function branchOf(place: DatabasePlace): string | null {
	if (place.kind === 'files') return branchOf(place.of);
	return 'branch' in place ? place.branch : null;
}

function membersOf(place: DatabasePlace): string[] {
	switch (place.kind) {
		case 'org':
			return ['admin', 'requester'] satisfies OrganisationRole[];
		case 'billing':
			return ['admin', ...inBranch(place.branch, 'collector', 'staff', 'supervisor')];
		case 'office':
			return ['admin', ...inBranch(place.branch, 'approver', 'finance', 'staff', 'supervisor')];
		case 'desk':
			return [
				CARRIER_ROLE,
				...(['admin', 'agent', 'desk-supervisor', 'pic'] satisfies OrganisationRole[])
			];
		case 'mailbox':
			return [CARRIER_ROLE, personRole(place.person)];
		case 'files':
			return membersOf(place.of);
		default:
			return assertNever(place);
	}
}

function inBranch(branch: string, ...roles: readonly BranchRole[]): string[] {
	return roles.map((role) => branchRole(role, branch));
}

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const smallUlid = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const slug = /^[a-z0-9][a-z0-9-]{0,99}$/;

function plainPlace(name: string): Exclude<DatabasePlace, { readonly kind: 'files' }> | null {
	if (name === 'org' || name === 'desk') return { kind: name };
	const [, kind, rest = ''] = /^(billing|office|mailbox)-(.+)$/.exec(name) ?? [];
	if (kind === 'billing' || kind === 'office') {
		return isBranchSlug(rest) ? { kind, branch: rest } : null;
	}
	if (kind !== 'mailbox') return null;
	if (smallUlid.test(rest)) return { kind, person: rest.toUpperCase() };
	return slug.test(rest) ? { kind, person: rest } : null;
}
