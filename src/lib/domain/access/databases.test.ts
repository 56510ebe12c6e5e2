import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountRoles, isAccountRole, isBranchSlug, personOfAccount } from './account-roles.ts';
import {
	databaseKind,
	databasePlace,
	mailboxOf,
	rolesIn,
	securityOf,
	typesIn
} from './databases.ts';

const couchName = /^[a-z][a-z0-9_$()+/-]*$/;
const person = '01JD3ZQ8XK5T7V9WY2B4C6D8EF';

describe('names of databases', () => {
	it.each([
		['org', 'org'],
		['desk', 'desk'],
		['billing-sorong', 'billing'],
		['billing-kota-2', 'billing'],
		['office-sorong', 'office'],
		['mailbox-sari', 'mailbox'],
		['files-org', 'files'],
		['files-billing-sorong', 'files']
	])('%s is of the kind %s', (name, kind) => {
		expect(databaseKind(name)).toBe(kind);
		expect(name).toMatch(couchName);
	});

	it.each([
		'_users',
		'organisation',
		'Billing-sorong',
		'billing',
		'billing-',
		'billing-Sorong',
		'billing--x',
		'billing-a_b',
		`billing-${'a'.repeat(41)}`,
		'files-',
		'files-files-org',
		'files-_users',
		'mailbox-',
		'mailbox-Sari',
		'orders'
	])('%s is none of ours and has no rules', (name) => {
		expect(databaseKind(name)).toBe(null);
		expect(securityOf(name)).toBe(null);
		expect(rolesIn(name, ['admin', 'staff:sorong'])).toEqual([]);
	});

	it('tell of a mailbox whose it is, and two people never share one', () => {
		const id = fc.oneof(
			fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/),
			fc.stringMatching(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/),
			fc.stringMatching(/^[a-z0-9-]{1,12}$/),
			fc.string({ maxLength: 12 })
		);
		fc.assert(
			fc.property(id, (personId) => {
				const name = mailboxOf(personId);
				if (name === null) return;
				expect(name).toMatch(couchName);
				expect(databasePlace(name)).toEqual({ kind: 'mailbox', person: personId });
			}),
			{ numRuns: 1000, seed: 20_261_121 }
		);
		expect(mailboxOf(person)).toBe('mailbox-01jd3zq8xk5t7v9wy2b4c6d8ef');
		expect(mailboxOf('Sari Contoh')).toBe(null);
	});
});

describe('members', () => {
	const membersOf = (name: string) => securityOf(name)?.members.roles;

	it('of the master data are all who belong to the organisation', () => {
		expect(membersOf('org')).toEqual(['admin', 'requester']);
	});

	it('of a branch are those who work there, and the admin', () => {
		expect(membersOf('billing-sorong')).toEqual([
			'admin',
			'collector:sorong',
			'staff:sorong',
			'supervisor:sorong'
		]);
		expect(membersOf('files-billing-sorong')).toEqual(membersOf('billing-sorong'));
	});

	it('of a mailbox is its person, and nobody else but the carrier', () => {
		expect(membersOf(mailboxOf(person)!)).toEqual(['carrier', `person:${person}`]);
	});

	it('never include nobody: an empty list would let everybody in', () => {
		for (const name of ['org', 'desk', 'billing-a', 'office-a', 'mailbox-a', 'files-desk']) {
			expect(membersOf(name)!.length, name).toBeGreaterThan(0);
			expect(securityOf(name)!.admins.roles).toEqual(['_admin']);
		}
	});
});

describe('roles of accounts', () => {
	it('count in their own branch only', () => {
		const held = ['staff:sorong', 'supervisor:dumai'];
		expect(rolesIn('billing-sorong', held)).toEqual(['staff']);
		expect(rolesIn('billing-dumai', held)).toEqual(['supervisor']);
		expect(rolesIn('files-billing-dumai', held)).toEqual(['supervisor']);
		expect(rolesIn('org', held)).toEqual([]);
	});

	it('of the organisation count everywhere', () => {
		expect(rolesIn('billing-sorong', ['admin', 'template-editor'])).toEqual([
			'admin',
			'template-editor'
		]);
		expect(rolesIn('desk', ['staff:sorong', 'agent'])).toEqual(['agent']);
	});

	it('are held in full or not at all', () => {
		for (const role of [
			'staff',
			'admin:sorong',
			'staff:',
			'staff:sorong:x',
			'Staff:sorong',
			'_admin'
		]) {
			expect(isAccountRole(role), role).toBe(false);
			expect(rolesIn('billing-sorong', [role]), role).toEqual([]);
		}
		for (const role of ['staff:sorong', 'requester', 'person:x', 'carrier', 'approver:a-1']) {
			expect(isAccountRole(role), role).toBe(true);
		}
	});

	it('say whose account it is', () => {
		const roles = accountRoles(person, ['staff:sorong', 'requester']);
		expect(roles).toEqual([`person:${person}`, 'requester', 'staff:sorong']);
		expect(personOfAccount('sari', roles)).toBe(person);
		expect(personOfAccount('sari', ['admin'])).toBe('sari');
	});

	it('name a branch by a slug', () => {
		expect(['sorong', 'kota-2', '9'].every(isBranchSlug)).toBe(true);
		expect(['', '-a', 'a-', 'a--b', 'A', 'a b', 'a:b', 'a.b'].some(isBranchSlug)).toBe(false);
	});
});

it('each kind of database has its types of documents', () => {
	expect(typesIn('org')).toEqual([
		'template',
		'setting',
		'holidays',
		'person',
		'device',
		'device-letters',
		'category',
		'unit',
		'pic',
		'vendor',
		'calendar',
		'service',
		'faq',
		'canned',
		'notice-template'
	]);
	expect(typesIn('desk')).toContain('ticket');
	expect(typesIn('mailbox')).toEqual(typesIn('desk'));
	expect(typesIn('billing')).toContain('payment');
	expect(typesIn('files')).toEqual(['file']);
});
