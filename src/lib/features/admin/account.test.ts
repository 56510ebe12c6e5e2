import { describe, expect, it } from 'vitest';
import {
	accountOf,
	firstPassword,
	hasEnded,
	isAccountName,
	rolesApart,
	type UserDoc
} from './account.ts';

const aUserDoc = (given: Partial<UserDoc> = {}): UserDoc => ({
	_id: 'org.couchdb.user:budi',
	type: 'user',
	name: 'budi',
	roles: ['person:01H', 'requester', 'staff:sorong'],
	...given
});

describe('an account', () => {
	it('holds what its document says, without what everybody holds', () => {
		expect(accountOf(aUserDoc({ displayName: 'Budi Contoh' }))).toMatchObject({
			name: 'budi',
			displayName: 'Budi Contoh',
			personId: '01H',
			held: ['staff:sorong'],
			lastDay: null
		});
	});

	it('without a person’s id belongs to the person of its name', () => {
		const account = accountOf(aUserDoc({ roles: ['admin'] }));
		expect(account).toMatchObject({ personId: 'budi', displayName: 'budi', held: ['admin'] });
	});

	it('is open on its last day, and not on the day after', () => {
		const account = accountOf(aUserDoc({ expires: '2026-11-30' }))!;
		expect(hasEnded(account, '2026-11-30')).toBe(false);
		expect(hasEnded(account, '2026-12-01')).toBe(true);
	});

	it('that carries tickets is nobody’s', () => {
		expect(accountOf(aUserDoc({ name: 'satuloket-carrier' }))).toBe(null);
	});

	it('has a name that can be typed on a phone', () => {
		expect(['sari', 'budi.contoh', 'a1'].every(isAccountName)).toBe(true);
		expect(['', 'Sari', '_x', 'a b', 'a:b', '.a', 'a-'].some(isAccountName)).toBe(false);
	});
});

it('roles are taken apart by branch, and strange ones are left out', () => {
	const held = ['pic', 'collector:sorong', 'staff:sorong', 'supervisor:dumai', 'boss', 'person:x'];
	expect(rolesApart(held)).toEqual({
		office: ['pic'],
		branches: [
			{ branch: 'dumai', roles: ['supervisor'] },
			{ branch: 'sorong', roles: ['staff', 'collector'] }
		]
	});
});

it('a first password has three groups of four, and no letter is likelier than another', () => {
	let byte = 0;
	const next = () => byte++ % 256;
	const words = Array.from({ length: 248 / 4 }, () => firstPassword(next));
	expect(words[0]).toBe('abcd-efgh-jkmn');
	expect(words.every((word) => /^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/.test(word))).toBe(true);
	const counts = new Map<string, number>();
	for (const letter of words.join('').replaceAll('-', '')) {
		counts.set(letter, (counts.get(letter) ?? 0) + 1);
	}
	expect(new Set(counts.values())).toEqual(new Set([24]));
});
