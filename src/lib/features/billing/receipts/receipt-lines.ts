import { momentOf } from '#lib/domain/clock.ts';
import type { OfficeSettings } from '#lib/domain/settings.ts';
import { billingText } from '#lib/i18n/areas/billing.ts';
import { collectionText } from '#lib/i18n/areas/collection.ts';
import { sealsText } from '#lib/i18n/areas/seals.ts';
import { longDate, moment, rupiah } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { letterheadLines } from '../components/letterhead.ts';
import type { Receipt } from './receipt.ts';
import { lineTitle } from './receipt-text.ts';

/** One line of a receipt, for whatever draws it: a roll of paper or a picture. */
export type ReceiptLine =
	| { readonly kind: 'heading'; readonly text: string }
	| { readonly kind: 'centre'; readonly text: string; readonly isStrong?: boolean }
	| {
			readonly kind: 'pair';
			readonly left: string;
			readonly right: string;
			readonly isStrong?: boolean;
	  }
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'rule' }
	/** Drawn as a QR code. */
	| { readonly kind: 'code'; readonly text: string };

/** What a receipt says, line by line. `seal` proves where it comes from; null where there is none. */
export function receiptLines(
	receipt: Receipt,
	settings: OfficeSettings,
	nameOf: (personId: string) => string,
	seal: string | null
): ReceiptLine[] {
	const t = collectionText().receipt;
	const { payment } = receipt;
	const pair = (left: string, right: string): ReceiptLine => ({ kind: 'pair', left, right });
	return [
		{ kind: 'centre', text: settings.officeName, isStrong: true },
		...letterheadLines(settings).map((text): ReceiptLine => ({ kind: 'centre', text })),
		{ kind: 'rule' },
		{ kind: 'heading', text: t.title },
		...(payment.receiptNo ? [{ kind: 'centre', text: payment.receiptNo } as const] : []),
		...(receipt.takenBack === null
			? []
			: [{ kind: 'centre', text: t.takenBack(receipt.takenBack), isStrong: true } as const]),
		pair(t.from, receipt.name),
		pair(settings.customerNoLabel, payment.customerNo),
		pair(t.date, longDate(payment.paidOn, locale.language)),
		pair(t.method, billingText().methods[payment.method]),
		...(payment.reference ? [pair(t.reference, payment.reference)] : []),
		{ kind: 'rule' },
		...receipt.lines.map((line) => pair(lineTitle(line), rupiah(line.amount))),
		...(receipt.credit > 0 ? [pair(t.credit, rupiah(receipt.credit))] : []),
		{ kind: 'rule' },
		{ kind: 'pair', left: t.total, right: rupiah(payment.amount), isStrong: true },
		{ kind: 'text', text: `${t.words}: ${receipt.words}` },
		{ kind: 'text', text: moment(momentOf(payment.at), settings.zone, locale.language) },
		pair(t.receivedBy, nameOf(payment.by)),
		...(seal === null
			? []
			: [
					{ kind: 'code', text: seal } as const,
					{ kind: 'centre', text: sealsText().codeHint } as const
				])
	];
}
