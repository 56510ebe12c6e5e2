import type { HistoryEntry, TicketState } from '#lib/domain/desk/ticket-state.ts';
import {
	changeableFields,
	type ChangeableField,
	type TicketEvent
} from '#lib/domain/desk/ticket.ts';
import type { Priority } from '#lib/domain/desk/words.ts';
import { assertNever } from '#lib/domain/result.ts';
import { deskHistoryText } from '#lib/i18n/areas/desk-history.ts';
import { deskWords } from '#lib/i18n/areas/desk-words.ts';
import { number } from '#lib/i18n/format.ts';
import { said } from '#lib/i18n/said.ts';

/** One line of the history, in words. */
export interface HistoryLine {
	readonly id: string;
	readonly at: string;
	readonly by: string;
	readonly title: string;
	/** What was written or changed, one line each. */
	readonly details: readonly string[];
	/** "Terbuka → Dikerjakan"; empty where the status stayed. */
	readonly status: string;
	/** Why it changed nothing; empty where it counts. */
	readonly voidBecause: string;
	readonly isInternal: boolean;
}

/** Names of masters and people, for what an event only names by id. */
export interface HistoryNames {
	readonly person: (id: string) => string;
	/** The name of a service, category or unit; the slug where there is no such master any more. */
	readonly master: (field: ChangeableField, slug: string) => string;
	/** An answer as a person reads it. */
	readonly answer: (key: string, value: string) => string;
}

/** An entry of the history in words: who, when, what, from what to what, and whether it counts. */
export function historyLine(
	{ fact, from, to, isVoid }: HistoryEntry,
	state: Pick<TicketState, 'answers'>,
	names: HistoryNames
): HistoryLine {
	const t = deskHistoryText();
	const words = deskWords();
	const { title, details } = saidBy(fact, state, names);
	return {
		id: fact._id,
		at: fact.at,
		by: names.person(fact.by),
		title,
		details: details.filter((line) => line !== ''),
		status: from === to ? '' : t.status(words.status[from], words.status[to]),
		voidBecause: isVoid ? t.voidBecause(words.status[from]) : '',
		isInternal: 'internal' in fact
	};
}

interface Said {
	readonly title: string;
	readonly details: readonly string[];
}

function saidBy(
	fact: HistoryEntry['fact'],
	state: Pick<TicketState, 'answers'>,
	names: HistoryNames
): Said {
	const t = deskHistoryText();
	const words = deskWords();
	if (fact.type === 'ticket') {
		return { title: t.filed(words.channel[fact.channel]), details: [fact.title] };
	}
	if (fact.type === 'rating') {
		const kind = fact.kind === undefined ? '' : words.ratingKind[fact.kind];
		return { title: t.rating(number(fact.stars)), details: [kind, fact.comment ?? ''] };
	}
	return saidByEvent(fact, state, names);
}

function saidByEvent(
	event: TicketEvent,
	state: Pick<TicketState, 'answers'>,
	names: HistoryNames
): Said {
	const t = deskHistoryText();
	switch (event.kind) {
		case 'message':
		case 'note': {
			const files = event.files.length > 0 ? t.files(number(event.files.length)) : '';
			return { title: t[event.kind], details: [event.text, files] };
		}
		case 'change':
			return {
				title: t.change,
				details: [
					...event.changes.map((change) => changeLine(change, state, names)),
					event.reason ?? ''
				]
			};
		case 'take':
		case 'resume':
		case 'unmerge':
			return { title: t[event.kind], details: [] };
		case 'assign':
			return {
				title:
					event.person === null
						? t.toQueue
						: t.assign(event.personName ?? names.person(event.person)),
				details: [event.reason ?? '']
			};
		case 'escalate':
			return {
				title: t.escalate(number(event.tier), event.toName),
				details: [event.reason]
			};
		case 'wait':
			return { title: t.wait[event.for], details: [event.reason] };
		case 'resolve':
			return { title: t.resolve, details: [event.solution] };
		case 'reopen':
		case 'cancel':
			return { title: t[event.kind], details: [event.reason] };
		case 'close':
			return { title: t.close[event.how], details: [] };
		case 'redirect':
			return { title: t.redirect(event.appName), details: [event.url, event.reason] };
		case 'link':
			return { title: event.isLinked ? t.link : t.unlink, details: [] };
		case 'merge':
			return { title: t.merge(event.intoNumber), details: [] };
		case 'feedback-forward':
			return { title: t['feedback-forward'](event.toName), details: [event.note] };
		case 'feedback-done':
			return { title: t['feedback-done'], details: [event.result] };
		default:
			return assertNever(event);
	}
}

type Change = Extract<TicketEvent, { kind: 'change' }>['changes'][number];

function changeLine(
	{ field, from, to }: Change,
	{ answers }: Pick<TicketState, 'answers'>,
	names: HistoryNames
): string {
	const t = deskHistoryText();
	const words = deskWords();
	const known = changeableFields.find((name) => name === field);
	const key = field.slice('answer.'.length);
	const answer = answers.find((one) => one.key === key);
	const label = known ? words.field[known] : answer ? said(answer.label) : key;
	const value = (text: string) => {
		if (text === '') return t.nothing;
		if (known === 'priority') return words.priority[text as Priority] ?? text;
		if (!known) return names.answer(key, text);
		const isMaster = known === 'service' || known === 'category' || known === 'unit';
		return isMaster ? names.master(known, text) : text;
	};
	return t.changed(label, value(from), value(to));
}
