import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '#lib/domain/billing/template.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { noticeSlugs, type NoticeTemplate } from '#lib/domain/desk/masters.ts';
import { noticeTemplateId } from '#lib/domain/ids.ts';
import { readWorkbook } from '#lib/importer/reading/read-workbook.ts';
import { officialText } from '#lib/messaging/notice-templates/official.ts';
import { knownTemplates } from '#tests/builders/notice-templates.ts';
import { mastersFile } from '#tests/workbooks/masters-file.ts';
import type { KnownTemplates } from '../../notice-templates/known-templates.ts';
import { asKept } from '../../notice-templates/save-version.ts';
import { KnownMasters } from '../known.ts';
import { templatesSheet } from './book-of-templates.ts';
import { plainBook } from './plain-book.ts';
import { reviewMasters, type MastersReview } from './review.ts';
import { templateColumns } from './sheets.ts';

type Column = (typeof templateColumns)[number];
type Row = Partial<Record<Column, string | number | null>>;

const official = officialText('created', 'id');

/** A version that Sari wrote of the first notification, the later the higher its number. */
function aVersion(no: number, text: Partial<NoticeTemplate> = {}): NoticeTemplate {
	const { slug = 'created', language = 'id' } = text;
	return {
		_id: noticeTemplateId(slug, language, String(no)),
		type: 'notice-template',
		slug,
		language,
		...officialText(slug, language),
		...text,
		by: 'sari',
		at: stampAt(Date.UTC(2026, 10, no)),
		device: 'laptop'
	};
}

async function reviewed(rows: readonly Row[], known = knownTemplates()): Promise<MastersReview> {
	const header = templateColumns.filter((column) => rows.some((row) => column in row));
	const cells = rows.map((row) => header.map((column) => row[column] ?? null));
	const bytes = mastersFile([{ sheetName: 'Templat pemberitahuan', header, rows: cells }]);
	const book = await readWorkbook({ name: 'x', data: new Blob([bytes]) }, {});
	if (!book.ok) throw new Error(book.problem.code);
	return reviewMasters(plainBook(book.value), new KnownMasters([]), known);
}

/** What an export writes, as rows that somebody may work in. */
function exported(known: KnownTemplates): Row[] {
	const { header, rows } = templatesSheet(known);
	return rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? null])));
}

const first = (row: Row = {}): Row => ({
	kode: 'created',
	bahasa: 'Indonesia',
	judul_email: official.subject,
	isi_pesan: official.body,
	...row
});
const where = ({ troubles }: MastersReview) =>
	troubles.map(({ cell, problem }) => [
		cell,
		problem.code === 'notice-text' ? problem.problem.code : problem.code
	]);
const changed = ({ templates }: MastersReview) =>
	templates.filter(({ state }) => state === 'changed');

describe('texts of notifications in a workbook', () => {
	it('are all there, with the number of the version in use and what may stand in braces', () => {
		const rows = exported(knownTemplates([aVersion(2, { subject: 'Tiket {nomor}' })]));
		expect(rows).toHaveLength(noticeSlugs.length * languages.length);
		expect(rows[0]).toMatchObject({
			kode: 'created',
			bahasa: 'Indonesia',
			versi: '2',
			judul_email: 'Tiket {nomor}',
			variabel: expect.stringContaining('{batas_waktu}') as string
		});
		expect(rows[1]).toMatchObject({ bahasa: 'Inggris', versi: '1' });
	});

	it('of which one cell was edited make exactly one new version', async () => {
		const rows = exported(knownTemplates());
		rows[5] = { ...rows[5], judul_email: '{meja} Changed: {nomor}' };
		const review = await reviewed(rows);
		expect(where(review)).toEqual([]);
		expect(changed(review)).toMatchObject([
			{ slug: 'changed', language: 'en', text: { subject: '{meja} Changed: {nomor}' } }
		]);
	});

	it('stay what they are, whatever they hold', async () => {
		const anything = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 60 }),
			fc.constantFrom(
				'=1+1',
				'+62',
				'-',
				'@nama',
				'0812',
				'1e5',
				'TRUE',
				'2026-01-02',
				'\t',
				'_x0041_'
			)
		);
		const lines = fc.array(anything, { minLength: 1, maxLength: 6 });
		const text = fc.record({
			subject: anything,
			body: fc
				.tuple(lines, fc.constantFrom('\n', '\r\n', '\n\n'))
				.map(([all, end]) => all.join(end))
		});
		await fc.assert(
			fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
				const stored = texts.map((one, at) =>
					aVersion(at + 1, { slug: noticeSlugs[at]!, ...asKept(one) })
				);
				const known = knownTemplates(stored);
				const review = await reviewed(exported(known), known);
				// Cells that look like an error of Excel's are the one thing that text may not be.
				expect(where(review).filter(([, code]) => code !== 'cell-error')).toEqual([]);
				expect(changed(review)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('are the same with the line breaks of any machine, and keep empty lines', async () => {
		const windows = official.body.replaceAll('\n', '\r\n');
		expect(changed(await reviewed([first({ isi_pesan: `${windows}\r\n` })]))).toEqual([]);
		const added = `${windows}\r\n\r\n\r\n+62 000 adalah nomor kami`;
		expect(changed(await reviewed([first({ isi_pesan: added })]))).toMatchObject([
			{ text: { body: `${official.body}\n\n\n+62 000 adalah nomor kami` } }
		]);
	});

	it('begin with whatever they like: a cell is data', async () => {
		const subject = '=HYPERLINK("https://contoh.example") {nomor}';
		const review = await reviewed([first({ judul_email: subject })]);
		expect(changed(review)).toMatchObject([{ text: { subject } }]);
	});

	it('are held against the rules of the editor, each mistake in its cell', async () => {
		const review = await reviewed([
			first({ judul_email: '{meja} {hobi}' }),
			first({ bahasa: 'Inggris', isi_pesan: 'Only {nomor' }),
			{ kode: 'closed', bahasa: 'id', judul_email: ' ', isi_pesan: '{nomor} {solusi}' },
			{
				kode: 'resolved',
				bahasa: 'en',
				judul_email: 'x'.repeat(160),
				isi_pesan: '{nomor} {solusi}'
			},
			{
				kode: 'escalated',
				bahasa: 'en',
				judul_email: 'x',
				isi_pesan: '{nomor} {penangan}'.padEnd(1700, 'y')
			},
			{ kode: 'cancelled', bahasa: 'id', judul_email: 'x', isi_pesan: null }
		]);
		expect(where(review).sort()).toEqual([
			['C2', 'unknown-variable'],
			['C4', 'subject-missing'],
			['C5', 'subject-too-long'],
			['D3', 'unclosed-brace'],
			['D4', 'unknown-variable'],
			['D6', 'too-long'],
			['D7', 'body-missing']
		]);
		expect(review.templates).toEqual([]);
	});

	it('belong to an event and a language that are there, and stand in one row only', async () => {
		const review = await reviewed([
			first(),
			first({ bahasa: 'Jawa' }),
			first({ kode: 'ulang-tahun' }),
			first({ bahasa: ' INDONESIA ' })
		]);
		expect(where(review)).toEqual([
			['B3', 'language-unknown'],
			['A4', 'event-unknown'],
			['A5', 'template-twice']
		]);
	});

	it('cannot be understood without the column of their language', async () => {
		const review = await reviewed([{ kode: 'created', isi_pesan: official.body }]);
		expect(review.problems).toEqual([
			{ code: 'no-heading', sheet: 'Templat pemberitahuan', heading: 'bahasa' }
		]);
		expect(review.templates).toEqual([]);
	});

	it('keep what a column that is not there would say', async () => {
		const subject = '{meja}: {nomor}';
		const review = await reviewed([{ kode: 'created', bahasa: 'id', judul_email: subject }]);
		expect(changed(review)).toMatchObject([{ text: { subject, body: official.body } }]);
	});
});

describe('a workbook that was made before somebody saved another version', () => {
	const own = aVersion(3, { subject: 'Tiket {nomor}: {judul}' });
	const known = knownTemplates([own]);

	it('changes nothing where nobody worked in it', async () => {
		const review = await reviewed(exported(knownTemplates()), known);
		expect(where(review)).toEqual([]);
		expect(changed(review)).toEqual([]);
	});

	it('does not undo that version unasked', async () => {
		const row = first({ versi: '1', judul_email: 'Tiket baru {nomor}' });
		expect(where(await reviewed([row], known))).toEqual([['C2', 'version-newer']]);
		const asked = await reviewed([{ ...row, versi: null, kode: 'created' }], known);
		expect(where(asked)).toEqual([]);
		expect(changed(asked)).toMatchObject([{ text: { subject: 'Tiket baru {nomor}' } }]);
	});

	it('may come from an office that has more versions', async () => {
		const row = first({ versi: 9, judul_email: 'Tiket baru {nomor}' });
		expect(changed(await reviewed([row], known))).toHaveLength(1);
	});
});
