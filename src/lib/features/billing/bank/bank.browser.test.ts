import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Payment } from '#lib/domain/billing/facts.ts';
import type { BankLine } from '#lib/domain/collection/bank/bank-facts.ts';
import { bankLineId } from '#lib/domain/collection/bank/bank-ids.ts';
import type { LineState } from '#lib/domain/collection/bank/line-state.ts';
import { sumRupiah } from '#lib/domain/money.ts';
import { aSheet, aWorkbook } from '#tests/builders/a-workbook.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aPayment } from '#tests/builders/billing-facts.ts';
import { aBill, aCustomer } from '#tests/builders/billing-records.ts';
import { bankBookings, statementRows } from '#tests/workbooks/bank-statement.ts';
import { Pace } from '#lib/importer/pace.ts';
import { StatementReader } from '#lib/importer/statement/read-statement.ts';
import type { Statement } from '#lib/importer/statement/statement.ts';
import { docOf, type AnyDoc, type Row } from '#lib/store/engine/row.ts';
import { reverseFact } from '../customers/reverse.ts';
import { bankBook, recordedAround } from './bank-book.ts';
import { confirmationOf, confirmLines, keptOf, skipLine, takeBack } from './confirm-lines.ts';
import { takeStatement } from './take-statement.ts';

let at: AnOffice;
const days = { from: '2026-11-01', to: '2026-11-30' };

beforeEach(async () => {
	at = await AnOffice.open();
	await at.given(
		aCustomer(),
		aCustomer({ customerNo: '1002', name: 'Warung Contoh', phones: ['+6282400010002'] }),
		aBill({ key: '2026-10', amount: 200_000 }),
		aBill({ key: '2026-11', amount: 185_000 }),
		aBill({ customerNo: '1002', key: '2026-11', amount: 90_000 })
	);
});
afterEach(() => at.close());

const line = (nth: number, amount: number, description: string): BankLine => ({
	_id: bankLineId('2026-11-19', `abc${nth}`, { balance: nth, occurrence: 1 }),
	type: 'bank-line',
	account: '0001112223',
	bookedOn: '2026-11-19',
	amount,
	description
});
const ofBoth = line(1, 385_000, 'TRSF CR TOKO CONTOH');
const stateOf = async ({ _id }: BankLine): Promise<LineState | undefined> =>
	(await bankBook(at.office.tables, days)).states.get(_id);
const creditOf = async (customerNo: string) => at.office.tables.accounts.get(customerNo);
const shared = (customerNo: string, amount: number) => ({ customerNo, amount });

async function statementOf(rows: readonly (readonly string[])[]): Promise<Statement> {
	const reader = StatementReader.of(aWorkbook(aSheet(rows)), []);
	return valueOf(await reader!.read(new Pace()));
}
const take = async (statement: Statement) =>
	valueOf(await takeStatement(at.office, statement, { fileName: 'mutasi.csv', recipe: null }));

describe('taking a statement in', () => {
	test('keeps each line once, whatever overlaps, and leaves nothing behind where nothing is new', async () => {
		const all = bankBookings({ seed: 3 });
		const until = '2026-11-12';
		const half = { ...all, bookings: all.bookings.filter(({ date }) => date <= until) };
		const first = await take(await statementOf(statementRows('bca-csv', half)));
		const whole = await statementOf(statementRows('bca-bisnis-csv', all));
		expect(await take(whole)).toEqual({
			fresh: whole.lines.length - first.fresh,
			known: first.fresh
		});
		expect(await take(whole)).toEqual({ fresh: 0, known: whole.lines.length });
		expect(await at.office.tables.bankLines.count()).toBe(whole.lines.length);
		expect(await at.office.tables.bankStatements.count()).toBe(2);
	});

	test('knows the lines again from an export without balances', async () => {
		const rows = statementRows('bca-csv', bankBookings({ seed: 5, perDay: 6 }));
		const withBalances = await statementOf(rows);
		await take(withBalances);
		const head = rows.findIndex(([cell]) => cell === 'Tanggal Transaksi');
		const bare = rows.map((row, index) => (index > head ? row.slice(0, 4) : row));
		expect(await take(await statementOf(bare))).toEqual({
			fresh: 0,
			known: withBalances.lines.length
		});
	});
});

describe('a line that somebody confirms', () => {
	beforeEach(async () => void (await at.given(ofBoth)));

	async function suggested(): Promise<ReturnType<typeof confirmationOf>> {
		const recorded = await recordedAround(at.office.tables, days);
		const { _id: id, bookedOn, amount, description } = ofBoth;
		const asked = [{ id, bookedOn, amount, description }];
		const { matches, customers } = await at.office.matchBankLines(asked, recorded);
		expect(customers[0]).toMatchObject({ customerNo: '1001', name: 'Toko Contoh' });
		return confirmationOf(ofBoth, matches[0]!.suggestions[0]!);
	}

	test('pays the bills that it fits, and cannot be confirmed twice', async () => {
		const confirmation = await suggested();
		expect(confirmation).toMatchObject({
			shares: [{ customerNo: '1001', allocations: [{ key: '2026-10' }, { key: '2026-11' }] }]
		});
		valueOf(await confirmLines(at.office, [confirmation]));
		expect(await stateOf(ofBoth)).toMatchObject({
			kind: 'paid',
			payments: [{ customerNo: '1001', method: 'transfer', paidOn: '2026-11-19' }]
		});
		expect((await creditOf('1001'))?.paid.get('2026-10')).toBe(200_000);
		expect(await confirmLines(at.office, [confirmation])).toMatchObject({
			problem: { code: 'line-is-done' }
		});
	});

	test('waits again when the payment is taken back, and can be another customer’s then', async () => {
		valueOf(await confirmLines(at.office, [await suggested()]));
		const paid = await stateOf(ofBoth);
		const [payment] = paid?.kind === 'paid' ? paid.payments : [];
		valueOf(await reverseFact(at.office, payment!, 'salah orang'));
		expect(await stateOf(ofBoth)).toEqual({ kind: 'waiting' });
		const other = { line: ofBoth, shares: [shared('1002', 385_000)] };
		valueOf(await confirmLines(at.office, [other]));
		expect((await creditOf('1001'))?.credit).toBe(0);
		expect(await creditOf('1002')).toMatchObject({ credit: 295_000 });
	});

	test('is shared out to the rupiah, or not at all', async () => {
		const shares = [shared('1001', 300_000), shared('1002', 84_999)];
		expect(await confirmLines(at.office, [{ line: ofBoth, shares }])).toMatchObject({
			problem: { code: 'shares-differ', by: 1 }
		});
		expect(await at.office.tables.payments.count()).toBe(0);
		const whole = [shared('1001', 300_000), shared('1002', 85_000)];
		const kept = valueOf(await confirmLines(at.office, [{ line: ofBoth, shares: whole }]));
		expect(await stateOf(ofBoth)).toMatchObject({ kind: 'paid', over: 0 });
		valueOf(await takeBack(at.office, kept, 'salah bagi'));
		expect(await stateOf(ofBoth)).toEqual({ kind: 'waiting' });
	});

	test('is linked to a payment that was recorded by hand, and pays nothing twice', async () => {
		const hand: Payment = aPayment({
			amount: 385_000,
			method: 'transfer',
			paidOn: '2026-11-18',
			allocations: [
				{ key: '2026-10', amount: 200_000 },
				{ key: '2026-11', amount: 185_000 }
			]
		});
		await at.given(hand);
		const confirmation = await suggested();
		expect(confirmation).toMatchObject({ recorded: hand._id });
		valueOf(await confirmLines(at.office, [confirmation]));
		expect(await stateOf(ofBoth)).toMatchObject({ kind: 'recorded' });
		expect(await at.office.tables.payments.count()).toBe(1);
		expect(await recordedAround(at.office.tables, days)).toEqual([]);
	});

	test('is left out for good with a reason, until that is taken back', async () => {
		expect(await skipLine(at.office, ofBoth, ' ')).toMatchObject({
			problem: { code: 'reason-missing' }
		});
		valueOf(await skipLine(at.office, ofBoth, 'bunga bank'));
		const state = await stateOf(ofBoth);
		expect(state).toMatchObject({ kind: 'skipped', skip: { reason: 'bunga bank' } });
		valueOf(await takeBack(at.office, keptOf(state!), 'ternyata pelanggan'));
		expect(await stateOf(ofBoth)).toEqual({ kind: 'waiting' });
	});

	test('is refused where the bills were paid meanwhile, and nothing of the rest is kept', async () => {
		const second = line(2, 90_000, 'WARUNG CONTOH');
		await at.given(second);
		const confirmation = await suggested();
		await at.given(
			aPayment({ _id: 'payment:9', allocations: [{ key: '2026-10', amount: 125_000 }] })
		);
		const both = [{ line: second, shares: [shared('1002', 90_000)] }, confirmation];
		expect(await confirmLines(at.office, both)).toMatchObject({
			problem: { code: 'bills-changed' }
		});
		expect(await stateOf(second)).toEqual({ kind: 'waiting' });
	});
});

test('two devices that confirm one line apart count it once when they meet', async () => {
	const other = await AnOffice.open();
	try {
		await Promise.all([at.given(ofBoth), other.given(ofBoth)]);
		// Ids of two devices are never the same.
		other.office.newId('payment');
		const shares = (customerNo: string) => [
			{ line: ofBoth, shares: [shared(customerNo, 385_000)] }
		];
		valueOf(await confirmLines(at.office, shares('1001')));
		valueOf(await confirmLines(other.office, shares('1001')));
		// They meet: each takes what the other has, as it is.
		const [own, theirs] = await Promise.all([at, other].map((one) => paymentsOf(one)));
		await at.engines.billing.write(theirs!, { newEdits: false });
		await other.engines.billing.write(own!, { newEdits: false });
		for (const one of [at, other]) {
			const state = (await bankBook(one.office.tables, days)).states.get(ofBoth._id);
			expect(state).toMatchObject({ kind: 'paid', payments: [{ amount: 385_000 }], over: 0 });
		}
		expect(await moneyOf(at)).toEqual(await moneyOf(other));
		expect(Object.values(await moneyOf(at)).filter((sum) => sum > 0)).toEqual([385_000]);
		expect(await at.engines.billing.verify()).toEqual([]);
	} finally {
		await other.close();
	}
});

test('what was taken in and said can be checked and worked out anew', async () => {
	await at.given(ofBoth);
	valueOf(await confirmLines(at.office, [{ line: ofBoth, shares: [shared('1001', 385_000)] }]));
	await at.engines.billing.rebuildDerived();
	expect(await creditOf('1001')).toMatchObject({ credit: 0 });
	expect(await at.engines.billing.verify()).toEqual([]);
});

async function paymentsOf(one: AnOffice): Promise<AnyDoc[]> {
	const stored = await one.office.tables.payments.toArray();
	return stored.map((row) => docOf(row as unknown as Row));
}

/** What each customer has paid, bills and credit together. */
async function moneyOf({ office }: AnOffice): Promise<Record<string, number>> {
	const accounts = await office.tables.accounts.toArray();
	return Object.fromEntries(
		accounts.map(({ customerNo, credit, paid }) => [customerNo, credit + sumRupiah(paid.values())])
	);
}
