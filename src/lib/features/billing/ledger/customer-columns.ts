import { momentOf } from '#lib/domain/clock.ts';
import type { Account } from '#lib/domain/billing/account.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import { addressFor } from '#lib/domain/billing/reminder-rules.ts';
import { planDays } from '#lib/domain/collection/plan-state.ts';
import { promiseDays } from '#lib/domain/collection/promise-state.ts';
import { dayNumber, type CalendarDate } from '#lib/domain/time/date.ts';
import { grown, NO_DAY, END } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import { searchTextOf } from './search-text.ts';

/** The numbers kept of each customer, a column each. */
export interface CustomerNumbers {
	branch: Int32Array;
	area: Int32Array;
	/** The collector that the import names. */
	collector: Int32Array;
	/** Who was said to work on the customer, as an index of `assignees`; NOT_ASSIGNED for nobody yet. */
	assignee: Int32Array;
	/** First bill of the customer's chain, or END. */
	firstBill: Int32Array;
	/** Last day of a pause; NO_DAY while opted out; 0 for none. */
	pausedUntil: Int32Array;
	/** Last day on which reminders wait for a promise; 0 for none. */
	promiseHeld: Int32Array;
	/** First day on which somebody should ask after a promise; 0 for none. */
	promiseAsk: Int32Array;
	/** Last day on which reminders for the bills of a plan wait; 0 for none. */
	planHeld: Int32Array;
	/** Day of the first part of a plan that is not paid whole; 0 for none. */
	planNext: Int32Array;
	/** Discounts and write-offs that wait for a verdict. */
	unjudged: Int32Array;
	/** Proposals that nobody has answered. */
	proposed: Int32Array;
	/** Moment (ms) and day of the last visit, and the day that it agreed on for the next; 0 for none. */
	visitedAt: Float64Array;
	visitedOn: Int32Array;
	nextOn: Int32Array;
	/** Moment (ms) of the claim that the bill is paid; 0 for none. */
	claimedAt: Float64Array;
	/** Moment (ms) of the last contact; 0 for none. */
	contactedAt: Float64Array;
	/** Moment (ms) of the first contact while the customer has never answered; 0 otherwise. */
	unansweredSince: Float64Array;
	/** 1 where the number that would be written to is known to be wrong. */
	inTrouble: Uint8Array;
}

/** In the column `assignee`: nobody has ever said who works on the customer. */
export const NOT_ASSIGNED = -1;

/** The texts kept of each customer, in the order of the rows. */
export interface CustomerTexts {
	customerNo: string[];
	name: string[];
	search: string[];
	/** The number that WhatsApp would be tried on, or an empty text. */
	whatsapp: string[];
}

/**
 * Customers as columns, by a row number that stays while the app runs. A customer may be known by a
 * bill or a fact before its own document arrives: then only the number is known.
 */
export class CustomerColumns {
	readonly branches: Dictionary;
	readonly areas: Dictionary;
	readonly collectors: Dictionary;
	/** Ids of people who customers were assigned to; an empty text stands for nobody. */
	readonly assignees: Dictionary;
	readonly numbers: CustomerNumbers;
	readonly texts: CustomerTexts;
	readonly #rows = new Map<string, number>();

	constructor(content: CustomerContent = emptyContent()) {
		this.branches = new Dictionary(content.branches);
		this.areas = new Dictionary(content.areas);
		this.collectors = new Dictionary(content.collectors);
		this.assignees = new Dictionary(content.assignees);
		this.numbers = content.numbers;
		this.texts = content.texts;
		content.texts.customerNo.forEach((customerNo, row) => this.#rows.set(customerNo, row));
	}

	get count(): number {
		return this.texts.customerNo.length;
	}

	find(customerNo: string): number | null {
		return this.#rows.get(customerNo) ?? null;
	}

	/** The row of a customer number, made at first sight. */
	rowOf(customerNo: string): number {
		const known = this.#rows.get(customerNo);
		if (known !== undefined) return known;
		const row = this.count;
		this.#rows.set(customerNo, row);
		this.texts.customerNo.push(customerNo);
		this.texts.name.push('');
		this.texts.search.push(customerNo.toLowerCase());
		this.texts.whatsapp.push('');
		this.#grow(row + 1);
		this.numbers.firstBill[row] = END;
		// The number 0 is a name of its own: a customer of whom only a bill is known has none.
		this.numbers.branch[row] = this.branches.indexOf('');
		this.numbers.area[row] = this.areas.indexOf('');
		this.numbers.collector[row] = this.collectors.indexOf('');
		this.numbers.assignee[row] = NOT_ASSIGNED;
		return row;
	}

	/** Takes in a customer as it stands now; null where it is not here, or deleted. */
	put(row: number, customer: Customer | null, account: Account | null): void {
		const { texts, numbers } = this;
		texts.name[row] = customer?.name ?? '';
		texts.search[row] = customer ? searchTextOf(customer) : texts.customerNo[row]!.toLowerCase();
		numbers.branch[row] = this.branches.indexOf(customer?.branch ?? '');
		numbers.area[row] = this.areas.indexOf(customer?.area ?? '');
		numbers.collector[row] = this.collectors.indexOf(customer?.collector ?? '');
		numbers.assignee[row] = account?.isAssigned
			? this.assignees.indexOf(account.collector ?? '')
			: NOT_ASSIGNED;

		const number = customer ? addressFor('whatsapp', customer, account) : null;
		texts.whatsapp[row] = number ?? '';
		numbers.inTrouble[row] = number && account?.numbers.get(number)?.trouble ? 1 : 0;

		const pause = account?.pause ?? null;
		if (pause?.kind === 'opt-out') numbers.pausedUntil[row] = NO_DAY;
		else numbers.pausedUntil[row] = pause?.until ? dayNumber(pause.until) : 0;
		const promise = promiseDays(account?.promise ?? null);
		numbers.promiseHeld[row] = dayOrNone(promise.heldUntil);
		numbers.promiseAsk[row] = dayOrNone(promise.askFrom);
		const plan = planDays(account?.plan ?? null);
		numbers.planHeld[row] = dayOrNone(plan.heldUntil);
		numbers.planNext[row] = dayOrNone(plan.nextOn);
		numbers.unjudged[row] = account?.unjudged.length ?? 0;
		numbers.proposed[row] = account?.proposals.length ?? 0;
		const visit = account?.lastVisit ?? null;
		numbers.visitedAt[row] = visit ? momentOf(visit.at) : 0;
		numbers.visitedOn[row] = visit ? dayNumber(visit.visitedOn) : 0;
		numbers.nextOn[row] = visit?.nextOn ? dayNumber(visit.nextOn) : 0;
		numbers.claimedAt[row] = account?.claimedPaidAt ? momentOf(account.claimedPaidAt) : 0;
		const first = account && account.lastAnswerAt === null ? account.firstContactAt : null;
		numbers.unansweredSince[row] = first ? momentOf(first) : 0;
		numbers.contactedAt[row] = account?.lastContact ? momentOf(account.lastContact.at) : 0;
	}

	#grow(count: number): void {
		const { numbers } = this;
		numbers.branch = grown(numbers.branch, count);
		numbers.area = grown(numbers.area, count);
		numbers.collector = grown(numbers.collector, count);
		numbers.assignee = grown(numbers.assignee, count);
		numbers.visitedAt = grown(numbers.visitedAt, count);
		numbers.visitedOn = grown(numbers.visitedOn, count);
		numbers.nextOn = grown(numbers.nextOn, count);
		numbers.firstBill = grown(numbers.firstBill, count);
		numbers.pausedUntil = grown(numbers.pausedUntil, count);
		numbers.promiseHeld = grown(numbers.promiseHeld, count);
		numbers.promiseAsk = grown(numbers.promiseAsk, count);
		numbers.planHeld = grown(numbers.planHeld, count);
		numbers.planNext = grown(numbers.planNext, count);
		numbers.unjudged = grown(numbers.unjudged, count);
		numbers.proposed = grown(numbers.proposed, count);
		numbers.claimedAt = grown(numbers.claimedAt, count);
		numbers.unansweredSince = grown(numbers.unansweredSince, count);
		numbers.contactedAt = grown(numbers.contactedAt, count);
		numbers.inTrouble = grown(numbers.inTrouble, count);
	}
}

function dayOrNone(day: CalendarDate | null): number {
	return day === null ? 0 : dayNumber(day);
}

/** Everything in the columns, to be kept and taken up again. */
export interface CustomerContent {
	readonly branches: readonly string[];
	readonly areas: readonly string[];
	readonly collectors: readonly string[];
	readonly assignees: readonly string[];
	readonly numbers: CustomerNumbers;
	readonly texts: CustomerTexts;
}

function emptyContent(): CustomerContent {
	return {
		branches: [],
		areas: [],
		collectors: [],
		assignees: [],
		numbers: {
			branch: new Int32Array(),
			area: new Int32Array(),
			collector: new Int32Array(),
			assignee: new Int32Array(),
			visitedAt: new Float64Array(),
			visitedOn: new Int32Array(),
			nextOn: new Int32Array(),
			firstBill: new Int32Array(),
			pausedUntil: new Int32Array(),
			promiseHeld: new Int32Array(),
			promiseAsk: new Int32Array(),
			planHeld: new Int32Array(),
			planNext: new Int32Array(),
			unjudged: new Int32Array(),
			proposed: new Int32Array(),
			claimedAt: new Float64Array(),
			contactedAt: new Float64Array(),
			unansweredSince: new Float64Array(),
			inTrouble: new Uint8Array()
		},
		texts: { customerNo: [], name: [], search: [], whatsapp: [] }
	};
}
