import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { accountOf } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { customersOf, type Payment } from '#lib/domain/billing/facts.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { expectEveryRupiah } from './laws.ts';
import {
	customers,
	DEVICES,
	recordedBy,
	someMoves,
	type Known,
	type MoneyDoc,
	type Move
} from './moves.ts';

// Thousands of histories.
vi.setConfig({ testTimeout: 120_000 });

const NOON_MS = Date.UTC(2026, 10, 20, 5);

/** Devices without a store: what each knows, by id. */
class PaperDevices {
	readonly known = Array.from({ length: DEVICES }, () => new Map<string, MoneyDoc>());
	readonly #entered: Payment[] = [];
	#made = 0;
	#seconds = 0;

	live(move: Move): void {
		const here = this.known[move.on]!;
		if (move.kind === 'tell') {
			[...here.values()].forEach((doc, nth) => {
				if (move.part === 1 || nth % move.part === 0) keep(this.known[move.to]!, doc);
			});
			return;
		}
		const docs = recordedBy(move.deed, knownOf(here, move.customerNo), {
			// Clocks that differ: what is recorded later may look earlier.
			signed: {
				by: `person-${move.on}`,
				device: `device-${move.on}`,
				at: stampAt(NOON_MS + ++this.#seconds * 1_000 - move.on * 7_000)
			},
			newId: (type) => `${type}:${++this.#made}`,
			entered: this.#entered
		});
		for (const doc of docs) {
			keep(here, doc);
			if (doc.type === 'payment') this.#entered.push(doc);
		}
	}

	/** Everything that is known anywhere, each document once. */
	all(): MoneyDoc[] {
		const all = new Map<string, MoneyDoc>();
		for (const known of this.known) for (const doc of known.values()) keep(all, doc);
		return [...all.values()];
	}
}

/** Facts are there once; of a bill the later list counts. */
function keep(known: Map<string, MoneyDoc>, doc: MoneyDoc): void {
	const before = known.get(doc._id);
	if (before && (doc.type !== 'bill' || listOf(before) > listOf(doc))) return;
	known.set(doc._id, doc);
}

function listOf(doc: MoneyDoc): string {
	return (doc.type === 'bill' && doc.importId) || '';
}

function knownOf(docs: ReadonlyMap<string, MoneyDoc>, customerNo: string): Known {
	const bills: Bill[] = [];
	const facts = [];
	for (const doc of docs.values()) {
		if (doc.type === 'bill') {
			if (doc.customerNo === customerNo) bills.push(doc);
		} else if (customersOf(doc).includes(customerNo)) facts.push(doc);
	}
	const account = facts.length === 0 ? null : accountOf(customerNo, facts);
	return { customerNo, bills, facts, account };
}

const runs = { numRuns: 3_000, seed: 20_261_126 };

describe('money that was taken', () => {
	it('is on bills, credit, taken back or in doubt, on every device after everything that is done', () => {
		fc.assert(
			fc.property(someMoves(40), (moves) => {
				const devices = new PaperDevices();
				for (const move of moves) {
					devices.live(move);
					const changed = move.kind === 'tell' ? move.to : move.on;
					for (const customerNo of customers) {
						expectEveryRupiah(knownOf(devices.known[changed]!, customerNo));
					}
				}
			}),
			runs
		);
	});

	it('adds up to the same wherever and in whatever order it becomes known', () => {
		fc.assert(
			fc.property(someMoves(40), fc.infiniteStream(fc.nat()), (moves, numbers) => {
				const devices = new PaperDevices();
				for (const move of moves) devices.live(move);
				const all = devices.all();
				const accounts = Array.from({ length: DEVICES }, () => {
					const arrived = new Map<string, MoneyDoc>();
					const drawn = all.map((doc) => ({ doc, place: numbers.next().value as number }));
					for (const { doc } of drawn.sort((a, b) => a.place - b.place)) keep(arrived, doc);
					return customers.map((customerNo) => {
						const known = knownOf(arrived, customerNo);
						expectEveryRupiah(known);
						return known.account;
					});
				});
				for (const other of accounts) expect(other).toEqual(accounts[0]);
			}),
			runs
		);
	});
});
