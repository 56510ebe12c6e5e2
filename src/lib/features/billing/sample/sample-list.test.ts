import { expect, test } from 'vitest';
import { mayWrite } from '#lib/domain/access/may-write.ts';
import { roles } from '#lib/domain/access/person.ts';
import { sampleDocs } from './sample-docs.ts';
import { sampleList } from './sample-list.ts';
import { sampleSheet } from './sample-sheet.ts';

const today = '2026-11-21';

test('no number of the sample can be dialled', () => {
	for (const { phone } of sampleList(today)) {
		const digits = phone.replace(/\D/g, '').replace(/^62/, '0');
		expect(digits === '' || digits.startsWith('0824') || digits === '076500000').toBe(true);
	}
});

test('every bill has an id of its own', () => {
	const ids = sampleDocs(today).map(({ _id }) => _id);
	expect(new Set(ids).size).toBe(ids.length);
});

test('the sample keeps to the rules that every document keeps to', () => {
	const person = { id: 'practice', name: 'Latihan', roles };
	for (const doc of sampleDocs(today)) {
		expect(mayWrite(person, doc, null), doc._id).toEqual({ ok: true, value: undefined });
	}
});

test('the sheet holds every line between its header and its total', () => {
	const sheet = sampleSheet(today);
	const lines = sampleList(today);
	expect(sheet).toHaveLength(4 + lines.length + 1);
	expect(sheet.at(-1)?.[10]).toBe(lines.reduce((sum, line) => sum + line.amount, 0));
});

test('the sample has customers in every stage of arrears', () => {
	const dueDates = new Set(sampleList(today).map(({ dueOn }) => dueOn > today));
	expect(dueDates).toEqual(new Set([true, false]));
});
