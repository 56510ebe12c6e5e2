import type { RatingKind } from '#lib/domain/desk/ticket.ts';
import { ratingKinds } from '#lib/domain/desk/ticket.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import { ticketStatuses, type TicketStatus } from '#lib/domain/desk/transitions.ts';
import {
	priorities,
	ticketChannels,
	type Priority,
	type TicketChannel
} from '#lib/domain/desk/words.ts';
import { momentOf } from '#lib/domain/clock.ts';
import { folded } from './folded.ts';
import { Names } from './names.ts';

const arrays = { moment: Float64Array, whole: Int32Array, small: Uint8Array } as const;
type ColumnKind = keyof typeof arrays;

/** The columns, and how wide each is. A moment that never came is NaN. */
export const columnKinds = {
	filedMs: 'moment',
	answeredMs: 'moment',
	resolvedMs: 'moment',
	statusMs: 'moment',
	lastMs: 'moment',
	ratedMs: 'moment',
	service: 'whole',
	category: 'whole',
	unit: 'whole',
	assignee: 'whole',
	pic: 'whole',
	vendor: 'whole',
	calendar: 'whole',
	requester: 'whole',
	answerer: 'whole',
	resolver: 'whole',
	responseTarget: 'whole',
	resolutionTarget: 'whole',
	clarifications: 'whole',
	status: 'small',
	channel: 'small',
	tier: 'small',
	priority: 'small',
	flags: 'small',
	stars: 'small',
	ratingKind: 'small',
	escalations: 'small',
	reopened: 'small'
} as const satisfies Record<string, ColumnKind>;
export type ColumnName = keyof typeof columnKinds;
type ArrayOf<K extends ColumnKind> = InstanceType<(typeof arrays)[K]>;
export type TicketNumbers = { [C in ColumnName]: ArrayOf<(typeof columnKinds)[C]> };

export const ticketTexts = ['id', 'number', 'title', 'search'] as const;
export type TicketTexts = Record<(typeof ticketTexts)[number], string[]>;

/** Columns of names, which are kept once. */
export const nameColumns = [
	'service',
	'category',
	'unit',
	'assignee',
	'pic',
	'vendor',
	'calendar',
	'requester',
	'answerer',
	'resolver'
] as const;
type NameColumn = (typeof nameColumns)[number];

export const bits = {
	answerDue: 1,
	merged: 2,
	recordedByDesk: 4,
	feedbackForwarded: 8,
	feedbackDone: 16
} as const;
const MOST = 255;

/** What the ledger is made from, and is kept as. */
export interface TicketContent {
	readonly names: Readonly<Record<NameColumn, string[]>>;
	readonly numbers: TicketNumbers;
	readonly texts: TicketTexts;
	/** Beginning and end of each pause, in turn; the end of one that goes on is NaN. */
	readonly pauses: readonly Float64Array[];
}

const NO_PAUSE = new Float64Array();

/** Every ticket as one row of columns. */
export class TicketColumns {
	readonly numbers: TicketNumbers;
	readonly texts: TicketTexts;
	readonly pauses: Float64Array[];
	readonly names: Readonly<Record<NameColumn, Names>>;

	constructor(content?: TicketContent) {
		this.numbers = content ? { ...content.numbers } : emptyNumbers();
		this.texts = content?.texts ?? { id: [], number: [], title: [], search: [] };
		this.pauses = [...(content?.pauses ?? [])];
		this.names = Object.fromEntries(
			nameColumns.map((column) => [column, new Names(content?.names[column])])
		) as Record<NameColumn, Names>;
	}

	get count(): number {
		return this.texts.id.length;
	}

	/** Room for one more; its row. */
	add(id: string): number {
		const row = this.texts.id.push(id) - 1;
		for (const name of Object.keys(columnKinds) as ColumnName[]) {
			if (this.numbers[name].length <= row) widen(this.numbers, name, row + 1);
		}
		return row;
	}

	/** Takes a ticket in as it stands now. */
	put(row: number, ticket: TicketSummary): void {
		const { numbers, texts, names } = this;
		texts.number[row] = ticket.number;
		texts.title[row] = ticket.title;
		texts.search[row] = searchTextOf(ticket);
		this.pauses[row] = pausesOf(ticket);
		numbers.filedMs[row] = ticket.filedMs;
		numbers.answeredMs[row] = ticket.answeredMs ?? Number.NaN;
		numbers.resolvedMs[row] = ticket.resolvedMs ?? Number.NaN;
		numbers.statusMs[row] = momentOf(ticket.statusAt);
		numbers.lastMs[row] = momentOf(ticket.lastAt);
		numbers.ratedMs[row] = ticket.rating ? momentOf(ticket.rating.at) : Number.NaN;
		for (const column of nameColumns) {
			numbers[column][row] = names[column].placeOf(nameOf(ticket, column));
		}
		numbers.responseTarget[row] = ticket.sla?.response ?? 0;
		numbers.resolutionTarget[row] = ticket.sla?.resolution ?? 0;
		numbers.clarifications[row] = ticket.clarifications;
		numbers.status[row] = ticketStatuses.indexOf(ticket.status);
		numbers.channel[row] = ticketChannels.indexOf(ticket.channel);
		numbers.tier[row] = ticket.tier;
		numbers.priority[row] = priorities.indexOf(ticket.priority);
		numbers.flags[row] =
			(ticket.isAnswerDue ? bits.answerDue : 0) |
			(ticket.mergedInto === null ? 0 : bits.merged) |
			(ticket.filedBy === ticket.requester ? 0 : bits.recordedByDesk) |
			feedbackBits(ticket);
		numbers.stars[row] = ticket.rating?.stars ?? 0;
		// 0 stands for none.
		numbers.ratingKind[row] = ticket.rating?.kind ? ratingKinds.indexOf(ticket.rating.kind) + 1 : 0;
		numbers.escalations[row] = Math.min(MOST, ticket.escalations);
		numbers.reopened[row] = Math.min(MOST, ticket.reopened);
	}

	statusAt(row: number): TicketStatus {
		return ticketStatuses[this.numbers.status[row]!]!;
	}

	channelAt(row: number): TicketChannel {
		return ticketChannels[this.numbers.channel[row]!]!;
	}

	priorityAt(row: number): Priority {
		return priorities[this.numbers.priority[row]!]!;
	}

	ratingKindAt(row: number): RatingKind | null {
		return ratingKinds[this.numbers.ratingKind[row]! - 1] ?? null;
	}

	nameAt(column: NameColumn, row: number): string | null {
		return this.names[column].at(this.numbers[column][row]!);
	}
}

function nameOf(ticket: TicketSummary, column: NameColumn): string | null {
	switch (column) {
		case 'answerer':
			return ticket.answeredBy;
		case 'resolver':
			return ticket.resolution?.by ?? null;
		default:
			return ticket[column];
	}
}

function feedbackBits({ feedback }: TicketSummary): number {
	if (feedback === null) return 0;
	return bits.feedbackForwarded | (feedback.result === null ? 0 : bits.feedbackDone);
}

/** What a ticket is found by. */
function searchTextOf({
	number,
	title,
	who,
	department,
	serviceName,
	location
}: TicketSummary): string {
	return folded(
		`${number} ${title} ${who.name} ${who.nip} ${department} ${serviceName.id} ${serviceName.en} ${location}`
	);
}

function pausesOf({ pauses }: TicketSummary): Float64Array {
	if (pauses.length === 0) return NO_PAUSE;
	return Float64Array.from(pauses.flatMap(({ fromMs, toMs }) => [fromMs, toMs ?? Number.NaN]));
}

function emptyNumbers(): TicketNumbers {
	return Object.fromEntries(
		Object.entries(columnKinds).map(([name, kind]) => [name, new arrays[kind]()])
	) as unknown as TicketNumbers;
}

/** The same column with room for `count`, grown ahead. */
function widen<C extends ColumnName>(numbers: TicketNumbers, name: C, count: number): void {
	const old = numbers[name];
	const larger = new arrays[columnKinds[name]](Math.max(1024, count, old.length * 2));
	larger.set(old);
	numbers[name] = larger as TicketNumbers[C];
}
