import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recipe } from '#lib/domain/billing/import.ts';
import type { Stored } from '#lib/domain/document.ts';
import { aSheet, aWorkbook } from '#tests/builders/a-workbook.ts';
import { AKnownStore } from '#tests/builders/a-known-store.ts';
import { anArrearsList, type ArrearsRow } from '#tests/builders/an-arrears-list.ts';
import { aProposalFor, anImportOf, meaningsOf, valueOf } from '#tests/builders/an-import.ts';
import { CalledOff, Pace, type Progress } from './pace.ts';
import { ImportSession } from './session.ts';
import { DateCell, ErrorCell, UncachedFormula, type Cell } from './workbook.ts';

const seed = 97;

async function recipeOf(...rows: readonly Partial<ArrearsRow>[]): Promise<Stored<Recipe>[]> {
	const store = new AKnownStore();
	store.take(await (await anImportOf(anArrearsList(...rows))).accepted());
	return store.recipeList;
}

describe('a proposal can be corrected', () => {
	const sheet = aSheet([
		['Daftar'],
		['KODE A', 'KODE B', 'NAMA', 'TAGIHAN 1', 'TAGIHAN 2', 'NPER'],
		['162392655486', '900000001', 'Rudi Rahayu', 350_000, 1_000_000, '202608'],
		['172310965605', '900000002', 'Toko Maju', 420_000, 2_000_000, '202608'],
		['131499936196', '900000003', 'Slamet', 100_000, 3_000_000, '202608']
	]);

	test('by giving a column another meaning, which takes it from the column that had it', async () => {
		const imported = await anImportOf(sheet, {
			adjust: {
				columns: [
					{ index: 1, meaning: 'customerNo' },
					{ index: 4, meaning: 'amount' }
				]
			}
		});
		expect(meaningsOf(imported.proposal)).toMatchObject({
			'KODE A': 'extra',
			'KODE B': 'customerNo',
			'TAGIHAN 1': 'extra',
			'TAGIHAN 2': 'amount'
		});
		expect(imported.summary.accepted.total).toBe(6_000_000);
		expect(imported.value(3, 'customerNo')).toBe('900000001');
	});

	test('by pointing at the header', async () => {
		const { session } = await aProposalFor(sheet);
		const none = valueOf(await session.adjust({ headerRows: null }));
		expect(none.headerRows).toBeNull();
		const second = valueOf(await session.adjust({ headerRows: { first: 2, last: 2 } }));
		expect(second.headerRows).toEqual({ first: 2, last: 2 });
		expect(second.missing).toEqual([]);
	});

	test('by choosing another sheet', async () => {
		const other = aSheet(
			[
				['SND', 'NAMA', 'TAGIHAN'],
				['1111111111', 'Lain', 1000]
			],
			{ name: 'Lain' }
		);
		const { session } = await aProposalFor(aWorkbook(sheet, other));
		expect(valueOf(await session.adjust({ sheets: ['Lain'] })).sheet).toBe('Lain');
		expect(valueOf(await session.adjust({ sheets: ['tidak ada'] })).sheet).toBe('Lain');
	});

	test('without losing what was typed and decided, as long as the rows are the same', async () => {
		const imported = await anImportOf(
			anArrearsList({ amount: 'x' }, { no: '172310965605', amount: -5 })
		);
		imported.session.fix(0, 'amount', '150.000');
		imported.session.decide({ kind: 'accept', row: 1 });
		await imported.session.adjust({ columns: [{ index: 8, meaning: 'ignore' }] });
		expect(valueOf(await imported.session.review(new Pace())).accepted).toMatchObject({
			count: 2,
			total: 149_995
		});
		await imported.session.adjust({ headerRows: { first: 1, last: 1 } });
		expect(valueOf(await imported.session.review(new Pace())).accepted.count).toBe(0);
	});

	test('and is refused a review while a column is missing that it cannot do without', async () => {
		const { session } = await aProposalFor(
			aSheet([
				['NAMA', 'NO HP'],
				['Rudi', '081234567801']
			])
		);
		expect(await session.review(new Pace())).toEqual({
			ok: false,
			problem: { code: 'column-missing', missing: ['customerNo', 'amount'] }
		});
	});
});

describe('a layout that was seen before', () => {
	test('is known again, with its columns in another order', async () => {
		const recipes = await recipeOf({});
		const moved = aSheet([
			[
				'TAGIHAN',
				'NPER',
				'no. indibiz',
				'Nama',
				'NO HP',
				'STATUS',
				'CABANG',
				'ALAMAT',
				'JATUH\nTEMPO'
			],
			[
				350_000,
				'202608',
				'162392655486',
				'Rudi Rahayu',
				'081234567801',
				'BELUM BAYAR',
				'Dumai',
				'Jl. Contoh',
				'20/08/2026'
			]
		]);
		const { proposal } = await aProposalFor(moved, { recipes });
		expect(proposal.source).toMatchObject({ how: 'known', recipe: recipes[0]!._id });
		expect(proposal.columns.every(({ source }) => source === 'recipe')).toBe(true);
	});

	test('is read as the person had corrected it', async () => {
		const store = new AKnownStore();
		const corrected = await anImportOf(anArrearsList({}), {
			adjust: { columns: [{ index: 5, meaning: 'area' }], sourceName: 'Tunggakan Dumai' }
		});
		store.take(await corrected.accepted());
		const { proposal } = await aProposalFor(anArrearsList({}), { recipes: store.recipeList });
		expect(meaningsOf(proposal)).toMatchObject({ CABANG: 'area' });
		expect(proposal.source.name).toBe('Tunggakan Dumai');
	});

	test('is known with other months in the names of its columns', async () => {
		const wide = (...months: string[]) =>
			aSheet([
				['SND', 'NAMA', ...months],
				['162392655486', 'Rudi', ...months.map(() => 1000)]
			]);
		const store = new AKnownStore();
		store.take(await (await anImportOf(wide('JULI 2026', 'AGUSTUS 2026'))).accepted());
		const options = { recipes: store.recipeList };
		const { proposal } = await aProposalFor(
			wide('AGUSTUS 2026', 'SEPTEMBER 2026', 'OKTOBER 2026'),
			options
		);
		expect(proposal).toMatchObject({ source: { how: 'known' }, isWide: true });
	});

	test('is taken for the same source with a column more, unless the person says no', async () => {
		const recipes = await recipeOf({});
		const list = anArrearsList({});
		const more = {
			...list,
			rows: list.rows.map((row, at) => ({
				...row,
				cells: [...row.cells, at === 0 ? 'PAKET' : 'Basic']
			}))
		};
		const { session, proposal } = await aProposalFor(more, { recipes });
		expect(proposal.source).toMatchObject({ how: 'similar', recipe: recipes[0]!._id });
		const other = valueOf(await session.adjust({ isNewSource: true }));
		expect(other.source.how).toBe('new');
		expect(other.source.recipe).not.toBe(recipes[0]!._id);
	});

	test('is not another layout that happens to have a few of its names', async () => {
		const recipes = await recipeOf({});
		const { proposal } = await aProposalFor(
			aSheet([
				['NO INDIBIZ', 'NAMA', 'SALDO'],
				['162392655486', 'Rudi', 1000]
			]),
			{ recipes }
		);
		expect(proposal.source.how).toBe('new');
	});
});

describe('long work', () => {
	test('tells how far it is and stops when it is called off', async () => {
		const many = Array.from({ length: 60_000 }, (_, at) => ({ no: String(162_392_600_000 + at) }));
		const { session } = await aProposalFor(anArrearsList(...many));
		const progress: Progress[] = [];
		await session.review(new Pace((step) => void progress.push(step)));
		expect(progress.map(({ step }) => step)).toEqual(
			expect.arrayContaining(['understanding', 'comparing'])
		);
		expect(progress.every(({ done, total }) => total === null || done <= total)).toBe(true);

		const cancel = new AbortController();
		const calledOff = session.review(new Pace(() => cancel.abort(), cancel.signal));
		await expect(calledOff).rejects.toThrow(CalledOff);
	});
});

describe('whatever a workbook holds', () => {
	const cell: fc.Arbitrary<Cell> = fc.oneof(
		fc.string(),
		fc.double(),
		fc.integer(),
		fc.boolean(),
		fc.constant(null),
		fc.constantFrom<Cell>(
			'TOTAL',
			'NO',
			'NO INDIBIZ',
			'NAMA',
			'NO HP',
			'NPER',
			'TAGIHAN',
			'AGUSTUS 2026',
			'JULI',
			'PPN',
			'STATUS',
			'LUNAS',
			'162392655486',
			'081234567801',
			'202608',
			350_000,
			'Rp 1.234.567,00',
			'#N/A',
			'__proto__',
			'constructor',
			new DateCell(46_254),
			new DateCell(-5),
			new DateCell(1e9),
			new ErrorCell('#REF!'),
			new UncachedFormula()
		)
	);
	const rows = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 40 });
	const header = [
		'NO INDIBIZ',
		'NAMA',
		'NO HP',
		'NPER',
		'TAGIHAN',
		'JATUH TEMPO',
		'STATUS',
		'PAKET'
	];
	const merges = fc.array(
		fc.tuple(fc.nat(8), fc.nat(45), fc.nat(8), fc.nat(45)).map(([c, r, dc, dr]) => {
			const column = (index: number) => String.fromCharCode(65 + index);
			return `${column(c)}${r + 1}:${column(c + dc)}${r + dr + 1}`;
		}),
		{ maxLength: 5 }
	);

	test('it is understood or refused, and never makes the importer fail', async () => {
		await fc.assert(
			fc.asyncProperty(rows, merges, fc.boolean(), async (cells, ranges, hasHeader) => {
				const sheet = aSheet(hasHeader ? [header, ...cells] : cells, { merges: ranges });
				if (sheet.rows.length === 0) return;
				const { session } = await aProposalFor(sheet);
				await session.load(new AKnownStore(), new Pace());
				const reviewed = await session.review(new Pace());
				if (!reviewed.ok) return;
				const { states, accepted } = reviewed.value;
				const shown = valueOf(session.window({}, 0, 1000));
				expect(shown.rows).toHaveLength(
					Object.values(states).reduce((sum, { count }) => sum + count, 0)
				);
				expect(structuredClone(shown)).toEqual(shown);
				for (const { remark } of reviewed.value.remarks)
					session.decide({ kind: 'accept-all', remark });
				for (const { id } of shown.rows.slice(0, 3)) session.fix(id as number, 'amount', '1000');
				const sealed = await session.seal();
				expect(sealed.ok || accepted.count === 0).toBe(true);
				if (sealed.ok) sealed.value.documents(0, 1000);
			}),
			{ seed, numRuns: 400 }
		);
	});
});

test('a workbook without a cell is no list', async () => {
	const session = new ImportSession(() =>
		Promise.resolve({ ok: true, value: aWorkbook(aSheet([])) })
	);
	expect(await session.open({ name: 'kosong.xlsx', data: '' }, [], new Pace())).toEqual({
		ok: false,
		problem: { code: 'no-cells' }
	});
});

test('a file that cannot be read is refused as the reader says', async () => {
	const session = new ImportSession(() =>
		Promise.resolve({ ok: false, problem: { code: 'password-protected' } })
	);
	expect(await session.open({ name: 'a.xlsx', data: '' }, [], new Pace())).toEqual({
		ok: false,
		problem: { code: 'password-protected' }
	});
	expect(session.window({}, 0, 1)).toEqual({ ok: false, problem: { code: 'no-file' } });
});
