import { isDeviceLetters } from '#lib/domain/access/device.ts';
import type { AnyDoc } from './engine/any-doc.ts';
import type { Engine } from './engine/engine.ts';

/** Each series counts by itself: the local document that it counts in, and what its digits begin with. */
const series = {
	receipt: { book: '_local/receipt-numbers', mark: '' },
	/** *Setoran.* */
	voucher: { book: '_local/voucher-numbers', mark: 'S' },
	ticket: { book: '_local/ticket-numbers', mark: '' }
} as const;
export type NumberSeries = keyof typeof series;

const OWN_LETTERS = '_local/own-letters';
/** What no server gives out before it has given eighteen thousand others. */
const OWN_BEGIN = 'Z';
const OWN_LENGTH = 4;
const DIGITS = 5;

interface Book {
	readonly letters: string;
	readonly last: number;
}

/**
 * Gives the next number of a receipt, `B-00017`, or of a voucher, `B-S00017`: final without a network, and given once only. The
 * letters are this store's in its branch, the count goes on within them; a store that begins anew has
 * other letters. `lettersOfServer` is null where no server has given any: then the store draws its own.
 */
export async function nextNumber(
	of: NumberSeries,
	billing: Engine,
	lettersOfServer: string | null | Promise<string | null>,
	random: (below: number) => number
): Promise<string> {
	const { book, mark } = series[of];
	// Side by side: a customer waits for the number.
	const [given, own, begun] = await Promise.all([
		lettersOfServer,
		billing.getLocal(OWN_LETTERS),
		billing.getLocal(book)
	]);
	const letters = given ?? lettersIn(own) ?? (await ownLetters(billing, random));
	for (let known = asBook(begun); ; known = asBook(await billing.getLocal(book))) {
		const last = (known?.letters === letters ? known.last : 0) + 1;
		const rev = known ? { _rev: known._rev } : {};
		// Null: another tab was faster, and has that number.
		const kept = await billing.putLocal({ _id: book, ...rev, letters, last });
		if (kept !== null) return `${letters}-${mark}${String(last).padStart(DIGITS, '0')}`;
	}
}

function asBook(doc: AnyDoc | null): (Book & { readonly _rev: string }) | null {
	return doc as (Book & { readonly _rev: string }) | null;
}

function lettersIn(doc: AnyDoc | null): string | null {
	const known = doc?.['letters'];
	return typeof known === 'string' && isDeviceLetters(known) ? known : null;
}

async function ownLetters(billing: Engine, random: (below: number) => number): Promise<string> {
	for (;;) {
		const known = lettersIn(await billing.getLocal(OWN_LETTERS));
		if (known !== null) return known;
		const drawn = Array.from({ length: OWN_LENGTH - OWN_BEGIN.length }, () =>
			String.fromCharCode('A'.charCodeAt(0) + random(26))
		);
		await billing.putLocal({ _id: OWN_LETTERS, letters: OWN_BEGIN + drawn.join('') });
	}
}
