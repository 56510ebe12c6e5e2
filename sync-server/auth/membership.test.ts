import { describe, expect, test } from 'vitest';
import { Refusal } from '../store/refusal.ts';
import { defaultSecurity, type Security } from '../store/security.ts';
import { nobody, type Identity } from './identity.ts';
import {
	mayAdminister,
	mayRead,
	requireAdmin,
	requireMember,
	requireServerAdmin
} from './membership.ts';

const person = (name: string, ...roles: string[]): Identity => ({
	...nobody,
	name,
	roles,
	by: 'cookie'
});
const admin = person('root', '_admin');
const budi = person('budi', 'billing-jakarta');

const branch: Security = {
	admins: { names: ['siti'], roles: ['heads'] },
	members: { names: ['agus'], roles: ['billing-jakarta'] }
};

test.each<[string, Identity, Security, boolean, boolean]>([
	['a server admin', admin, defaultSecurity, true, true],
	['a person, where nobody was let in', budi, defaultSecurity, false, false],
	['nobody, where nobody was let in', nobody, defaultSecurity, false, false],
	['a member by role', budi, branch, true, false],
	['a member by name', person('agus'), branch, true, false],
	['an admin by name', person('siti'), branch, true, true],
	['an admin by role', person('tuti', 'heads'), branch, true, true],
	['a person of another branch', person('rudi', 'billing-medan'), branch, false, false],
	['nobody, where there are members', nobody, branch, false, false],
	['nobody, where no members are set', nobody, {}, true, false],
	['nobody, where the lists are empty', nobody, { members: { names: [], roles: [] } }, true, false],
	[
		'a person, where only admins are set',
		budi,
		{ admins: { names: ['siti'] }, members: {} },
		true,
		false
	],
	[
		'a person, where members stand under the old name',
		budi,
		{ readers: { names: ['x'] } },
		false,
		false
	],
	['somebody whose role is like a name', person('heads'), branch, false, false]
])('%s', (_, identity, security, reads, administers) => {
	expect(mayRead(identity, security)).toBe(reads);
	expect(mayAdminister(identity, security)).toBe(administers);
});

describe('the refusals are CouchDB’s', () => {
	test('not signed in: sign in. Signed in: not allowed', () => {
		expect(refusal(() => requireMember(nobody, branch))).toEqual([
			'unauthorized',
			'You are not authorized to access this db.'
		]);
		expect(refusal(() => requireMember(person('rudi'), branch))).toEqual([
			'forbidden',
			'You are not allowed to access this db.'
		]);
		expect(refusal(() => requireMember(budi, branch))).toBeNull();
	});

	test('what only the admins of a database do', () => {
		const reason = 'You are not a db or server admin.';
		expect(refusal(() => requireAdmin(nobody, {}))).toEqual(['unauthorized', reason]);
		expect(refusal(() => requireAdmin(budi, branch))).toEqual(['forbidden', reason]);
		expect(refusal(() => requireAdmin(admin, branch))).toBeNull();
	});

	test('what only server admins do', () => {
		const reason = 'You are not a server admin.';
		expect(refusal(() => requireServerAdmin(nobody))).toEqual(['unauthorized', reason]);
		expect(refusal(() => requireServerAdmin(person('siti', 'heads')))).toEqual([
			'unauthorized',
			reason
		]);
		expect(refusal(() => requireServerAdmin(admin))).toBeNull();
	});
});

function refusal(run: () => void): [string, string] | null {
	try {
		run();
		return null;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return [error.code, error.message];
	}
}
