import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankRecipe } from '#lib/domain/collection/bank/bank-facts.ts';
import { aSheet, aWorkbook, dateCell } from '#tests/builders/a-workbook.ts';
import { signedAgo } from '#tests/builders/billing-records.ts';
import {
	bankBookings,
	bankLayouts,
	statementFile,
	statementRows,
	type BankBookings
} from '#tests/workbooks/bank-statement.ts';
import { Pace } from '../pace.ts';
import { readWorkbook } from '../reading/read-workbook.ts';
import type { Cell } from '../workbook.ts';
import { StatementReader } from './read-statement.ts';
import { StatementSession } from './session.ts';
import type { Statement } from './statement.ts';

async function opened(data: Blob | string, recipes: readonly BankRecipe[] = []) {
	const session = new StatementSession(readWorkbook);
	return session.open({ name: 'mutasi.csv', data }, recipes, new Pace());
}

async function statementOf(rows: readonly (readonly Cell[])[]) {
	const reader = StatementReader.of(aWorkbook(aSheet(rows, { name: 'Mutasi' })), []);
	if (!reader) throw new Error('no table was found');
	return reader.read(new Pace());
}

async function read(rows: readonly (readonly Cell[])[]): Promise<Statement> {
	const statement = await statementOf(rows);
	if (!statement.ok) throw new Error(JSON.stringify(statement.problem));
	return statement.value;
}

const credits = ({ bookings }: BankBookings) => bookings.filter(({ amount }) => amount > 0);
const header = ['Tanggal', 'Keterangan', 'Cabang', 'Jumlah', 'Saldo'];
const bca = (...rows: readonly (readonly Cell[])[]) => [
	['Periode : 01/11/2026 - 20/11/2026'],
	header,
	...rows
];

describe('the export of a bank', () => {
	const given = bankBookings({ seed: 7 });

	it.each(bankLayouts)('as %s is known, and every credit is there with its day', async (layout) => {
		const file = await opened(new Blob([statementFile(layout, given)]));
		if (!file.ok) throw new Error(JSON.stringify(file.problem));
		const { proposal, statement } = file.value;
		expect(proposal.how).toBe('known');
		expect(layout).toMatch(new RegExp(`^${statement?.bank?.toLowerCase()}`));
		expect(statement?.accounts).toEqual(['0001112223']);
		expect(
			statement?.lines.map(({ bookedOn, amount }) => ({ bookedOn, amount })).sort(byText)
		).toEqual(
			credits(given)
				.map(({ date, amount }) => ({ bookedOn: date, amount }))
				.sort(byText)
		);
		for (const { description } of statement?.lines ?? []) {
			expect(description).toMatch(/TRSF E-BANKING CR/);
		}
		expect(statement?.debits.count).toBe(given.bookings.length - credits(given).length);
		expect(statement?.check.kind).toBe('fits');
	});

	it.each(bankLayouts)(
		'as %s with a line cut out says that something is missing',
		async (layout) => {
			const kept = given.bookings.filter((_, at) => at !== 5);
			const cut = new Blob([statementFile(layout, { ...given, bookings: kept })]);
			const file = await opened(cut);
			expect(file.ok && file.value.statement?.check).toMatchObject({
				kind: 'gap',
				amount: given.bookings[5]!.amount
			});
		}
	);

	it('gives each line the same id in every layout that has the same words', async () => {
		const ids = async (layout: 'bca-csv' | 'bca-bisnis-csv' | 'bca-xlsx' | 'bni-csv') =>
			(await read(statementRows(layout, given))).lines.map(({ _id }) => _id).sort();
		const expected = await ids('bca-csv');
		expect(new Set(expected).size).toBe(credits(given).length);
		expect(await ids('bca-bisnis-csv')).toEqual(expected);
		expect(await ids('bca-xlsx')).toEqual(expected);
		expect(await ids('bni-csv')).toEqual(expected);
	});

	it('gives the same lines whatever periods it is cut into, in whatever order', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 500 }),
				fc.array(fc.tuple(fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 19 })), {
					minLength: 1,
					maxLength: 4
				}),
				fc.constantFrom(...bankLayouts),
				fc.boolean(),
				async (seed, cuts, layout, hasBalances) => {
					const all = bankBookings({ seed, perDay: 6 });
					const lines = async (part: BankBookings) => {
						const rows = statementRows(layout, part);
						return idsOf(hasBalances ? rows : withoutBalances(rows));
					};
					const whole = new Set(await lines(all));
					const days = all.bookings.map(({ date }) => date);
					for (const [a, b] of cuts) {
						const [from, to] = [dayAt(a), dayAt(b)].sort() as [string, string];
						const bookings = all.bookings.filter(({ date }) => date >= from && date <= to);
						if (!bookings.some(({ amount }) => amount > 0)) continue;
						const part = await lines({ ...all, from, to, bookings });
						expect(whole).toEqual(new Set([...whole, ...part]));
						const expected = bookings.filter(({ amount }) => amount > 0).length;
						expect(new Set(part).size).toBe(expected);
					}
					expect(whole.size).toBe(credits(all).length);
					expect(days.length).toBeGreaterThan(0);
				}
			),
			{ seed: 20_261_120, numRuns: 60 }
		);
	});
});

describe('a statement', () => {
	it('takes the year from the period, also over New Year', async () => {
		const rows = [
			['Periode : 28/12/2026 - 03/01/2027'],
			header,
			["'30/12", 'TRANSFER A', '', '10,000.00 CR', ''],
			["'02/01", 'TRANSFER B', '', '20,000.00 CR', '']
		];
		const { lines } = await read(rows);
		expect(lines.map(({ bookedOn }) => bookedOn)).toEqual(['2026-12-30', '2027-01-02']);
	});

	it('reads amounts as banks write them', async () => {
		const { lines } = await read(
			bca(
				["'01/11", 'A', '', '1,250,000.00 CR', ''],
				["'02/11", 'B', '', '1.250.000,00 CR', ''],
				["'03/11", 'C', '', 'Rp 75.000,00 CR', ''],
				[dateCell('2026-11-04'), 'D', '', '50,000.00 CR', '']
			)
		);
		expect(lines.map(({ amount }) => amount)).toEqual([1_250_000, 1_250_000, 75_000, 50_000]);
	});

	it('goes on with a description in the rows below, and stops at the sums', async () => {
		const { lines } = await read(
			bca(
				["'01/11", 'TRSF E-BANKING CR', '', '50,000.00 CR', ''],
				['', 'PERIODE OKTOBER'],
				['', 'CONTOH SATU'],
				['Saldo Akhir', '50,000.00'],
				['', 'Dokumen ini dicetak oleh sistem']
			)
		);
		expect(lines).toMatchObject([{ description: 'TRSF E-BANKING CR PERIODE OKTOBER CONTOH SATU' }]);
	});

	it('leaves out what is not booked yet, what is nothing, and what went out, and counts them', async () => {
		const statement = await read(
			bca(
				['PEND', 'A', '', '50,000.00 CR', ''],
				["'01/11", 'B', '', '50,000.00 DB', ''],
				["'01/11", 'BUNGA', '', '0.45 CR', ''],
				["'01/11", 'D', '', '60,000.75 CR', '']
			)
		);
		expect(statement).toMatchObject({
			lines: [{ amount: 60_000 }],
			pending: 1,
			debits: { count: 1, sum: 50_000 },
			empty: 1,
			withSen: 1
		});
	});

	it('tells two equal payments of a day apart, with balances and without', async () => {
		const equal = (balances: readonly string[]) =>
			bca(...balances.map((balance) => ["'01/11", 'CONTOH', '', '50,000.00 CR', balance]));
		for (const balances of [
			['', ''],
			['50,000.00', '100,000.00'],
			// Paid out again between the two.
			['50,000.00', '50,000.00']
		]) {
			const ids = (await read(equal(balances))).lines.map(({ _id }) => _id);
			expect(new Set(ids).size).toBe(2);
		}
	});
});

describe('a file that is no statement', () => {
	it.each([
		[
			'a list of names',
			[
				['Nama', 'Alamat'],
				['Contoh', 'Jl. Contoh']
			]
		],
		['nothing but a title', [['Mutasi'], []]]
	])('is refused: %s', (_, rows) => {
		expect(StatementReader.of(aWorkbook(aSheet(rows)), [])).toBeNull();
	});

	it.each([
		[
			'a day that is none',
			bca(["'32/11", 'A', '', '50,000.00 CR', '']),
			{ row: 3, column: 'Tanggal', text: '32/11', why: 'no-such-date' }
		],
		[
			'a day outside of the period',
			bca(["'05/03", 'A', '', '50,000.00 CR', '']),
			{ row: 3, column: 'Tanggal', text: '5/3', why: 'outside-period' }
		],
		[
			'an amount without a day',
			bca(['', 'A', '', '50,000.00 CR', '']),
			{ row: 3, column: 'Tanggal', text: '', why: 'date-missing' }
		],
		[
			'an amount that is none',
			bca(["'01/11", 'A', '', '5O.OOO CR', '']),
			{ row: 3, column: 'Jumlah', text: '5O.OOO CR', why: 'amount' }
		]
	])('says where: %s', async (_, rows, where) => {
		expect(await statementOf(rows)).toMatchObject({
			ok: false,
			problem: { code: 'rows-unreadable', sheet: 'Mutasi', rows: [where], count: 1 }
		});
	});

	it('asks for the year, for what is a credit, and for credits', async () => {
		const line = ["'01/11", 'A', '', '50,000.00 CR', ''];
		expect(await statementOf([header, line])).toMatchObject({
			problem: { code: 'year-missing', row: 2 }
		});
		expect(await statementOf(bca(["'01/11", 'A', '', '50,000.00', '']))).toMatchObject({
			problem: { code: 'direction-missing', column: 'Jumlah' }
		});
		expect(await statementOf(bca(["'01/11", 'A', '', '50,000.00 DB', '']))).toMatchObject({
			problem: { code: 'no-credits', debits: 1 }
		});
	});
});

describe('a layout that nobody knows', () => {
	const rows = [
		['Hari', 'Isi', 'Masuk Kas', 'Keluar Kas'],
		['01/11/2026', 'CONTOH', '50.000', ''],
		['02/11/2026', 'LAIN', '', '20.000']
	];
	const csv = rows.map((row) => row.join(';')).join('\n');

	it('waits until somebody has said what its columns are, and is known from then on', async () => {
		const session = new StatementSession(readWorkbook);
		const source = { name: 'x.csv', data: new Blob([csv]) };
		const first = await session.open(source, [], new Pace());
		if (!first.ok) throw new Error(first.problem.code);
		const { proposal } = first.value;
		expect(first.value.statement).toBeNull();
		expect(proposal).toMatchObject({ how: 'guessed', missing: ['date', 'description', 'amount'] });
		expect(await session.read(['ignore', 'ignore', 'ignore', 'ignore'], new Pace())).toMatchObject({
			problem: { code: 'bank-columns-missing' }
		});
		const meanings = ['date', 'description', 'credit', 'debit'] as const;
		const told = await session.read(meanings, new Pace());
		expect(told).toMatchObject({ ok: true, value: { lines: [{ amount: 50_000 }] } });

		const recipe: BankRecipe = {
			_id: `bank-recipe:${proposal.fingerprint}`,
			type: 'bank-recipe',
			name: 'Bank Contoh',
			columns: proposal.columns.map(({ header }, at) => ({ header, meaning: meanings[at]! })),
			...signedAgo(0)
		};
		expect(await opened(new Blob([csv]), [recipe])).toMatchObject({
			ok: true,
			value: { proposal: { how: 'known', bank: 'Bank Contoh' }, statement: { lines: [{}] } }
		});
	});
});

async function idsOf(rows: readonly (readonly Cell[])[]): Promise<string[]> {
	return (await read(rows)).lines.map(({ _id }) => _id);
}

/** The same export from a bank that shows no balances. */
function withoutBalances(rows: readonly (readonly string[])[]): string[][] {
	const at = rows.findIndex(
		(row) => row.some((cell) => /^(saldo|balance|saldo_akhir)/i.test(cell)) && row.length > 4
	);
	const last = rows[at]!.length - 1;
	return rows.map((row, index) =>
		index >= at ? row.map((cell, column) => (column === last ? '' : cell)) : [...row]
	);
}

function dayAt(offset: number): string {
	return `2026-11-${String(offset + 1).padStart(2, '0')}`;
}

function byText(a: object, b: object): number {
	return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
