import { expect, test } from 'vitest';
import { clearedCookie, sessionCookie, tokenIn } from './cookie.ts';

const token = 'a-B_'.repeat(10) + 'xyz';

test('the cookie is CouchDB’s by name, and out of reach of scripts and other sites', () => {
	expect(sessionCookie(token, 90_500, true)).toBe(
		`AuthSession=${token}; Path=/; Max-Age=90; HttpOnly; SameSite=Strict; Secure`
	);
	expect(sessionCookie(token, 90_500, false)).not.toContain('Secure');
	expect(clearedCookie(false)).toBe('AuthSession=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict');
});

test.each([
	['alone', `AuthSession=${token}`],
	['among others', `theme=dark; AuthSession=${token};lang=id`],
	['after one of another server on the same host', `AuthSession=cm9vdDo1; AuthSession=${token}`]
])('the token is found %s', (_, header) => {
	expect(tokenIn(header)).toBe(token);
});

test.each([
	undefined,
	'',
	'AuthSession',
	'AuthSession=',
	'AuthSession=cm9vdDo1OTdCOjE',
	`authsession=${token}`,
	`XAuthSession=${token}`,
	`AuthSession=${token}a`,
	`AuthSession="${token}"`,
	`AuthSession=${token.slice(1)}%`,
	`AuthSession=${'='.repeat(43)}`,
	`${'a'.repeat(20_000)}; AuthSession=${token}`
])('no token in %j', (header) => {
	expect(tokenIn(header)).toBeNull();
});
