import { importRemarksText } from '#lib/i18n/areas/import-remarks.ts';
import { fieldOf, type Field, type Remark } from '#lib/importer/remark.ts';

type Group = Exclude<keyof ReturnType<typeof importRemarksText>, 'cell'>;

/** Fields whose remarks are told in the same words. */
const groups: Readonly<Record<Field | 'row', Group>> = {
	customerNo: 'customerNo',
	name: 'text',
	phone: 'phone',
	amount: 'amount',
	base: 'amount',
	tax: 'amount',
	fine: 'amount',
	period: 'period',
	dueOn: 'date',
	invoiceNo: 'invoiceNo',
	branch: 'text',
	area: 'text',
	address: 'text',
	email: 'text',
	collector: 'text',
	status: 'status',
	row: 'row'
};

/** A remark in the words of a clerk. */
export function remarkMessage(remark: Remark): string {
	const t = importRemarksText();
	const field = fieldOf(remark);
	const kind = remark.slice(field.length + 1);
	const own: Readonly<Record<string, string>> = t[groups[field]];
	const shared: Readonly<Record<string, string>> = { ...t.cell, ...t.text };
	return own[kind] ?? shared[kind] ?? kind;
}
