import type { HistoryEntry } from '#lib/domain/desk/ticket-state.ts';
import {
	changeableFields,
	type ChangeableField,
	type TicketEvent
} from '#lib/domain/desk/ticket.ts';
import { priorities } from '#lib/domain/desk/words.ts';
import { assertNever } from '#lib/domain/result.ts';
import { deskWords } from '#lib/i18n/areas/desk-words.ts';
import { ownTicketsText } from '#lib/i18n/areas/own-tickets.ts';

/** One entry of a ticket's history in plain words, as who asked reads it. */
export interface HistoryLine {
	readonly title: string;
	/** What was said with it; may be empty. */
	readonly text: string;
}

/** Words for what a change only names. */
export interface ChangeWords {
	/** The name of a service, category or unit; the slug where there is none of it any more. */
	readonly master: (field: 'service' | 'category' | 'unit', slug: string) => string;
	/** The label of a question, by its key. */
	readonly question: (key: string) => string;
	/** An answer as a person reads it. */
	readonly answer: (key: string, value: string) => string;
}

/** Null for what says nothing to who asked: messages stand in the conversation. */
export function historyLine(entry: HistoryEntry, names: ChangeWords): HistoryLine | null {
	const t = ownTicketsText().line;
	const { fact } = entry;
	switch (fact.type) {
		case 'ticket':
			return { title: t.ticket, text: '' };
		case 'rating': {
			const label = deskWords().stars[fact.stars as 1 | 2 | 3 | 4 | 5];
			return { title: t.rating(label), text: fact.comment ?? '' };
		}
		default:
			return eventLine(fact, names);
	}
}

function eventLine(event: TicketEvent, names: ChangeWords): HistoryLine | null {
	const t = ownTicketsText().line;
	switch (event.kind) {
		case 'take':
			return { title: t.take, text: '' };
		case 'assign':
			return {
				title: event.person === null ? t.unassign : t.assign(event.personName ?? event.person),
				text: event.reason ?? ''
			};
		case 'escalate':
			return { title: t.escalate(event.toName), text: event.reason };
		case 'wait':
			return {
				title: event.for === 'requester' ? t.waitRequester : t.waitThird,
				text: event.reason
			};
		case 'resume':
			return { title: t.resume, text: '' };
		case 'resolve':
			return { title: t.resolve, text: event.solution };
		case 'reopen':
			return { title: t.reopen, text: event.reason };
		case 'close':
			return { title: event.how === 'auto' ? t.closeAuto : t.closeUnrated, text: '' };
		case 'cancel':
			return { title: t.cancel, text: event.reason };
		case 'redirect':
			return { title: t.redirect(event.appName), text: event.reason };
		case 'merge':
			return { title: t.merge(event.intoNumber), text: '' };
		case 'unmerge':
			return { title: t.unmerge, text: '' };
		case 'change':
			return {
				title: t.change,
				text: [...event.changes.map((change) => changeText(change, names)), event.reason ?? '']
					.filter((line) => line !== '')
					.join('\n')
			};
		case 'message':
		case 'note':
		case 'link':
		case 'feedback-forward':
		case 'feedback-done':
			return null;
		default:
			return assertNever(event);
	}
}

function changeText(
	{ field, from, to }: { readonly field: string; readonly from: string; readonly to: string },
	names: ChangeWords
): string {
	const { line, emptyValue } = ownTicketsText();
	const known = changeableFields.find((name) => name === field);
	const key = field.slice('answer.'.length);
	const label = known ? deskWords().field[known] : names.question(key);
	const shown = (value: string) => {
		if (value === '') return emptyValue;
		return known ? fieldText(known, value, names) : names.answer(key, value);
	};
	return line.changed(label, shown(from), shown(to));
}

function fieldText(field: ChangeableField, value: string, names: ChangeWords): string {
	switch (field) {
		case 'priority': {
			const priority = priorities.find((each) => each === value);
			return priority ? deskWords().priority[priority] : value;
		}
		case 'service':
		case 'category':
		case 'unit':
			return names.master(field, value);
		default:
			return value;
	}
}
