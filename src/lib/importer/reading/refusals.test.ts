import { describe, expect, test } from 'vitest';
import { arrearsWorkbook } from '#tests/workbooks/arrears.ts';
import { compoundFile, encryptedXls } from '#tests/workbooks/compound-file.ts';
import { spaceBomb, withBitFlipped, zipOf } from '#tests/workbooks/hostile.ts';
import { problemOf, reading } from '#tests/workbooks/reading.ts';
import { xlsxFile } from '#tests/workbooks/xlsx-file.ts';
import { zipFile } from '#tests/workbooks/zip-file.ts';
import { LIMITS } from './limits.ts';
import { readWorkbook, workbookReader } from './read-workbook.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const list = (format: 'xlsx' | 'xls' | 'ods' | 'xlsb' = 'xlsx') =>
	arrearsWorkbook({ rows: 200, seed: 5, format });
const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('a file that is no list is named for what it looks like', () => {
	test.each([
		['pdf', bytesOf('%PDF-1.7\n1 0 obj')],
		['picture', bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
		['picture', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF')],
		['picture', bytesOf('BM\x46\0\0\0\0\0\0\0\x36')],
		['word', bytesOf('{\\rtf1\\ansi Surat}')],
		['archive', bytesOf('Rar!\x1a\x07\x00')],
		['text', bytesOf('{"nama": "Budi", "tagihan": 100}')],
		[
			'text',
			bytesOf(
				'Dengan hormat, bersama ini kami sampaikan tagihan bulan ini.\nAtas perhatian Bapak dan Ibu kami ucapkan terima kasih.'
			)
		],
		['text', bytesOf('<html><body><p>Silakan masuk kembali</p></body></html>')],
		['xml', bytesOf('<?xml version="1.0"?><faktur><nomor>1</nomor></faktur>')],
		['unknown', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3)) & 0xff)],
		['unknown', new Uint8Array(2000)]
	])('%s', async (looksLike, bytes) => {
		expect(await problemOf(bytes)).toEqual({ code: 'not-a-spreadsheet', looksLike });
	});

	test.each([
		['word', 'word/document.xml'],
		['presentation', 'ppt/presentation.xml'],
		['archive', 'foto/ktp.jpg']
	])('a zip that is a %s', async (looksLike, path) => {
		const bytes = await zipOf('[Content_Types].xml', path);
		expect(await problemOf(bytes)).toEqual({ code: 'not-a-spreadsheet', looksLike });
	});

	test('an old Word file', async () => {
		const bytes = compoundFile({ WordDocument: new Uint8Array(5000) });
		expect(await problemOf(bytes)).toEqual({ code: 'not-a-spreadsheet', looksLike: 'word' });
	});
});

describe('a file with nothing in it', () => {
	test('is empty when it has no bytes', async () => {
		expect(await problemOf(new Uint8Array())).toEqual({ code: 'empty-file' });
		expect(await problemOf('')).toEqual({ code: 'empty-file' });
	});

	test('has no cells when its sheets or lines are blank', async () => {
		const blank = '<row r="1"><c r="A1" s="0"/></row><row r="2" ht="30"/>';
		expect(await problemOf(await xlsxFile({ sheets: [{ rows: blank }] }))).toEqual({
			code: 'no-cells'
		});
		expect(await problemOf(bytesOf(' \r\n\r\n'))).toEqual({ code: 'no-cells' });
		expect(await problemOf(bytesOf(';;;\r\n;;;\r\n'))).toEqual({ code: 'no-cells' });
	});
});

describe('a protected file', () => {
	test('is told apart from a damaged one', async () => {
		const encrypted = compoundFile({
			EncryptionInfo: new Uint8Array(300),
			EncryptedPackage: new Uint8Array(5000)
		});
		expect(await problemOf(encrypted)).toEqual({ code: 'password-protected' });
		expect(await problemOf(encryptedXls(await list('xls')))).toEqual({
			code: 'password-protected'
		});
	});

	test('is seen in an .ods and in a zip with a password', async () => {
		const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
		const ods = await zipFile([
			{ path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
			{ path: 'META-INF/manifest.xml', content: manifest },
			{ path: 'content.xml', content: 'verschlüsselt' }
		]);
		expect(await problemOf(ods)).toEqual({ code: 'password-protected' });
		const zip = await zipOf('rahasia.xlsx');
		const view = new DataView(zip.buffer);
		const central = view.getUint32(zip.length - 6, true);
		view.setUint16(central + 8, 1, true);
		expect(await problemOf(zip)).toEqual({ code: 'password-protected' });
	});
});

describe('a damaged file', () => {
	test.each(['xlsx', 'xls', 'ods', 'xlsb'] as const)(
		'that was cut off, as %s, is not read in part',
		async (format) => {
			const whole = await list(format);
			for (const share of [0.3, 0.6, 0.95]) {
				const half = whole.slice(0, Math.floor(whole.length * share));
				expect(await problemOf(half)).toEqual({ code: 'damaged', part: null });
			}
		}
	);

	test('with one bit turned over is never read as something else', async () => {
		const whole = await list();
		const right = await reading(whole);
		for (let place = 0.001; place < 1; place += 0.013) {
			const result = await reading(withBitFlipped(whole, place));
			// A bit in a date or an attribute of the zip changes nothing that is read.
			if (result.ok) expect(result).toEqual(right);
			else
				expect([
					'damaged',
					'password-protected',
					'too-large-unpacked',
					'not-a-spreadsheet'
				]).toContain(result.problem.code);
		}
	});

	test('names the part that is damaged', async () => {
		const whole = await xlsxFile({ sheets: [{ rows: oneCell }], packing: { stored: true } });
		const text = new TextDecoder('latin1').decode(whole);
		const flipped = whole.slice();
		flipped[text.indexOf('<v>1</v>') + 3] = '7'.charCodeAt(0);
		expect(await problemOf(flipped)).toEqual({
			code: 'damaged',
			part: 'xl/worksheets/sheet1.xml'
		});
	});

	test('with a part that is not packed as it says ends the wait', async () => {
		const bytes = await xlsxFile({ sheets: [{ rows: oneCell }], packing: { stored: true } });
		const view = new DataView(bytes.buffer);
		for (let at = view.getUint32(bytes.length - 6, true); at < bytes.length - 22;) {
			view.setUint16(at + 10, 8, true);
			at += 46 + view.getUint16(at + 28, true);
		}
		expect(await problemOf(bytes)).toMatchObject({ code: 'damaged' });
	});

	test('may declare fewer bytes than it has, or more', async () => {
		const damaged = { code: 'damaged', part: 'xl/worksheets/sheet1.xml' };
		expect(await problemOf(await spaceBomb(2, 10))).toEqual(damaged);
		expect(await problemOf(await spaceBomb(2, 900_000))).toEqual(damaged);
		expect(await problemOf(await spaceBomb(0, 900_000))).toEqual(damaged);
	});
});

describe('a file beyond the limits', () => {
	test('is refused by its size before it is opened', async () => {
		const read = workbookReader({ ...LIMITS, bytesOnDisk: 100 });
		const bytes = await list();
		expect(await problemOf(bytes, read)).toEqual({
			code: 'too-large-on-disk',
			bytes: bytes.length,
			limit: 100
		});
	});

	test('that would unpack to a gigabyte is refused by what it declares', async () => {
		const tooLarge = { code: 'too-large-unpacked', limit: LIMITS.bytesUnpacked };
		expect(await problemOf(await spaceBomb(5))).toEqual(tooLarge);
		expect(await problemOf(await spaceBomb(1, 1_000_000_000))).toEqual(tooLarge);
	});

	test('has too many parts, rows or columns, or too long a cell', async () => {
		const read = workbookReader({ ...LIMITS, rows: 3, columns: 4, cellCharacters: 10, parts: 9 });
		const file = (rows: string) => xlsxFile({ sheets: [{ rows }] });
		const rows = (count: number) =>
			Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`).join('');
		expect(await reading(await file(rows(3)), read)).toMatchObject({ ok: true });
		expect(await problemOf(await file(rows(4)), read)).toEqual({ code: 'too-many-rows', limit: 3 });
		expect(await problemOf(await file('<row r="1"><c r="XFD1"><v>1</v></c></row>'), read)).toEqual({
			code: 'too-many-columns',
			limit: 4
		});
		const long = '<row r="7"><c r="A7" t="inlineStr"><is><t>12345678901</t></is></c></row>';
		expect(await problemOf(await file(long), read)).toEqual({
			code: 'cell-too-long',
			row: 7,
			limit: 10
		});
		expect(await problemOf(await zipOf(...'abcdefghij'), read)).toMatchObject({
			code: 'too-large-unpacked'
		});
		expect(await problemOf(bytesOf('1;2\n1;2\n1;2\n1;2'), read)).toEqual({
			code: 'too-many-rows',
			limit: 3
		});
	});

	test('that declares a sheet of a thousand million cells costs no more than its cells', async () => {
		const bytes = await xlsxFile({
			sheets: [{ before: '<dimension ref="A1:XFD1048576"/>', rows: oneCell }]
		});
		expect(await reading(bytes)).toMatchObject({ ok: true });
	});

	test('takes too long', async () => {
		const read = workbookReader({ ...LIMITS, seconds: 0 });
		expect(await problemOf(await list(), read)).toEqual({ code: 'took-too-long', seconds: 0 });
	});
});

test('a reading can be called off while it runs, and tells how far it is until then', async () => {
	const data = new Blob([await arrearsWorkbook({ rows: 30_000 })]);
	const cancel = new AbortController();
	const told: number[] = [];
	const result = await readWorkbook(
		{ name: 'daftar.xlsx', data },
		{
			signal: cancel.signal,
			onProgress: (done) => {
				told.push(done);
				if (done > 0) cancel.abort();
			}
		}
	);
	expect(result).toEqual({ ok: false, problem: { code: 'cancelled' } });
	expect(told.at(-1)).toBeGreaterThan(0);
	expect(told.at(-1)).toBeLessThan(1);
});
