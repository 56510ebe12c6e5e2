import { expect, test } from 'vitest';
import { AuthRefusal } from './auth-refusal.ts';
import { Turns } from './turns.ts';

test('two run at once, the others in the order in which they came', async () => {
	const turns = new Turns(2, 10);
	const ends: (() => void)[] = [];
	const begun: number[] = [];
	const works = [1, 2, 3, 4].map((number) =>
		turns.take(() => {
			begun.push(number);
			return new Promise<void>((resolve) => ends.push(resolve));
		})
	);
	expect(begun).toEqual([1, 2]);
	ends[1]!();
	await works[1];
	expect(begun).toEqual([1, 2, 3]);
	ends[0]!();
	await works[0];
	expect(begun).toEqual([1, 2, 3, 4]);
	for (const end of ends) end();
	await Promise.all(works);
});

test('what fails makes room too', async () => {
	const turns = new Turns(1, 10);
	const failed = turns.take(() => Promise.reject(new Error('no')));
	const next = turns.take(() => Promise.resolve('in'));
	await expect(failed).rejects.toThrow('no');
	expect(await next).toBe('in');
});

test('when the line is too long the next one is sent away, to come again', async () => {
	const turns = new Turns(1, 1);
	let end = () => {};
	const first = turns.take(() => new Promise<void>((resolve) => (end = resolve)));
	const second = turns.take(() => Promise.resolve());
	const third = await turns.take(() => Promise.resolve()).catch((error: unknown) => error);
	expect(third).toBeInstanceOf(AuthRefusal);
	expect(third).toMatchObject({ status: 503, retryAfter: 2 });
	end();
	await Promise.all([first, second]);
});
