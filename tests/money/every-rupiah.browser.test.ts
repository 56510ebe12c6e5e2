import { collectLeaves } from 'pouchdb-merge';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountOf, type Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { customersOf, type CustomerFact, type Payment } from '#lib/domain/billing/facts.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { derivations, schemas } from '#lib/store/databases.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import { ancestryOf } from '#lib/store/engine/read.ts';
import { expectEveryRupiah } from './laws.ts';
import { customers, DEVICES, recordedBy, someMoves, type Known, type Move } from './moves.ts';

const NOON_MS = Date.UTC(2026, 10, 20, 5);

/** Devices with real stores, which hand documents to each other as they are. */
class Devices {
	readonly all: readonly Engine[];
	readonly #entered: Payment[] = [];
	#made = 0;
	#seconds = 0;

	private constructor(all: readonly Engine[]) {
		this.all = all;
	}

	static async open(): Promise<Devices> {
		const name = `money-${crypto.randomUUID()}`;
		const opened = Array.from({ length: DEVICES }, (_, nth) =>
			Engine.open(`${name}-${nth}`, {
				newUuid: () => crypto.randomUUID(),
				schema: schemas.billing,
				derivations: derivations.billing
			})
		);
		return new Devices(await Promise.all(opened));
	}

	async live(move: Move): Promise<void> {
		const here = this.all[move.on]!;
		if (move.kind === 'tell') return this.tell(here, this.all[move.to]!, move.part);
		const known = await knownOn(here, move.customerNo);
		const docs = recordedBy(move.deed, known, {
			// Clocks that differ: what is recorded later may look earlier.
			signed: {
				by: `person-${move.on}`,
				device: `device-${move.on}`,
				at: stampAt(NOON_MS + ++this.#seconds * 1_000 - move.on * 7_000)
			},
			newId: (type) => `${type}:${++this.#made}`,
			entered: this.#entered
		});
		const revisions = await here.states(docs.map(({ _id }) => _id));
		await here.write(
			docs.map((doc): AnyDoc => {
				const rev = revisions.get(doc._id)?.rev;
				return { ...doc, ...(rev === undefined ? {} : { _rev: rev }) };
			})
		);
		this.#entered.push(...docs.filter((doc) => doc.type === 'payment'));
	}

	/** Every `part`th document of one device comes to another, the newest first. */
	async tell(from: Engine, to: Engine, part = 1): Promise<void> {
		const { changes } = await from.changesSince(0, 10_000);
		const docs: AnyDoc[] = [];
		for (const state of changes.filter((_, nth) => nth % part === 0).reverse()) {
			for (const { rev } of collectLeaves(state.tree)) {
				const found = await from.revision(state, rev);
				if (!found) continue;
				const _revisions = ancestryOf(state.tree, rev);
				docs.push({ ...found.body, _id: state.id, _rev: rev, _revisions });
			}
		}
		await to.write(docs, { newEdits: false });
	}

	async remove(): Promise<void> {
		await Promise.all(this.all.map((engine) => engine.destroy()));
	}
}

async function knownOn(engine: Engine, customerNo: string): Promise<Known> {
	const { changes } = await engine.changesSince(0, 10_000);
	const bills: Bill[] = [];
	const facts: CustomerFact[] = [];
	for (const { id, body } of changes) {
		const doc = { _id: id, ...body } as unknown as Bill | CustomerFact;
		if (doc.type === 'bill') {
			if (doc.customerNo === customerNo) bills.push(doc);
		} else if (customersOf(doc).includes(customerNo)) facts.push(doc);
	}
	const account = await engine.tables.dexie.table<Account>('accounts').get(customerNo);
	return { customerNo, bills, facts, account: account ?? null };
}

it('real stores keep every rupiah in one place, and agree once all of them know everything', async () => {
	const order = fc.shuffledSubarray(pairs(), { minLength: pairs().length });
	await fc.assert(
		fc.asyncProperty(someMoves(24), order, async (moves, meetings) => {
			const devices = await Devices.open();
			try {
				for (const move of moves) {
					await devices.live(move);
					const changed = devices.all[move.kind === 'tell' ? move.to : move.on]!;
					for (const customerNo of customers) {
						expectEveryRupiah(await knownOn(changed, customerNo));
					}
				}
				// What went around once in any order has reached everybody after the second time.
				for (const [from, to] of [...meetings, ...meetings]) {
					await devices.tell(devices.all[from]!, devices.all[to]!);
				}
				const before = await knownToAll(devices);
				for (const engine of devices.all) {
					expect(await engine.verify()).toEqual([]);
					await engine.rebuildDerived();
				}
				expect(await knownToAll(devices)).toEqual(before);
				for (const others of before) expect(others).toEqual(before[0]);
			} finally {
				await devices.remove();
			}
		}),
		{ numRuns: 40, seed: 20_261_126 }
	);
}, 180_000);

/** Everybody to everybody else. */
function pairs(): [number, number][] {
	const all = Array.from({ length: DEVICES }, (_, nth) => nth);
	return all.flatMap((from) =>
		all.filter((to) => to !== from).map((to): [number, number] => [from, to])
	);
}

/** Accounts and bills of each device; the accounts are what the rules make of its facts. */
function knownToAll({ all }: Devices): Promise<unknown[]> {
	return Promise.all(
		all.map((engine) =>
			Promise.all(
				customers.map(async (customerNo) => {
					const known = await knownOn(engine, customerNo);
					expectEveryRupiah(known);
					const { facts, account, bills } = known;
					if (account) expect(account).toEqual(accountOf(customerNo, facts));
					return { account, bills: bills.toSorted((a, b) => (a.key < b.key ? -1 : 1)) };
				})
			)
		)
	);
}
