import { describe, expect, it, test } from 'vitest';
import { aSheet } from '#tests/builders/a-workbook.ts';
import { anImportOf } from '#tests/builders/an-import.ts';
import { amountUnitIn } from './amount-unit.ts';

describe('the unit of a column of amounts', () => {
	it.each([
		['Tunggakan (Rp ribu)', 1_000],
		['TAGIHAN DALAM RIBUAN RUPIAH', 1_000],
		["Jumlah (Rp'000)", 1_000],
		['Jumlah (Rp 000)', 1_000],
		['Outstanding (in thousands)', 1_000],
		['Nilai (Rp juta)', 1_000_000],
		['dalam jutaan', 1_000_000],
		['TOTAL TAGIHAN', 1],
		['Tagihan di atas 100 ribu', 1],
		['Kabupaten', 1],
		['Periode 2000', 1]
	])('%s', (text, unit) => {
		expect(amountUnitIn(text)).toBe(unit);
	});
});

const header = (amount: string) => ['NO PELANGGAN', 'NAMA', 'NO HP', 'PERIODE', amount];
const one = ['130000000001', 'Contoh Satu', '082400010001', '202610'];
const two = ['130000000002', 'Contoh Dua', '082400010002', '202610'];

describe('a list that is written in thousands', () => {
	test('is taken in rupiah, its total too, and each row says so', async () => {
		const imported = await anImportOf(
			aSheet([
				header('TUNGGAKAN (RP RIBU)'),
				[...one, 125],
				[...two, '87,5'],
				['TOTAL', null, null, null, 212.5]
			])
		);
		expect(imported.value(2, 'amount')).toBe('125000');
		expect(imported.value(3, 'amount')).toBe('87500');
		expect(imported.summary.accepted.total).toBe(212_500);
		expect(imported.summary.totals).toMatchObject([{ stated: 212_500, matches: true }]);
		const amount = imported.row(2).fields.find(({ field }) => field === 'amount');
		expect(amount?.remarks).toContain('amount.multiplied');
	});

	test('may say so above the list', async () => {
		const imported = await anImportOf(
			aSheet([
				['Daftar tunggakan pelanggan'],
				['(dalam jutaan rupiah)'],
				header('TUNGGAKAN'),
				[...one, 1.25],
				[...two, 0.5]
			])
		);
		expect(imported.value(4, 'amount')).toBe('1250000');
		expect(imported.value(5, 'amount')).toBe('500000');
	});

	test('is left alone where only Excel shows thousands and the cells hold whole rupiah', async () => {
		const imported = await anImportOf(
			aSheet([header('TUNGGAKAN (RP RIBU)'), [...one, 125_000], [...two, 350_000]])
		);
		expect(imported.value(2, 'amount')).toBe('125000');
	});

	test('takes what a person types over a cell as rupiah', async () => {
		const imported = await anImportOf(
			aSheet([header('TUNGGAKAN (RP RIBU)'), [...one, 125], [...two, 350]])
		);
		imported.session.fix(imported.row(2).id as number, 'amount', '130.000');
		expect(imported.value(2, 'amount')).toBe('130000');
	});
});
