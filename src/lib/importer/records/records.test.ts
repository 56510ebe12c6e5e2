import { describe, expect, test } from 'vitest';
import { aSheet, aWorkbook, dateCell } from '#tests/builders/a-workbook.ts';
import { aProposalFor, anImportOf, meaningsOf, valueOf } from '#tests/builders/an-import.ts';
import { Pace } from '../pace.ts';
import { ImportSession } from '../session.ts';
import { ErrorCell, UncachedFormula, type Cell } from '../workbook.ts';

const names = ['NO', 'NO INDIBIZ', 'NAMA', 'NO HP', 'NPER', 'TAGIHAN'];
const rudi: Cell[] = [1, '162392655486', 'Rudi Rahayu', '081234567801', '202608', 350_000];
const maju: Cell[] = [2, '172310965605', 'Toko Maju', '081234567802', '202608', 420_500];
const slamet: Cell[] = [3, '131499936196', 'Slamet', '081234567803', '202608', 1_250_000];
const list = [names, rudi, maju, slamet];
const sum = 2_020_500;

describe('the list ends where the bills end', () => {
	test.each<[string, Cell[]]>([
		['TOTAL in the first column', ['TOTAL', null, null, null, null, sum]],
		['a merged Jumlah', ['Jumlah Seluruhnya', null, null, null, null, sum]],
		['GRAND TOTAL beside the amount', [null, null, null, null, 'GRAND TOTAL', sum]],
		['a total with a count of customers', ['TOTAL', 3, null, null, null, sum]],
		['a sum without any word', [null, null, null, null, null, sum]],
		['a sum as text', ['TOTAL :', null, null, null, null, 'Rp 2.020.500,-']]
	])('%s is no bill but a check', async (_, total) => {
		const { summary } = await anImportOf(aSheet([...list, total]));
		expect(summary.accepted).toEqual({ count: 3, total: sum, customers: 3 });
		expect(summary.totals).toMatchObject([{ row: 5, stated: sum, computed: sum, matches: true }]);
	});

	test('a total that does not match is told with both figures', async () => {
		const { summary } = await anImportOf(
			aSheet([...list, ['TOTAL', null, null, null, null, 3_000_000]])
		);
		expect(summary.totals).toMatchObject([{ stated: 3_000_000, computed: sum, matches: false }]);
		expect(summary.accepted.count).toBe(3);
	});

	test('subtotals within the list and a grand total below it all check', async () => {
		const { summary } = await anImportOf(
			aSheet([
				names,
				rudi,
				maju,
				['Sub Total Dumai', null, null, null, null, 770_500],
				slamet,
				['Sub Total Duri', null, null, null, null, 1_250_000],
				['GRAND TOTAL', null, null, null, null, sum]
			])
		);
		expect(summary.accepted.count).toBe(3);
		expect(summary.totals.map(({ matches }) => matches)).toEqual([true, true, true]);
	});

	test('the sum of a filtered sheet matches its visible rows', async () => {
		const sheet = aSheet([...list, ['TOTAL', null, null, null, null, 770_500]], {
			hiddenRows: [4]
		});
		const { summary } = await anImportOf(sheet);
		expect(summary.totals).toMatchObject([{ matches: true, isOfVisible: true, computed: 770_500 }]);
	});

	test('signatures, dates and notes below are passed over', async () => {
		const { summary } = await anImportOf(
			aSheet([
				...list,
				['TOTAL', null, null, null, null, sum],
				[],
				[null, 'Dumai, 20 September 2026'],
				[null, 'Mengetahui,', null, null, 'Dibuat oleh,'],
				[null, 'Manager', null, null, 'Petugas Penagih'],
				[],
				[null, '(Budi Santoso)', null, null, '(Sari)'],
				[null, 'NIP. 19700101 199003 1 001'],
				['Catatan: data per tanggal 1 September 2026']
			])
		);
		expect(summary.accepted.count).toBe(3);
		expect(summary.states.error.count).toBe(0);
		expect(summary.skipped.notes).toBe(6);
	});

	test('rows that are numbered but empty, or hold formulas that give nothing, are no bills', async () => {
		const { summary } = await anImportOf(
			aSheet([
				...list,
				[4],
				[5, '', '', null, null, 0],
				[6, null, ' ', null, null, '-'],
				[7, '', '']
			])
		);
		expect(summary.accepted.count).toBe(3);
		expect(summary.states.error.count).toBe(0);
		expect(summary.skipped.blank).toBe(4);
	});

	test('a second table below is not read', async () => {
		const { summary } = await anImportOf(
			aSheet([
				...list,
				['TOTAL', null, null, null, null, sum],
				[],
				[null, 'CABANG', 'JUMLAH', 'TAGIHAN'],
				[null, '1111', 'Dumai', null, null, 770_500],
				[null, '2222', 'Duri', null, null, 1_250_000]
			])
		);
		expect(summary.accepted).toMatchObject({ count: 3, total: sum });
	});

	test('a customer called "Total" is a customer', async () => {
		const total: Cell[] = [4, '142452795162', 'Total Mandiri', '081234567804', '202608', 100_000];
		const nameFirst = [names, rudi, maju, slamet, total].map((row) => [
			row[2]!,
			row[1]!,
			...row.slice(3)
		]);
		expect((await anImportOf(aSheet([...list, total]))).states).toEqual({ new: 4 });
		expect((await anImportOf(aSheet(nameFirst))).states).toEqual({ new: 4 });
	});
});

describe('between header and bills', () => {
	test('notes, a blank row and the row of column numbers are passed over', async () => {
		const { summary } = await anImportOf(
			aSheet([
				names,
				['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
				[],
				['Diinput oleh: Sari, 1 September 2026'],
				rudi,
				maju,
				slamet
			])
		);
		expect(summary.accepted.count).toBe(3);
		expect(summary.states.error.count).toBe(0);
	});

	test('column numbers as numbers are passed over as well', async () => {
		const { states } = await anImportOf(aSheet([names, [1, 2, 3, 4, 5, 6], rudi, maju, slamet]));
		expect(states).toEqual({ new: 3 });
	});

	test('a header that every printed page repeats is passed over', async () => {
		const { states } = await anImportOf(aSheet([names, rudi, maju, names, slamet]));
		expect(states).toEqual({ new: 3 });
	});
});

describe('rows that cannot be bills are left out with their reason', () => {
	test.each<[string, Cell[], string]>([
		[
			'no number',
			[4, null, 'Bengkel Berkah', '081234567804', '202608', 100_000],
			'customerNo.missing'
		],
		[
			'a rounded number',
			[4, 1.623_926_554_861_234_6e17, 'A', null, '202608', 100_000],
			'customerNo.digits-lost'
		],
		[
			'a number as 1.62E+11',
			[4, '1.62393E+11', 'A', null, '202608', 100_000],
			'customerNo.digits-lost'
		],
		['no amount', [4, '142452795162', 'Bengkel', '081234567804', '202608', null], 'amount.missing'],
		[
			'an amount in words',
			[4, '142452795162', 'Bengkel', null, '202608', '1,5 jt'],
			'amount.not-a-number'
		],
		[
			'#N/A for an amount',
			[4, '142452795162', 'B', null, '202608', new ErrorCell('#N/A')],
			'amount.cell-error'
		],
		[
			'a formula without result',
			[4, '142452795162', 'B', null, '202608', new UncachedFormula()],
			'amount.formula-without-result'
		],
		[
			'a month that is none',
			[4, '142452795162', 'B', null, '20268', 100_000],
			'period.not-a-period'
		],
		['no month', [4, '142452795162', 'B', null, null, 100_000], 'period.missing']
	])('%s', async (_, row, remark) => {
		const imported = await anImportOf(aSheet([...list, row]));
		expect(imported.states).toEqual({ new: 3, error: 1 });
		expect(imported.summary.remarks).toContainEqual({
			remark,
			severity: 'error',
			count: 1,
			waiting: 0
		});
		expect((await imported.accepted()).head.rows).toEqual({ accepted: 3, leftOut: 1 });
	});
});

describe('three layouts of several bills for one customer', () => {
	test('long: a row for each month', async () => {
		const july: Cell[] = [2, '162392655486', 'Rudi Rahayu', '081234567801', '202607', 300_000];
		const { summary } = await anImportOf(aSheet([names, rudi, july, maju]));
		expect(summary.accepted).toEqual({ count: 3, total: 1_070_500, customers: 2 });
		expect(summary.periods).toEqual(['2026-07', '2026-08']);
	});

	test('grouped: the customer on the first row of its bills only', async () => {
		const imported = await anImportOf(
			aSheet([
				names,
				rudi,
				[null, null, null, null, '202607', 300_000],
				[null, null, null, null, '202606', 250_000],
				maju,
				[null, null, null, null, '202607', 100_000],
				['TOTAL', null, null, null, null, 1_420_500]
			])
		);
		expect(imported.summary.accepted).toEqual({ count: 5, total: 1_420_500, customers: 2 });
		expect(imported.row(3).remarks).toEqual(['row.customer-from-above']);
		expect(imported.value(3, 'customerNo')).toBe('162392655486');
		expect(imported.value(4, 'name')).toBe('Rudi Rahayu');
		expect(imported.summary.totals).toMatchObject([{ matches: true }]);
	});

	test('grouped: by merged cells', async () => {
		const sheet = aSheet([names, rudi, [null, null, null, null, '202607', 300_000], maju], {
			merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3']
		});
		const imported = await anImportOf(sheet);
		expect(imported.states).toEqual({ new: 3 });
		expect(imported.value(3, 'customerNo')).toBe('162392655486');
		expect(imported.value(3, 'phone')).toBe('+6281234567801');
	});

	test('grouped: with the name repeated and a sum below each customer', async () => {
		const { summary } = await anImportOf(
			aSheet([
				names,
				rudi,
				[null, null, 'Rudi Rahayu', null, '202607', 300_000],
				[null, null, null, null, 'Jumlah', 650_000],
				maju,
				[null, null, 'Toko Maju', null, '202607', 79_500],
				[null, null, null, null, 'Jumlah', 500_000],
				[null, null, null, null, 'Total', 1_150_000]
			])
		);
		expect(summary.accepted).toEqual({ count: 4, total: 1_150_000, customers: 2 });
		expect(summary.totals.every(({ matches }) => matches)).toBe(true);
	});

	test('a single missing number in a long list is doubted, not filled in silently', async () => {
		const many = Array.from({ length: 40 }, (_, at): Cell[] => [
			at,
			`1623926554${at + 10}`,
			`Pelanggan ${at}`,
			`0812345678${at + 10}`,
			'202608',
			100_000
		]);
		const lost: Cell[] = [41, null, null, null, '202607', 55_000];
		const imported = await anImportOf(aSheet([names, ...many, lost]));
		expect(imported.states).toEqual({ new: 40, doubtful: 1 });
		expect(imported.row(42).doubts).toEqual(['row.maybe-from-above']);
	});

	test('wide: a column for each month, blank where nothing is owed', async () => {
		const imported = await anImportOf(
			aSheet([
				['SND', 'NAMA', 'HP', 'JUNI 2026', 'JULI 2026', 'AGUSTUS 2026', 'TOTAL'],
				['162392655486', 'Rudi', '081234567801', null, 300_000, 350_000, 650_000],
				['172310965605', 'Maju', '081234567802', 100_000, 0, 420_500, 520_500],
				['131499936196', 'Slamet', '081234567803', '-', 'LUNAS', 75_000, 75_000],
				['142452795162', 'Bengkel', '081234567804', null, null, null, 0]
			])
		);
		expect(imported.proposal.isWide).toBe(true);
		expect(meaningsOf(imported.proposal).TOTAL).toBe('total');
		expect(imported.summary.accepted).toEqual({ count: 5, total: 1_245_500, customers: 3 });
		expect(imported.summary.skipped.nothingOwed).toBe(1);
		expect(
			imported
				.rows()
				.map(({ row, fields }) => [row, fields.find((f) => f.field === 'period')!.value])
		).toEqual([
			[2, '2026-07'],
			[2, '2026-08'],
			[3, '2026-06'],
			[3, '2026-08'],
			[4, '2026-08']
		]);
	});

	test('wide: months that do not add up to the row’s total are doubted', async () => {
		const imported = await anImportOf(
			aSheet([
				['SND', 'NAMA', 'JULI 2026', 'AGUSTUS 2026', 'TOTAL'],
				...Array.from({ length: 20 }, (_, at): Cell[] => [
					`1623926554${at + 10}`,
					`P${at}`,
					100,
					200,
					300
				]),
				['172310965605', 'Maju', 100_000, 50_000, 999_000]
			])
		);
		expect(imported.states).toEqual({ new: 40, doubtful: 2 });
		expect(imported.rows({ remark: 'amount.months-do-not-add-up' }).map(({ row }) => row)).toEqual([
			22, 22
		]);
	});

	test('wide: where the months fall short of the total in most rows, the total is the bill', async () => {
		const { proposal, summary } = await anImportOf(
			aSheet([
				['SND', 'NAMA', 'BILL_BLN', 'BILL_BLN1', 'SALDO', 'MINTGK', 'MAXTGK'],
				['162392655486', 'Rudi', 350_000, 300_000, 1_650_000, '202604', '202608'],
				['172310965605', 'Maju', 420_500, 400_000, 2_000_000, '202603', '202608'],
				['131499936196', 'Slamet', 75_000, 75_000, 300_000, '202605', '202608']
			])
		);
		expect(meaningsOf(proposal)).toMatchObject({
			SALDO: 'amount',
			BILL_BLN: 'extra',
			BILL_BLN1: 'extra'
		});
		expect(summary.accepted.total).toBe(3_950_000);
		expect(summary.remarks).toContainEqual({
			remark: 'period.several-months',
			severity: 'note',
			count: 3,
			waiting: 0
		});
		expect(summary.periods).toEqual(['2026-03', '2026-04', '2026-05']);
	});

	test('wide: BILL_BLN is the last month owed, BILL_BLN1 the one before', async () => {
		const imported = await anImportOf(
			aSheet([
				['SND', 'NAMA', 'BILL_BLN', 'BILL_BLN1', 'MINTGK', 'MAXTGK'],
				['162392655486', 'Rudi', 350_000, 300_000, '202512', '202601'],
				['172310965605', 'Maju', 420_500, null, '202608', '202608'],
				['131499936196', 'Slamet', 75_000, 70_000, '202607', '202608']
			])
		);
		expect(imported.proposal.isWide).toBe(true);
		const bills = imported
			.rows()
			.map(({ fields }) => [
				fields.find((f) => f.field === 'period')!.value,
				fields.find((f) => f.field === 'amount')!.value
			]);
		expect(bills).toEqual([
			['2026-01', '350000'],
			['2025-12', '300000'],
			['2026-08', '420500'],
			['2026-08', '75000'],
			['2026-07', '70000']
		]);
	});

	test('wide: months without a year take it from the title, across the turn of the year', async () => {
		const { summary } = await anImportOf(
			aSheet([
				['TUNGGAKAN S.D. FEBRUARI 2026'],
				['SND', 'NAMA', 'NOV', 'DES', 'JAN', 'FEB'],
				['162392655486', 'Rudi', 1000, 2000, 3000, 4000]
			])
		);
		expect(summary.periods).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
		expect(summary.remarks.map(({ remark }) => remark)).toContain('period.year-from-title');
	});

	test('wide: a school year runs from July to June', async () => {
		const { summary } = await anImportOf(
			aSheet([
				['TUNGGAKAN SPP TAHUN PELAJARAN 2026/2027'],
				['NIS', 'NAMA SISWA', 'November', 'Desember', 'Januari'],
				['26001', 'Siswa A', 150_000, 150_000, 150_000]
			])
		);
		expect(summary.periods).toEqual(['2026-11', '2026-12', '2027-01']);
	});

	test('long: months without a year take it from the title, across the turn of the year', async () => {
		const { summary } = await anImportOf(
			aSheet([
				['TUNGGAKAN S.D. FEBRUARI 2026'],
				['SND', 'NAMA', 'BULAN', 'TAGIHAN'],
				['162392655486', 'Rudi', 'Desember', 1000],
				['162392655486', 'Rudi', 'Januari', 2000],
				['162392655486', 'Rudi', 'Februari', 2000]
			])
		);
		expect(summary.periods).toEqual(['2025-12', '2026-01', '2026-02']);
	});

	test('wide: months from the latest to the earliest', async () => {
		const { summary } = await anImportOf(
			aSheet([
				['TUNGGAKAN TAHUN 2026'],
				['SND', 'NAMA', 'AGUSTUS', 'JULI', 'JUNI'],
				['162392655486', 'Rudi', 1000, 2000, 3000]
			])
		);
		expect(summary.periods).toEqual(['2026-06', '2026-07', '2026-08']);
	});

	test('wide: months without any year are errors until the year is given', async () => {
		const sheet = aSheet([
			['SND', 'NAMA', 'JULI', 'AGUSTUS'],
			['162392655486', 'Rudi', 1000, 2000]
		]);
		expect((await anImportOf(sheet)).states).toEqual({ error: 2 });
		const { summary } = await anImportOf(sheet, { adjust: { defaults: { year: 2026 } } });
		expect(summary.periods).toEqual(['2026-07', '2026-08']);
	});

	test('one amount column named for its month is a list of that month', async () => {
		const { summary } = await anImportOf(
			aSheet([
				['SND', 'NAMA', 'TAGIHAN AGUSTUS 2026'],
				['162392655486', 'Rudi', 350_000]
			])
		);
		expect(summary.periods).toEqual(['2026-08']);
	});
});

describe('what tells bills apart where no column gives the month', () => {
	const without = (...columns: [string, Cell][]) =>
		aSheet([
			['SND', 'NAMA', 'TAGIHAN', ...columns.map(([header]) => header)],
			['162392655486', 'Rudi Rahayu', 350_000, ...columns.map(([, cell]) => cell)]
		]);

	test('the invoice number', async () => {
		const [, bill] = await (
			await anImportOf(without(['NO INVOICE', 'INV/2026/08-17'], ['JATUH TEMPO', '20/08/2026']))
		).documents();
		expect(bill).toMatchObject({
			_id: 'bill:162392655486:INV/2026/08-17',
			invoiceNo: 'INV/2026/08-17'
		});
	});

	test('else the due date', async () => {
		const [, bill] = await (
			await anImportOf(without(['JATUH TEMPO', dateCell('2026-08-20')]))
		).documents();
		expect(bill).toMatchObject({ _id: 'bill:162392655486:2026-08-20', dueOn: '2026-08-20' });
	});

	test('else the year of a bill for a whole year', async () => {
		const [, bill] = await (await anImportOf(without(['TAHUN', 2026]))).documents();
		expect(bill).toMatchObject({ _id: 'bill:162392655486:2026' });
		expect(bill).not.toHaveProperty('period');
	});

	test('else the month that the person chooses for the whole file', async () => {
		expect((await anImportOf(without())).states).toEqual({ error: 1 });
		const imported = await anImportOf(without(), { adjust: { defaults: { period: '2026-08' } } });
		expect(imported.proposal.billsToldBy).toBe('file');
		const [, bill] = await imported.documents();
		expect(bill).toMatchObject({ _id: 'bill:162392655486:2026-08', period: '2026-08' });
	});

	test('a month suggested by the title or the file’s name is offered, not taken', async () => {
		const { proposal } = await aProposalFor(without(), { fileName: 'Tunggakan_Agustus 2026.xlsx' });
		expect(proposal).toMatchObject({
			billsToldBy: 'none',
			suggested: { period: '2026-08' },
			defaults: { period: null }
		});
	});

	test('a month and a year in two columns', async () => {
		const { summary } = await anImportOf(without(['BULAN', 8], ['TAHUN', 2026]));
		expect(summary.periods).toEqual(['2026-08']);
	});
});

describe('phones in a second list', () => {
	const arrears = aSheet(
		[
			['SND', 'SND_GROUP', 'NAMA', 'NPER', 'TAGIHAN'],
			['162392655486', '900000001', 'Rudi Rahayu', '202608', 350_000],
			['172310965605', '900000002', 'Toko Maju', '202608', 420_500],
			['131499936196', '900000003', 'Slamet', '202608', 100_000]
		],
		{ name: 'Tunggakan' }
	);
	const master = aSheet(
		[
			['EVENT_SOURCE', 'NAMA', 'MOBILE_CONTACT_TEL'],
			['900000001', 'RUDI RAHAYU', '081234567801'],
			['900000002', 'TOKO MAJU', '0761-31234'],
			['900000002', 'TOKO MAJU', 81_234_567_802],
			['900000009', 'Lain', '081234567809']
		],
		{ name: 'Data Master' }
	);

	test('are offered with the columns that match and how many they would reach', async () => {
		const { proposal } = await aProposalFor(aWorkbook(arrears, master));
		expect(proposal.joins).toEqual([
			{
				sheet: 'Data Master',
				column: 1,
				header: 'SND_GROUP',
				otherColumn: 0,
				otherHeader: 'EVENT_SOURCE',
				matched: 2,
				withPhone: 2,
				of: 3
			}
		]);
		expect(proposal.joined).toBeNull();
	});

	test('are taken once the person says so', async () => {
		const imported = await anImportOf(aWorkbook(arrears, master), { adjust: { join: 0 } });
		expect(imported.value(2, 'phone')).toBe('+6281234567801');
		expect(imported.row(2).remarks).toEqual(['row.phone-from-other-list']);
		expect(imported.value(3, 'phone')).toBe('+6281234567802, +6276131234');
		expect(imported.value(4, 'phone')).toBe('');
	});

	test('can come from a second file', async () => {
		const workbooks = [aWorkbook(arrears), aWorkbook(master)];
		const session = new ImportSession(() =>
			Promise.resolve({ ok: true, value: workbooks.shift()! })
		);
		await session.open({ name: 'tunggakan.xlsx', data: '' }, [], new Pace());
		const opened = await session.openOther({ name: 'master.xlsx', data: '' }, new Pace());
		expect(valueOf(opened).joins).toMatchObject([{ sheet: 'Data Master', withPhone: 2 }]);
	});
});

test('pages of one list are read together', async () => {
	const dumai = aSheet([names, rudi, ['TOTAL', null, null, null, null, 350_000]], {
		name: 'Dumai'
	});
	const duri = aSheet([names, maju, slamet, ['TOTAL', null, null, null, null, 1_670_500]], {
		name: 'Duri'
	});
	const imported = await anImportOf(aWorkbook(dumai, duri), {
		adjust: { sheets: ['Dumai', 'Duri'] }
	});
	expect(imported.states).toEqual({ new: 3 });
	expect(imported.rows().map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
		'Dumai 2',
		'Duri 2',
		'Duri 3'
	]);
	expect(imported.summary.totals.map(({ sheet, matches }) => [sheet, matches])).toEqual([
		['Dumai', true],
		['Duri', true]
	]);
});

test('hidden rows are taken and said to be hidden', async () => {
	const imported = await anImportOf(aSheet(list, { hiddenRows: [3] }));
	expect(imported.states).toEqual({ new: 3 });
	expect(imported.row(3).remarks).toEqual(['row.hidden']);
});

test('columns without a meaning of their own are kept with the bill', async () => {
	const sheet = aSheet([
		['SND', 'NAMA', 'NPER', 'TAGIHAN', 'PAKET', 'KECEPATAN'],
		['162392655486', 'Rudi', '202608', 350_000, 'Indibiz Basic', '50 Mbps']
	]);
	const [, bill] = await (await anImportOf(sheet)).documents();
	expect(bill).toMatchObject({
		extra: [
			['PAKET', 'Indibiz Basic'],
			['KECEPATAN', '50 Mbps']
		]
	});
});

test('a branch beside its label above the list is the branch of every customer', async () => {
	const sheet = aSheet([['Cabang', ':', 'Dumai'], [], ...list]);
	const imported = await anImportOf(sheet);
	expect(imported.summary.branches).toEqual(['Dumai']);
	expect((await imported.documents())[0]).toMatchObject({ type: 'customer', branch: 'Dumai' });
});

test('headings between the bills name the branch of those below them', async () => {
	const imported = await anImportOf(
		aSheet([
			names,
			['CABANG DUMAI'],
			rudi,
			maju,
			['Cabang : Duri'],
			slamet,
			['TOTAL', null, null, null, null, sum]
		])
	);
	expect(imported.states).toEqual({ new: 3 });
	expect(imported.summary.branches).toEqual(['DUMAI', 'Duri']);
	expect((await imported.documents()).filter(({ type }) => type === 'customer')).toMatchObject([
		{ name: 'Slamet', branch: 'Duri' },
		{ name: 'Rudi Rahayu', branch: 'DUMAI' },
		{ name: 'Toko Maju', branch: 'DUMAI' }
	]);
});

test('a second header row in other words is passed over', async () => {
	const { states } = await anImportOf(
		aSheet([
			['SND', 'NAMA', 'MULTI_KONTAK1', 'NPER', 'SALDO'],
			['Nomor Internet', 'Nama Pelanggan', 'Nomor HP', 'Periode', 'Total Tagihan'],
			...[rudi, maju, slamet].map((row) => row.slice(1))
		])
	);
	expect(states).toEqual({ new: 3 });
});
