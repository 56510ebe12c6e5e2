import type { HistoryEntry } from '#lib/domain/desk/ticket-state.ts';
import { changeableFields, type TicketEvent } from '#lib/domain/desk/ticket.ts';
import { priorities } from '#lib/domain/desk/words.ts';
import { assertNever } from '#lib/domain/result.ts';
import { deskWords } from '#lib/i18n/areas/desk-words.ts';
import { ownTicketsText } from '#lib/i18n/areas/own-tickets.ts';
import { said } from '#lib/i18n/said.ts';

/** One entry of a ticket's history in plain words, as who asked reads it. */
export interface HistoryLine {
	readonly title: string;
	/** What was said with it; may be empty. */
	readonly text: string;
}

/** Labels of a service's questions as they were asked, by key. */
type AnswerLabels = ReadonlyMap<string, string>;

/** Null for what says nothing to who asked: messages stand in the conversation. */
export function historyLine(entry: HistoryEntry, labels: AnswerLabels): HistoryLine | null {
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
			return eventLine(fact, labels);
	}
}

function eventLine(event: TicketEvent, labels: AnswerLabels): HistoryLine | null {
	const t = ownTicketsText().line;
	switch (event.kind) {
		case 'take':
			return { title: t.take, text: '' };
		case 'assign':
			return {
				title: event.person === null ? t.unassign : t.assign(event.personName ?? event.person),
				text: ''
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
				text: event.changes.map((change) => changeText(change, labels)).join('\n')
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
	labels: AnswerLabels
): string {
	const { line, emptyValue } = ownTicketsText();
	const words = deskWords();
	const known = changeableFields.find((name) => name === field);
	const key = field.slice('answer.'.length);
	const label = known ? words.field[known] : (labels.get(key) ?? key);
	const shown = (value: string) => {
		const priority = priorities.find((each) => field === 'priority' && each === value);
		return (priority ? words.priority[priority] : value) || emptyValue;
	};
	return line.changed(label, shown(from), shown(to));
}

/** Labels of the questions of a ticket, in the language of the interface. */
export function answerLabels(
	answers: readonly { readonly key: string; readonly label: Parameters<typeof said>[0] }[]
): AnswerLabels {
	return new Map(answers.map(({ key, label }) => [key, said(label)]));
}
