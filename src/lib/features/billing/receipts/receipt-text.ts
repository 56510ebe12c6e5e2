import { billingText } from '#lib/i18n/areas/billing.ts';
import { collectionText } from '#lib/i18n/areas/collection.ts';
import { longDate, longMonth, rupiah } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { plainValue } from '#lib/messaging/plain-value.ts';
import type { Receipt } from './receipt.ts';

/** What a line of a receipt is for: the month, or else what the bill is called by. */
export function lineTitle({ key, bill }: Receipt['lines'][number]): string {
	return bill?.period ? longMonth(bill.period, locale.language) : key;
}

/** The receipt as a message: what came from files is plain text in it, never formatting. */
export function receiptMessage(receipt: Receipt, officeName: string): string {
	const t = collectionText().receipt;
	const { payment, lines, words } = receipt;
	const paid = lines.map((line) => `- ${plainValue(lineTitle(line))}: ${rupiah(line.amount)}`);
	return [
		`*${t.title} ${plainValue(payment.receiptNo ?? '')}*`.replace(' *', '*'),
		plainValue(officeName),
		'',
		`${t.from}: ${plainValue(receipt.name)} (${plainValue(payment.customerNo)})`,
		`${t.date}: ${longDate(payment.paidOn, locale.language)}`,
		`${t.amount}: ${rupiah(payment.amount)}`,
		`${t.words}: ${words}`,
		`${t.method}: ${billingText().methods[payment.method]}`,
		...(paid.length > 0 ? ['', t.paidFor, ...paid] : []),
		...(receipt.credit > 0 ? [`- ${t.credit}: ${rupiah(receipt.credit)}`] : [])
	].join('\n');
}
