import { roles as productRoles, type Role } from './person.ts';

/*
 * The grammar of roles as accounts hold them (`roles` of a CouchDB user document):
 *
 *   requester            everybody of the organisation: reads the master data, files tickets
 *   <role>               for the whole organisation: admin, template-editor, agent, pic, …
 *   <role>:<branch>      in one branch: staff:sorong, collector:sorong, …
 *   person:<person id>   whose account it is; without it the person's id is the account's name
 *   carrier              the server's own hand, which takes tickets between desk and mailboxes
 */

export const organisationRoles = [
	'admin',
	'template-editor',
	'agent',
	'pic',
	'desk-supervisor',
	'requester'
] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

export const branchRoles = ['staff', 'collector', 'supervisor', 'finance', 'approver'] as const;
export type BranchRole = (typeof branchRoles)[number];

/** Whoever may do everything on the server: CouchDB's own role, which no user document can give. */
export const SERVER_ADMIN_ROLE = '_admin';
export const CARRIER_ROLE = 'carrier';
const PERSON = 'person:';

/**
 * Stands for a branch where somebody's account has none: no database and no role is of it, but letters
 * of devices are given out under it.
 */
export const NO_BRANCH = 'tanpa-cabang';

const branchForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_BRANCH_LENGTH = 40;

/** Whether a text can stand for a branch in names of databases and in roles. */
export function isBranchSlug(text: string): boolean {
	return text.length <= MAX_BRANCH_LENGTH && branchForm.test(text);
}

export function branchRole(role: BranchRole, branch: string): string {
	return `${role}:${branch}`;
}

export function personRole(personId: string): string {
	return PERSON + personId;
}

/** Whose account it is. */
export function personOfAccount(name: string, accountRoles: readonly string[]): string {
	const role = accountRoles.find((held) => held.startsWith(PERSON) && held !== PERSON);
	return role === undefined ? name : role.slice(PERSON.length);
}

/** Whether a role is one of ours; `_users` documents may hold others, which count for nothing. */
export function isAccountRole(role: string): boolean {
	if (role === CARRIER_ROLE || isOneOf(organisationRoles, role)) return true;
	if (role.startsWith(PERSON)) return role !== PERSON;
	const [name = '', branch, ...rest] = role.split(':');
	return (
		rest.length === 0 && branch !== undefined && isOneOf(branchRoles, name) && isBranchSlug(branch)
	);
}

/**
 * The roles of a person's account: what they hold, that they belong to the organisation, and who they
 * are. Sorted and each once, so that the same account is the same document.
 */
export function accountRoles(personId: string, held: readonly string[]): string[] {
	return [...new Set(['requester', personRole(personId), ...held])].sort();
}

/** What a role means inside the product, in a branch (null: where no branch's role counts). */
export function productRole(accountRole: string, branch: string | null): Role | null {
	const [name = ''] = accountRole.split(':', 1);
	const isHeld =
		isOneOf(organisationRoles, accountRole) ||
		(branch !== null && isOneOf(branchRoles, name) && accountRole === branchRole(name, branch));
	return isHeld && isOneOf(productRoles, name) ? name : null;
}

function isOneOf<T extends string>(list: readonly T[], text: string): text is T {
	return (list as readonly string[]).includes(text);
}
