import fc from 'fast-check';
import { openAmount, type Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { paymentMethods, type CustomerFact, type Payment } from '#lib/domain/billing/facts.ts';
import { adjustmentKinds } from '#lib/domain/collection/facts.ts';
import { absenceId, distinctionId, reversalId, verdictId } from '#lib/domain/ids.ts';
import { sumRupiah } from '#lib/domain/money.ts';
import { allocateOldestFirst, oldestFirst } from '#lib/features/billing/payments/allocate.ts';
import { planCredit } from '#lib/features/billing/payments/use-credit.ts';
import { lists } from './lists.ts';

/** How many devices a history of money is about; each is one person's. */
export const DEVICES = 3;
export const customers = ['1001', '1002'] as const;
export const DAY = '2026-11-20';

export type MoneyDoc = CustomerFact | Bill;

/** What a device knows of one customer. */
export interface Known {
	readonly customerNo: string;
	readonly bills: readonly Bill[];
	readonly facts: readonly CustomerFact[];
	readonly account: Account | null;
}

/** Something that is done with one customer's money on a device. */
export type Deed =
	| { readonly kind: 'pay'; readonly how: How; readonly method: Payment['method'] }
	/** What somebody has entered anywhere, entered here once more. */
	| { readonly kind: 'pay-again'; readonly choice: number }
	| { readonly kind: 'take-back'; readonly choice: number }
	| {
			readonly kind: 'lower';
			readonly what: 'discount' | 'write-off';
			readonly choice: number;
			readonly share: number;
	  }
	| { readonly kind: 'judge'; readonly choice: number; readonly isApproved: boolean }
	| { readonly kind: 'tell-apart'; readonly choice: number }
	| { readonly kind: 'use-credit' }
	| { readonly kind: 'import'; readonly list: number };

const ways = ['part', 'whole', 'over', 'by-hand', 'on-none'] as const;
type How = (typeof ways)[number];

export type Move = { readonly on: number } & (
	| { readonly kind: 'do'; readonly customerNo: string; readonly deed: Deed }
	/** What one device has goes to another: all of it, or some, in any order. */
	| { readonly kind: 'tell'; readonly to: number; readonly part: number }
);

const choice = fc.nat(5);
const deed: fc.Arbitrary<Deed> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('pay' as const),
			how: fc.constantFrom(...ways),
			method: fc.constantFrom(...paymentMethods)
		})
	},
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('pay-again' as const), choice }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('take-back' as const), choice }) },
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constant('lower' as const),
			what: fc.constantFrom(...adjustmentKinds),
			choice,
			share: fc.integer({ min: 1, max: 4 })
		})
	},
	{
		weight: 3,
		arbitrary: fc.record({
			kind: fc.constant('judge' as const),
			choice,
			isApproved: fc.boolean()
		})
	},
	fc.record({ kind: fc.constant('tell-apart' as const), choice }),
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('use-credit' as const) }) },
	{
		weight: 3,
		arbitrary: fc.record({ kind: fc.constant('import' as const), list: fc.nat(lists.length - 1) })
	}
);

const on = fc.nat(DEVICES - 1);

/** Deeds on devices that hear of each other now and then. */
export function someMoves(maxLength: number): fc.Arbitrary<Move[]> {
	return fc.array(
		fc.oneof(
			{
				weight: 5,
				arbitrary: fc.record({
					kind: fc.constant('do' as const),
					on,
					customerNo: fc.constantFrom(...customers),
					deed
				})
			},
			{
				weight: 2,
				arbitrary: fc.record({
					kind: fc.constant('tell' as const),
					on,
					to: on,
					part: fc.integer({ min: 1, max: 3 })
				})
			}
		),
		{ minLength: 5, maxLength, size: 'max' }
	);
}

export interface Hand {
	readonly signed: { readonly by: string; readonly at: string; readonly device: string };
	readonly newId: (type: string) => string;
	/** All payments that were entered anywhere, whether they are known here or not. */
	readonly entered: readonly Payment[];
}

/** What a person would record who sees what this device knows; nothing where there is no cause. */
export function recordedBy(done: Deed, known: Known, hand: Hand): MoneyDoc[] {
	const { customerNo, bills, account } = known;
	const { signed, newId } = hand;
	switch (done.kind) {
		case 'pay':
			return [payment(known, hand, done)];
		case 'pay-again': {
			const other = at(
				hand.entered.filter((one) => one.customerNo === customerNo),
				done.choice
			);
			if (!other) return [];
			const isKnown = known.facts.some(({ _id }) => _id === other._id);
			return [
				{
					...other,
					...signed,
					_id: newId('payment'),
					allocations: allocateOldestFirst(bills, account, other.amount),
					// Whoever is shown the other one and says that this is another leaves its id.
					...(isKnown ? { besides: [other._id] } : {})
				}
			];
		}
		case 'take-back': {
			const target = at(
				known.facts.filter(
					({ _id, type }) =>
						type !== 'absence' &&
						type !== 'reversal' &&
						!known.facts.some((fact) => fact._id === reversalId(_id))
				),
				done.choice
			);
			if (!target) return [];
			const _id = reversalId(target._id);
			const customerNos = [customerNo];
			const reason = 'salah catat';
			return [{ _id, type: 'reversal', target: target._id, customerNos, reason, ...signed }];
		}
		case 'lower': {
			const bill = at(
				bills.filter((one) => openAmount(one, account) > 0),
				done.choice
			);
			if (!bill) return [];
			return [
				{
					_id: newId('adjustment'),
					type: 'adjustment',
					kind: done.what,
					customerNo,
					key: bill.key,
					amount: Math.ceil((openAmount(bill, account) * done.share) / 4),
					reason: 'pelanggan lama',
					...signed
				}
			];
		}
		case 'judge': {
			const waiting = at(account?.unjudged ?? [], done.choice);
			if (!waiting || waiting.isUnsound) return [];
			return [
				{
					_id: verdictId(waiting.id),
					type: 'verdict',
					adjustment: waiting.id,
					customerNo,
					approved: done.isApproved,
					ownUpTo: OWN_UP_TO,
					...signed
				}
			];
		}
		case 'tell-apart': {
			const double = at(account?.doubtful ?? [], done.choice);
			if (!double) return [];
			return [
				{
					_id: distinctionId(double.id),
					type: 'distinction',
					payment: double.id,
					customerNo,
					reason: 'dua kuitansi',
					...signed
				}
			];
		}
		case 'use-credit': {
			const plan = planCredit(customerNo, bills, account, DAY);
			return plan ? [{ _id: newId('credit-use'), type: 'credit-use', ...plan, ...signed }] : [];
		}
		case 'import':
			return imported(done.list, known);
	}
}

/** Up to this much people approve what they recorded themselves, on one bill. */
export const OWN_UP_TO = 40_000;

function payment(
	{ customerNo, bills, account }: Known,
	{ signed, newId }: Hand,
	{ how, method }: Extract<Deed, { kind: 'pay' }>
): Payment {
	const open = sumRupiah(bills.map((bill) => openAmount(bill, account)));
	const amount = { part: 60_000, whole: open || 50_000, over: open + 30_000 }[how as 'part'];
	const byHand = oldestFirst(bills)
		.reverse()
		.map((bill) => ({ key: bill.key, amount: Math.ceil(openAmount(bill, account) / 3) }))
		.filter((part) => part.amount > 0);
	const sum = sumRupiah(byHand.map((part) => part.amount)) || 25_000;
	const given = amount ?? sum;
	return {
		_id: newId('payment'),
		type: 'payment',
		customerNo,
		amount: given,
		allocations:
			how === 'on-none'
				? []
				: how === 'by-hand'
					? byHand
					: allocateOldestFirst(bills, account, given),
		method,
		paidOn: DAY,
		...signed
	};
}

/** What taking a list in writes: the bills that it says otherwise, and those that it no longer names. */
function imported(list: number, { customerNo, bills }: Known): MoneyDoc[] {
	const importId = `import:${list}`;
	const listed = lists[list]!(customerNo, importId);
	const gone = bills.filter((bill) => !listed.some(({ key }) => key === bill.key));
	return [
		...listed.filter((bill) => {
			const known = bills.find(({ key }) => key === bill.key);
			return JSON.stringify(known) !== JSON.stringify(bill);
		}),
		...gone.flatMap(({ _id, key, importId: listedIn }): MoneyDoc[] =>
			listedIn === undefined
				? []
				: [
						{
							_id: absenceId(_id, listedIn),
							type: 'absence',
							customerNo,
							key,
							listedIn,
							importId
						}
					]
		)
	];
}

function at<T>(from: readonly T[], choice: number): T | undefined {
	return from[choice % from.length];
}
