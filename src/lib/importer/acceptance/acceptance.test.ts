import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentTypes, isTypeName } from '#lib/domain/registry.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import { AKnownStore } from '#tests/builders/a-known-store.ts';
import { anArrearsList, type ArrearsRow } from '#tests/builders/an-arrears-list.ts';
import { anImportOf, type AnImport } from '#tests/builders/an-import.ts';
import { contentHash } from './content-hash.ts';

const seed = 2026;

/**
 * Rows as lists have them: few customers, several months, the usual mess in some cells. Every row
 * names its customer: one that does not leans on the row above, and then the order does matter.
 */
const rows: fc.Arbitrary<Partial<ArrearsRow>> = fc.record({
	no: fc.constantFrom(
		'162392655486',
		'172310965605',
		'131499936196',
		142_452_795_162,
		"'131769473236",
		'1.6E+11'
	),
	name: fc.constantFrom('Rudi Rahayu', 'RUDI RAHAYU', 'Toko Maju', 'Slamet', null),
	phone: fc.constantFrom(
		'081234567801',
		'081234567802/0761-31234',
		81_234_567_803,
		'8.12E+10',
		'-',
		null
	),
	period: fc.constantFrom('202607', '202608', 'Agustus 2026', '20268', null),
	amount: fc.constantFrom(350_000, 'Rp 350.000', '1.250.000,50', -5000, 'LUNAS', 0, 120_000),
	branch: fc.constantFrom('Dumai', 'DUMAI', 'Duri', null),
	status: fc.constantFrom('BELUM BAYAR', 'LUNAS', 'janji lunas', null),
	dueOn: fc.constantFrom('20/08/2026', '31/02/2026', null)
});
const lists = fc.array(rows, { minLength: 1, maxLength: 12 });

/** Answers every doubt that can be answered for all rows at once. */
function acceptAll(imported: AnImport): AnImport {
	for (const { remark, severity } of imported.summary.remarks) {
		if (severity === 'doubt') imported.session.decide({ kind: 'accept-all', remark });
	}
	return imported;
}

async function opened(
	list: readonly Partial<ArrearsRow>[],
	store?: AKnownStore
): Promise<AnImport> {
	const options = store ? { known: store, recipes: store.recipeList } : {};
	return acceptAll(await anImportOf(anArrearsList(...list), options));
}

describe('whatever a list holds', () => {
	test('the same rows in any order make the same import and the same documents', async () => {
		const shuffled = lists.chain((list) =>
			fc.record({
				list: fc.constant(list),
				order: fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })
			})
		);
		await fc.assert(
			fc.asyncProperty(shuffled, async ({ list, order }) => {
				const [one, other] = [await opened(list), await opened(order)];
				expect(other.states).toEqual(one.states);
				if (one.summary.accepted.count === 0) return;
				const [a, b] = [await one.accepted(), await other.accepted()];
				expect(b.head.import).toEqual(a.head.import);
				const text = async (imported: AnImport) => JSON.stringify(await imported.documents());
				expect(await text(other)).toBe(await text(one));
			}),
			{ seed, numRuns: 150 }
		);
	});

	test('importing it twice changes nothing', async () => {
		await fc.assert(
			fc.asyncProperty(lists, async (list) => {
				const store = new AKnownStore();
				const first = await opened(list, store);
				if (first.summary.accepted.count === 0) return;
				store.take(await first.accepted());
				const before = store.content;
				const second = await opened(list, store);
				expect(second.summary.changesNothing).toBe(true);
				store.take(await second.accepted());
				expect(store.content).toEqual(before);
			}),
			{ seed, numRuns: 150 }
		);
	});

	test('the second time, doubts that were answered are not asked again', async () => {
		await fc.assert(
			fc.asyncProperty(lists, async (list) => {
				const store = new AKnownStore();
				const first = await opened(list, store);
				if (first.summary.accepted.count === 0) return;
				store.take(await first.accepted());
				const unanswered = await anImportOf(anArrearsList(...list), { known: store });
				expect(unanswered.summary.accepted.count).toBe(first.summary.accepted.count);
			}),
			{ seed, numRuns: 150 }
		);
	});

	test('what is accepted adds up to the rows shown as accepted, and to the documents', async () => {
		await fc.assert(
			fc.asyncProperty(lists, async (list) => {
				const imported = await opened(list);
				const shown = imported.rows({ states: ['new', 'changed', 'unchanged', 'returned'] });
				const amounts = shown.map(({ fields }) =>
					Number(fields.find(({ field }) => field === 'amount')!.value)
				);
				const sum = amounts.reduce((all, amount) => all + amount, 0);
				expect(imported.summary.accepted).toMatchObject({ count: shown.length, total: sum });
				if (shown.length === 0) return;
				const { head } = await imported.accepted();
				expect(head.import).toMatchObject({ bills: shown.length, total: sum });
				const bills = (await imported.documents()).filter((doc) => doc.type === 'bill');
				expect(bills.reduce((all, bill) => all + bill.amount, 0)).toBe(sum);
				expect(new Set(bills.map(({ _id }) => _id)).size).toBe(bills.length);
			}),
			{ seed, numRuns: 150 }
		);
	});

	test('every row of the file is counted in exactly one state', async () => {
		await fc.assert(
			fc.asyncProperty(lists, async (list) => {
				const { summary } = await opened(list);
				const counted = Object.values(summary.states).reduce((all, { count }) => all + count, 0);
				const { blank, notes } = summary.skipped;
				expect(counted + blank + notes).toBe(list.length);
			}),
			{ seed, numRuns: 150 }
		);
	});

	test('every document is one that the store takes', async () => {
		await fc.assert(
			fc.asyncProperty(lists, async (list) => {
				const imported = await opened(list);
				if (imported.summary.accepted.count === 0) return;
				const { head } = await imported.accepted();
				for (const { _rev: _, ...doc } of [...(await imported.documents()), head.import] as {
					_id: string;
					_rev?: string;
				}[]) {
					const type = typeOfId(doc._id);
					expect(isTypeName(type) && documentTypes[type].schema.safeParse(doc)).toMatchObject({
						success: true
					});
				}
			}),
			{ seed, numRuns: 100 }
		);
	});

	test('two devices that know the same write the same documents', async () => {
		await fc.assert(
			fc.asyncProperty(lists, lists, async (earlier, later) => {
				const devices = [new AKnownStore(), new AKnownStore()];
				for (const list of [earlier, later]) {
					for (const store of devices) {
						const imported = await opened(list, store);
						if (imported.summary.accepted.count > 0) store.take(await imported.accepted());
					}
				}
				expect(devices[1]!.content).toEqual(devices[0]!.content);
			}),
			{ seed, numRuns: 100 }
		);
	});
});

test('the import’s id is the hash of its records and of nothing else', async () => {
	const one = await (await opened([{}])).accepted();
	const store = new AKnownStore().put({
		_id: 'customer:999',
		type: 'customer',
		customerNo: '999',
		name: 'Lain',
		phones: []
	});
	const other = await (await opened([{}], store)).accepted();
	expect(other.head.import).toEqual(one.head.import);
	expect(one.head.import._id).toMatch(/^import:[0-9a-f]{64}$/);
});

test('documents keep their keys in one order', async () => {
	const docs = await (await opened([{}])).documents();
	expect(docs.map((doc) => Object.keys(doc))).toEqual([
		['_id', 'type', 'customerNo', 'name', 'phones', 'address', 'branch', 'importId'],
		['_id', 'type', 'customerNo', 'key', 'period', 'amount', 'dueOn', 'sourceStatus', 'importId']
	]);
});

test('documents asked for in pieces are those asked for at once', async () => {
	const imported = await opened([{}, { no: '172310965605', name: 'Toko Maju' }]);
	const accepted = await imported.accepted();
	const pieces = [0, 1, 2, 3, 4].flatMap((at) => accepted.documents(at, 1));
	expect(pieces).toEqual(accepted.documents(0, 100));
});

test('nothing accepted is no import', async () => {
	const imported = await anImportOf(anArrearsList({ amount: 'x' }));
	expect(await imported.session.seal()).toEqual({
		ok: false,
		problem: { code: 'nothing-accepted' }
	});
});

test('the layout is handed over to be remembered, once', async () => {
	const store = new AKnownStore();
	const first = await opened([{}], store);
	expect((await first.accepted()).head.recipe).toMatchObject({
		type: 'recipe',
		sheet: 'Sheet1',
		columns: expect.arrayContaining([{ header: 'NO INDIBIZ', meaning: 'customerNo' }])
	});
	store.take(await first.accepted());
	const second = await opened([{}], store);
	expect(second.proposal.source.how).toBe('known');
	expect((await second.accepted()).head.recipe).toBeNull();
});

test('a hash of many records does not depend on how they are cut into blocks of memory', async () => {
	const records = Array.from({ length: 2500 }, (_, at) => `record ${at}`);
	expect(await contentHash(records)).toBe(await contentHash(new Set(records)));
	expect(await contentHash(records.slice(1))).not.toBe(await contentHash(records));
	expect(await contentHash([])).toMatch(/^[0-9a-f]{64}$/);
});
