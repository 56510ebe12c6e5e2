import { LONGEST_DESCRIPTION, type BankLine } from '#lib/domain/collection/bank/bank-facts.ts';
import { bankLineId } from '#lib/domain/collection/bank/bank-ids.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import { contentHash } from '../acceptance/content-hash.ts';

/** A credit with all that tells it from others. */
export interface Credit {
	readonly account: string;
	readonly bookedOn: CalendarDate;
	/** In sen. */
	readonly sen: number;
	readonly description: string;
	readonly balance: number | null;
}

const HASH_DIGITS = 24;

/**
 * Credits as documents, each with the id that its content gives. Equal ones of a day are told apart by
 * the balance after them; where there is none, by counting: a bank's day is never half in one file and
 * half in another, so the second of a day is the second in every file.
 */
export async function linesOf(credits: readonly Credit[]): Promise<BankLine[]> {
	const seen = new Map<string, number>();
	const lines: BankLine[] = [];
	for (const credit of credits) {
		const { account, bookedOn, sen, description, balance } = credit;
		const hash = (await contentHash([contentOf(credit)])).slice(0, HASH_DIGITS);
		const key = `${bookedOn} ${hash} ${balance ?? ''}`;
		const nth = (seen.get(key) ?? 0) + 1;
		seen.set(key, nth);
		lines.push({
			_id: bankLineId(
				bookedOn,
				hash,
				balance === null ? { ordinal: nth } : { balance, occurrence: nth }
			),
			type: 'bank-line',
			account,
			bookedOn,
			amount: Math.floor(sen / 100),
			description: description.slice(0, LONGEST_DESCRIPTION)
		});
	}
	return lines;
}

/** Spaces and case come and go between the exports of one bank. */
function contentOf({ account, bookedOn, sen, description }: Credit): string {
	return JSON.stringify([account, bookedOn, sen, description.replace(/\s+/g, '').toUpperCase()]);
}
