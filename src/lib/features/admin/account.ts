import {
	accountRoles,
	branchRole,
	branchRoles,
	isAccountRole,
	organisationRoles,
	personOfAccount,
	type BranchRole,
	type OrganisationRole
} from '#lib/domain/access/account-roles.ts';
import { CARRIER_NAME } from '#lib/domain/access/carrying.ts';
import { isCalendarDate, type CalendarDate } from '#lib/domain/time/date.ts';

/** A document of `_users`, as an admin gets it; the hash of the password is in it. */
export interface UserDoc {
	readonly _id: string;
	readonly _rev?: string;
	readonly type: 'user';
	readonly name: string;
	readonly roles: readonly string[];
	readonly displayName?: string;
	/** The last day of the account. */
	readonly expires?: string;
	readonly [field: string]: unknown;
}

/** Somebody's account on the server. */
export interface Account {
	readonly name: string;
	readonly displayName: string;
	readonly personId: string;
	/** What the person holds besides what everybody does. */
	readonly held: readonly string[];
	readonly lastDay: CalendarDate | null;
	readonly doc: UserDoc;
}

/** Roles that a person can be given; the organisation's and those of each branch. */
export type OfficeRole = Exclude<OrganisationRole, 'requester'>;
export const officeRoles = organisationRoles.filter(
	(role): role is OfficeRole => role !== 'requester'
);

export function userDocId(name: string): string {
	return `org.couchdb.user:${name}`;
}

/** Null for what is no person's account. */
export function accountOf(doc: UserDoc): Account | null {
	if (doc.type !== 'user' || doc.name === CARRIER_NAME || !Array.isArray(doc.roles)) return null;
	const { name, roles, displayName, expires } = doc;
	const implied = accountRoles(personOfAccount(name, roles), []);
	return {
		name,
		displayName: displayName ?? name,
		personId: personOfAccount(name, roles),
		held: roles.filter((role) => !implied.includes(role)),
		lastDay: expires !== undefined && isCalendarDate(expires) ? expires : null,
		doc
	};
}

/** Whether the last day is over. */
export function hasEnded({ lastDay }: Account, today: CalendarDate): boolean {
	return lastDay !== null && lastDay < today;
}

export interface RolesAtBranch {
	readonly branch: string;
	readonly roles: readonly BranchRole[];
}

/** What somebody holds, taken apart; roles that are none of ours are left out. */
export function rolesApart(held: readonly string[]): {
	readonly office: readonly OfficeRole[];
	readonly branches: readonly RolesAtBranch[];
} {
	const branches = new Set(
		held.filter(isAccountRole).flatMap((role) => {
			const [name, branch] = role.split(':');
			return branch !== undefined && name !== 'person' ? [branch] : [];
		})
	);
	return {
		office: officeRoles.filter((role) => held.includes(role)),
		branches: [...branches].sort().map((branch) => ({
			branch,
			roles: branchRoles.filter((role) => held.includes(branchRole(role, branch)))
		}))
	};
}

/** Small letters and digits, and in between what people put there: it is typed on phones. */
const nameForm = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;

export function isAccountName(text: string): boolean {
	return nameForm.test(text);
}

/** No `l`, `o`, `0`, `1` or `i`: it is read aloud and copied from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP = 4;

/**
 * A password to begin with, such as `k7mq-2hxe-9pwt`: about 59 bits. `random` gives whole numbers
 * from 0 to 255.
 */
export function firstPassword(random: () => number): string {
	// Bytes beyond the last whole multiple would make the first letters likelier.
	const fair = 256 - (256 % ALPHABET.length);
	const letter = (): string => {
		const byte = random();
		return byte < fair ? ALPHABET[byte % ALPHABET.length]! : letter();
	};
	return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, letter).join('')).join(
		'-'
	);
}
