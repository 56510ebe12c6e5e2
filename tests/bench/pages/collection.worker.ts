import { expose } from 'comlink';
import { stampAt } from '#lib/domain/clock.ts';
import { customerNoOf } from '#lib/domain/ids.ts';
import { addDays } from '#lib/domain/time/date.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import { databaseName, derivations, schemas } from '#lib/store/databases.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';

const BATCH = 10_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export interface Stocked {
	/** Customers of the collector. */
	readonly own: number;
	/** Facts in all. */
	readonly facts: number;
	/** Milliseconds since 1970; the day before which everything happened. */
	readonly nowMs: number;
}

const api = {
	/** Fills a person's store with what some months of work leave; gives how many facts there are. */
	async stock(personId: string, { own, facts, nowMs }: Stocked): Promise<number> {
		const open = (followed: typeof derivations.billing) =>
			Engine.open(databaseName(personId, 'billing'), {
				schema: schemas.billing,
				derivations: followed,
				newUuid: () => crypto.randomUUID()
			});
		// Accounts are worked out once, afterwards: they are the same, and it takes a tenth of the time.
		const engine = await open([]);
		const ids = await engine.tables.of('customer:').toCollection().primaryKeys();
		const customers = ids.map((id) => customerNoOf(id));
		// Spread over the whole store, as assignments by branch are.
		const stride = Math.max(1, Math.floor(customers.length / own));
		const mine = Array.from({ length: own }, (_, at) => customers[at * stride]!);
		await write(engine, [
			{
				_id: 'assignment:00000000000000000000000001',
				type: 'assignment',
				customerNos: mine,
				collector: personId,
				...signed('pengawas', nowMs - 2 * DAY_MS)
			}
		]);
		let count = 1;
		while (count < facts) {
			const size = Math.min(BATCH, facts - count);
			const from = count;
			await write(
				engine,
				Array.from({ length: size }, (_, at) => aFact(from + at, customers, nowMs))
			);
			count += size;
		}
		engine.close();
		const again = await open(derivations.billing);
		await again.rebuildDerived();
		again.close();
		return count;
	}
};

async function write(engine: Engine, docs: AnyDoc[]): Promise<void> {
	const results = await engine.write(docs, { newEdits: true });
	const bad = results.find(({ ok }) => !ok);
	if (bad) throw new Error(JSON.stringify(bad));
}

function signed(by: string, atMs: number) {
	return { by, at: stampAt(atMs), device: `ponsel-${by}` };
}

/** What is recorded in the field and at the counter, by ten collectors and three clerks over the days before. */
function aFact(n: number, customers: readonly string[], nowMs: number): AnyDoc {
	const customerNo = customers[(n * 7919) % customers.length]!;
	const atMs = nowMs - DAY_MS - (n % 90_000) * MINUTE_MS;
	const day = localTime(atMs, 'WIB').date;
	const id = String(n).padStart(26, '0');
	const common = { customerNo, ...signed(`penagih-${n % 10}`, atMs) };
	switch (n % 5) {
		case 0:
			return {
				_id: `payment:${id}`,
				type: 'payment',
				amount: 1_000 + (n % 977),
				allocations: [],
				method: 'cash',
				paidOn: day,
				...common
			};
		case 1:
			return { _id: `promise:${id}`, type: 'promise', dueOn: addDays(day, n % 30), ...common };
		case 2:
			return {
				_id: `reminder:${id}`,
				type: 'reminder',
				customerNos: [customerNo],
				bills: [],
				channel: 'whatsapp',
				to: '+6282400010001',
				template: `template:tahap-${n % 4}:1`,
				text: 'Yth. pelanggan',
				...signed(`staf-${n % 3}`, atMs)
			};
		case 3:
			return {
				_id: `outcome:${id}`,
				type: 'outcome',
				kind: 'sent',
				// The reminder that was made just before, of another customer in this list.
				customerNos: [customers[((n - 1) * 7919) % customers.length]!],
				reminder: `reminder:${String(n - 1).padStart(26, '0')}`,
				...signed(`staf-${(n - 1) % 3}`, atMs + MINUTE_MS)
			};
		default:
			return { _id: `visit:${id}`, type: 'visit', outcome: 'met', visitedOn: day, ...common };
	}
}

export type CollectionBench = typeof api;

expose(api);
