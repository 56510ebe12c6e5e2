import { paymentMethods, type Payment, type PaymentMethod } from '../billing/facts.ts';
import type { PaymentPromise } from '../billing/facts.ts';
import { momentOf, stampAt, type Stamp } from '../clock.ts';
import type { Rupiah } from '../money.ts';
import { addDays, type CalendarDate } from '../time/date.ts';
import { localTime, momentAt, type Zone } from '../time/zone.ts';
import type { Visit, VisitOutcome } from './facts.ts';

/** What counts as having worked on a customer. */
export type WorkFact = Payment | PaymentPromise | Visit;

/** What one person did for one customer in one day. */
export interface CustomerWork {
	/** Received and counted, whatever day it was paid on. */
	readonly paid: Rupiah;
	/** The payments, the latest last; doubtful ones too. */
	readonly payments: readonly Payment[];
	/** The day that was promised last. */
	readonly promisedOn: CalendarDate | null;
	readonly visit: VisitOutcome | null;
	/** When the last of it was recorded. */
	readonly lastAt: Stamp;
}

/** What one person did in one day. */
export interface DayWork {
	readonly customers: ReadonlyMap<string, CustomerWork>;
	/** Received on this day, by method; methods without a payment are left out. */
	readonly taken: readonly { readonly method: PaymentMethod; readonly amount: Rupiah }[];
	/** Recorded on this day and paid on an earlier one. */
	readonly takenBefore: Rupiah;
}

/** Whose day, which, and what does not count. */
export interface DayQuestion {
	readonly person: string;
	readonly day: CalendarDate;
	/** The office's zone: its midnight parts the days. */
	readonly zone: Zone;
	/** Ids of facts that were taken back. */
	readonly reversed: ReadonlySet<string>;
	/** Ids of payments that may be others entered twice: work, but no money until somebody judges. */
	readonly doubtful: ReadonlySet<string>;
}

/** The stamps of a day: from the first, below the second. */
export function stampsOf(day: CalendarDate, zone: Zone): { from: Stamp; below: Stamp } {
	return {
		from: stampAt(momentAt(day, 0, zone)),
		below: stampAt(momentAt(addDays(day, 1), 0, zone))
	};
}

/** Adds up a person's day. Facts of others and of other days may be among them; order is no matter. */
export function dayWorkOf(facts: readonly WorkFact[], question: DayQuestion): DayWork {
	const { person, day, zone, reversed, doubtful } = question;
	const own = facts
		.filter(({ _id, by, at }) => by === person && isOn(at, day, zone) && !reversed.has(_id))
		.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a._id < b._id ? -1 : 1));
	const customers = new Map<string, CustomerWork>();
	const taken = new Map<PaymentMethod, Rupiah>();
	let takenBefore = 0;
	for (const fact of own) {
		const before = customers.get(fact.customerNo) ?? nothingYet;
		customers.set(fact.customerNo, { ...withFact(before, fact, doubtful), lastAt: fact.at });
		if (fact.type !== 'payment' || doubtful.has(fact._id)) continue;
		if (fact.paidOn === day) taken.set(fact.method, (taken.get(fact.method) ?? 0) + fact.amount);
		else takenBefore += fact.amount;
	}
	return {
		customers,
		taken: paymentMethods.flatMap((method) => {
			const amount = taken.get(method);
			return amount === undefined ? [] : [{ method, amount }];
		}),
		takenBefore
	};
}

const nothingYet: CustomerWork = {
	paid: 0,
	payments: [],
	promisedOn: null,
	visit: null,
	lastAt: ''
};

function withFact(
	before: CustomerWork,
	fact: WorkFact,
	doubtful: ReadonlySet<string>
): CustomerWork {
	switch (fact.type) {
		case 'payment':
			return {
				...before,
				paid: before.paid + (doubtful.has(fact._id) ? 0 : fact.amount),
				payments: [...before.payments, fact]
			};
		case 'promise':
			return { ...before, promisedOn: fact.dueOn };
		case 'visit':
			return { ...before, visit: fact.outcome };
	}
}

function isOn(at: Stamp, day: CalendarDate, zone: Zone): boolean {
	return localTime(momentOf(at), zone).date === day;
}
