import { expect, test } from 'vitest';
import { accountOf } from './account.ts';
import { MORNING } from './test-kit.ts';

const aUser = (more: object = {}) => ({ type: 'user', name: 'budi', roles: ['staff'], ...more });
const endOf = (expires: unknown, now = MORNING) =>
	accountOf('budi', null, aUser({ expires }), now)?.hasEnded;

test('the last day of an account ends at midnight in Jakarta', () => {
	expect(endOf('2026-11-24', Date.parse('2026-11-24T16:59:59Z'))).toBe(false);
	expect(endOf('2026-11-24', Date.parse('2026-11-24T17:00:00Z'))).toBe(true);
	expect(endOf('2026-11-23', Date.parse('2026-11-23T17:00:00Z'))).toBe(true);
	expect(endOf(undefined)).toBe(false);
});

test.each(['', 'never', '2026-13-01', '24-11-2026', 20991231, true, {}])(
	'an end that is no date (%j) ends the account at once',
	(expires) => {
		expect(endOf(expires)).toBe(true);
	}
);

test('no document makes a server admin', () => {
	const user = aUser({ roles: ['staff', '_admin', '_metrics', 7] });
	expect(accountOf('budi', null, user, MORNING)?.roles).toEqual(['staff']);
	expect(accountOf('budi', null, aUser({ roles: '_admin' }), MORNING)?.roles).toEqual([]);
});

test('a server admin has the roles of their own document besides, until that account ends', () => {
	const hash = { salt: 'a' };
	expect(accountOf('budi', hash, aUser({ salt: 'b' }), MORNING)).toMatchObject({
		roles: ['_admin', 'staff'],
		password: hash,
		hasEnded: false
	});
	expect(accountOf('budi', hash, aUser({ expires: '2026-11-23' }), MORNING)).toMatchObject({
		roles: ['_admin'],
		hasEnded: false
	});
	expect(accountOf('budi', hash, null, MORNING)?.roles).toEqual(['_admin']);
});

test.each([
	['nothing', null],
	['a deleted document', aUser({ _deleted: true })],
	['a document of another type', aUser({ type: 'person' })],
	['a document of another name', aUser({ name: 'Budi' })]
])('%s is no account', (_, user) => {
	expect(accountOf('budi', null, user, MORNING)).toBeNull();
});
