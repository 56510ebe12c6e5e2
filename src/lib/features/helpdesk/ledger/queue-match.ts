import { isWorkedOn, ticketStatuses } from '#lib/domain/desk/transitions.ts';
import { priorities, ticketChannels } from '#lib/domain/desk/words.ts';
import { momentAt, localTime, type Zone } from '#lib/domain/time/zone.ts';
import type { DeskLedger } from './desk-ledger.ts';
import type { Measures } from './desk-masters.ts';
import { folded } from './folded.ts';
import { NOBODY } from './names.ts';
import type { QueueFilter, QueueView } from './question.ts';
import type { SlaBoard } from './sla-board.ts';
import { bits } from './ticket-columns.ts';

/** What a filter is held against. */
export interface QueueMeasure {
	readonly ledger: DeskLedger;
	readonly board: SlaBoard;
	readonly masters: Measures;
	readonly person: string;
	readonly nowMs: number;
	readonly zone: Zone;
}

type RowTest = (row: number) => boolean;

const isOpenByPlace = ticketStatuses.map(isWorkedOn);
const ended = new Set(['closed', 'cancelled', 'redirected']);
const isDoneByPlace = ticketStatuses.map((status) => ended.has(status));
const FEEDBACK_BITS = bits.feedbackForwarded | bits.feedbackDone;
const placeOf = (status: (typeof ticketStatuses)[number]) => ticketStatuses.indexOf(status);

/** Whether a ticket's row is in a saved view; made once per question. */
export function inView(view: QueueView, measure: QueueMeasure): RowTest {
	const { numbers } = measure.ledger.columns;
	const isOpen: RowTest = (row) => isOpenByPlace[numbers.status[row]!]!;
	const isOpenAnd =
		(test: RowTest): RowTest =>
		(row) =>
			isOpen(row) && test(row);
	switch (view) {
		case 'all':
			return () => true;
		case 'open':
			return isOpen;
		case 'mine':
			return isOpenAnd(isMine(measure));
		case 'my-unit':
			return isOpenAnd(isOfMyUnit(measure));
		case 'unassigned':
			return isOpenAnd((row) => numbers.assignee[row] === NOBODY);
		case 'due-soon':
			return isOpenAnd((row) => measure.board.isDueSoon(row));
		case 'breached':
			return isOpenAnd((row) => measure.board.isBreached(row));
		case 'answer-due':
			return isOpenAnd((row) => (numbers.flags[row]! & bits.answerDue) !== 0);
		case 'waiting-requester':
		case 'waiting-third-party':
		case 'resolved': {
			const wanted = placeOf(view);
			return (row) => numbers.status[row] === wanted;
		}
		case 'feedback-waiting':
			return (row) => (numbers.flags[row]! & FEEDBACK_BITS) === bits.feedbackForwarded;
		case 'new-today': {
			const today = momentAt(localTime(measure.nowMs, measure.zone).date, 0, measure.zone);
			return (row) => numbers.filedMs[row]! >= today;
		}
		case 'done':
			return (row) => isDoneByPlace[numbers.status[row]!]!;
	}
}

/** Theirs by name; or nobody's yet, and escalated to the PIC that they are or stand in for. */
function isMine({ ledger, masters, person, nowMs, zone }: QueueMeasure): RowTest {
	const { numbers, names } = ledger.columns;
	const [own = Number.NaN] = names.assignee.placesOf([person]);
	const pics = names.pic.placesOf(masters.picsOf(person, localTime(nowMs, zone).date));
	return (row) => {
		const assignee = numbers.assignee[row]!;
		return assignee === own || (assignee === NOBODY && pics.has(numbers.pic[row]!));
	};
}

/** What left the helpdesk for a unit that the person works for. */
function isOfMyUnit({ ledger, masters, person }: QueueMeasure): RowTest {
	const { numbers, names } = ledger.columns;
	const units = names.unit.placesOf(masters.unitsOf(person));
	return (row) => numbers.tier[row]! > 1 && units.has(numbers.unit[row]!);
}

/** Whether a ticket's row passes a filter; made once per question. */
export function matcher(filter: QueueFilter, measure: QueueMeasure): RowTest {
	const { numbers, names, texts } = measure.ledger.columns;
	const tests: RowTest[] = [inView(filter.view, measure)];
	const among = (column: ArrayLike<number>, wanted: ReadonlySet<number> | null) => {
		if (wanted) tests.push((row) => wanted.has(column[row]!));
	};
	const places = <V>(all: readonly V[], wanted: readonly V[]) =>
		wanted.length === 0 ? null : new Set(wanted.map((one) => all.indexOf(one)));
	const named = (column: 'service' | 'category' | 'unit', wanted: readonly string[]) =>
		wanted.length === 0 ? null : names[column].placesOf(wanted);
	among(numbers.channel, places(ticketChannels, filter.channels));
	among(numbers.tier, filter.tiers.length === 0 ? null : new Set(filter.tiers));
	among(numbers.status, places(ticketStatuses, filter.statuses));
	among(numbers.priority, places(priorities, filter.priorities));
	among(numbers.service, named('service', filter.services));
	among(numbers.category, named('category', filter.categories));
	among(numbers.unit, named('unit', filter.units));
	if (filter.assignees.length > 0) {
		const wanted = names.assignee.placesOf(filter.assignees);
		if (filter.assignees.includes('')) wanted.add(NOBODY);
		among(numbers.assignee, wanted);
	}
	const words = folded(filter.text)
		.split(' ')
		.filter((word) => word !== '');
	for (const word of words) tests.push((row) => texts.search[row]!.includes(word));
	return (row) => tests.every((test) => test(row));
}
