export const roles = [
	'admin',
	'staff',
	'collector',
	'supervisor',
	'template-editor',
	'agent',
	'pic',
	'desk-supervisor'
] as const;
export type Role = (typeof roles)[number];

/** Who edits the helpdesk's master data. */
export const MASTER_EDITORS: readonly Role[] = ['desk-supervisor', 'admin'];

/** Everybody who works at the desk. */
export const DESK_ROLES: readonly Role[] = ['agent', 'pic', 'desk-supervisor', 'admin'];

/** Who works with bills and customers; everybody else sees nothing of them. */
export const BILLING_ROLES: readonly Role[] = ['staff', 'collector', 'supervisor', 'admin'];

export interface Person {
	readonly id: string;
	readonly name: string;
	readonly roles: readonly Role[];
}

/** Whether two lists name the same roles, in whatever order. */
export function sameRoles(one: readonly Role[], other: readonly Role[]): boolean {
	const [a, b] = [new Set(one), new Set(other)];
	return a.size === b.size && [...a].every((role) => b.has(role));
}

export function hasRole(person: Person, ...anyOf: readonly Role[]): boolean {
	return anyOf.some((role) => person.roles.includes(role));
}
