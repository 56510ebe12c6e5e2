import type { PersonEntry } from '#lib/domain/access/directory.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Outcome, Payment, PaymentPromise, Reminder } from '#lib/domain/billing/facts.ts';
import { stampAt } from '#lib/domain/clock.ts';
import type { Visit } from '#lib/domain/collection/facts.ts';
import { billId, importId } from '#lib/domain/ids.ts';
import { addDays, monthOf, type CalendarDate } from '#lib/domain/time/date.ts';
import { momentAt } from '#lib/domain/time/zone.ts';
import { sampleList, type SampleLine } from './sample-list.ts';

type History = Bill | Payment | Reminder | Outcome | PaymentPromise | Visit;

/** Invented people of the practice store; their names are those that the list has as collectors. */
const people = ['Budi', 'Rina', 'Tono'] as const;
const DEVICE = 'contoh';
/** Older than every bill of the list, so that what was paid here is open nowhere. */
const MONTHS_BEFORE = 8;
const DAYS_OF_WORK = 55;

/** The people who did what the practice store begins with. */
export function samplePeople(today: CalendarDate): PersonEntry[] {
	return people.map((name) => ({
		_id: `person:${idOf(name)}`,
		type: 'person',
		personId: idOf(name),
		name,
		...signed(name, addDays(today, -DAYS_OF_WORK - 10), 0)
	}));
}

/**
 * Two months of work on bills that are paid by now: each customer's bill was asked for, paid and here
 * and there promised or visited. What is open in the sample list stays as it is.
 */
export function sampleHistory(today: CalendarDate): History[] {
	const lines = new Map(sampleList(today).map((line) => [line.customerNo, line]));
	return [...lines.values()].flatMap((line, at) => storyOf(line, at, today));
}

function storyOf(line: SampleLine, at: number, today: CalendarDate): History[] {
	const { customerNo } = line;
	// Spread over the weeks; nobody was reminded so lately that they may not be reminded today.
	const askedOn = addDays(today, -5 - ((at * 13) % DAYS_OF_WORK));
	const paidOn = addDays(askedOn, [1, 3, 5, 2, 7][at % 5]!);
	const dueOn = addDays(askedOn, -[1, 5, 12, 40][at % 4]!);
	const bill = paidBill(line, dueOn);
	const id = String(at).padStart(26, '0');
	const by = people[at % people.length]!;
	const story: History[] = [
		bill,
		{
			_id: `reminder:${id}`,
			type: 'reminder',
			customerNos: [customerNo],
			bills: [{ id: bill._id, open: bill.amount }],
			channel: 'whatsapp',
			to: '+62824000000',
			template: at % 4 === 3 ? 'template:overdue-8-30-id:1' : 'template:due-id:1',
			text: '-',
			...signed(by, askedOn, 9)
		},
		{
			_id: `outcome:${id}`,
			type: 'outcome',
			kind: at % 3 === 0 ? 'will-pay' : 'sent',
			customerNos: [customerNo],
			reminder: `reminder:${id}`,
			...signed(by, askedOn, 10)
		}
	];
	if (at % 3 === 0) {
		story.push({
			_id: `promise:${id}`,
			type: 'promise',
			customerNo,
			// Every other one is kept.
			dueOn: at % 2 === 0 ? paidOn : addDays(paidOn, -2),
			amount: bill.amount,
			...signed(by, askedOn, 11)
		});
	}
	if (at % 4 === 0) {
		story.push({
			_id: `visit:${id}`,
			type: 'visit',
			customerNo,
			outcome: at % 8 === 0 ? 'met' : 'not-home',
			visitedOn: paidOn,
			...signed(by, paidOn, 12)
		});
	}
	if (paidOn <= today) story.push(paymentOf(bill, id, by, paidOn, at));
	return story;
}

function paidBill({ customerNo, amount }: SampleLine, dueOn: CalendarDate): Bill {
	const period = monthOf(addDays(dueOn, -30 * MONTHS_BEFORE));
	return {
		_id: billId(customerNo, period),
		type: 'bill',
		customerNo,
		key: period,
		period,
		amount,
		dueOn,
		importId: importId('sample')
	};
}

function paymentOf(
	{ customerNo, key, amount }: Bill,
	id: string,
	by: string,
	paidOn: CalendarDate,
	at: number
): Payment {
	return {
		_id: `payment:${id}`,
		type: 'payment',
		customerNo,
		amount,
		allocations: [{ key, amount }],
		method: (['transfer', 'cash', 'qris'] as const)[at % 3]!,
		paidOn,
		...signed(by, paidOn, 14)
	};
}

function signed(by: string, day: CalendarDate, hour: number) {
	return { by: idOf(by), at: stampAt(momentAt(day, hour * 60, 'WIB')), device: DEVICE };
}

function idOf(name: string): string {
	return `contoh-${name.toLowerCase()}`;
}
