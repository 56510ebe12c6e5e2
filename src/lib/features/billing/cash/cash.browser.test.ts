import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '#lib/domain/access/person.ts';
import type { Payment } from '#lib/domain/billing/facts.ts';
import { cashOf } from '#lib/domain/collection/cash.ts';
import type { CashReceipt, HandOver } from '#lib/domain/collection/facts.ts';
import { reversalId } from '#lib/domain/ids.ts';
import type { ProductDoc } from '#lib/domain/registry.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aPayment } from '#tests/builders/billing-facts.ts';
import { aCustomer, signedAgo } from '#tests/builders/billing-records.ts';
import { reverseFact } from '../customers/reverse.ts';
import { tellApart } from '../payments/tell-apart.ts';
import { collectorCash, everyonesCash, takenBackSince } from './collector-cash.ts';
import {
	handOverCash,
	mayReceive,
	receiveCash,
	takeBackHandOver,
	type HandOverEntry
} from './record-hand-over.ts';
import { voucherOf } from './voucher.ts';

const budi: Person = { id: 'budi', name: 'Budi Contoh', roles: ['collector'] };
const citra: Person = { id: 'citra', name: 'Citra Contoh', roles: ['supervisor'] };
let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open(budi);
	await at.given(aCustomer(), aCustomer({ customerNo: '1002', name: 'Warung Contoh' }));
});
afterEach(() => at.close());

/** Cash that somebody took so many minutes ago. */
const cash = (n: number, minutesAgo: number, more: Partial<Payment> = {}): Payment => ({
	...aPayment({ _id: `payment:${n}`, amount: 1_000 * n }),
	...signedAgo(minutesAgo),
	by: 'budi',
	device: 'ponsel',
	...more
});
const mine = () => collectorCash(at.office.tables, 'budi');
const entry = (
	payments: readonly string[],
	counted: number,
	more: Partial<HandOverEntry> = {}
) => ({
	payments,
	counted,
	reason: '',
	note: '',
	...more
});
const received = (handOver: string, more: Partial<CashReceipt> = {}): CashReceipt => ({
	_id: `cash-receipt:${handOver.slice('hand-over:'.length)}`,
	type: 'cash-receipt',
	handOver,
	from: 'budi',
	received: 3_000,
	...signedAgo(0),
	by: 'citra',
	...more
});
const taken = (target: string): ProductDoc => ({
	_id: reversalId(target),
	type: 'reversal',
	target,
	customerNos: [],
	reason: 'salah catat',
	...signedAgo(0)
});

describe('what a collector holds', () => {
	test('is the cash that they took themselves, oldest first', async () => {
		await at.given(
			cash(2, 10),
			cash(1, 20),
			cash(3, 5, { method: 'transfer' }),
			cash(4, 5, { by: 'tono' })
		);
		expect(await mine()).toMatchObject({
			onHand: { total: 3_000, payments: [{ _id: 'payment:1' }, { _id: 'payment:2' }] },
			since: signedAgo(20).at,
			beyond: 0
		});
	});

	test('is less by what was taken back, which is still shown until the next hand-over', async () => {
		await at.given(cash(1, 20), cash(2, 10));
		valueOf(await reverseFact(at.office, cash(1, 20), 'salah catat'));
		expect((await mine()).onHand.total).toBe(2_000);
		const shown = async () =>
			(await takenBackSince(at.office.tables, 'budi')).map(({ _id }) => _id);
		expect(await shown()).toEqual(['payment:1']);
		valueOf(await handOverCash(at.office, entry(['payment:2'], 2_000)));
		expect(await shown()).toEqual([]);
	});

	test('is without a double, until somebody says that it is none', async () => {
		await at.given(cash(1, 20, { by: 'tono', device: 'lain' }), cash(1, 10, { _id: 'payment:9' }));
		expect(await mine()).toMatchObject({ onHand: { total: 0 }, inDoubt: { total: 1_000 } });
		// That is for the office to say, not for who holds the cash.
		expect(await tellApart(at.office, cash(1, 10, { _id: 'payment:9' }), 'dua kali')).toMatchObject(
			{
				problem: { code: 'role-missing' }
			}
		);
		await at.given({
			_id: 'distinction:payment:9',
			type: 'distinction',
			payment: 'payment:9',
			customerNo: '1001',
			reason: 'dua kali bayar',
			...signedAgo(1)
		});
		expect(await mine()).toMatchObject({ onHand: { total: 1_000 }, inDoubt: { total: 0 } });
	});
});

describe('handing over', () => {
	beforeEach(() => at.given(cash(1, 20), cash(2, 10)));
	const both = ['payment:1', 'payment:2'];
	const codeOf = async (given: Parameters<typeof handOverCash>[1]) => {
		const kept = await handOverCash(at.office, given);
		return kept.ok ? null : kept.problem.code;
	};

	test('gives a voucher with a number, and the cash waits for somebody else', async () => {
		const id = valueOf(await handOverCash(at.office, entry(both, 3_000, { note: ' di kantor ' })));
		expect(await voucherOf(at.office.tables, id)).toMatchObject({
			words: 'tiga ribu rupiah',
			state: {
				stage: 'waiting',
				stands: 3_000,
				handOver: { voucherNo: 'A-S00001', expected: 3_000, note: 'di kantor', by: 'budi' }
			}
		});
		expect(await mine()).toMatchObject({ onHand: { total: 0 }, unconfirmed: 3_000 });
	});

	test('asks for a reason where the sum is another', async () => {
		expect(await codeOf(entry(both, 2_500, { reason: '  ' }))).toBe('reason-missing');
		const id = valueOf(await handOverCash(at.office, entry(both, 2_500, { reason: 'kembalian' })));
		expect(await at.office.tables.handOvers.get(id)).toMatchObject({
			expected: 3_000,
			counted: 2_500,
			difference: 'kembalian'
		});
	});

	test('of nothing, or of what was not counted, is not kept', async () => {
		expect(await codeOf(entry([], 0))).toBe('nothing-to-hand-over');
		expect(await codeOf({ ...entry(both, 0), counted: null })).toBe('amount-missing');
	});

	test('of a payment that is gone meanwhile is looked at again', async () => {
		await at.given({ ...aHandOverOf(7, ['payment:1']) });
		expect(await codeOf(entry(both, 3_000))).toBe('cash-changed');
		await at.given(taken('payment:2'));
		expect(await codeOf(entry(['payment:2'], 2_000))).toBe('cash-changed');
		expect(await at.office.tables.handOvers.count()).toBe(1);
	});

	test('of what may be a double is what the collector says that they hold', async () => {
		await at.given(cash(2, 5, { _id: 'payment:8', device: 'lain' }));
		expect((await mine()).inDoubt.total).toBe(2_000);
		valueOf(await handOverCash(at.office, entry([...both, 'payment:8'], 5_000)));
		expect(await mine()).toMatchObject({ inDoubt: { total: 0 }, unconfirmed: 5_000 });
	});

	test('taken back with a reason, frees the payments for the next one', async () => {
		const id = valueOf(await handOverCash(at.office, entry(both, 3_000)));
		expect(await takeBackHandOver(at.office, id, ' ')).toMatchObject({
			problem: { code: 'reason-missing' }
		});
		valueOf(await takeBackHandOver(at.office, id, 'salah hitung'));
		expect(await mine()).toMatchObject({ onHand: { total: 3_000 }, waiting: [], unconfirmed: 0 });
		expect((await voucherOf(at.office.tables, id))?.reversal?.reason).toBe('salah hitung');
		expect(await takeBackHandOver(at.office, id, 'lagi')).toMatchObject({
			problem: { code: 'not-waiting' }
		});
		const again = valueOf(await handOverCash(at.office, entry(['payment:2'], 2_000)));
		expect(await mine()).toMatchObject({ onHand: { total: 1_000 }, unconfirmed: 2_000 });
		expect((await voucherOf(at.office.tables, again))?.state.handOver.voucherNo).toBe('A-S00002');
	});
});

const aHandOverOf = (
	n: number,
	payments: readonly string[],
	more: Partial<HandOver> = {}
): HandOver => ({
	_id: `hand-over:${n}`,
	type: 'hand-over',
	payments: [...payments],
	expected: 3_000,
	counted: 3_000,
	...signedAgo(9 - n / 10),
	by: 'budi',
	...more
});

describe('receiving', () => {
	let supervisors: AnOffice;
	const id = 'hand-over:1';

	beforeEach(async () => {
		supervisors = await AnOffice.open(citra);
		await supervisors.given(cash(1, 20), cash(2, 10), aHandOverOf(1, ['payment:1', 'payment:2']));
	});
	afterEach(() => supervisors.close());

	const codeOf = async (sum: number | null, note = '', office = supervisors.office) => {
		const kept = await receiveCash(office, id, sum, note);
		return kept.ok ? null : kept.problem.code;
	};

	test('is for others with the role only', async () => {
		expect(mayReceive(citra, { by: 'budi' })).toBe(true);
		expect(mayReceive(citra, { by: 'citra' })).toBe(false);
		expect(mayReceive(budi, { by: 'tono' })).toBe(false);
		const own = { ...supervisors.office, person: { ...citra, id: 'budi' } };
		expect(await codeOf(3_000, '', own)).toBe('own-hand-over');
		const asCollector = await AnOffice.open(budi);
		await asCollector.given(aHandOverOf(1, ['payment:1'], { by: 'tono' }));
		expect(await codeOf(3_000, '', asCollector.office)).toBe('role-missing');
		await asCollector.close();
	});

	test('says what came, and another sum asks why', async () => {
		expect(await codeOf(null)).toBe('amount-missing');
		expect(await codeOf(2_000)).toBe('reason-missing');
		expect(await codeOf(2_000, 'kurang satu lembar')).toBe(null);
		expect(await voucherOf(supervisors.office.tables, id)).toMatchObject({
			state: { stage: 'received', received: 2_000, receipts: [{ note: 'kurang satu lembar' }] }
		});
		expect(await everyonesCash(supervisors.office.tables)).toEqual([]);
	});

	test('counted again says why, and the last count stands', async () => {
		expect(await codeOf(3_000)).toBe(null);
		expect(await codeOf(2_500)).toBe('reason-missing');
		expect(await codeOf(2_500, 'salah ketik')).toBe(null);
		expect((await voucherOf(supervisors.office.tables, id))?.state).toMatchObject({
			received: 2_500,
			receipts: [{ received: 3_000 }, { received: 2_500 }]
		});
	});

	test('ends taking back; what was taken back is not received', async () => {
		expect(await codeOf(3_000)).toBe(null);
		expect(await takeBackHandOver(supervisors.office, id, 'salah')).toMatchObject({
			problem: { code: 'not-waiting' }
		});
		await supervisors.given(aHandOverOf(2, ['payment:1']), taken('hand-over:2'));
		expect(await receiveCash(supervisors.office, 'hand-over:2', 1_000, '')).toMatchObject({
			problem: { code: 'not-waiting' }
		});
		expect(await receiveCash(supervisors.office, 'hand-over:none', 1_000, '')).toMatchObject({
			problem: { code: 'not-waiting' }
		});
	});
});

test('everybody with cash is shown, who has held it longest first', async () => {
	await at.given(
		cash(1, 5),
		cash(2, 50, { by: 'tono' }),
		cash(3, 90, { by: 'rina' }),
		aHandOverOf(1, ['payment:3'], { by: 'rina' }),
		received('hand-over:1', { from: 'rina' })
	);
	const shown = await everyonesCash(at.office.tables);
	expect(shown.map(({ collector, onHand }) => [collector, onHand.total])).toEqual([
		['tono', 2_000],
		['budi', 1_000]
	]);
});

const number = (max: number) => fc.integer({ min: 1, max });
const somebody = fc.constantFrom('budi', 'tono');
const someDocs: fc.Arbitrary<readonly ProductDoc[]> = fc
	.array(
		fc.oneof(
			fc
				.record({
					n: number(8),
					by: somebody,
					method: fc.constantFrom('cash' as const, 'cash' as const, 'transfer' as const)
				})
				.map(({ n, by, method }) => cash(n, 60 - n, { by, method })),
			fc
				.record({ n: number(4), by: somebody, of: fc.uniqueArray(number(9), { minLength: 1 }) })
				.map(({ n, by, of }) =>
					aHandOverOf(
						n,
						of.map((p) => `payment:${p}`),
						{ by }
					)
				),
			fc
				.record({ n: number(5), by: fc.constantFrom('citra', 'budi'), from: somebody })
				.map(({ n, by, from }) => received(`hand-over:${n}`, { by, from })),
			number(8).map((n) => taken(`payment:${n}`)),
			number(4).map((n) => taken(`hand-over:${n}`))
		),
		{ minLength: 1, maxLength: 24 }
	)
	.map((docs) => [...new Map(docs.map((doc) => [doc._id, doc])).values()]);

test('what is read is what all facts add up to, in whatever pieces and order they came', async () => {
	await fc.assert(
		fc.asyncProperty(someDocs, fc.nat({ max: 24 }), async (docs, cut) => {
			const store = await AnOffice.open(budi);
			for (const part of [docs.slice(cut), docs.slice(0, cut)]) {
				if (part.length > 0) await store.given(...part);
			}
			expect(await store.engines.billing.verify()).toEqual([]);
			const all = {
				payments: docs.filter((doc) => doc.type === 'payment'),
				handOvers: docs.filter((doc) => doc.type === 'hand-over'),
				receipts: docs.filter((doc) => doc.type === 'cash-receipt'),
				takenBack: new Set(
					docs.filter((doc) => doc.type === 'reversal').map(({ target }) => target)
				),
				doubtful: new Set<string>()
			};
			for (const collector of ['budi', 'tono']) {
				const whole = cashOf(collector, all);
				const read = await collectorCash(store.office.tables, collector);
				expect([read.onHand.total, read.since, read.unconfirmed]).toEqual([
					whole.onHand.total,
					whole.since,
					whole.unconfirmed
				]);
				for (const { handOver, stands, stage, lines } of whole.handOvers) {
					const shown = (await voucherOf(store.office.tables, handOver._id))!.state;
					expect([shown.stands, shown.stage]).toEqual([stands, stage]);
					expect(shown.lines.map(({ state }) => state)).toEqual(lines.map(({ state }) => state));
				}
			}
			await store.close();
		}),
		{ numRuns: 40, seed: 20_261_121 }
	);
}, 120_000);
