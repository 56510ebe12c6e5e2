import { describe, expect, it } from 'vitest';
import { documentTypes } from '#lib/domain/registry.ts';
import { readWorkbook } from '#lib/importer/reading/read-workbook.ts';
import { knownTemplates } from '#tests/builders/notice-templates.ts';
import { mastersFile, touched, type SheetToWrite } from '#tests/workbooks/masters-file.ts';
import { chance } from '#tests/workbooks/random.ts';
import { deskSeed } from '../../seeds/seed.ts';
import { KnownMasters } from '../known.ts';
import { sheetKinds, type MasterDoc } from '../kinds.ts';
import { sheetsOf } from './book-of-masters.ts';
import { plainBook } from './plain-book.ts';
import { reviewMasters, type MastersReview } from './review.ts';

const signed = { by: 'uji', at: '2026-11-26T08:00:00.000Z~0000', device: 'uji', _rev: '1-a' };
const known = new KnownMasters(deskSeed(2026).map((doc) => ({ ...doc, ...signed }) as MasterDoc));
const nothing = new KnownMasters([]);
const everything = sheetsOf(sheetKinds, known, knownTemplates());

async function reviewed(sheets: readonly SheetToWrite[], against = known): Promise<MastersReview> {
	const book = await readWorkbook({ name: 'x', data: new Blob([mastersFile(sheets)]) }, {});
	if (!book.ok) throw new Error(book.problem.code);
	return reviewMasters(plainBook(book.value), against, knownTemplates());
}

/** One sheet with a few rows, by the names of columns. */
function aSheet(
	sheetName: string,
	...rows: Record<string, string | number | boolean>[]
): SheetToWrite {
	const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	return { sheetName, header, rows: rows.map((row) => header.map((key) => row[key] ?? null)) };
}

const where = ({ troubles }: MastersReview) =>
	troubles.map(({ sheet, cell, problem }) => [sheet, cell, problem.code]);
const states = ({ masters }: MastersReview) =>
	masters.map(({ doc, state }) => [doc._id, state] as const);

describe('a file of master data', () => {
	it('changes nothing when it is read as it was written', async () => {
		const review = await reviewed(everything);
		expect([review.troubles, review.problems, review.passed]).toEqual([[], [], []]);
		const all = [...review.masters, ...review.templates];
		expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['same']));
		expect([review.masters.length, review.templates.length]).toEqual([known.everything.length, 22]);
	});

	it('makes the very same documents in an office that has none', async () => {
		const review = await reviewed(everything, nothing);
		expect([review.troubles, review.problems]).toEqual([[], []]);
		for (const { doc, state } of review.masters) {
			const {
				by: _b,
				at: _a,
				device: _d,
				_rev,
				...content
			} = known.everything.find(({ _id }) => _id === doc._id)!;
			expect([state, doc]).toEqual(['new', content]);
		}
	});

	it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
		'says the same after people moved columns, wrote titles and left spaces (seed %i)',
		async (seed) => {
			const review = await reviewed(touched(everything, chance(seed)));
			expect([review.troubles, review.problems]).toEqual([[], []]);
			expect(
				review.masters
					.filter(({ state }) => state !== 'same')
					.map(({ doc, differences }) => [doc._id, differences])
			).toEqual([]);
			expect(review.templates.filter(({ state }) => state !== 'same')).toEqual([]);
			expect(review.passed.map(({ code }) => code)).toContain('sheet-unknown');
		}
	);

	it.each(Array.from({ length: 25 }, (_, seed) => seed + 1))(
		'takes nothing unsound from cells that hold anything at all, and says where it is (seed %i)',
		async (seed) => {
			const { next, oneOf } = chance(seed);
			const anything = [
				'',
				'=1+1',
				'#N/A',
				-1,
				1e21,
				true,
				'x'.repeat(400),
				'2026-13-40',
				'<b>',
				'\u0000',
				'9 pekan',
				'ya | no\n|',
				'../../x'
			];
			const spoilt = everything.map((sheet) => ({
				...sheet,
				rows: sheet.rows.map((row) => row.map((cell) => (next() < 0.03 ? oneOf(anything) : cell)))
			}));
			const review = await reviewed(spoilt);
			expect(review.troubles.length).toBeGreaterThan(0);
			for (const { sheet, cell } of review.troubles) {
				expect([sheet, cell]).toEqual([
					expect.stringMatching(/./),
					expect.stringMatching(/^[A-Z]*\d+$/)
				]);
			}
			for (const { kind, doc } of review.masters) {
				expect(documentTypes[kind].schema.safeParse({ ...signed, ...doc }).success).toBe(true);
			}
		}
	);

	it('tells old and new of each entry that changed, and leaves out columns alone', async () => {
		const review = await reviewed([aSheet('Unit kerja', { kode: 'ppku', nama: 'Unit aset' })]);
		expect(review.masters).toMatchObject([
			{
				state: 'changed',
				differences: [
					{ key: 'nama', before: 'Unit PPKU: aset dan perlengkapan', after: 'Unit aset' }
				],
				doc: { _id: 'unit:ppku', code: 'PPKU', email: 'ppku@contoh.example', _rev: '1-a' }
			}
		]);
	});

	it('lets a row name what another row of the file adds, in any order', async () => {
		const review = await reviewed([
			aSheet('PIC', { kode: '', nama: 'Dewi Contoh', unit: 'Baru' }),
			aSheet('Unit kerja', { kode: '', singkatan: 'BR', nama: 'Baru' })
		]);
		expect(where(review)).toEqual([]);
		expect(states(review)).toEqual([
			['unit:br', 'new'],
			['pic:dewi-contoh', 'new']
		]);
		expect(review.masters[1]?.doc).toMatchObject({ unit: 'br', active: true });
	});

	it('says of each mistake in which cell it is', async () => {
		const review = await reviewed([
			aSheet(
				'Vendor',
				{ kode: 'a', nama: 'PT Contoh A', email: 'tidak ada', telepon: '+620000000001' },
				{ kode: 'b', nama: '', email: 'b@contoh.example', telepon: '+620000000001' },
				{ kode: 'c', nama: 'PT Contoh C', telepon: 620000000001 },
				{ kode: 'a', nama: 'PT Contoh A' },
				{ kode: 'Huruf Besar', nama: 'PT Contoh D' }
			)
		]);
		expect(where(review).sort()).toEqual([
			['Vendor', 'A5', 'row-twice'],
			['Vendor', 'A6', 'bad-code'],
			['Vendor', 'B3', 'required'],
			['Vendor', 'C2', 'not-a-mail'],
			['Vendor', 'D4', 'digits-as-number']
		]);
	});

	it('knows a row without a code by its name: a file that is taken in again makes nothing twice', async () => {
		const withoutCodes = everything.map((sheet) => ({
			...sheet,
			rows: sheet.rows.map((row) =>
				row.map((cell, at) => (/^kode(_isian)?$/.test(sheet.header[at] ?? '') ? null : cell))
			)
		}));
		const masters = withoutCodes.filter(({ sheetName }) => sheetName !== 'Templat pemberitahuan');
		const review = await reviewed(masters);
		expect(where(review)).toEqual([]);
		expect(review.masters.filter(({ state }) => state !== 'same')).toEqual([]);
		expect(review.masters.length).toBe(known.everything.length);
	});

	it('asks which one is meant where several have the name', async () => {
		const twins = ['a', 'b'].map((slug) => ({
			...known.all('vendor')[0]!,
			slug,
			_id: `vendor:${slug}`
		}));
		const { name } = twins[0]!;
		const rows = [{ kode: '', nama: name }];
		expect(where(await reviewed([aSheet('Vendor', ...rows)], new KnownMasters(twins)))).toEqual([
			['Vendor', 'A2', 'name-of-several']
		]);
		const newTwice = [aSheet('Vendor', { kode: '', nama: 'PT Z' }, { kode: '', nama: 'PT Z' })];
		expect(where(await reviewed(newTwice))).toEqual([['Vendor', 'A3', 'row-twice']]);
	});

	it('finds what a reference names in either language', async () => {
		const question = { kode: 'q', pertanyaan: 'Apa?', jawaban: 'Itu.' };
		const review = await reviewed([
			aSheet(
				'FAQ',
				{ ...question, kategori: 'Assets' },
				{ ...question, kode: 'r', kategori: 'Aset' }
			)
		]);
		expect(review.masters).toMatchObject([
			{ doc: { category: 'aset' } },
			{ doc: { category: 'aset' } }
		]);
	});

	it('gives a new row what it leaves out, and an old one nothing', async () => {
		const line = { nama: 'Pinjam tenda', ringkasan: 'Tenda', kategori: 'aset', unit: 'lfa' };
		const blank = { jawab_normal: '', aktif: '' };
		const added = [aSheet('Layanan', { kode: '', ...line, ...blank })];
		expect((await reviewed(added)).masters).toMatchObject([
			{ doc: { slug: 'pinjam-tenda', active: true, sla: { normal: { response: 120 } } } }
		]);
		const emptied = [aSheet('Layanan', { kode: 'pinjam-ruang-rapat', ...blank })];
		expect(where(await reviewed(emptied))).toEqual([
			['Layanan', 'B2', 'required'],
			['Layanan', 'C2', 'required']
		]);
	});

	it('is not changed by what says the same in other words', async () => {
		const review = await reviewed([
			aSheet('PIC', { kode: 'wulan-contoh', unit: 'PPKU', pengganti: 'Bimo Contoh' })
		]);
		expect(review.masters).toMatchObject([{ state: 'same', differences: [] }]);
	});

	it('says of merged cells that nobody can tell what they mean', async () => {
		const book = await readWorkbook(
			{
				name: 'x',
				data: new Blob([
					mastersFile([
						aSheet(
							'Vendor',
							{ kode: 'a', nama: 'PT A', kontak: 'Bagian servis' },
							{ kode: 'b', nama: 'PT B' }
						)
					])
				])
			},
			{}
		);
		if (!book.ok) throw new Error(book.problem.code);
		const [sheet] = book.value.sheets;
		const title = { firstRow: 0, lastRow: 0, firstColumn: 3, lastColumn: 16_383 };
		const merges = [{ firstRow: 1, lastRow: 2, firstColumn: 2, lastColumn: 2 }, title];
		const sheets = plainBook({ ...book.value, sheets: [{ ...sheet!, merges }] });
		expect(where(reviewMasters(sheets, known, knownTemplates()))).toEqual([
			['Vendor', 'C3', 'merged']
		]);
	});

	it('takes what looks like a formula for the text that it is', async () => {
		const review = await reviewed([aSheet('Vendor', { kode: 'a', nama: '=HYPERLINK("x")' })]);
		expect(review.masters).toMatchObject([{ doc: { name: '=HYPERLINK("x")' } }]);
	});

	it('takes yes and no as spreadsheets have them', async () => {
		const review = await reviewed([
			aSheet('Vendor', { kode: 'a', nama: 'PT Contoh A', aktif: false })
		]);
		expect(review.masters).toMatchObject([{ doc: { active: false } }]);
	});

	it('finds questions that belong to no service of the file', async () => {
		const review = await reviewed([
			aSheet('Isian layanan', { layanan: 'pinjam-ruang-rapat', pertanyaan: 'Apa?' })
		]);
		expect(where(review)).toEqual([['Isian layanan', 'A2', 'service-unknown']]);
	});

	it('cannot be understood without the column that says which one a row is about', async () => {
		const review = await reviewed([aSheet('Vendor', { nama: 'PT Contoh A' })]);
		expect(review.problems).toEqual([{ code: 'no-heading', sheet: 'Vendor', heading: 'kode' }]);
	});
});
