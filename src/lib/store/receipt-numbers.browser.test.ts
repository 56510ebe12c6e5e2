import { expect, test } from 'vitest';
import { Engine } from './engine/engine.ts';
import { nextNumber } from './receipt-numbers.ts';

const aStore = (name = `receipts-${crypto.randomUUID()}`) =>
	Engine.open(name, { newUuid: () => crypto.randomUUID() });
const random = (below: number) => below - 1;

test('numbers follow one another under the letters that the server gave', async () => {
	const billing = await aStore();
	const given = [];
	for (let at = 0; at < 3; at++) given.push(await nextNumber('receipt', billing, 'B', random));
	expect(given).toEqual(['B-00001', 'B-00002', 'B-00003']);
	await billing.destroy();
});

test('tabs that ask at the same moment get different numbers', async () => {
	const name = `receipts-${crypto.randomUUID()}`;
	const tabs = [await aStore(name), await aStore(name)];
	const given = await Promise.all(
		Array.from({ length: 20 }, (_, at) => nextNumber('receipt', tabs[at % 2]!, null, random))
	);
	expect(new Set(given).size).toBe(20);
	expect(new Set(given.map((no) => no.split('-')[0]))).toEqual(new Set(['ZZZZ']));
	tabs[1]!.close();
	await tabs[0]!.destroy();
});

test('a store that joins a server counts anew under other letters', async () => {
	const billing = await aStore();
	await nextNumber('receipt', billing, null, random);
	expect(await nextNumber('receipt', billing, 'A', random)).toBe('A-00001');
	await billing.destroy();
});

test('what belonged to one store alone is gone with it, and its numbers are not given again', async () => {
	const billing = await aStore();
	const first = await nextNumber('receipt', billing, null, () => 0);
	await billing.newGeneration();
	expect(await nextNumber('receipt', billing, null, random)).not.toBe(first);
	await billing.destroy();
});

test('vouchers have a series of their own', async () => {
	const billing = await aStore();
	await nextNumber('receipt', billing, 'B', random);
	expect(await nextNumber('voucher', billing, 'B', random)).toBe('B-S00001');
	expect(await nextNumber('voucher', billing, 'B', random)).toBe('B-S00002');
	expect(await nextNumber('receipt', billing, 'B', random)).toBe('B-00002');
	await billing.destroy();
});
