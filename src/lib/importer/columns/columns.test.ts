import { describe, expect, test } from 'vitest';
import { aSheet, aWorkbook, dateCell } from '#tests/builders/a-workbook.ts';
import { aProposalFor, meaningsOf } from '#tests/builders/an-import.ts';
import type { Cell } from '../workbook.ts';

const names = ['NO', 'NO INDIBIZ', 'NAMA PELANGGAN', 'NO HP', 'PERIODE', 'TOTAL TAGIHAN'];
const people: readonly Cell[][] = [
	[1, '162392655486', 'Rudi Rahayu', '081234567801', '202608', 350_000],
	[2, '172310965605', 'Toko Maju Jaya', '081234567802', '202608', 420_500],
	[3, '131499936196', 'Slamet Kurniawan', '081234567803', '202608', 1_250_000],
	[4, '142452795162', 'Bengkel Berkah', '081234567804', '202608', 275_000]
];
const plain = {
	NO: 'ignore',
	'NO INDIBIZ': 'customerNo',
	'NAMA PELANGGAN': 'name',
	'NO HP': 'phone',
	PERIODE: 'period',
	'TOTAL TAGIHAN': 'amount'
};

describe('the header is found wherever it stands', () => {
	test('in the first row', async () => {
		const { proposal } = await aProposalFor(aSheet([names, ...people]));
		expect(proposal.headerRows).toEqual({ first: 1, last: 1 });
		expect(meaningsOf(proposal)).toEqual(plain);
		expect(proposal.missing).toEqual([]);
	});

	test('under merged titles and a blank row', async () => {
		const title = ['DAFTAR PELANGGAN MENUNGGAK INDIBIZ'];
		const sheet = aSheet([title, ['Periode s.d. September 2026'], [], names, ...people], {
			merges: ['A1:F1', 'A2:F2']
		});
		const { proposal } = await aProposalFor(sheet);
		expect(proposal.headerRows).toEqual({ first: 4, last: 4 });
		expect(proposal.suggested.period).toBe('2026-09');
		expect(proposal.source.name).toBe('DAFTAR PELANGGAN MENUNGGAK INDIBIZ');
	});

	test('under a block of keys and values', async () => {
		const sheet = aSheet([
			['Nama Petugas', ':', 'Sari'],
			['Cabang', ':', 'Dumai'],
			['No. HP Petugas', ':', '081200001111'],
			['Tanggal Cetak', ':', '01/09/2026'],
			[],
			names,
			...people
		]);
		const { proposal } = await aProposalFor(sheet);
		expect(proposal.headerRows).toEqual({ first: 6, last: 6 });
		expect(proposal.defaults.branch).toBe('Dumai');
	});

	test('from column B on, with the first column empty', async () => {
		const shifted = [names, ...people].map((row) => [null, ...row]);
		const { proposal } = await aProposalFor(aSheet([[], ...shifted]));
		expect(proposal.headerRows).toEqual({ first: 2, last: 2 });
		expect(meaningsOf(proposal)).toMatchObject(plain);
	});

	test('over two rows, with merged groups above and parts below', async () => {
		const sheet = aSheet(
			[
				['DAFTAR TUNGGAKAN'],
				['NO', 'NOMOR INDIHOME', 'NAMA', 'KONTAK', null, 'TAGIHAN', null, null],
				[null, null, null, 'HP', 'EMAIL', 'POKOK', 'PPN', 'TOTAL'],
				[
					1,
					'162392655486',
					'Rudi',
					'081234567801',
					'rudi@contoh.invalid',
					100_000,
					11_000,
					111_000
				],
				[
					2,
					'172310965605',
					'Maju',
					'081234567802',
					'maju@contoh.invalid',
					200_000,
					22_000,
					222_000
				],
				[3, '131499936196', 'Slamet', '081234567803', 's@contoh.invalid', 300_000, 33_000, 333_000]
			],
			{ merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:H2'] }
		);
		const { proposal } = await aProposalFor(sheet);
		expect(proposal.headerRows).toEqual({ first: 2, last: 3 });
		expect(proposal.columns.map(({ meaning }) => meaning)).toEqual([
			'ignore',
			'customerNo',
			'name',
			'phone',
			'email',
			'base',
			'tax',
			'amount'
		]);
	});

	test('over two rows without a single merged cell', async () => {
		const sheet = aSheet([
			['No', 'Nomor', 'Nama', 'Nomor', 'Jumlah', 'Jatuh'],
			['Urut', 'Pelanggan', 'Pelanggan', 'HP', 'Tagihan', 'Tempo'],
			[1, '162392655486', 'Rudi Rahayu', '081234567801', 100_000, '20/08/2026'],
			[2, '172310965605', 'Maju Jaya', '081234567802', 200_000, '20/08/2026'],
			[3, '131499936196', 'Slamet', '081234567803', 300_000, '20/08/2026']
		]);
		const { proposal } = await aProposalFor(sheet);
		expect(proposal.headerRows).toEqual({ first: 1, last: 2 });
		expect(proposal.columns.map(({ meaning }) => meaning)).toEqual([
			'ignore',
			'customerNo',
			'name',
			'phone',
			'amount',
			'dueOn'
		]);
	});

	test('nowhere: content tells the columns of a list without names', async () => {
		const bare = people.map(([, ...row]) => row);
		const { proposal } = await aProposalFor(aSheet(bare));
		expect(proposal.headerRows).toBeNull();
		expect(proposal.columns.map(({ meaning }) => meaning)).toEqual([
			'customerNo',
			'name',
			'phone',
			'period',
			'amount'
		]);
		expect(proposal.columns.every(({ confidence }) => confidence < 0.7)).toBe(true);
	});
});

describe('column names are understood in many spellings', () => {
	test.each([
		['No. Indibiz', 'customerNo'],
		['nomor\nindibiz', 'customerNo'],
		['SND', 'customerNo'],
		['ID PEL.', 'customerNo'],
		['No_Plggn', 'customerNo'],
		['Nomor Pelanggan (12 digit)', 'customerNo'],
		['NO. SAMBUNGAN', 'customerNo']
	])('%s', async (header, meaning) => {
		const rows = people.map(([, id, name, , , amount]) => [id, name, amount]);
		const { proposal } = await aProposalFor(aSheet([[header, 'NAMA', 'TAGIHAN'], ...rows]));
		expect(proposal.columns[0]!.meaning).toBe(meaning);
	});

	test.each([
		['CP / NO HP', 'phone'],
		['MULTI_KONTAK1', 'phone'],
		['No. WhatsApp Aktif', 'phone'],
		['Telp/HP Pelanggan', 'phone'],
		['MOBILE_CONTACT_TEL', 'phone'],
		['No Handphone 2', 'phone']
	])('%s', async (header, meaning) => {
		const rows = people.map(([, id, name, phone, , amount]) => [id, name, phone, amount]);
		const { proposal } = await aProposalFor(aSheet([['SND', 'NAMA', header, 'TAGIHAN'], ...rows]));
		expect(proposal.columns[2]!.meaning).toBe(meaning);
	});

	test.each([
		['JML TAGIHAN', 'amount'],
		['Saldo_Tunggakan', 'amount'],
		['Total Piutang (Rp)', 'amount'],
		['TAGIHAN BULAN INI', 'amount'],
		['Outstanding', 'amount'],
		['Nominal', 'amount'],
		['RP TAG', 'amount']
	])('%s', async (header, meaning) => {
		const rows = people.map(([, id, name, phone, , amount]) => [id, name, phone, amount]);
		const { proposal } = await aProposalFor(aSheet([['SND', 'NAMA', 'HP', header], ...rows]));
		expect(proposal.columns[3]!.meaning).toBe(meaning);
	});
});

describe('content decides where names do not', () => {
	test('a contact person that is a name is no phone', async () => {
		const rows = people.map(([, id, name, phone, , amount]) => [
			id,
			name,
			'Ibu Sari',
			phone,
			amount
		]);
		const header = ['NO INDIBIZ', 'NAMA', 'CONTACT PERSON', 'NO HP', 'TAGIHAN'];
		const { proposal } = await aProposalFor(aSheet([header, ...rows]));
		expect(meaningsOf(proposal)).toMatchObject({ 'CONTACT PERSON': 'extra', 'NO HP': 'phone' });
	});

	test('"NO" over customer numbers is the customer number, not the running number', async () => {
		const rows = people.map(([, id, name, , , amount]) => [id, name, amount]);
		const { proposal } = await aProposalFor(aSheet([['NO', 'NAMA', 'TAGIHAN'], ...rows]));
		expect(proposal.columns[0]!.meaning).toBe('customerNo');
	});

	test('a column whose name says nothing is found by what it holds', async () => {
		const rows = people.map(([, id, name, phone, , amount]) => [id, name, phone, amount]);
		const { proposal } = await aProposalFor(
			aSheet([['KODE X', 'NAMA', 'DIGIT', 'ANGKA'], ...rows])
		);
		expect(proposal.columns.map(({ meaning }) => meaning)).toEqual([
			'customerNo',
			'name',
			'phone',
			'amount'
		]);
	});

	test('in a list of telephone lines the line is the customer’s number', async () => {
		const rows = people.map(([, , name, phone, , amount], at) => [
			`07613123${at}`,
			name,
			phone,
			amount
		]);
		const header = ['NOMOR TELEPON', 'NAMA', 'NO HP', 'TAGIHAN'];
		const { proposal } = await aProposalFor(aSheet([header, ...rows]));
		expect(proposal.columns.map(({ meaning }) => meaning)).toEqual([
			'customerNo',
			'name',
			'phone',
			'amount'
		]);
	});

	test('NOP over tax numbers is no November', async () => {
		const rows = people.map(([, , name, , , amount], at) => [
			`14.71.010.001.001-00${at}.0`,
			name,
			'2026',
			amount
		]);
		const { proposal } = await aProposalFor(
			aSheet([['NOP', 'NAMA WP', 'TAHUN', 'JUMLAH'], ...rows])
		);
		expect(proposal.columns.map(({ meaning }) => meaning)).toEqual([
			'customerNo',
			'name',
			'year',
			'amount'
		]);
	});

	test('two phone columns are both phones', async () => {
		const rows = people.map(([, id, name, phone, , amount]) => [
			id,
			name,
			phone,
			'0761-31234',
			amount
		]);
		const header = ['SND', 'NAMA', 'HP 1', 'TELP RUMAH', 'TAGIHAN'];
		const { proposal } = await aProposalFor(aSheet([header, ...rows]));
		expect(proposal.columns.map(({ meaning }) => meaning)).toEqual([
			'customerNo',
			'name',
			'phone',
			'phone',
			'amount'
		]);
	});

	test('age and print date, which change every day, are not kept', async () => {
		const rows = people.map(([, id, name, , , amount], at) => [
			id,
			name,
			amount,
			30 + at,
			'01/09/2026'
		]);
		const header = ['SND', 'NAMA', 'TAGIHAN', 'UMUR TUNGGAKAN', 'TGL CETAK'];
		const { proposal } = await aProposalFor(aSheet([header, ...rows]));
		expect(meaningsOf(proposal)).toMatchObject({
			'UMUR TUNGGAKAN': 'ignore',
			'TGL CETAK': 'ignore'
		});
	});
});

describe('among several amounts the total wins and its parts are kept', () => {
	const withAmounts = (header: string[], amounts: (row: number) => Cell[]) =>
		aSheet([
			['SND', 'NAMA', 'NPER', ...header],
			...people.map(([, id, name, , period], row) => [id, name, period, ...amounts(row + 1)])
		]);

	test('tagihan, PPN, denda and total', async () => {
		const sheet = withAmounts(['TAGIHAN', 'PPN', 'DENDA', 'TOTAL TAGIHAN'], (n) => [
			n * 100_000,
			n * 11_000,
			5000,
			n * 111_000 + 5000
		]);
		const { proposal } = await aProposalFor(sheet);
		expect(proposal.columns.slice(3).map(({ meaning }) => meaning)).toEqual([
			'base',
			'tax',
			'fine',
			'amount'
		]);
	});

	test('what is left after a part payment', async () => {
		const sheet = withAmounts(['TOTAL TAGIHAN', 'PEMBAYARAN', 'SISA'], (n) => [
			n * 100_000,
			n * 40_000,
			n * 60_000
		]);
		const { proposal } = await aProposalFor(sheet);
		expect(meaningsOf(proposal)).toMatchObject({
			SISA: 'amount',
			'TOTAL TAGIHAN': 'extra',
			PEMBAYARAN: 'extra'
		});
	});

	test('a sum without a telling name is known by adding up', async () => {
		const sheet = withAmounts(['TAGIHAN INTERNET', 'TAGIHAN TELEPON', 'JML'], (n) => [
			n * 100_000,
			n * 30_000,
			n * 130_000
		]);
		const { proposal } = await aProposalFor(sheet);
		expect(proposal.columns.slice(3).map(({ meaning }) => meaning)).toEqual([
			'extra',
			'extra',
			'amount'
		]);
	});

	test('what was paid is not what is owed, and a count of bills is no amount', async () => {
		const sheet = withAmounts(['JML REKENING', 'TAGIHAN', 'JUMLAH BAYAR'], (n) => [
			n,
			n * 100_000,
			n * 40_000
		]);
		const { proposal } = await aProposalFor(sheet);
		expect(meaningsOf(proposal)).toMatchObject({
			TAGIHAN: 'amount',
			'JML REKENING': 'ignore',
			'JUMLAH BAYAR': 'extra'
		});
	});

	test('"total yang harus dibayar" is what is owed', async () => {
		const sheet = withAmounts(
			['TAGIHAN BULAN INI', 'TUNGGAKAN BULAN LALU', 'TOTAL YANG HARUS DIBAYAR'],
			(n) => [n * 100_000, n * 40_000, n * 140_000]
		);
		const { proposal } = await aProposalFor(sheet);
		expect(meaningsOf(proposal)).toMatchObject({ 'TOTAL YANG HARUS DIBAYAR': 'amount' });
	});

	test('of several amounts for each month the totals are taken', async () => {
		const sheet = aSheet(
			[
				['SND', 'NAMA', 'JULI 2026', null, null, 'AGUSTUS 2026', null, null],
				[null, null, 'TAGIHAN', 'DENDA', 'TOTAL', 'TAGIHAN', 'DENDA', 'TOTAL'],
				...people.map(([, id, name], n) => [
					id,
					name,
					100_000,
					5000,
					105_000,
					n * 100_000,
					0,
					n * 100_000
				])
			],
			{ merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'] }
		);
		const { proposal } = await aProposalFor(sheet);
		const amounts = proposal.columns.filter(({ meaning }) => meaning === 'amount');
		expect(amounts.map(({ header }) => header)).toEqual(['JULI 2026 TOTAL', 'AGUSTUS 2026 TOTAL']);
	});

	test('the currency in a column of its own leaves the amount beside it', async () => {
		const sheet = aSheet(
			[
				['SND', 'NAMA', 'NPER', 'TAGIHAN', null],
				...people.map(([, id, name, , period, amount]) => [id, name, period, 'Rp', amount!])
			],
			{ merges: ['D1:E1'] }
		);
		const { proposal } = await aProposalFor(sheet);
		expect(proposal.columns[4]).toMatchObject({ meaning: 'amount', source: 'content' });
	});

	test('buckets of age are no months', async () => {
		const sheet = withAmounts(['0-30', '31-60', '>60', 'TOTAL'], (n) => [
			n * 100_000,
			n * 30_000,
			0,
			n * 130_000
		]);
		const { proposal } = await aProposalFor(sheet);
		expect(proposal.isWide).toBe(false);
		expect(meaningsOf(proposal)).toMatchObject({ TOTAL: 'amount', '0-30': 'extra' });
	});
});

describe('the sheet with the list is chosen', () => {
	const list = aSheet([names, ...people], { name: 'Data' });

	test('behind a page of instructions and an empty first sheet', async () => {
		const instructions = aSheet(
			[
				['PETUNJUK PENGISIAN'],
				['NAMA KOLOM', 'KETERANGAN'],
				['NO INDIBIZ', 'Diisi nomor layanan 12 digit'],
				['NO HP', 'Diisi nomor HP pelanggan'],
				['TAGIHAN', 'Diisi jumlah tagihan']
			],
			{ name: 'Petunjuk' }
		);
		const { proposal } = await aProposalFor(
			aWorkbook(aSheet([], { name: 'Kosong' }), instructions, list)
		);
		expect(proposal.sheet).toBe('Data');
	});

	test('not a hidden one, even when it is longer', async () => {
		const hidden = aSheet([names, ...people, ...people], { name: 'Lama', hidden: true });
		const { proposal } = await aProposalFor(aWorkbook(hidden, list));
		expect(proposal.sheet).toBe('Data');
		expect(proposal.sheets.map(({ name, isChosen }) => [name, isChosen])).toEqual([
			['Lama', false],
			['Data', true]
		]);
	});

	test('pages of the same list are offered together', async () => {
		const other = aSheet([names, ...people], { name: 'Duri' });
		const recap = aSheet(
			[
				['CABANG', 'JUMLAH'],
				['Dumai', 100]
			],
			{ name: 'Rekap' }
		);
		const { proposal } = await aProposalFor(aWorkbook(list, other, recap));
		expect(proposal.sheets.map(({ name, isAlike }) => [name, isAlike])).toEqual([
			['Data', false],
			['Duri', true],
			['Rekap', false]
		]);
	});
});

test('a date as the header of a column is the month of that column', async () => {
	const rows = people.map(([, id, name]) => [id, name, 100_000, 200_000]);
	const header: Cell[] = ['SND', 'NAMA', dateCell('2026-07-01'), dateCell('2026-08-01')];
	const { proposal } = await aProposalFor(aSheet([header, ...rows]));
	expect(proposal.isWide).toBe(true);
	expect(proposal.columns.slice(2).map(({ meaning }) => meaning)).toEqual(['amount', 'amount']);
});

describe('lists of other trades', () => {
	const twelve = Array.from({ length: 12 }, (_, at) => at);
	const phone = (at: number) => `0812345678${at + 10}`;
	const letter = (at: number) => String.fromCharCode(65 + at);

	test.each<[string, string[], (at: number) => Cell[], string[]]>([
		[
			'water',
			['No', 'No. Samb', 'Nama', 'Alamat', 'Gol', 'Bln', 'Lbr', 'Harga Air', 'Denda', 'Jumlah'],
			(at) => [
				at + 1,
				`0${1_234_500 + at}`,
				`Pelanggan ${letter(at)}`,
				`Jl. Melati No. ${at}`,
				'R2',
				'Agt-26',
				1,
				50_000 + at,
				5000,
				55_000 + at
			],
			[
				'ignore',
				'customerNo',
				'name',
				'address',
				'extra',
				'period',
				'extra',
				'extra',
				'fine',
				'amount'
			]
		],
		[
			'electricity',
			['IDPEL', 'NAMA', 'TARIF', 'DAYA', 'BLTH', 'LEMBAR', 'RPTAG', 'RPBK', 'RPTOTAL', 'NO HP'],
			(at) => [
				`3211003226${at + 10}`,
				`Nama ${letter(at)}`,
				'R1',
				1300,
				202_608,
				1,
				200_000 + at,
				5000,
				205_000 + at,
				phone(at)
			],
			[
				'customerNo',
				'name',
				'extra',
				'extra',
				'period',
				'ignore',
				'extra',
				'extra',
				'amount',
				'phone'
			]
		],
		[
			'a housing estate',
			['Blok/No', 'Nama Penghuni', 'No WA', 'IPL Juli 2026', 'IPL Agustus 2026', 'Total'],
			(at) => [
				`A${at}/17`,
				`Penghuni ${letter(at)}`,
				phone(at),
				200_000,
				at % 2 ? 200_000 : 0,
				at % 2 ? 400_000 : 200_000
			],
			['customerNo', 'name', 'phone', 'amount', 'amount', 'total']
		],
		[
			'a wholesaler, in English',
			[
				'Customer ID',
				'Customer Name',
				'Phone',
				'Invoice No',
				'Invoice Date',
				'Due Date',
				'Amount',
				'0-30',
				'>30',
				'Total'
			],
			(at) => [
				`C-00${at % 5}`,
				`PT Contoh ${at % 5}`,
				`021-55512${at + 10}`,
				`INV-${at + 100}`,
				`8/${at + 1}/2026`,
				`8/${at + 15}/2026`,
				1_000_000 + at,
				1_000_000 + at,
				0,
				1_000_000 + at
			],
			[
				'customerNo',
				'name',
				'phone',
				'invoiceNo',
				'extra',
				'dueOn',
				'extra',
				'extra',
				'extra',
				'amount'
			]
		],
		[
			'a leasing company',
			['No Kontrak', 'Nama Debitur', 'Cicilan', 'Tenor', 'OD (hari)', 'Sisa Pokok', 'No Telp'],
			(at) => [
				`2026/08/${at + 1000}`,
				`Debitur ${letter(at)}`,
				750_000,
				36,
				at + 10,
				15_000_000 + at,
				phone(at)
			],
			['customerNo', 'name', 'amount', 'extra', 'extra', 'extra', 'phone']
		],
		[
			'health insurance',
			['NOMOR VA', 'NAMA', 'NO HP', 'TOTAL IURAN', 'BULAN MENUNGGAK'],
			(at) => [
				`888880000123${at + 1000}`,
				`Peserta ${letter(at)}`,
				phone(at),
				35_000 * (1 + (at % 5)),
				1 + (at % 5)
			],
			['customerNo', 'name', 'phone', 'amount', 'ignore']
		]
	])('%s', async (_, header, row, meanings) => {
		const { proposal } = await aProposalFor(aSheet([header, ...twelve.map(row)]));
		expect(proposal.columns.map(({ meaning }) => meaning)).toEqual(meanings);
	});
});
