import { describe, expect, test } from 'vitest';
import { BasicMemory, readBasic } from './basic-credentials.ts';
import { basic } from './test-kit.ts';

describe('the Authorization header', () => {
	test.each<[string, string | undefined, object | null]>([
		['that is not there', undefined, null],
		['with a name and a password', basic('budi', 'padi'), { name: 'budi', password: 'padi' }],
		['with colons in the password', basic('budi', 'a:b:'), { name: 'budi', password: 'a:b:' }],
		['beyond ASCII', basic('dédé', 'çeri'), { name: 'dédé', password: 'çeri' }],
		['in small letters', basic('a', 'b').replace('Basic', 'basic'), { name: 'a', password: 'b' }],
		['that says nobody', basic('_', '_'), null],
		['without a colon', `Basic ${btoa('budi')}`, null]
	])('%s', (_, header, credentials) => {
		expect(readBasic(header)).toEqual(credentials);
	});

	test.each([
		['of another kind', 'Bearer abc', 400],
		['that is no base64', 'Basic b*d', 400],
		['without end', `Basic ${'YTpi'.repeat(5_000)}`, 401]
	])('%s is refused', (_, header, status) => {
		expect(() => readBasic(header)).toThrow(expect.objectContaining({ status }));
	});
});

describe('credentials once found right', () => {
	const budi = { name: 'budi', password: 'padi dan kapas' };
	let compared = 0;
	const finds = (mark: string | null) => () => {
		compared++;
		return Promise.resolve(mark);
	};

	test('are compared once in ten minutes, and again under another password', async () => {
		const memory = new BasicMemory();
		compared = 0;
		expect(await memory.check(budi, 'm1', 0, finds('m1'))).toBe('m1');
		expect(await memory.check(budi, 'm1', 599_999, finds('m1'))).toBe('m1');
		expect(compared).toBe(1);
		expect(await memory.check(budi, 'm1', 600_000, finds('m1'))).toBe('m1');
		expect(compared).toBe(2);
		expect(await memory.check(budi, 'm2', 600_001, finds(null))).toBeNull();
		expect(compared).toBe(3);
	});

	test('help neither another password nor another name', async () => {
		const memory = new BasicMemory();
		await memory.check({ name: 'a', password: 'b:c' }, 'm', 0, finds('m'));
		compared = 0;
		await memory.check({ name: 'a:b', password: 'c' }, 'm', 0, finds(null));
		await memory.check({ name: 'a', password: 'b:d' }, 'm', 0, finds(null));
		expect(compared).toBe(2);
	});

	test('sent ten times at once are compared once', async () => {
		const memory = new BasicMemory();
		compared = 0;
		const all = Array.from({ length: 10 }, () => memory.check(budi, 'm', 0, finds('m')));
		expect(new Set(await Promise.all(all))).toEqual(new Set(['m']));
		expect(compared).toBe(1);
	});

	test('wrong ones are not remembered', async () => {
		const memory = new BasicMemory();
		compared = 0;
		for (let i = 0; i < 3; i++) await memory.check(budi, 'm', 0, finds(null));
		expect(compared).toBe(3);
	});

	test('of more than a thousand the oldest are compared again', async () => {
		const memory = new BasicMemory();
		for (let i = 0; i <= 1_000; i++) {
			await memory.check({ name: `n${i}`, password: 'p' }, 'm', 0, finds('m'));
		}
		compared = 0;
		await memory.check({ name: 'n1', password: 'p' }, 'm', 0, finds('m'));
		expect(compared).toBe(0);
		await memory.check({ name: 'n0', password: 'p' }, 'm', 0, finds('m'));
		expect(compared).toBe(1);
	});
});
