import { sumRupiah } from '#lib/domain/money.ts';
import type { Frame } from './frame.ts';
import type { BalanceCheck } from './statement.ts';

/** A line as far as balances go, in sen; a debit is negative. */
export interface Booking {
	readonly row: number;
	readonly account: string;
	readonly sen: number;
	/** After the booking; null where the statement does not say. */
	readonly balance: number | null;
}

/**
 * Compares a statement's balances with its lines: from one line to the next, and the opening balance
 * with the closing one. What does not agree is a line that the file does not have, or one too many.
 */
export function balanceCheck(bookings: readonly Booking[], frame: Frame): BalanceCheck {
	const chains = Map.groupBy(bookings, ({ account }) => account);
	let isCompared = false;
	for (const chain of chains.values()) {
		if (chain.every(({ balance }) => balance === null)) continue;
		isCompared = true;
		const gap = firstGap(inOrder(chain));
		if (gap) return gap;
	}
	if (chains.size > 1) return isCompared ? { kind: 'fits', opening: null, closing: null } : none;
	return ofSums(bookings, frame, isCompared);
}

const none: BalanceCheck = { kind: 'none' };

function ofSums(bookings: readonly Booking[], frame: Frame, isCompared: boolean): BalanceCheck {
	const sum = (test: (sen: number) => boolean) =>
		sumRupiah(bookings.map(({ sen }) => sen).filter(test));
	const [credits, debits] = [sum((sen) => sen > 0), -sum((sen) => sen < 0)];
	const { opening, closing } = frame;
	const gaps = [
		...(opening !== null && closing !== null ? [closing - opening - credits + debits] : []),
		...(frame.credits === null ? [] : [frame.credits - credits]),
		...(frame.debits === null ? [] : [debits - frame.debits])
	];
	const gap = gaps.find((sen) => sen !== 0);
	if (gap !== undefined) return { kind: 'gap', amount: rupiahOf(gap), between: null };
	if (!isCompared && gaps.length === 0) return none;
	return {
		kind: 'fits',
		opening: opening === null ? null : rupiahOf(opening),
		closing: closing === null ? null : rupiahOf(closing)
	};
}

/** The oldest first: the order in which fewer balances contradict the one before. */
function inOrder(chain: readonly Booking[]): readonly Booking[] {
	const reversed = chain.toReversed();
	return gapsOf(reversed).length < gapsOf(chain).length ? reversed : chain;
}

function firstGap(chain: readonly Booking[]): Extract<BalanceCheck, { kind: 'gap' }> | null {
	const [gap] = gapsOf(chain);
	return gap ? { kind: 'gap', amount: rupiahOf(gap.sen), between: gap.between } : null;
}

function gapsOf(chain: readonly Booking[]): {
	readonly sen: number;
	readonly between: readonly [number, number];
}[] {
	const gaps: { sen: number; between: readonly [number, number] }[] = [];
	let before: Booking | null = null;
	/** Booked since the last balance: some banks write one a day. */
	let since = 0;
	for (const booking of chain) {
		since += booking.sen;
		if (booking.balance === null) continue;
		if (before !== null && before.balance !== null) {
			const sen = booking.balance - before.balance - since;
			if (sen !== 0) gaps.push({ sen, between: [before.row, booking.row] });
		}
		before = booking;
		since = 0;
	}
	return gaps;
}

function rupiahOf(sen: number): number {
	return Math.trunc(sen / 100);
}
