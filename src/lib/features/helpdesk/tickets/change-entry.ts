import { askedFields, type FormAnswers } from '#lib/domain/desk/form.ts';
import type { FormField } from '#lib/domain/desk/masters.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import type { FieldChange } from '../record/change-ticket.ts';

const ownFields = ['title', 'description', 'location', 'department'] as const;
export type OwnField = (typeof ownFields)[number];

/** What who asked can put right in their ticket, as a form has it. */
export interface ChangeEntry extends Readonly<Record<OwnField, string>> {
	readonly answers: FormAnswers;
}

/** A ticket as the form begins. */
export function entryOf(ticket: TicketState): ChangeEntry {
	const { title, description, location, department } = ticket;
	const answers = Object.fromEntries(ticket.answers.map(({ key, value }) => [key, value]));
	return { title, description, location, department, answers };
}

/**
 * The questions that the form asks: those of the service as it is answered now, then what else the
 * ticket has answers to. What the service did not ask yet when the ticket was filed may stay open:
 * nobody has to answer it to put a title right.
 */
export function askedNow(
	{ answers }: Pick<ChangeEntry, 'answers'>,
	ticket: Pick<TicketState, 'answers'>,
	questions: readonly FormField[]
): readonly FormField[] {
	const others = ticket.answers
		.filter(({ key }) => !questions.some((question) => question.key === key))
		.map(({ key, label }) => ({ key, label, kind: 'text' as const, required: false }));
	const wasAnswered = new Set(ticket.answers.map(({ key }) => key));
	const asked = askedFields({ fields: [...questions] }, answers).map((field) => ({
		...field,
		required: field.required && (wasAnswered.has(field.key) || field.showWhen !== undefined)
	}));
	return [...asked, ...others];
}

/**
 * What differs from the ticket. An answer to a question that is no longer asked is taken away; one that
 * is asked for the first time comes with its label.
 */
export function changesOf(
	ticket: TicketState,
	entry: ChangeEntry,
	questions: readonly FormField[]
): readonly FieldChange[] {
	const asked = askedNow(entry, ticket, questions);
	const before = new Map(ticket.answers.map(({ key, value }) => [key, value]));
	const keys = new Set([...before.keys(), ...asked.map(({ key }) => key)]);
	const answers = [...keys].map((key): FieldChange => {
		const question = asked.find((one) => one.key === key);
		const to = question ? (entry.answers[key] ?? '') : '';
		const label = before.has(key) || !question ? {} : { label: question.label };
		return { field: `answer.${key}`, from: before.get(key) ?? '', to, ...label };
	});
	return [
		...ownFields.map((field) => ({ field, from: ticket[field], to: entry[field] })),
		...answers
	];
}
