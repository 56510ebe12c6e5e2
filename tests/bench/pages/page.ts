import { wrap, type Remote } from 'comlink';
import { liveQuery } from 'dexie';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { arrearsBills } from '#tests/workbooks/arrears-bills.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { databaseName } from '#lib/store/databases.ts';
import { StoreReader } from '#lib/store/reader.ts';
import { deskApi } from './desk-page.ts';
import type { CollectionBench, Stocked } from './collection.worker.ts';
import type { Limits } from './limits.worker.ts';
import type { StoreBench } from './store.worker.ts';
import type { SyncBench } from './sync.worker.ts';

const limits = wrap<Limits>(
	new Worker(new URL('./limits.worker.ts', import.meta.url), { type: 'module' })
);
const store = wrap<StoreBench>(
	new Worker(new URL('./store.worker.ts', import.meta.url), { type: 'module' })
);

const collection = wrap<CollectionBench>(
	new Worker(new URL('./collection.worker.ts', import.meta.url), { type: 'module' })
);

/** Two devices in one browser, as far as the server can tell. */
const [device, other] = [1, 2].map(() =>
	wrap<SyncBench>(new Worker(new URL('./sync.worker.ts', import.meta.url), { type: 'module' }))
) as [Remote<SyncBench>, Remote<SyncBench>];

const SIX_INDEXES = '_id, customerNo, key, period, amount, dueOn, sourceStatus';

/** What the benches call from outside. */
const api = {
	...deskApi,

	/** The chosen file through SheetJS alone. */
	async parse(): Promise<number> {
		const [file] = document.querySelector('input')?.files ?? [];
		return limits.parse(await file!.arrayBuffer());
	},
	putRows: () => limits.putRows(),

	putBills: (count: number, seed: number) => limits.putRecords(bills(count, seed), SIX_INDEXES),
	throughPouch: (count: number, seed: number) => store.throughPouch(bills(count, seed)),
	throughEngine: (count: number, seed: number) => store.throughEngine(bills(count, seed)),

	/** Single writes in the worker; milliseconds until a live query has painted each. */
	async writesVisible(times: number): Promise<number[]> {
		const reader = new StoreReader(databaseName(await store.openForWrites(), 'billing'), 'billing');
		await reader.open();
		const row = document.querySelector('#row')!;
		const pauses = reader.table<{ _id: string; reason: string }>('pauses');
		const shown = liveQuery(() => pauses.orderBy('_id').last()).subscribe((pause) => {
			row.textContent = pause?.reason ?? '';
		});
		const took: number[] = [];
		for (let nth = 0; nth < times; nth++) {
			const reason = `reason ${nth}`;
			const isPainted = painted(row, () => row.textContent === reason);
			const from = performance.now();
			await store.record({
				_id: `pause:${String(nth).padStart(26, '0')}`,
				type: 'pause',
				kind: 'pause',
				customerNo: `99${nth}`,
				reason,
				until: '2026-12-31'
			});
			took.push((await isPainted) - from);
		}
		shown.unsubscribe();
		reader.close();
		return took;
	},

	/** Facts of collection into the one person's store that this origin has. */
	async stockFacts(what: Stocked): Promise<number> {
		const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
		const [, personId] = names.map((name) => /^satuloket-(.+)-billing$/.exec(name)).find(Boolean)!;
		return collection.stock(personId!, what);
	},

	signIn: (name: string, password: string) => device.signIn(name, password),

	/** A whole database of the server into an empty store. */
	async firstLoad(database: string, expected: number): Promise<number> {
		await device.join(database);
		const took = await device.exchange();
		const count = await device.count();
		if (count !== expected) throw new Error(`${count} documents came`);
		await device.leave();
		return took;
	},
	bareLoad: (database: string) => device.bareLoad(database),

	/** Documents that were recorded offline, to the server; and to read the same from Dexie. */
	async push(database: string, docs: AnyDoc[]): Promise<{ pushMs: number; readMs: number }> {
		await device.join(database);
		await device.exchange();
		await device.record(docs);
		const readMs = await device.readRows('bills');
		const pushMs = await device.exchange();
		await device.leave();
		return { pushMs, readMs };
	},

	/** Milliseconds from recording on one device until it is there on another, both online. */
	async liveEdits(database: string, times: number): Promise<number[]> {
		for (const each of [device, other]) {
			await each.join(database);
			await each.stayOnline();
		}
		const took: number[] = [];
		for (let nth = 0; nth < times; nth++) {
			const _id = `view:${nth}`;
			const seen = other.seen(_id);
			const from = Date.now();
			await device.record([{ _id, type: 'view', name: `${nth}` }]);
			took.push((await seen) - from);
			// A moment of rest as between two acts of a person, out of step with any timer.
			await new Promise((resolve) => setTimeout(resolve, 150 + ((nth * 37) % 100)));
		}
		await Promise.all([device.leave(), other.leave()]);
		return took;
	}
};

/** Resolves with the moment after the frame that first shows what is waited for. */
function painted(target: Node, isShown: () => boolean): Promise<number> {
	return new Promise((resolve) => {
		const observer = new MutationObserver(() => {
			if (!isShown()) return;
			observer.disconnect();
			requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
		});
		observer.observe(target, { childList: true, subtree: true, characterData: true });
	});
}

function bills(count: number, seed: number): Bill[] {
	return Array.from(arrearsBills({ rows: count, seed }), (bill) => ({
		_id: `bill:${bill.customerNo}:${bill.period}`,
		type: 'bill',
		customerNo: bill.customerNo,
		key: bill.period,
		period: `${bill.period.slice(0, 4)}-${bill.period.slice(4)}`,
		amount: bill.total,
		parts: { base: bill.base, tax: bill.tax, fine: bill.fine },
		dueOn: bill.dueOn,
		sourceStatus: bill.status,
		importId: `import:${'a'.repeat(64)}`
	}));
}

export type BenchPage = typeof api;

Object.assign(window, { bench: api });
