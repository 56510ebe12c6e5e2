import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbsent, openAmount } from '#lib/domain/billing/account.ts';
import { withheldBecause } from '#lib/domain/billing/asked-for.ts';
import { ageBucketOf, daysOverdue, dueDateOf, stageOf } from '#lib/domain/billing/ageing.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { addressFor } from '#lib/domain/billing/reminder-rules.ts';
import { momentOf } from '#lib/domain/clock.ts';
import { disputeOf } from '#lib/domain/collection/field-state.ts';
import { isOnPlan, planDays } from '#lib/domain/collection/plan-state.ts';
import { promiseDays } from '#lib/domain/collection/promise-state.ts';
import { billId } from '#lib/domain/ids.ts';
import { sumRupiah } from '#lib/domain/money.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import { NOW_MS, someSettings } from '#tests/builders/billing-records.ts';
import {
	recordsOf,
	someArrears,
	someFilter,
	someSorting,
	type Arrears
} from '#tests/builders/some-arrears.ts';
import type { CustomerRecord } from '../customers/customer-record.ts';
import { customerHoldsNow } from '../customers/holds-now.ts';
import { clockView } from './clock-view.ts';
import { noFilter, type BillFilter, type BillStatus, type CustomerHold } from './filter.ts';
import { isHeld } from './holds.ts';
import { Ledger } from './ledger.ts';
import { LedgerView } from './ledger-view.ts';
import { Orders } from './orders.ts';
import { listBills, listCustomers } from './list.ts';
import { contentOf, takeSnapshot } from './snapshot.ts';
import { queueItems, stageGroups } from './stages.ts';

const settings = someSettings();
const DUE_DAY = settings.reminders.usualDueDay;
const HOUR_MS = 3_600_000;
/** Moments around which promises, pauses, claims and recent contacts end. */
const someMoment = fc.integer({ min: -12, max: 24 * 12 }).map((hours) => NOW_MS + hours * HOUR_MS);
const options = { seed: 20_261_120, numRuns: 250 };

function clockAt(nowMs: number) {
	return clockView(nowMs, settings.office.zone, settings.reminders);
}

function ledgerOf(arrears: Arrears): Ledger {
	const ledger = new Ledger(DUE_DAY);
	const records = recordsOf(arrears);
	for (const bill of arrears.bills) {
		ledger.putBill(bill, records.get(bill.customerNo)!.account);
	}
	for (const { customerNo, customer, account } of records.values()) {
		ledger.putCustomer(customerNo, customer, account);
	}
	return ledger;
}

/** The filter as its words say, over the documents themselves. */
function passes(
	bill: Bill,
	{ customer, account, bills }: CustomerRecord,
	filter: BillFilter,
	nowMs: number
): boolean {
	const today = localTime(nowMs, 'WIB').date;
	const open = openAmount(bill, account);
	const status: BillStatus =
		open === 0
			? 'paid'
			: isAbsent(bill, account)
				? 'absent'
				: open < bill.amount
					? 'part-paid'
					: 'open';
	const due = dueDateOf(bill, DUE_DAY);
	const age = ageBucketOf(due === null ? null : daysOverdue(due, today));
	const number = customer ? addressFor('whatsapp', customer, account) : null;
	const isReachable = number !== null && !account?.numbers.get(number)?.trouble;
	const contact = account?.lastContact ?? null;
	const isReminded = contact !== null && contact.at >= `${today.slice(0, 7)}-01`;
	const promise = promiseDays(account?.promise ?? null);
	const plan = planDays(account?.plan ?? null);
	const ofCustomer = bills.filter((one) => openAmount(one, account) > 0);
	const isPlanned = ofCustomer.some(({ key }) => account?.plan && isOnPlan(account.plan, key));
	const pausedUntil = account?.pause?.until ?? null;
	const claim = account?.claimedPaidAt ?? null;
	const claimHoldMs = settings.reminders.claimHoldDays * 24 * HOUR_MS;
	const holds: Record<CustomerHold, boolean> = {
		paused: pausedUntil !== null && today <= pausedUntil,
		'opted-out': account?.pause?.kind === 'opt-out',
		promised: promise.heldUntil !== null && today <= promise.heldUntil,
		'promise-due': promise.askFrom !== null && promise.askFrom <= today,
		'says-paid': claim !== null && nowMs < momentOf(claim) + claimHoldMs,
		disputed: ofCustomer.some(({ key }) => disputeOf(account?.disputes ?? [], key) !== null),
		'on-plan': plan.heldUntil !== null && today <= plan.heldUntil,
		'plan-late': plan.heldUntil !== null && plan.heldUntil < today && isPlanned
	};
	const text = `${customer?.name ?? ''} ${bill.customerNo} ${(customer?.phones ?? [])
		.map((phone) => phone.number.replace('+62', '0'))
		.join(' ')}`
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase();
	const words = filter.search.replace('+62', '0').split(' ');
	return (
		(filter.statuses.length === 0 || filter.statuses.includes(status)) &&
		(filter.ages.length === 0 || filter.ages.includes(age)) &&
		(filter.amountFrom === null || open >= filter.amountFrom) &&
		(filter.amountTo === null || open <= filter.amountTo) &&
		(filter.branches.length === 0 || filter.branches.includes(customer?.branch ?? '')) &&
		(filter.collectors.length === 0 || filter.collectors.includes(customer?.collector ?? '')) &&
		(filter.reminded === 'any' || isReminded === (filter.reminded === 'yes')) &&
		(filter.reach === 'any' || isReachable === (filter.reach === 'whatsapp')) &&
		(filter.holds.length === 0 || filter.holds.some((hold) => holds[hold])) &&
		words.every((word) => text.includes(word))
	);
}

describe('the list of bills', () => {
	it('shows exactly the bills that the filter asks for, and adds them up', () => {
		fc.assert(
			fc.property(
				someArrears,
				someFilter,
				someSorting,
				someMoment,
				(arrears, filter, sorting, nowMs) => {
					const ledger = ledgerOf(arrears);
					const records = recordsOf(arrears);
					const wanted = arrears.bills.filter((bill) =>
						passes(bill, records.get(bill.customerNo)!, filter, nowMs)
					);
					const list = listBills(ledger, new Orders(ledger), filter, sorting, clockAt(nowMs));
					expect([...list.rows].map((row) => ledger.billIdAt(row)).sort()).toEqual(
						wanted.map(({ _id }) => _id).sort()
					);
					const open = sumRupiah(
						wanted.map((bill) => openAmount(bill, records.get(bill.customerNo)!.account))
					);
					expect(list.totals).toEqual({
						bills: wanted.length,
						customers: new Set(wanted.map(({ customerNo }) => customerNo)).size,
						open
					});
					const ages = Object.values(list.ageing);
					expect(ages.reduce((sum, age) => sum + age.bills, 0)).toBe(wanted.length);
					expect(sumRupiah(ages.map((age) => age.open))).toBe(open);
				}
			),
			options
		);
	});

	it('says of each customer what their bills in the list add up to', () => {
		fc.assert(
			fc.property(
				someArrears,
				someFilter,
				someSorting,
				someMoment,
				(arrears, filter, sorting, nowMs) => {
					const ledger = ledgerOf(arrears);
					const orders = new Orders(ledger);
					const clock = clockAt(nowMs);
					const bills = listBills(ledger, orders, filter, sorting, clock);
					const lines = listCustomers(ledger, orders, filter, sorting, clock);
					expect(lines.length).toBe(bills.totals.customers);
					expect(lines.reduce((sum, line) => sum + line.bills, 0)).toBe(bills.totals.bills);
					expect(sumRupiah(lines.map((line) => line.open))).toBe(bills.totals.open);
				}
			),
			options
		);
	});

	it('is in the order that was asked for, both ways', () => {
		fc.assert(
			fc.property(someArrears, someFilter, someSorting, (arrears, filter, sorting) => {
				const ledger = ledgerOf(arrears);
				const orders = new Orders(ledger);
				const clock = clockAt(NOW_MS);
				const there = listBills(ledger, orders, filter, { ...sorting, descending: false }, clock);
				const back = listBills(ledger, orders, filter, { ...sorting, descending: true }, clock);
				expect([...back.rows].reverse()).toEqual([...there.rows]);
				const { customers } = ledger;
				const { numbers } = ledger.bills;
				const keyOf = (row: number): number | string => {
					const customer = numbers.customer[row]!;
					switch (sorting.by) {
						case 'due':
							return numbers.due[row]!;
						case 'amount':
							return numbers.open[row]!;
						case 'reminded':
							return customers.numbers.contactedAt[customer]!;
						case 'name':
							return customers.texts.name[customer]!.toLowerCase();
						case 'customerNo':
							return customers.texts.customerNo[customer]!;
					}
				};
				const keys = [...there.rows].map(keyOf);
				expect(keys.every((key, at) => at === 0 || keys[at - 1]! <= key)).toBe(true);
			}),
			options
		);
	});
});

/** One change of what the store knows, as the feed would bring it. */
const someChanges = fc.array(
	fc.oneof(
		someArrears.map((arrears) => ({ arrears })),
		fc.record({ removeBill: fc.nat({ max: 13 }) }),
		fc.record({ removeCustomer: fc.nat({ max: 4 }) })
	),
	{ minLength: 1, maxLength: 5 }
);

/** Everything that can be asked of a ledger, as values. */
function answers(ledger: Ledger, nowMs: number, filter: BillFilter) {
	const view = new LedgerView(ledger, () => clockAt(nowMs));
	const ids = (['due', 'amount', 'name', 'customerNo', 'reminded'] as const).map((by) =>
		view.listBills(filter, { by, descending: false }, 0, 1_000)
	);
	return {
		ids,
		customers: view.listCustomers(filter, { by: 'customerNo', descending: false }, 0, 1_000),
		today: view.today(),
		stages: view.stages(),
		unanswered: view.unansweredThisMonth()
	};
}

describe('a ledger that followed every change', () => {
	it('answers as one that is built anew from what is there now, and as its snapshot', () => {
		fc.assert(
			fc.property(someChanges, someFilter, someMoment, (changes, filter, nowMs) => {
				const followed = new Ledger(DUE_DAY);
				const view = new LedgerView(followed, () => clockAt(nowMs));
				let now: Arrears = { customers: [], bills: [], facts: [] };
				for (const change of changes) {
					// Orders are kept between questions: asking in between must not leave an old one.
					view.listBills(filter, { by: 'amount', descending: false }, 0, 10);
					if ('arrears' in change) {
						now = merged(now, change.arrears);
						const records = recordsOf(now);
						for (const bill of change.arrears.bills) {
							followed.putBill(bill, records.get(bill.customerNo)!.account);
						}
						const touched = recordsOf(change.arrears).keys();
						for (const customerNo of touched) {
							const { customer, account } = records.get(customerNo)!;
							followed.putCustomer(customerNo, customer, account);
						}
					} else if ('removeBill' in change) {
						const gone = now.bills[change.removeBill];
						if (!gone) continue;
						now = { ...now, bills: now.bills.filter((bill) => bill !== gone) };
						followed.removeBill(gone.customerNo, gone.key);
					} else {
						const gone = now.customers[change.removeCustomer];
						if (!gone) continue;
						now = { ...now, customers: now.customers.filter((customer) => customer !== gone) };
						const account = recordsOf(now).get(gone.customerNo)?.account ?? null;
						followed.putCustomer(gone.customerNo, null, account);
					}
				}
				const expected = answers(ledgerOf(now), nowMs, filter);
				expect(answers(followed, nowMs, filter)).toEqual(expected);

				const content = contentOf(structuredClone(takeSnapshot(followed, DUE_DAY)), DUE_DAY);
				expect(answers(new Ledger(DUE_DAY, content!), nowMs, filter)).toEqual(expected);
			}),
			options
		);
	});

	it('makes its snapshot anew under another due day', () => {
		const snapshot = takeSnapshot(new Ledger(DUE_DAY), DUE_DAY);
		expect(contentOf(snapshot, DUE_DAY)).not.toBeNull();
		expect(contentOf(snapshot, DUE_DAY - 1)).toBeNull();
		expect(contentOf({ ...snapshot, format: snapshot.format - 1 }, DUE_DAY)).toBeNull();
	});
});

function merged(before: Arrears, after: Arrears): Arrears {
	const newest = <T extends { readonly _id: string }>(old: readonly T[], fresh: readonly T[]) => [
		...new Map([...old, ...fresh].map((doc) => [doc._id, doc])).values()
	];
	return {
		customers: newest(before.customers, after.customers),
		bills: newest(before.bills, after.bills),
		facts: newest(before.facts, after.facts)
	};
}

describe('the stages of a day', () => {
	it('leave nobody out: who owes a listed bill is in one stage, ready or held for a reason', () => {
		fc.assert(
			fc.property(someArrears, someMoment, (arrears, nowMs) => {
				const ledger = ledgerOf(arrears);
				const clock = clockAt(nowMs);
				const groups = stageGroups(ledger, clock);
				const numberAt = (row: number) => ledger.customers.texts.customerNo[row]!;
				const placed = groups.flatMap(({ stage, ready, held }) => [
					...ready.map((row) => ({ customerNo: numberAt(row), stage, isHeld: false })),
					...held.map((row) => ({ customerNo: numberAt(row), stage, isHeld: true }))
				]);
				const expected = [...recordsOf(arrears).values()].flatMap((record) => {
					const { account } = record;
					const listed = record.bills.filter(
						(bill) => openAmount(bill, account) > 0 && !isAbsent(bill, account)
					);
					if (listed.length === 0) return [];
					const asked = listed.filter(
						(bill) => withheldBecause(bill, account, clock.today) === null
					);
					const { nextOn } = planDays(account?.plan ?? null);
					const dues = (asked.length > 0 ? asked : listed)
						.flatMap((bill) => {
							const isPart = account?.plan && isOnPlan(account.plan, bill.key);
							return (isPart ? nextOn : null) ?? dueDateOf(bill, DUE_DAY) ?? [];
						})
						.sort();
					const holds = customerHoldsNow(record, settings, nowMs).filter(
						({ code }) => !['outside-hours', 'not-a-contact-day', 'holiday'].includes(code)
					);
					const stage = stageOf(dues[0] ? daysOverdue(dues[0], clock.today) : null);
					const isHeld = asked.length === 0 || holds.length > 0;
					return [{ customerNo: record.customerNo, stage, isHeld }];
				});
				const byNumber = (a: { customerNo: string }, b: { customerNo: string }) =>
					a.customerNo < b.customerNo ? -1 : 1;
				expect(placed.sort(byNumber)).toEqual(expected.sort(byNumber));
			}),
			options
		);
	});

	it('make queues that name every customer once and put those on one phone together', () => {
		fc.assert(
			fc.property(someArrears, someMoment, (arrears, nowMs) => {
				const ledger = ledgerOf(arrears);
				const ready = stageGroups(ledger, clockAt(nowMs)).flatMap((group) => group.ready);
				const items = queueItems(ledger, ready);
				expect(items.flat().sort()).toEqual(
					ready.map((row) => ledger.customers.texts.customerNo[row]!).sort()
				);
				const phones = items.map((item) =>
					item.map((no) => ledger.customers.texts.whatsapp[ledger.customers.find(no)!]!)
				);
				expect(phones.every((item) => new Set(item).size === 1)).toBe(true);
				const firsts = phones.map(([first]) => first!);
				expect(new Set(firsts).size).toBe(firsts.length);
			}),
			options
		);
	});
});

describe('what holds a customer back', () => {
	it('is counted over the whole list by the same rules as on the customer’s page', () => {
		fc.assert(
			fc.property(someArrears, someMoment, (arrears, nowMs) => {
				const ledger = ledgerOf(arrears);
				for (const record of recordsOf(arrears).values()) {
					const personal = customerHoldsNow(record, settings, nowMs).filter(
						({ code }) =>
							![
								'outside-hours',
								'not-a-contact-day',
								'holiday',
								'nothing-open',
								'not-in-last-file',
								'disputed',
								'on-plan'
							].includes(code)
					);
					const row = ledger.customers.find(record.customerNo)!;
					expect(isHeld(ledger, row, clockAt(nowMs)), record.customerNo).toBe(personal.length > 0);
				}
			}),
			options
		);
	});
});

describe('ticked bills', () => {
	it('add up to what is open on them, whatever the list shows meanwhile', () => {
		fc.assert(
			fc.property(
				someArrears,
				someFilter,
				someFilter,
				fc.array(fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 5 }), fc.boolean()), { maxLength: 6 }),
				(arrears, filter, other, ticks) => {
					const ledger = ledgerOf(arrears);
					const view = new LedgerView(ledger, () => clockAt(NOW_MS));
					const sorting = { by: 'due', descending: false } as const;
					const ticked = new Set<string>();
					for (const [at, [from, count, isTicked]] of ticks.entries()) {
						const { lines } = view.listBills(at % 2 === 0 ? filter : other, sorting, from, count);
						for (const { id } of lines) {
							if (isTicked) ticked.add(id);
							else ticked.delete(id);
						}
						view.tick(
							lines.map(({ id }) => id),
							isTicked
						);
					}
					const records = recordsOf(arrears);
					const bills = arrears.bills.filter(({ _id }) => ticked.has(_id));
					expect(view.selectionTotals()).toEqual({
						bills: bills.length,
						customers: new Set(bills.map(({ customerNo }) => customerNo)).size,
						open: sumRupiah(
							bills.map((bill) => openAmount(bill, records.get(bill.customerNo)!.account))
						)
					});
					expect(view.itemsOfSelection().flat().sort()).toEqual(
						[...new Set(bills.map(({ customerNo }) => customerNo))].sort()
					);
				}
			),
			options
		);
	});

	it('are no longer counted once an import that brought them is taken back', () => {
		fc.assert(
			fc.property(someArrears, fc.nat({ max: 13 }), (arrears, place) => {
				const gone = arrears.bills[place];
				fc.pre(gone !== undefined);
				const ledger = ledgerOf(arrears);
				const view = new LedgerView(ledger, () => clockAt(NOW_MS));
				view.listBills(noFilter, { by: 'due', descending: false }, 0, 0);
				view.tickAll();
				ledger.removeBill(gone.customerNo, gone.key);
				const left = arrears.bills.filter((bill) => bill !== gone);
				expect(view.selectionTotals().bills).toBe(left.length);
				expect(view.itemsOfSelection().flat().sort()).toEqual(
					[...new Set(left.map(({ customerNo }) => customerNo))].sort()
				);
				expect(view.today().bills).toBe(left.length);
			}),
			{ ...options, numRuns: 100 }
		);
	});
});

describe('a bill in the ledger', () => {
	it('has the id of its document, also where the customer number holds a colon', () => {
		const ledger = ledgerOf({ customers: [], facts: [], bills: [] });
		ledger.putBill(
			{ _id: billId('10:03', 'a:b'), type: 'bill', customerNo: '10:03', key: 'a:b', amount: 1 },
			null
		);
		expect(ledger.billIdAt(0)).toBe('bill:10%3A03:a%3Ab');
	});
});
