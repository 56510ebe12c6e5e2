import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Derivation } from './derive.ts';
import { Engine } from './engine.ts';
import type { StoreProblem } from './problems.ts';
import type { AnyDoc, Row } from './row.ts';

/** Sums of amounts by payer, as the simplest of derived rows. */
const sums: Derivation<{ payer: string; sum: number }> = {
	table: 'sums',
	sources: { payment: 'payer' },
	keysOf: (doc) => [String(doc['payer'])],
	derive: (payer, docs) => ({
		payer,
		sum: docs.reduce((sum, doc) => sum + Number(doc['amount']), 0)
	})
};

describe('a store that is asked whether it is whole', () => {
	let engine: Engine;
	let firstPayment: string;

	beforeEach(async () => {
		engine = await Engine.open(`verify-${crypto.randomUUID()}`, {
			newUuid: () => crypto.randomUUID(),
			derivations: [sums],
			schema: {
				types: { bill: { table: 'bills' }, payment: { table: 'payments', indexes: 'payer' } },
				extra: { sums: 'payer' }
			}
		});
		const [bill, payment] = await engine.write([
			{ _id: 'bill:1', amount: 1, _attachments: { slip: { data: btoa('slip') } } },
			{ _id: 'payment:1', payer: 'sari', amount: 5 },
			{ _id: 'payment:2', payer: 'sari', amount: 7 },
			{ _id: 'bill:gone', amount: 1 }
		]);
		if (!bill?.ok || !payment?.ok) throw new Error('was not written');
		firstPayment = payment.rev;
		await engine.write([{ _id: 'bill:1', _rev: bill.rev, amount: 2 }]);
		const gone = await engine.state('bill:gone');
		await engine.write([{ _id: 'bill:gone', _rev: gone?.rev, _deleted: true }]);
	});
	afterEach(() => engine.destroy());

	async function codes(): Promise<StoreProblem['code'][]> {
		return (await engine.verify()).map(({ code }) => code);
	}

	async function edit(table: string, id: string, change: (row: Row) => void): Promise<void> {
		const rows = engine.tables.dexie.table<Row, string>(table);
		const row = (await rows.get(id))!;
		change(row);
		await rows.put(row);
	}

	it('says nothing where all is well, before and after compaction', async () => {
		expect(await engine.verify()).toEqual([]);
		await engine.compact();
		expect(await engine.verify()).toEqual([]);
	});

	it('finds a winner that the history does not know as one', async () => {
		await edit(
			'bills',
			'bill:1',
			(row) => (row.$ = { s: row.$.s, t: [{ pos: 1, ids: ['x', {}, []] }] })
		);
		expect(await codes()).toContain('wrong-winner');
	});

	it('finds a document that is both there and deleted', async () => {
		const row = await engine.tables.of('bill:1').get('bill:1');
		await engine.tables.deleted.put({ ...row!, $: { s: 3 } });
		expect(await codes()).toContain('living-and-deleted');
	});

	it('finds a row in a table that is not its own', async () => {
		const row = await engine.tables.of('bill:1').get('bill:1');
		await engine.tables.of('payment:').put({ ...row!, payer: 'x' });
		expect(await codes()).toContain('in-wrong-table');
	});

	it('finds a document whose branches nobody would come to merge', async () => {
		await engine.write([{ _id: 'bill:1', _rev: '1-ffff', amount: 2 }], { newEdits: false });
		expect(await codes()).toEqual([]);
		await edit('bills', 'bill:1', (row) => delete row.$.b);
		expect(await codes()).toEqual(['branches-not-indexed']);
	});

	it('finds a sequence that was given twice, or never', async () => {
		await edit('payments', 'payment:1', (row) => (row.$.s = 3));
		expect(await codes()).toEqual(['sequence-repeated']);
		await edit('payments', 'payment:1', (row) => (row.$.s = 99));
		expect(await codes()).toEqual(['sequence-not-given-out']);
	});

	it('finds contents that are lost, and contents that belong to nothing', async () => {
		await engine.tables.bodies.put({ id: 'payment:1', rev: '7-x', body: {} });
		expect(await codes()).toEqual(['body-of-no-revision']);
		await engine.tables.bodies.clear();
		expect(await codes()).toContain('body-missing');
	});

	it('finds attachments that are lost, and bytes that belong to nothing', async () => {
		await engine.tables.attachments.put({ digest: 'md5-x', data: new Blob() });
		expect(await codes()).toEqual(['attachment-of-no-revision']);
		await engine.tables.attachments.delete('md5-x');
		await engine.tables.attachmentUses.clear();
		expect(await codes()).toContain('attachment-missing');
	});

	it('finds a wrong number of documents', async () => {
		const meta = await engine.meta();
		await engine.tables.meta.put({ ...meta, count: 9 });
		expect(await engine.verify()).toEqual([{ code: 'count-wrong', id: '', detail: '9, not 3' }]);
	});

	it('finds a derived row that its facts do not give, that is lost, or that has no facts', async () => {
		const rows = engine.tables.dexie.table<AnyDoc, string>('sums');
		for (const plant of [() => rows.put({ payer: 'sari', sum: 11 }), () => rows.delete('sari')]) {
			await plant();
			expect(await engine.verify()).toEqual([
				{ code: 'derived-wrong', id: 'sari', detail: 'sums' }
			]);
		}
		await engine.rebuildDerived();
		await rows.put({ payer: 'nobody', sum: 0 });
		expect(await codes()).toEqual(['derived-wrong']);
		await engine.rebuildDerived();
		expect(await engine.verify()).toEqual([]);
	});

	it('is whole after a fact was purged: what followed from it is worked out anew', async () => {
		expect(await engine.purge('payment:1', [firstPayment])).toBe(true);
		expect(await engine.verify()).toEqual([]);
		expect(await engine.tables.dexie.table('sums').get('sari')).toEqual({ payer: 'sari', sum: 7 });
	});
});
