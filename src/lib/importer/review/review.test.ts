import { beforeEach, describe, expect, test } from 'vitest';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Absence } from '#lib/domain/billing/facts.ts';
import { aSheet } from '#tests/builders/a-workbook.ts';
import { AKnownStore } from '#tests/builders/a-known-store.ts';
import { anArrearsList, type ArrearsRow } from '#tests/builders/an-arrears-list.ts';
import {
	anImportOf,
	valueOf,
	type AnImport,
	type ImportOptions
} from '#tests/builders/an-import.ts';

const maju = { no: '172310965605', name: 'Toko Maju', phone: '081234567802' };
const slamet = { no: '131499936196', name: 'Slamet', phone: '081234567803' };

let store: AKnownStore;
beforeEach(() => {
	store = new AKnownStore();
});

/** Opens a list against what the store knows. */
function opened(
	rows: readonly Partial<ArrearsRow>[],
	options: ImportOptions = {}
): Promise<AnImport> {
	return anImportOf(anArrearsList(...rows), {
		known: store,
		recipes: store.recipeList,
		...options
	});
}

/** Imports a list as it comes, and stores it. */
async function imported(...rows: readonly Partial<ArrearsRow>[]): Promise<void> {
	store.take(await (await opened(rows)).accepted());
}

function field(imported: AnImport, row: number, name: 'phone' | 'amount' | 'name' | 'status') {
	return imported.row(row).fields.find((view) => view.field === name)!;
}

describe('against the last file', () => {
	test('new, changed, unchanged and gone bills are told apart', async () => {
		await imported({}, maju, slamet);
		const next = await opened([{}, { ...maju, amount: 500_000 }, { ...maju, period: '202609' }]);
		expect(next.states).toEqual({ unchanged: 1, changed: 1, new: 1, gone: 1 });
		expect(field(next, 3, 'amount')).toMatchObject({ value: '500000', old: '350000' });
		expect(next.rows({ states: ['gone'] })).toMatchObject([
			{ id: 'bill:131499936196:2026-08', row: null, answer: 'later' }
		]);
	});

	test('the same file twice changes nothing', async () => {
		await imported({}, maju);
		const before = store.content;
		const again = await opened([{}, maju]);
		expect(again.summary.changesNothing).toBe(true);
		store.take(await again.accepted());
		expect(store.content).toEqual(before);
	});

	test('LUNAS in the file settles the stored bill', async () => {
		await imported({}, maju);
		const next = await opened([{ status: 'LUNAS' }, maju]);
		expect(next.states).toEqual({ changed: 1, unchanged: 1 });
		expect(field(next, 2, 'status')).toMatchObject({ value: 'LUNAS', old: 'BELUM BAYAR' });
		store.take(await next.accepted());
		expect(store.get<Bill & { _id: string }>('bill:162392655486:2026-08')).toMatchObject({
			settled: true
		});
	});

	test('a new phone is shown as a change of its customer, once', async () => {
		await imported({}, { period: '202607' });
		const phone = '081234567899';
		const next = await opened([{ phone }, { phone, period: '202607' }]);
		expect(next.states).toEqual({ changed: 1, unchanged: 1 });
		expect(field(next, 2, 'phone')).toMatchObject({
			value: '+6281234567899',
			old: '+6281234567801'
		});
		expect((await next.documents()).map(({ _id }) => _id)).toEqual(['customer:162392655486']);
	});

	test('digits lost in the file are no news about a phone that is known', async () => {
		await imported({});
		const next = await opened([{ phone: '8.12E+10' }]);
		expect(next.states).toEqual({ unchanged: 1 });
		expect(next.summary.changesNothing).toBe(true);
	});

	test('a number that is known with its leading zeros is asked about, with the known one beside it', async () => {
		await imported({ no: '016239265548' });
		const next = await opened([{ no: '16239265548' }]);
		expect(next.row(2)).toMatchObject({
			state: 'doubtful',
			doubts: ['customerNo.known-with-zeros'],
			suggestion: '016239265548'
		});
		next.session.fix(0, 'customerNo', '016239265548');
		expect(next.states).toEqual({ unchanged: 1 });
	});

	test('a known number with another name is asked about', async () => {
		await imported({});
		const next = await opened([{ name: 'Siti Aminah' }]);
		expect(next.row(2)).toMatchObject({
			state: 'doubtful',
			doubts: ['row.name-differs-from-known']
		});
		expect((await opened([{ name: 'BPK. RUDI RAHAYU' }])).states).toEqual({ changed: 1 });
	});

	test('a bill that a person edited is not overwritten without a word', async () => {
		await imported({});
		const bill = store.get<Bill>('bill:162392655486:2026-08')!;
		const signature = { by: 'sari', at: '2026-11-20T08:00:00.000Z~0000', device: 'laptop' };
		store.put({ ...bill, amount: 300_000, ...signature });
		const next = await opened([{}]);
		expect(next.row(2)).toMatchObject({ state: 'doubtful', doubts: ['row.overwrites-edit'] });
		next.session.decide({ kind: 'accept', row: 0 });
		const [written] = await next.documents();
		expect(written).toMatchObject({ amount: 350_000 });
		expect(written).not.toHaveProperty('by');
	});

	test('what waits for a person after a merge still waits when a file brings news', async () => {
		await imported({});
		const left = {
			merged: ['2-a', '2-b'],
			unsettled: [{ field: 'address', values: [{ value: 'Jl. A' }, { value: 'Jl. B' }] }]
		};
		const customer = store.get<Customer>('customer:162392655486')!;
		const bill = store.get<Bill>('bill:162392655486:2026-08')!;
		store.put({ ...customer, ...left } as Customer, { ...bill, ...left } as Bill);
		const next = await opened([{ amount: 400_000, phone: '081234567809' }]);
		const docs = await next.documents();
		expect(docs.map(({ type }) => type)).toEqual(['customer', 'bill']);
		for (const doc of docs) expect(doc).toMatchObject(left);

		store.take(await next.accepted());
		const again = await opened([{ amount: 400_000, phone: '081234567809' }]);
		expect(again.summary.changesNothing).toBe(true);
	});

	test('a bill that is paid here and still listed is said to be so', async () => {
		await imported({});
		store.put({
			_id: 'payment:1',
			type: 'payment',
			customerNo: '162392655486',
			amount: 350_000,
			allocations: [{ key: '2026-08', amount: 350_000 }],
			method: 'cash',
			paidOn: '2026-09-01',
			by: 'sari',
			at: '2026-09-01T08:00:00.000Z~0000',
			device: 'laptop'
		});
		const next = await opened([{}]);
		expect(next.row(2)).toMatchObject({ state: 'unchanged', remarks: ['row.paid-but-listed'] });
	});

	test('what the file does not speak of stays as it is', async () => {
		await imported({});
		const short = aSheet([
			['NO INDIBIZ', 'NAMA', 'NPER', 'TAGIHAN'],
			['162392655486', 'Rudi Rahayu', '202608', 400_000]
		]);
		const next = await anImportOf(short, { known: store });
		const docs = await next.documents();
		expect(docs).toMatchObject([
			{ type: 'bill', amount: 400_000, dueOn: '2026-08-20', sourceStatus: 'BELUM BAYAR' }
		]);
	});
});

describe('bills that are gone', () => {
	test('are recorded as absent, and not asked about again by the next file', async () => {
		await imported({}, maju);
		store.take(await (await opened([{}])).accepted());
		const absence = Object.keys(store.content).filter((id) => id.startsWith('absence:'));
		expect(absence).toHaveLength(1);
		expect(store.get<Absence>(absence[0]!)).toMatchObject({ customerNo: maju.no, key: '2026-08' });
		expect((await opened([{}])).states).toEqual({ unchanged: 1 });
	});

	test('are handed over as paid where the person says so, one or all', async () => {
		await imported({}, maju, slamet);
		const next = await opened([{}]);
		next.session.decide({ kind: 'all-gone', answer: 'keep' });
		next.session.decide({ kind: 'gone', bill: 'bill:172310965605:2026-08', answer: 'paid' });
		const { head } = await next.accepted();
		expect(head.paid).toEqual([{ customerNo: maju.no, key: '2026-08', openAmount: 350_000 }]);
		expect(head.changes.absent).toBe(0);
		expect(next.summary.gone).toEqual({ paid: 1, keep: 1, later: 0 });
	});

	test('return by being written anew', async () => {
		await imported({}, maju);
		store.take(await (await opened([{}])).accepted());
		const back = await opened([{}, maju, { ...maju, period: '202609' }]);
		expect(back.states).toEqual({ unchanged: 1, returned: 1, new: 1 });
		store.take(await back.accepted());
		expect((await opened([{}, maju, { ...maju, period: '202609' }])).states).toEqual({
			unchanged: 3
		});
	});

	test('return also when the older file itself is taken in once more', async () => {
		await imported({}, maju);
		store.take(await (await opened([{}])).accepted());
		const again = await opened([{}, maju]);
		const accepted = await again.accepted();
		expect(accepted.head).toMatchObject({ isImportKnown: true, changes: { returned: 1 } });
		expect(accepted.head.withdrawnAbsences).toHaveLength(1);
		store.take(accepted);
		expect((await opened([{}, maju])).states).toEqual({ unchanged: 2 });
	});

	test('are not looked for in branches that the file does not cover', async () => {
		await imported({}, { ...maju, branch: 'Duri' });
		expect((await opened([{ branch: 'DUMAI' }])).states).toEqual({ changed: 1 });
	});

	test('are not looked for in files of another source', async () => {
		await imported({}, maju);
		const other = aSheet([
			['SND', 'NAMA', 'NPER', 'SALDO'],
			['162392655486', 'Rudi Rahayu', '202608', 350_000]
		]);
		expect((await anImportOf(other, { known: store, recipes: store.recipeList })).states).toEqual({
			unchanged: 1
		});
	});

	test('are not those whose row is left out for an error', async () => {
		await imported({}, maju);
		expect((await opened([{}, { ...maju, amount: 'LUNAS?' }])).states).toEqual({
			unchanged: 1,
			error: 1
		});
		expect((await opened([{}, { ...maju, period: 'Agst' }])).states).toEqual({
			unchanged: 1,
			error: 1
		});
	});

	test('are set apart where the file lists no bill of their month', async () => {
		await imported({ period: '202607' }, maju);
		const next = await opened([maju]);
		expect(next.rows({ states: ['gone'] })[0]!.remarks).toEqual(['row.month-not-in-file']);
	});

	test('are not bills that are settled or paid already', async () => {
		await imported({}, { ...maju, status: 'LUNAS' });
		expect((await opened([{}])).states).toEqual({ unchanged: 1 });
	});
});

describe('within the file', () => {
	test('an exact repeat is one bill', async () => {
		const one = await opened([{}, {}, maju]);
		expect(one.states).toEqual({ new: 2, repeat: 1 });
		expect(one.rows({ states: ['repeat'] })[0]!.related).toEqual([2]);
		expect(one.summary.accepted).toEqual({ count: 2, total: 700_000, customers: 2 });
	});

	test('the same number and month with another amount waits for the person to choose', async () => {
		const two = await opened([{}, { amount: 300_000 }, maju]);
		expect(two.states).toEqual({ doubtful: 2, new: 1 });
		expect(two.row(2)).toMatchObject({ doubts: ['row.amounts-differ'], related: [3] });
		two.session.decide({ kind: 'accept-all', remark: 'row.amounts-differ' });
		expect(two.states).toEqual({ doubtful: 2, new: 1 });
		two.session.decide({ kind: 'accept', row: 1 });
		expect(two.states).toEqual({ new: 2, 'left-out': 1 });
		expect(two.row(2).state).toBe('left-out');
		two.session.decide({ kind: 'accept', row: 0 });
		two.session.decide({ kind: 'reconsider', row: 1 });
		expect([two.row(2).state, two.row(3).state]).toEqual(['new', 'left-out']);
	});

	test('a bill that is both paid and unpaid waits for the person', async () => {
		const two = await opened([{}, { status: 'LUNAS' }]);
		expect(two.states).toEqual({ doubtful: 2 });
		expect(two.row(2).doubts).toEqual(['row.status-differs']);
	});

	test('two names under one number are asked about, two spellings of one name are not', async () => {
		const names = await opened([{}, { period: '202607', name: 'Siti Aminah' }, maju]);
		expect(names.states).toEqual({ doubtful: 2, new: 1 });
		const spellings = await opened([
			{},
			{ period: '202607', name: 'RUDI RAHAYU, BPK' },
			{ period: '202606', name: 'Rudi Rahay' }
		]);
		expect(spellings.states).toEqual({ new: 3 });
	});

	test('the phones of all rows of a customer come together, the most told first', async () => {
		const rows = await opened([
			{ phone: '0761-31234' },
			{ period: '202607', phone: '081234567899' },
			{ period: '202606', phone: '081234567801' },
			{ period: '202605', phone: '081234567801' }
		]);
		const [customer] = await rows.documents();
		expect(customer).toMatchObject({
			phones: [
				{ number: '+6281234567801', kind: 'mobile' },
				{ number: '+6281234567899', kind: 'mobile' },
				{ number: '+6276131234', kind: 'fixed' }
			]
		});
	});

	test('an all-doubtful kind is accepted in one go, and taken back', async () => {
		const sen = await opened([
			{ amount: 350_000.5 },
			{ ...maju, amount: 100_000.25 },
			{ ...slamet, amount: -5 }
		]);
		expect(sen.states).toEqual({ doubtful: 3 });
		sen.session.decide({ kind: 'accept-all', remark: 'amount.sen' });
		expect(sen.states).toEqual({ new: 2, doubtful: 1 });
		expect(sen.summary.remarks.find(({ remark }) => remark === 'amount.negative')).toMatchObject({
			waiting: 1
		});
		sen.session.decide({ kind: 'reconsider-all', remark: 'amount.sen' });
		expect(sen.states).toEqual({ doubtful: 3 });
	});

	test('a row can be left out, and taken back', async () => {
		const rows = await opened([{}, maju]);
		rows.session.decide({ kind: 'leave-out', row: 0 });
		expect(rows.states).toEqual({ 'left-out': 1, new: 1 });
		expect((await rows.accepted()).head.rows).toEqual({ accepted: 1, leftOut: 1 });
		rows.session.decide({ kind: 'reconsider', row: 0 });
		expect(rows.states).toEqual({ new: 2 });
	});

	test('a doubt that was answered before is not asked again', async () => {
		const ten = Array.from({ length: 10 }, (_, at) => ({
			no: `16239265${at}486`,
			name: `Pelanggan ${at}`
		}));
		const rows = [...ten, { no: '16239265486', name: 'Kurang Satu', phone: 81_200_000_000 }];
		const first = await opened(rows);
		expect(first.states).toEqual({ new: 10, doubtful: 1 });
		first.session.decide({ kind: 'accept', row: 10 });
		store.take(await first.accepted());
		const later = rows.map((row) => ({ ...row, period: '202609' }));
		expect((await opened([...rows, ...later])).states).toEqual({ unchanged: 11, new: 11 });
	});
});

describe('mended in the preview', () => {
	test('an amount is read again, with its row, its group and the sum', async () => {
		const rows = await opened([{ amount: '1,5 jt' }, maju]);
		expect(rows.states).toEqual({ error: 1, new: 1 });
		const mended = valueOf(rows.session.fix(0, 'amount', '1.500.000'));
		expect(mended).toMatchObject({ state: 'new' });
		expect(mended.fields.find(({ field }) => field === 'amount')).toMatchObject({
			raw: '1.500.000',
			value: '1500000',
			isFixed: true
		});
		expect(rows.summary.accepted).toEqual({ count: 2, total: 1_850_000, customers: 2 });
	});

	test('a number moves the row to its customer', async () => {
		const rows = await opened([{}, { ...maju, no: '1.72E+11', period: '202607' }]);
		rows.session.fix(1, 'customerNo', '162392655486');
		expect(rows.row(3)).toMatchObject({ state: 'doubtful', doubts: ['row.names-differ'] });
		rows.session.fix(1, 'customerNo', maju.no);
		expect(rows.states).toEqual({ new: 2 });
	});

	test('mending with something unreadable shows what is wrong with that', async () => {
		const rows = await opened([{}]);
		expect(valueOf(rows.session.fix(0, 'amount', 'seratus ribu'))).toMatchObject({
			state: 'error'
		});
		expect(rows.session.fix(7, 'amount', '1')).toEqual({
			ok: false,
			problem: { code: 'no-such-row' }
		});
	});

	test('a phone is the customer’s: it answers for all its rows and is kept as a correction', async () => {
		const lost = { phone: '8.12E+10' };
		const rows = await opened([lost, { ...lost, period: '202607' }]);
		expect(rows.states).toEqual({ doubtful: 2 });
		rows.session.fix(1, 'phone', '0812-3456-7801');
		expect(rows.states).toEqual({ new: 2 });
		const [customer] = await rows.documents();
		expect(customer).toMatchObject({
			phones: [{ number: '+6281234567801', kind: 'mobile' }],
			corrections: { phone: { given: '8.12E+10', value: '+6281234567801' } }
		});
	});

	test('the correction stands while the file says the same, and ends when the file changes', async () => {
		const first = await opened([{ phone: '8.12E+10' }]);
		first.session.fix(0, 'phone', '081234567801');
		store.take(await first.accepted());

		const same = await opened([{ phone: '8.12E+10' }]);
		expect(same.states).toEqual({ unchanged: 1 });
		expect(same.row(2).remarks).toEqual(['row.correction-kept']);
		expect(same.summary.changesNothing).toBe(true);

		const caughtUp = await opened([{ phone: '081234567801' }]);
		expect(caughtUp.states).toEqual({ unchanged: 1 });

		const news = await opened([{ phone: '081234567899' }]);
		expect(news.states).toEqual({ changed: 1 });
		expect(news.row(2).remarks).toEqual(['row.correction-superseded']);
		store.take(await news.accepted());
		expect(store.get<Customer>('customer:162392655486')).toMatchObject({
			phones: [{ number: '+6281234567899' }]
		});
		expect(store.get<Customer>('customer:162392655486')).not.toHaveProperty('corrections');
	});

	test('what is typed over a name or phone does not make another import of the file', async () => {
		const plain = await opened([{}, maju]);
		const mended = await opened([{}, maju]);
		mended.session.fix(0, 'name', 'Rudi Rahayu, S.T.');
		expect((await mended.accepted()).head.import).toEqual((await plain.accepted()).head.import);
		const other = await opened([{ amount: 1 }, maju]);
		expect((await other.accepted()).head.import._id).not.toBe(
			(await plain.accepted()).head.import._id
		);
	});
});

describe('the rows of the preview', () => {
	test('are filtered by state, by remark and by words, in the order of the sheet', async () => {
		const rows = await opened([{ phone: 81_234_567_801 }, { ...maju, amount: 'x' }, slamet]);
		const numbers = (filter: Parameters<AnImport['rows']>[0]) =>
			rows.rows(filter).map(({ row }) => row);
		expect(numbers({})).toEqual([2, 3, 4]);
		expect(numbers({ states: ['error'] })).toEqual([3]);
		expect(numbers({ remark: 'phone.leading-zero-restored' })).toEqual([2]);
		expect(numbers({ text: 'toko' })).toEqual([3]);
		expect(numbers({ text: '0812-3456-7803' })).toEqual([4]);
		expect(numbers({ text: '1314999' })).toEqual([4]);
		expect(numbers({ text: 'jl. contoh', states: ['new'] })).toEqual([2, 4]);
		expect(numbers({ text: 'tidak ada' })).toEqual([]);
	});

	test('are given a window at a time, with the number of all', async () => {
		const rows = await opened(
			Array.from({ length: 30 }, (_, at) => ({ no: `1623926554${at + 10}` }))
		);
		const window = valueOf(rows.session.window({}, 10, 5));
		expect(window.rows.map(({ row }) => row)).toEqual([12, 13, 14, 15, 16]);
		expect(window).toMatchObject({ from: 10, count: 30 });
	});

	test('show the phone as it stood, as it is proposed, and why', async () => {
		const rows = await opened([{ phone: 'O812-3456-7801/0761-31234' }]);
		expect(field(rows, 2, 'phone')).toMatchObject({
			raw: 'O812-3456-7801/0761-31234',
			value: '+6281234567801, +6276131234',
			remarks: ['phone.letter-o', 'phone.two-numbers']
		});
	});
});
