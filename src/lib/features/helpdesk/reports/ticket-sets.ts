import type { TicketSla } from '#lib/domain/desk/sla.ts';
import { isWorkedOn, ticketStatuses } from '#lib/domain/desk/transitions.ts';
import { addDays, dayNumber } from '#lib/domain/time/date.ts';
import { localTime, momentAt, type Zone } from '#lib/domain/time/zone.ts';
import type { DeskLedger } from '../ledger/desk-ledger.ts';
import type { SlaBoard } from '../ledger/sla-board.ts';
import { bits } from '../ledger/ticket-columns.ts';
import {
	backlogAges,
	type BacklogAge,
	timedSets,
	type Dimension,
	type ReportClock,
	type ReportQuestion,
	type RowsAsked,
	type TicketSet
} from './report-question.ts';

export interface ReportMeasure {
	readonly ledger: DeskLedger;
	readonly board: SlaBoard;
	readonly nowMs: number;
	readonly zone: Zone;
}

type RowTest = (row: number) => boolean;
export type TicketsAsked = Extract<RowsAsked, { readonly of: TicketSet }>;

const isOpenByPlace = ticketStatuses.map(isWorkedOn);
/** The last day of each age; the last age has none. */
const lastDays = [1, 3, 7, 30] as const;

/** Which tickets each figure counts: one place for the figures and for the rows behind them. */
export class TicketSets {
	readonly measure: ReportMeasure;
	readonly #fromMs: number;
	readonly #belowMs: number;
	readonly #isWanted: RowTest;
	readonly #today: number;
	readonly #slas = new Map<number, TicketSla>();

	constructor(measure: ReportMeasure, question: ReportQuestion) {
		this.measure = measure;
		const { zone, nowMs } = measure;
		this.#fromMs = momentAt(question.from, 0, zone);
		this.#belowMs = momentAt(addDays(question.to, 1), 0, zone);
		this.#isWanted = this.#filter(question);
		this.#today = dayNumber(localTime(nowMs, zone).date);
	}

	/** The rows of a set, in the order in which they came to this device. */
	rows(asked: TicketsAsked): number[] {
		const isIn = this.#set(asked.of);
		const tests = [this.#isWanted, isIn, ...this.#narrowed(asked)];
		const rows: number[] = [];
		for (let row = 0; row < this.measure.ledger.count; row++) {
			if (tests.every((test) => test(row))) rows.push(row);
		}
		return rows;
	}

	/** The clocks of a ticket's row, at the moment of the report. */
	slaAt(row: number): TicketSla {
		let sla = this.#slas.get(row);
		if (!sla) {
			sla = this.measure.board.slaAt(row, this.measure.nowMs);
			this.#slas.set(row, sla);
		}
		return sla;
	}

	/**
	 * Working minutes until the first answer, or until it was resolved, without the time in which others
	 * were waited for.
	 */
	minutesAt(row: number, clock: ReportClock): number {
		return this.slaAt(row)[clock].used;
	}

	/** The value of a ticket's row in a dimension. */
	valueAt(dimension: Dimension, row: number): string {
		const { columns } = this.measure.ledger;
		switch (dimension) {
			case 'channel':
				return columns.channelAt(row);
			case 'priority':
				return columns.priorityAt(row);
			case 'tier':
				return String(columns.numbers.tier[row]!);
			default:
				return columns.nameAt(dimension, row) ?? '';
		}
	}

	ageAt(row: number): BacklogAge {
		const { zone, ledger } = this.measure;
		const filed = dayNumber(localTime(ledger.columns.numbers.filedMs[row]!, zone).date);
		const days = this.#today - filed;
		const place = lastDays.findIndex((last) => days <= last);
		return backlogAges[place < 0 ? lastDays.length : place]!;
	}

	#filter({ units, services, channels }: ReportQuestion): RowTest {
		const { columns } = this.measure.ledger;
		const { numbers, names } = columns;
		const ofUnits = units.length > 0 ? names.unit.placesOf(units) : null;
		const ofServices = services.length > 0 ? names.service.placesOf(services) : null;
		return (row) =>
			(ofUnits === null || ofUnits.has(numbers.unit[row]!)) &&
			(ofServices === null || ofServices.has(numbers.service[row]!)) &&
			(channels.length === 0 || channels.includes(columns.channelAt(row)));
	}

	/** A ticket that goes on in another is counted there: it was filed, and nothing else. */
	#set(of: TicketSet): RowTest {
		const { numbers } = this.measure.ledger.columns;
		const within = (ms: number) => ms >= this.#fromMs && ms < this.#belowMs;
		const isFiled: RowTest = (row) => within(numbers.filedMs[row]!);
		const hasBits = (row: number, wanted: number) => (numbers.flags[row]! & wanted) !== 0;
		const isCounted: RowTest = (row) => !hasBits(row, bits.merged);
		const filed =
			(test: RowTest): RowTest =>
			(row) =>
				isFiled(row) && isCounted(row) && test(row);
		const isResolved: RowTest = (row) => within(numbers.resolvedMs[row]!) && isCounted(row);
		const states = (clock: 'response' | 'resolution', ...wanted: string[]): RowTest => {
			return (row) => wanted.includes(this.slaAt(row)[clock].state);
		};
		switch (of) {
			case 'filed':
				return isFiled;
			case 'answered':
				return filed((row) => !Number.isNaN(numbers.answeredMs[row]!));
			case 'response-met':
				return filed(states('response', 'met'));
			case 'response-missed':
				return filed(states('response', 'missed', 'breached'));
			case 'resolved':
				return isResolved;
			case 'resolution-met':
				return (row) => isResolved(row) && states('resolution', 'met')(row);
			case 'resolution-missed':
				return (row) => isResolved(row) && states('resolution', 'missed')(row);
			case 'ever-resolved':
				return filed(
					(row) => !Number.isNaN(numbers.resolvedMs[row]!) || numbers.reopened[row]! > 0
				);
			case 'reopened':
				return filed((row) => numbers.reopened[row]! > 0);
			case 'escalated':
				return filed((row) => numbers.escalations[row]! > 0);
			case 'clarified':
				return filed((row) => numbers.clarifications[row]! > 0);
			case 'cancelled':
			case 'redirected':
				return filed((row) => this.measure.ledger.columns.statusAt(row) === of);
			case 'merged':
				return (row) => isFiled(row) && !isCounted(row);
			case 'rated':
				return (row) => within(numbers.ratedMs[row]!);
			case 'forwarded':
				return (row) => within(numbers.ratedMs[row]!) && hasBits(row, bits.feedbackForwarded);
			case 'feedback-open':
				return (row) => hasBits(row, bits.feedbackForwarded) && !hasBits(row, bits.feedbackDone);
			case 'open':
				return (row) => isOpenByPlace[numbers.status[row]!]!;
			case 'due-soon':
				return (row) => this.measure.board.isDueSoon(row);
			case 'breached':
				return (row) => this.measure.board.isBreached(row);
		}
	}

	#narrowed({ of, where, stars, kind, age, person }: TicketsAsked): RowTest[] {
		const { columns } = this.measure.ledger;
		const tests: RowTest[] = [];
		if (where) tests.push((row) => this.valueAt(where.dimension, row) === where.value);
		if (stars !== undefined) tests.push((row) => columns.numbers.stars[row] === stars);
		if (kind !== undefined) tests.push((row) => columns.ratingKindAt(row) === kind);
		if (age !== undefined) tests.push((row) => this.ageAt(row) === age);
		if (person !== undefined) {
			const column = personColumn(of);
			tests.push((row) => (columns.nameAt(column, row) ?? '') === person);
		}
		return tests;
	}
}

/** By whom tickets of a set are told apart where people are: who answered, who resolved, or who has them. */
export function personColumn(of: TicketSet): 'assignee' | 'answerer' | 'resolver' {
	switch (of) {
		case timedSets.response:
			return 'answerer';
		case timedSets.resolution:
			return 'resolver';
		default:
			return 'assignee';
	}
}
