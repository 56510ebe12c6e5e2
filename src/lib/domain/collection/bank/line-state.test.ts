import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../billing/account.ts';
import type { CustomerFact, Payment, Reversal } from '../../billing/facts.ts';
import { stampAt } from '../../clock.ts';
import { reversalId } from '../../ids.ts';
import { tellDoubles } from '../look-alikes.ts';
import { bankLineId, bankLineIdRange, mayBeOneLine } from './bank-ids.ts';
import type { BankLine, BankLink, BankSkip } from './bank-facts.ts';
import { lineStates, lineTotals, type LineAnswers } from './line-state.ts';

const line: BankLine = {
	_id: bankLineId('2026-11-20', 'abc', { balance: 500, occurrence: 1 }),
	type: 'bank-line',
	account: '0001112223',
	bookedOn: '2026-11-20',
	amount: 385_000,
	description: 'CONTOH'
};
const signed = (minute: number, device = 'laptop') => ({
	by: 'sari',
	at: stampAt(Date.UTC(2026, 10, 20, 3, minute)),
	device
});
const payment = (
	attempt: number,
	customerNo = '1001',
	minute = attempt,
	device = 'laptop'
): Payment => ({
	_id: `payment:${device}.${attempt}`,
	type: 'payment',
	customerNo,
	amount: line.amount,
	allocations: [],
	method: 'transfer',
	paidOn: line.bookedOn,
	bankLine: line._id,
	...signed(minute, device)
});
const byHand = (given: Partial<Payment> = {}): Payment => {
	const { bankLine: _, ...plain } = payment(1);
	return { ...plain, _id: 'payment:hand', ...signed(0, 'ponsel'), ...given };
};
const link: BankLink = {
	_id: 'bank-link:1',
	type: 'bank-link',
	line: line._id,
	payment: 'payment:hand',
	customerNo: '1001',
	...signed(2)
};
const skip: BankSkip = {
	_id: 'bank-skip:1',
	type: 'bank-skip',
	line: line._id,
	reason: 'bunga bank',
	...signed(1)
};
const answers = (given: Partial<LineAnswers>): LineAnswers => ({
	payments: [],
	links: [],
	skips: [],
	reversals: new Set(),
	...given
});
const stateOf = (given: Partial<LineAnswers>) => lineStates([line], answers(given)).get(line._id);

describe('a line of a bank', () => {
	it('waits until somebody says what it is, and again when that was taken back', () => {
		expect(stateOf({})).toEqual({ kind: 'waiting' });
		for (const [given, id] of [
			[{ payments: [payment(1)] }, payment(1)._id],
			[{ links: [link] }, link._id],
			[{ skips: [skip] }, skip._id]
		] as const) {
			expect(stateOf(given)?.kind).not.toBe('waiting');
			expect(stateOf({ ...given, reversals: new Set([reversalId(id)]) })).toEqual({
				kind: 'waiting'
			});
		}
	});

	it('is free again when the payment that it was said to be is taken back', () => {
		const reversals = new Set([reversalId('payment:hand')]);
		expect(stateOf({ links: [link], reversals })).toEqual({ kind: 'waiting' });
	});

	it('is a payment before all, whatever others said of it', () => {
		const state = stateOf({ payments: [payment(1)], links: [link], skips: [skip] });
		expect(state).toMatchObject({ kind: 'paid', over: 0 });
		expect(stateOf({ links: [link], skips: [skip] })).toMatchObject({ kind: 'recorded' });
	});

	it('tells when more was made of it than it holds', () => {
		const second = { ...payment(2, '1002'), amount: 85_000 };
		expect(stateOf({ payments: [payment(1), second] })).toMatchObject({ over: 85_000 });
	});

	it('adds up to matched, left out and waiting', () => {
		const other = { ...line, _id: bankLineId('2026-11-21', 'x', { ordinal: 1 }), amount: 15_000 };
		const states = lineStates([line, other], answers({ skips: [skip] }));
		expect(lineTotals([line, other], states)).toEqual({
			all: { count: 2, sum: 400_000 },
			matched: { count: 0, sum: 0 },
			skipped: { count: 1, sum: 385_000 },
			waiting: { count: 1, sum: 15_000 }
		});
	});

	it('lies among the lines of its day', () => {
		const within = (from: string, to: string) => {
			const range = bankLineIdRange(from, to);
			return line._id >= range.from && line._id < range.below;
		};
		expect(within('2026-11-20', '2026-11-20')).toBe(true);
		expect(within('2026-11-01', '2026-11-19')).toBe(false);
		expect(within('2026-11-21', '2026-12-31')).toBe(false);
	});
});

describe('a payment made of a line', () => {
	const plain = bankLineId('2026-11-20', 'abc', { ordinal: 1 });
	const made = (bankLine: string, device: string): Payment => ({
		...payment(1, '1001', 5, device),
		bankLine
	});

	it('counts once where somebody said that the line is a payment by hand', () => {
		const hand = byHand({ paidOn: '2026-11-18' });
		const facts: CustomerFact[] = [payment(1), hand, link];
		expect(accountOf('1001', facts)).toMatchObject({
			credit: 385_000,
			doubtful: [{ id: payment(1)._id, like: hand._id }]
		});
		const withoutHand = [...facts, reversal('payment:hand')];
		expect(accountOf('1001', withoutHand)).toMatchObject({ credit: 385_000, doubtful: [] });
	});

	it('counts once beside the same payment by hand on another device', () => {
		expect(tellDoubles([payment(1), byHand()]).doubtful).toHaveLength(1);
	});

	it('is not doubted beside one of another line, whose bank says that there were two', () => {
		const second = bankLineId('2026-11-20', 'abc', { balance: 900, occurrence: 1 });
		expect(tellDoubles([made(line._id, 'a'), made(second, 'b')]).doubtful).toEqual([]);
	});

	it('is doubted where the line may be the same from a statement without balances', () => {
		expect(mayBeOneLine(line._id, plain)).toBe(true);
		expect(tellDoubles([made(line._id, 'a'), made(plain, 'b')]).doubtful).toHaveLength(1);
	});
});

function reversal(target: string): Reversal {
	return {
		_id: reversalId(target),
		type: 'reversal',
		target,
		customerNos: ['1001'],
		reason: 'salah',
		...signed(9)
	};
}

/** What one of three devices does next, or that two of them meet. */
const step = fc.oneof(
	fc.record({ kind: fc.constant('confirm' as const), on: fc.nat(2), customer: fc.nat(2) }),
	fc.record({ kind: fc.constant('take-back' as const), on: fc.nat(2) }),
	fc.record({ kind: fc.constant('meet' as const), on: fc.nat(2), other: fc.nat(2) })
);

describe('devices that confirm the same line apart', () => {
	it('count it once for a customer, and tell what is too much, in whatever order they meet', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), fc.boolean(), (steps, isOneCustomer) => {
				const devices = [0, 1, 2].map(() => new Map<string, Payment | Reversal>());
				const paidOn = (store: ReadonlyMap<string, Payment | Reversal>) => {
					const facts = [...store.values()];
					const state = lineStates(
						[line],
						answers({
							payments: facts.filter((fact) => fact.type === 'payment'),
							reversals: new Set(store.keys())
						})
					).get(line._id);
					return state?.kind === 'paid' ? state : null;
				};
				steps.forEach((taken, minute) => {
					const own = devices[taken.on]!;
					const state = paidOn(own);
					if (taken.kind === 'confirm' && !state) {
						const customerNo = `100${isOneCustomer ? 1 : taken.customer}`;
						const made = payment(minute, customerNo, minute, `d${taken.on}`);
						own.set(made._id, made);
					} else if (taken.kind === 'take-back' && state) {
						for (const { _id } of [...state.payments, ...state.doubles]) {
							own.set(reversalId(_id), reversal(_id));
						}
					} else if (taken.kind === 'meet') {
						const other = devices[taken.other]!;
						const both = [...own, ...other];
						for (const [id, fact] of both) own.set(id, fact);
						for (const [id, fact] of both) other.set(id, fact);
					}
				});
				const all = new Map(devices.flatMap((device) => [...device]));
				for (const store of [...devices, all]) {
					const state = paidOn(store);
					const counted = ['1000', '1001', '1002'].map(
						(customerNo) =>
							accountOf(
								customerNo,
								[...store.values()].filter(
									(fact) => fact.type === 'reversal' || fact.customerNo === customerNo
								)
							).credit
					);
					const money = counted.reduce((sum, credit) => sum + credit, 0);
					expect(money).toBe(state ? line.amount + state.over : 0);
					if (isOneCustomer) expect(state?.over ?? 0).toBe(0);
				}
			}),
			{ seed: 20_261_120, numRuns: 500 }
		);
	});
});
