import { expect, test } from 'vitest';
import { mayWrite } from '#lib/domain/access/may-write.ts';
import { roles } from '#lib/domain/access/person.ts';
import { accountOf, openAmount } from '#lib/domain/billing/account.ts';
import type { CustomerFact } from '#lib/domain/billing/facts.ts';
import { wellFormed } from '#lib/domain/access/may-write.ts';
import { addDays } from '#lib/domain/time/date.ts';
import { sampleDocs } from './sample-docs.ts';
import { sampleHistory, samplePeople } from './sample-history.ts';
import { sampleList } from './sample-list.ts';
import { sampleSheet } from './sample-sheet.ts';

const today = '2026-11-21';

test('no number of the sample can be dialled', () => {
	for (const { phone } of sampleList(today)) {
		const digits = phone.replace(/\D/g, '').replace(/^62/, '0');
		expect(digits === '' || digits.startsWith('0824') || digits === '076500000').toBe(true);
	}
});

test('every bill has an id of its own, on every day of four years', () => {
	for (let day = 0; day < 4 * 365; day++) {
		const at = addDays('2026-01-01', day);
		const ids = [...sampleDocs(at), ...sampleHistory(at)].map(({ _id }) => _id);
		expect(new Set(ids).size, at).toBe(ids.length);
	}
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
	expect(sheet.rows).toHaveLength(lines.length + 1);
	expect(sheet.rows.at(-1)?.[10]).toBe(lines.reduce((sum, line) => sum + line.amount, 0));
});

test('the sample has customers in every stage of arrears', () => {
	const dueDates = new Set(sampleList(today).map(({ dueOn }) => dueOn > today));
	expect(dueDates).toEqual(new Set([true, false]));
});

test('the work that the practice store begins with keeps to the rules, and is paid for', () => {
	const history = sampleHistory(today);
	const ids = [...sampleDocs(today), ...history].map(({ _id }) => _id);
	expect(new Set(ids).size).toBe(ids.length);
	for (const doc of [...history, ...samplePeople(today)]) {
		expect(wellFormed(doc), doc._id).toEqual({ ok: true, value: undefined });
	}
	for (const bill of history.filter((doc) => doc.type === 'bill')) {
		const own = history.filter((doc) => doc.type !== 'bill') as CustomerFact[];
		const facts = own.filter((fact) => 'customerNo' in fact && fact.customerNo === bill.customerNo);
		const paidBy = facts.find(({ type }) => type === 'payment');
		if (paidBy) expect(openAmount(bill, accountOf(bill.customerNo, facts))).toBe(0);
	}
	expect(history.filter(({ type }) => type === 'payment').length).toBeGreaterThan(40);
});
