import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { Passwords } from './passwords.ts';
import { passwordMark } from './stored-password.ts';

/** Few, so that a test does not wait. */
const FEW_ITERATIONS = 10;
const passwords = new Passwords(FEW_ITERATIONS);

test('a password is kept as CouchDB 3.5 keeps it, and never itself', async () => {
	const kept = await passwords.hash('padi dan kapas');
	expect(kept).toEqual({
		password_scheme: 'pbkdf2',
		pbkdf2_prf: 'sha256',
		salt: expect.stringMatching(/^[0-9a-f]{32}$/),
		iterations: FEW_ITERATIONS,
		derived_key: expect.stringMatching(/^[0-9a-f]{64}$/)
	});
	expect(await passwords.verify('padi dan kapas', { ...kept })).toBe(true);
	expect(await passwords.verify('padi dan kapuk', { ...kept })).toBe(false);
});

test('the same password is kept differently each time', async () => {
	const [one, other] = [await passwords.hash('rahasia!'), await passwords.hash('rahasia!')];
	expect(one.salt).not.toBe(other.salt);
	expect(passwordMark({ ...one })).not.toBe(passwordMark({ ...other }));
	expect(passwordMark({ ...one })).toBe(passwordMark({ ...one, roles: ['more'] }));
});

describe('accounts that an older CouchDB made still let their people in', () => {
	// The published test vectors of PBKDF2 (RFC 6070 for SHA-1) and of SHA-1 ("abc").
	test.each([
		[
			'PBKDF2 with SHA-1, as up to 3.3',
			'password',
			{
				password_scheme: 'pbkdf2',
				salt: 'salt',
				iterations: 4096,
				derived_key: '4b007901b765489abead49d926f721d065a429c1'
			}
		],
		[
			'PBKDF2 with SHA-1, said so',
			'password',
			{
				password_scheme: 'pbkdf2',
				pbkdf2_prf: 'sha',
				salt: 'salt',
				iterations: 2,
				derived_key: 'ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957'
			}
		],
		[
			'PBKDF2 with SHA-256, as from 3.4 on',
			'password',
			{
				password_scheme: 'pbkdf2',
				pbkdf2_prf: 'sha256',
				salt: 'salt',
				iterations: 4096,
				derived_key: 'c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a'
			}
		],
		[
			'salted SHA-1, as in 1.x',
			'ab',
			{ password_sha: 'a9993e364706816aba3e25717850c26c9cd0d89d', salt: 'c' }
		]
	])('%s', async (_, password, fields) => {
		expect(await passwords.verify(password, fields)).toBe(true);
		expect(await passwords.verify(`${password}x`, fields)).toBe(false);
	});
});

test.each([
	['no password', {}],
	['a salt that is no text', { password_sha: 'a9993e364706816aba3e25717850c26c9cd0d89d', salt: 1 }],
	['a hash function that is not known', { ...vector(), pbkdf2_prf: 'md5' }],
	['a scheme that is not known', { ...vector(), password_scheme: 'plain' }],
	['a key cut short', { ...vector(), derived_key: 'c5e478' }],
	['no key', { ...vector(), derived_key: '' }],
	['a key that is no hex', { ...vector(), derived_key: 'z'.repeat(64) }],
	['rounds that would never end', { ...vector(), iterations: 1e12 }],
	['no rounds', { ...vector(), iterations: 0 }]
])('an account with %s lets nobody in', async (_, fields) => {
	for (const password of ['password', 'ab', '']) {
		expect(await passwords.verify(password, fields)).toBe(false);
	}
});

test('a name that nobody has takes as long as one that somebody has, however old their hash', async () => {
	const slow = new Passwords(100_000);
	const kept = { ...(await slow.hash('padi dan kapas')) };
	const old = { password_sha: 'a9993e364706816aba3e25717850c26c9cd0d89d', salt: 'c' };
	// Without the pains taken it would be a hundredth: a quarter leaves room for a busy machine.
	const usual = await fastest(() => slow.verify('wrong', kept));
	expect(await fastest(() => slow.verify('wrong', null))).toBeGreaterThan(usual / 4);
	expect(await fastest(() => slow.verify('wrong', old))).toBeGreaterThan(usual / 4);
	expect(await fastest(() => slow.verify('wrong', {}))).toBeGreaterThan(usual / 4);
});

function vector() {
	return {
		password_scheme: 'pbkdf2',
		pbkdf2_prf: 'sha256',
		salt: 'salt',
		iterations: 4096,
		derived_key: 'c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a'
	};
}

/** The fastest of five, in ms: what else the machine does only adds. */
async function fastest(work: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let i = 0; i < 5; i++) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	return Math.min(...times);
}
