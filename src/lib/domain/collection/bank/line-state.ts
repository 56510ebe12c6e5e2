import type { Payment } from '../../billing/facts.ts';
import { reversalId } from '../../ids.ts';
import { sumRupiah, type Rupiah } from '../../money.ts';
import type { BankLine, BankLink, BankSkip } from './bank-facts.ts';

/** What became of a line of a bank statement. */
export type LineState =
	| { readonly kind: 'waiting' }
	| {
			readonly kind: 'paid';
			/** One for each customer: those that count. */
			readonly payments: readonly Payment[];
			/** Made of the same line for the same customer on another device: they count for nothing. */
			readonly doubles: readonly Payment[];
			/** More was made of the line than it holds: two devices gave it to different customers. */
			readonly over: Rupiah;
	  }
	/** It is a payment that was there before. */
	| { readonly kind: 'recorded'; readonly link: BankLink }
	| { readonly kind: 'skipped'; readonly skip: BankSkip };

/** What people said of lines. */
export interface LineAnswers {
	/** Those with a line, taken back or not. */
	readonly payments: readonly Payment[];
	readonly links: readonly BankLink[];
	readonly skips: readonly BankSkip[];
	/** Ids of the reversals of these, and of the payments that links name. */
	readonly reversals: ReadonlySet<string>;
}

/**
 * How each line stands. What was taken back frees its line, and so does taking back the payment that a
 * line was said to be. A payment goes before a link, and a link before a line's being left out: where
 * devices said different things, money is never hidden. The order of the answers does not matter.
 */
export function lineStates(
	lines: readonly BankLine[],
	{ payments, links, skips, reversals }: LineAnswers
): Map<string, LineState> {
	const stands = (id: string) => !reversals.has(reversalId(id));
	const paid = byLine(
		payments.filter(({ _id }) => stands(_id)),
		({ bankLine }) => bankLine
	);
	const linked = byLine(
		links.filter(({ _id, payment }) => stands(_id) && stands(payment)),
		({ line }) => line
	);
	const skipped = byLine(
		skips.filter(({ _id }) => stands(_id)),
		({ line }) => line
	);
	return new Map(
		lines.map((line): [string, LineState] => {
			const own = paid.get(line._id);
			if (own) {
				const ofEach = [...Map.groupBy(inTime(own), ({ customerNo }) => customerNo).values()];
				const counted = ofEach.flatMap(([first]) => first ?? []);
				const doubles = ofEach.flatMap(([, ...others]) => others);
				const over = sumRupiah(counted.map(({ amount }) => amount)) - line.amount;
				return [line._id, { kind: 'paid', payments: counted, doubles, over: Math.max(0, over) }];
			}
			const link = first(linked.get(line._id));
			if (link) return [line._id, { kind: 'recorded', link }];
			const skip = first(skipped.get(line._id));
			return [line._id, skip ? { kind: 'skipped', skip } : { kind: 'waiting' }];
		})
	);
}

/** What lines add up to, by what became of them. */
export interface LineTotals {
	readonly all: Sum;
	readonly matched: Sum;
	readonly skipped: Sum;
	readonly waiting: Sum;
}

interface Sum {
	readonly count: number;
	readonly sum: Rupiah;
}

/** All of the lines are matched, left out or waiting: the three always add up to all. */
export function lineTotals(
	lines: readonly BankLine[],
	states: ReadonlyMap<string, LineState>
): LineTotals {
	const of = (...kinds: readonly LineState['kind'][]) => {
		const own = lines.filter(({ _id }) => kinds.includes(states.get(_id)?.kind ?? 'waiting'));
		return { count: own.length, sum: sumRupiah(own.map(({ amount }) => amount)) };
	};
	return {
		all: of('paid', 'recorded', 'skipped', 'waiting'),
		matched: of('paid', 'recorded'),
		skipped: of('skipped'),
		waiting: of('waiting')
	};
}

function byLine<T>(facts: readonly T[], lineOf: (fact: T) => string | undefined): Map<string, T[]> {
	const found = new Map<string, T[]>();
	for (const fact of facts) {
		const line = lineOf(fact);
		if (line === undefined) continue;
		const own = found.get(line);
		if (own) own.push(fact);
		else found.set(line, [fact]);
	}
	return found;
}

/** The earliest; of one moment the one with the lesser id. */
function first<T extends { readonly _id: string; readonly at: string }>(
	facts: readonly T[] = []
): T | undefined {
	return inTime(facts)[0];
}

function inTime<T extends { readonly _id: string; readonly at: string }>(facts: readonly T[]): T[] {
	return facts.toSorted((a, b) => (a.at + a._id < b.at + b._id ? -1 : 1));
}
