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

export interface Person {
	readonly id: string;
	readonly name: string;
	readonly roles: readonly Role[];
}

export function hasRole(person: Person, ...anyOf: readonly Role[]): boolean {
	return anyOf.some((role) => person.roles.includes(role));
}
