import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Outcome, Payment, PaymentPromise, Reminder } from '#lib/domain/billing/facts.ts';
import type {
	Adjustment,
	Assignment,
	CashReceipt,
	CreditUse,
	Distinction,
	HandOver,
	Verdict,
	Visit
} from '#lib/domain/collection/facts.ts';
import type { Reversal } from '#lib/domain/billing/facts.ts';
import type { ProductDoc } from '#lib/domain/registry.ts';

/*
 * The figures of the dashboard once more, from the documents alone: by loops over days and over all
 * documents, without anything that the dashboard itself is made of. Slow, and easy to check by eye.
 */

export interface NaiveQuestion {
	readonly from: string;
	readonly to: string;
	/** Of the zone WIT: nine hours ahead of the stamps. */
	readonly nowMs: number;
	readonly branch: string | null;
	readonly person: string | null;
	/** Names, by id. */
	readonly names: Readonly<Record<string, string>>;
	readonly usualDueDay: string;
}

const DAY_MS = 86_400_000;
const shifted = (stamp: string, hours: number) =>
	new Date(Date.parse(stamp.split('~')[0]!) + hours * 3_600_000).toISOString().slice(0, 10);
const wib = (stamp: string) => shifted(stamp, 7);
const wit = (stamp: string) => shifted(stamp, 9);
const plus = (day: string, days: number) =>
	new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
const between = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS;
type Timed = { at: string; _id: string };
const before = (a: Timed, b: Timed) => (a.at === b.at ? a._id < b._id : a.at < b.at);
const inOrder = <T extends Timed>(all: T[]) => all.sort((a, b) => (before(a, b) ? -1 : 1));
const simple = (name: string) => name.trim().toLowerCase().split(/\s+/).join(' ');

export function naiveDashboard(docs: readonly ProductDoc[], question: NaiveQuestion) {
	const { from, to, branch, person } = question;
	const today = shifted(new Date(question.nowMs).toISOString(), 9);
	const all = <T>(type: string) => docs.filter((doc) => doc.type === type) as unknown as T[];
	const undone = new Set(all<Reversal>('reversal').map(({ target }) => target));
	const standing = <T extends { _id: string }>(type: string) =>
		all<T>(type).filter(({ _id }) => !undone.has(_id));
	const customers = all<Customer>('customer');
	const bills = all<Bill>('bill');
	const separate = standing<Distinction>('distinction').map(({ payment }) => payment);

	const isOfBranch = (no: string) =>
		branch === null || customers.some((one) => one.customerNo === no && one.branch === branch);
	const worksOn = (no: string): string | null => {
		const said = inOrder(
			standing<Assignment>('assignment').filter(({ customerNos }) => customerNos.includes(no))
		).at(-1);
		if (said) return said.collector;
		const named = customers.find((one) => one.customerNo === no)?.collector ?? '';
		const found = Object.entries(question.names).find(([, name]) => simple(name) === simple(named));
		return found?.[0] ?? null;
	};
	const isWorked = (no: string) => isOfBranch(no) && (person === null || worksOn(no) === person);
	const isBy = (by: string) => person === null || by === person;

	// Payments that count: all that stand but those which repeat one that counts already.
	const counted: Payment[] = [];
	const doubtful: Payment[] = [];
	for (const one of inOrder(standing<Payment>('payment'))) {
		let repeats = false;
		for (const other of counted) {
			const isSame =
				other.customerNo === one.customerNo &&
				other.amount === one.amount &&
				other.method === one.method &&
				other.paidOn === one.paidOn &&
				other.device !== one.device;
			const areOther = Boolean(
				one.reference && other.reference && one.reference !== other.reference
			);
			if (isSame && !areOther && !separate.includes(one._id)) repeats = true;
		}
		(repeats ? doubtful : counted).push(one);
	}

	const reductions = standing<Adjustment>('adjustment').flatMap((one) => {
		const answer = standing<Verdict>('verdict').find(({ adjustment }) => adjustment === one._id);
		const isGiven =
			answer?.approved === true && answer.by !== one.by && answer.customerNo === one.customerNo;
		return isGiven ? [{ ...one, day: wib(answer.at) }] : [];
	});
	// What was paid for no bill pays bills, each use in its turn, as long as there is any left.
	const unused = new Map<string, number>();
	for (const { customerNo, amount, allocations } of counted) {
		let rest = (unused.get(customerNo) ?? 0) + amount;
		for (const part of allocations) rest -= part.amount;
		unused.set(customerNo, rest);
	}
	const credited = inOrder(standing<CreditUse>('credit-use')).flatMap((use) =>
		use.allocations.map(({ key, amount }) => {
			const rest = unused.get(use.customerNo) ?? 0;
			const given = amount < rest ? amount : rest;
			unused.set(use.customerNo, rest - given);
			return { customerNo: use.customerNo, key, amount: given, day: wib(use.at) };
		})
	);
	const dueOf = (bill: Bill) =>
		bill.dueOn ?? (bill.period ? `${bill.period}-${question.usualDueDay}` : null);
	/** What is open on a bill at the end of a day. */
	const openOn = (bill: Bill, day: string) => {
		if (bill.settled) return 0;
		let left = bill.amount;
		for (const one of counted) {
			if (one.customerNo !== bill.customerNo || one.paidOn > day) continue;
			for (const part of one.allocations) if (part.key === bill.key) left -= part.amount;
		}
		for (const one of [...reductions, ...credited]) {
			const isOf = one.customerNo === bill.customerNo && one.key === bill.key;
			if (isOf && one.day <= day) left -= one.amount;
		}
		return left > 0 ? left : 0;
	};
	const END = '9999-12-31';
	const arrearsOn = (day: string) =>
		bills
			.filter((bill) => isWorked(bill.customerNo) && (dueOf(bill) ?? '') <= day)
			.reduce((sum, bill) => sum + openOn(bill, day), 0);
	const owing = bills.filter((bill) => isWorked(bill.customerNo) && openOn(bill, END) > 0);

	const days: string[] = [];
	for (let day = from; day <= to; day = plus(day, 1)) days.push(day);
	const paidIn = (some: readonly Payment[]) =>
		some.filter((one) => days.includes(one.paidOn) && isOfBranch(one.customerNo) && isBy(one.by));
	const sum = (some: readonly { amount: number }[]) =>
		some.reduce((total, { amount }) => total + amount, 0);

	const contacts = ['sent', 'will-pay', 'says-paid', 'replied'];
	/** Each reminder that reached a customer, once for each, with the payments that followed it. */
	const reached = standing<Reminder>('reminder').flatMap((one) =>
		one.customerNos.flatMap((no) => {
			const said = (reminder: Reminder) =>
				inOrder(
					standing<Outcome>('outcome').filter(
						(each) => each.reminder === reminder._id && each.customerNos.includes(no)
					)
				).at(-1)?.kind ?? '';
			if (!contacts.includes(said(one))) return [];
			const others = standing<Reminder>('reminder').filter(
				(each) => each.customerNos.includes(no) && contacts.includes(said(each))
			);
			const follows = (payment: Payment, reminder: Reminder) =>
				payment.at > reminder.at && payment.paidOn >= wib(reminder.at);
			const after = counted
				.filter((payment) => payment.customerNo === no && follows(payment, one))
				.filter((payment) => !others.some((other) => before(one, other) && follows(payment, other)))
				.map((payment) => between(wib(one.at), payment.paidOn));
			const dues = one.bills
				.map(({ id }) => bills.find((bill) => bill._id === id && bill.customerNo === no))
				.flatMap((bill) => (bill && dueOf(bill) !== null ? [dueOf(bill)!] : []))
				.sort();
			const late = dues[0] === undefined ? null : between(dues[0], wib(one.at));
			const stage =
				late === null || late === 0
					? 'due'
					: late < 0
						? 'before-due'
						: late <= 7
							? 'overdue-1-7'
							: late <= 30
								? 'overdue-8-30'
								: 'overdue-over-30';
			return [
				{ no, by: one.by, day: wit(one.at), slug: one.template.split(':')[1]!, stage, after }
			];
		})
	);
	const reachedIn = reached.filter(
		({ no, by, day }) => days.includes(day) && isOfBranch(no) && isBy(by)
	);
	const rate = (some: typeof reached, within: number) => {
		const over = some.filter(({ day }) => plus(day, within) < today);
		return {
			over: over.length,
			paid: over.filter(({ after }) => after.some((wait) => wait <= within)).length
		};
	};
	const converted = (some: typeof reached) => ({
		reached: some.length,
		within: { 3: rate(some, 3), 7: rate(some, 7) }
	});
	const grouped = (field: 'slug' | 'stage') =>
		Object.fromEntries(
			[...new Set(reachedIn.map((one) => one[field]))].map((word) => [
				word,
				converted(reachedIn.filter((one) => one[field] === word))
			])
		);

	const promises = standing<PaymentPromise>('promise').map((one) => {
		const own = inOrder(
			standing<PaymentPromise>('promise').filter((each) => each.customerNo === one.customerNo)
		);
		const next = own[own.indexOf(one) + 1];
		const isAfter = (payment: Payment, given: PaymentPromise) =>
			payment.at > given.at && payment.paidOn >= wib(given.at);
		const paid = sum(
			counted.filter(
				(payment) =>
					payment.customerNo === one.customerNo &&
					isAfter(payment, one) &&
					!own.some((later) => before(one, later) && isAfter(payment, later)) &&
					payment.paidOn <= plus(one.dueOn, 1)
			)
		);
		const isKeptOn = (day: string) =>
			one.amount === undefined ? paid > 0 && day >= one.dueOn : paid >= one.amount;
		const isReplaced =
			next !== undefined && wib(next.at) <= plus(one.dueOn, 1) && !isKeptOn(wib(next.at));
		const state = isReplaced
			? 'replaced'
			: isKeptOn(today)
				? 'kept'
				: today < one.dueOn
					? 'open'
					: today <= plus(one.dueOn, 1)
						? 'due'
						: paid > 0
							? 'part-kept'
							: 'broken';
		return { ...one, state };
	});
	const promisesIn = promises.filter(
		(one) => days.includes(one.dueOn) && isOfBranch(one.customerNo) && isBy(one.by)
	);
	const promiseSums = Object.fromEntries(
		['open', 'due', 'kept', 'part-kept', 'broken', 'replaced'].map((state) => {
			const some = promisesIn.filter((one) => one.state === state);
			return [
				state,
				{ promises: some.length, amount: some.reduce((n, p) => n + (p.amount ?? 0), 0) }
			];
		})
	);

	const visits = standing<Visit>('visit').filter(
		(one) => days.includes(one.visitedOn) && isOfBranch(one.customerNo) && isBy(one.by)
	);
	const isConfirmed = (one: HandOver) =>
		all<CashReceipt>('cash-receipt').some(
			(receipt) => receipt.handOver === one._id && receipt.from === one.by && receipt.by !== one.by
		);
	const handOvers = all<HandOver>('hand-over').filter(
		(one) => isConfirmed(one) || !undone.has(one._id)
	);
	const isHeld = (one: Payment) =>
		one.method === 'cash' &&
		!handOvers.some((each) => each.by === one.by && each.payments.includes(one._id));
	const everybody = [
		...new Set(docs.flatMap((doc) => ('by' in doc && typeof doc.by === 'string' ? [doc.by] : [])))
	].filter(isBy);
	const people = Object.fromEntries(
		everybody.map((by) => {
			const own = paidIn(counted).filter((one) => one.by === by);
			const over = promisesIn.filter(
				(one) => one.by === by && ['kept', 'part-kept', 'broken'].includes(one.state)
			);
			const held = counted.filter((one) => one.by === by && isHeld(one));
			const waiting = handOvers.filter((one) => one.by === by && !isConfirmed(one));
			const since = [...held, ...waiting].map(({ at }) => Date.parse(at.split('~')[0]!));
			return [
				by,
				{
					collected: sum(own),
					payments: own.length,
					visits: visits.filter((one) => one.by === by).length,
					met: visits.filter((one) => one.by === by && one.outcome === 'met').length,
					reminders: reachedIn.filter((one) => one.by === by).length,
					kept: over.filter((one) => one.state === 'kept').length,
					over: over.length,
					cash: {
						onHand: sum(held),
						inDoubt: sum(doubtful.filter((one) => one.by === by && isHeld(one))),
						waiting: waiting.reduce((total, one) => total + one.counted, 0),
						since: since.length === 0 ? null : Math.min(...since)
					}
				}
			];
		})
	);

	const ageOf = (bill: Bill) => {
		const due = dueOf(bill);
		if (due === null) return 'undated';
		const late = between(due, today);
		if (late <= 0) return 'not-due';
		return late <= 30 ? '1-30' : late <= 60 ? '31-60' : late <= 90 ? '61-90' : 'over-90';
	};
	const openSum = (some: readonly Bill[]) => ({
		bills: some.length,
		open: some.reduce((total, bill) => total + openOn(bill, END), 0)
	});
	const debtors = [...new Set(owing.map(({ customerNo }) => customerNo))];
	return {
		outstanding: {
			...openSum(owing),
			customers: debtors.length,
			ages: Object.fromEntries(
				['not-due', '1-30', '31-60', '61-90', 'over-90', 'undated'].map((age) => [
					age,
					openSum(owing.filter((bill) => ageOf(bill) === age))
				])
			)
		},
		arrearsByDay: days.map(arrearsOn),
		collectedByDay: days.map((day) => sum(paidIn(counted).filter(({ paidOn }) => paidOn === day))),
		collected: {
			amount: sum(paidIn(counted)),
			payments: paidIn(counted).length,
			customers: new Set(paidIn(counted).map(({ customerNo }) => customerNo)).size,
			methods: Object.fromEntries(
				['cash', 'transfer', 'qris', 'virtual-account', 'other'].map((method) => [
					method,
					sum(paidIn(counted).filter((one) => one.method === method))
				])
			),
			doubtful: { payments: paidIn(doubtful).length, amount: sum(paidIn(doubtful)) }
		},
		coverage: {
			customers: debtors.length,
			reached: debtors.filter((no) =>
				reached.some((one) => one.no === no && days.includes(one.day))
			).length
		},
		conversion: {
			all: converted(reachedIn),
			templates: grouped('slug'),
			stages: grouped('stage')
		},
		promises: promiseSums,
		people
	};
}
