import { afterEach, describe, expect, it, vi } from 'vitest';
import { phoneRemarks, type PhoneRemark } from '#lib/domain/phone.ts';
import { languages } from '#lib/domain/billing/template.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import {
	fieldOf,
	fields,
	severityOf,
	type AmountRemark,
	type CellTrouble,
	type CustomerNoRemark,
	type DateRemark,
	type Field,
	type PeriodRemark,
	type Remark,
	type RowRemark,
	type StatusRemark,
	type TextRemark
} from '#lib/importer/remark.ts';
import { remarkMessage } from './remark-message.ts';

/** The remarks of a kind, each named: one that is missing here does not compile. */
type Named<R extends string> = Readonly<Record<R, true>>;

const cell: Named<CellTrouble> = { 'cell-error': true, 'formula-without-result': true };
const text: Named<TextRemark> = { ...cell, cut: true };
const amount: Named<AmountRemark> = {
	...cell,
	missing: true,
	'not-a-number': true,
	'too-large': true,
	multiplied: true,
	sen: true,
	negative: true,
	zero: true,
	'ambiguous-separator': true,
	'maybe-thousands': true,
	'months-do-not-add-up': true,
	'parts-do-not-add-up': true
};
const customerNo: Named<CustomerNoRemark> = {
	...cell,
	missing: true,
	'digits-lost': true,
	'is-a-date': true,
	'too-long': true,
	'shorter-than-column': true,
	'unlike-column': true,
	'known-with-zeros': true
};
const period: Named<PeriodRemark> = {
	...cell,
	missing: true,
	'not-a-period': true,
	'no-year': true,
	'spans-months': true,
	'several-months': true,
	'year-from-title': true,
	'from-file': true,
	'none-but-key': true
};
const dueOn: Named<DateRemark> = {
	...cell,
	'no-such-date': true,
	'not-a-date': true,
	'month-first': true,
	'maybe-swapped': true
};
const status: Named<StatusRemark> = { ...cell, 'maybe-settled': true };
const row: Named<RowRemark> = {
	hidden: true,
	'customer-from-above': true,
	'maybe-from-above': true,
	'amounts-differ': true,
	'names-differ': true,
	'status-differs': true,
	'name-differs-from-known': true,
	'overwrites-edit': true,
	'correction-kept': true,
	'correction-superseded': true,
	'phone-from-other-list': true,
	'paid-but-listed': true,
	'month-not-in-file': true
};
const phone = {
	...cell,
	...(Object.fromEntries(phoneRemarks.map((remark) => [remark, true])) as Named<PhoneRemark>)
};

const kinds: Readonly<Record<Field | 'row', Readonly<Record<string, true>>>> = {
	customerNo,
	name: text,
	phone,
	amount,
	base: amount,
	tax: amount,
	fine: amount,
	period,
	dueOn,
	invoiceNo: { ...cell, 'digits-lost': true, cut: true },
	branch: text,
	area: text,
	address: text,
	email: text,
	collector: text,
	status,
	row
};

const remarks = [...fields, 'row' as const].flatMap((field) =>
	Object.keys(kinds[field]).map((kind) => `${field}.${kind}` as Remark)
);

afterEach(() => {
	vi.stubGlobal('document', { documentElement: {} });
	locale.choose('id');
	vi.unstubAllGlobals();
});

describe('what is said of a cell or a row', () => {
	it.each(languages)('is a sentence for every remark there is, in “%s”', (language) => {
		vi.stubGlobal('document', { documentElement: {} });
		locale.choose(language);
		const bare = remarks.filter((remark) => !/^\S+( \S+)+\.$/.test(remarkMessage(remark)));
		expect(bare.map((remark) => `${remark}: ${remarkMessage(remark)}`)).toEqual([]);
		expect(remarks.length).toBeGreaterThan(100);
	});

	it('stands beside the field that it is about', () => {
		for (const remark of remarks) expect(remark.startsWith(`${fieldOf(remark)}.`)).toBe(true);
	});

	it('leaves a row out where the number, the amount or the month cannot be read', () => {
		for (const remark of [
			'customerNo.missing',
			'customerNo.digits-lost',
			'amount.missing',
			'amount.not-a-number',
			'period.not-a-period'
		] as const) {
			expect(severityOf(remark), remark).toBe('error');
		}
		expect(severityOf('amount.sen')).toBe('doubt');
		expect(severityOf('phone.missing')).toBe('note');
	});
});
