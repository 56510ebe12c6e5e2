import type { Language } from '#lib/domain/billing/template.ts';
import { sumRupiah, type Rupiah } from '#lib/domain/money.ts';
import { daysBetween, type CalendarDate, type Month } from '#lib/domain/time/date.ts';
import { longDate, longMonth, number, rupiah } from '#lib/i18n/format.ts';
import { plainValue } from './plain-value.ts';
import type { VariableValues } from './variables.ts';

/** One open bill as a message names it. */
export interface BillInMessage {
	readonly customerNo: string;
	readonly period: Month | null;
	/** What tells the bill apart where it has no period: invoice number or due date. */
	readonly key: string;
	readonly dueOn: CalendarDate | null;
	readonly open: Rupiah;
	/** Set where it is a part of a plan and not a bill. */
	readonly instalment?: { readonly at: number; readonly of: number };
}

/** Everything that a reminder says, from the record. */
export interface ReminderContent {
	/** Names as recorded; several when one phone stands for several customers. */
	readonly names: readonly string[];
	readonly bills: readonly BillInMessage[];
	/** What might be asked on top for being late; 0 for nothing. */
	readonly lateFee: Rupiah;
	readonly customerNoLabel: string;
	readonly officeName: string;
	readonly contact: string;
	readonly today: CalendarDate;
}

const words = {
	id: {
		and: 'dan',
		due: 'jatuh tempo',
		noDate: 'belum ditentukan',
		instalment: (at: number, of: number) => `cicilan ${at} dari ${of}`,
		lateFee: (amount: string) => `Perkiraan denda ${amount}, belum termasuk dalam jumlah tagihan.`
	},
	en: {
		and: 'and',
		due: 'due',
		noDate: 'not set',
		instalment: (at: number, of: number) => `instalment ${at} of ${of}`,
		lateFee: (amount: string) => `Estimated late fee ${amount}, not part of the amount.`
	}
} as const satisfies Record<Language, object>;

/** The values of all template variables, in the language of the template. */
export function reminderValues(content: ReminderContent, language: Language): VariableValues {
	const bills = [...content.bills].sort(
		(a, b) =>
			compare(a.customerNo, b.customerNo) ||
			compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
			compare(a.key, b.key)
	);
	const numbers = unique(bills.map((bill) => bill.customerNo));
	const dueDates = bills.flatMap((bill) => (bill.dueOn ? [bill.dueOn] : [])).sort();
	const oldest = dueDates[0] ?? null;
	const overdue = oldest === null ? 0 : Math.max(0, daysBetween(oldest, content.today));
	return {
		nama: joined(unique(content.names).map(plainValue), language),
		nomor: joined(numbers.map(plainValue), language),
		label_nomor: plainValue(content.customerNoLabel),
		jumlah: money(sumRupiah(bills.map((bill) => bill.open))),
		periode: joined(unique(bills.map((bill) => periodName(bill, language))), language),
		jatuh_tempo: oldest === null ? words[language].noDate : longDate(oldest, language),
		hari_lewat: number(overdue),
		rincian:
			bills.length < 2
				? ''
				: bills.map((bill) => billLine(bill, numbers.length > 1, language)).join('\n'),
		perkiraan_denda: content.lateFee > 0 ? words[language].lateFee(money(content.lateFee)) : '',
		kantor: plainValue(content.officeName),
		kontak: plainValue(content.contact)
	};
}

function billLine(bill: BillInMessage, withNumber: boolean, language: Language): string {
	const due = bill.dueOn ? ` (${words[language].due} ${longDate(bill.dueOn, language)})` : '';
	const owner = withNumber ? `${plainValue(bill.customerNo)}, ` : '';
	return `- ${owner}${periodName(bill, language)}: ${money(bill.open)}${due}`;
}

function periodName(bill: BillInMessage, language: Language): string {
	if (bill.instalment) return words[language].instalment(bill.instalment.at, bill.instalment.of);
	return bill.period ? longMonth(bill.period, language) : plainValue(bill.key);
}

/** In a message an ordinary space: a no-break space costs six characters in the link. */
function money(amount: Rupiah): string {
	return rupiah(amount).replace('\u00a0', ' ');
}

function joined(parts: readonly string[], language: Language): string {
	if (parts.length < 2) return parts[0] ?? '';
	return `${parts.slice(0, -1).join(', ')} ${words[language].and} ${parts.at(-1)}`;
}

function unique<T>(values: readonly T[]): T[] {
	return [...new Set(values)];
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
