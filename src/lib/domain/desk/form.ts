import { isCalendarDate } from '../time/date.ts';
import type { FormField, Service } from './masters.ts';
import type { FormAnswer } from './ticket.ts';

/** What was answered, by the question's key. */
export type FormAnswers = Readonly<Record<string, string>>;

export const YES = 'ya';
export const NO = 'tidak';

/** Why an answer cannot be sent. */
export interface AnswerProblem {
	readonly key: string;
	readonly code: 'missing' | 'not-a-number' | 'not-a-date' | 'not-an-option' | 'too-long';
}

/** The longest answer of each kind, in characters. */
const LONGEST: Readonly<Record<FormField['kind'], number>> = {
	text: 300,
	long: 10_000,
	number: 40,
	date: 10,
	choice: 300,
	'yes-no': 10
};

/**
 * The questions of a service that are asked, in order: such as depend on another are asked only where
 * that one is asked and has one of the answers.
 */
export function askedFields(
	service: Pick<Service, 'fields'>,
	answers: FormAnswers
): readonly FormField[] {
	const asked = new Set<string>();
	return service.fields.filter(({ key, showWhen }) => {
		const isAsked =
			showWhen === undefined ||
			(asked.has(showWhen.key) && showWhen.isOneOf.includes(valueOf(answers, showWhen.key)));
		if (isAsked) asked.add(key);
		return isAsked;
	});
}

/** Keys of questions for the place, as the services of a new office and most offices call them. */
const PLACE_KEYS: readonly string[] = ['letak', 'lokasi'];

/** Whether one of the questions that are asked is where it is: nobody is to say it twice. */
export function asksForPlace(asked: readonly Pick<FormField, 'key'>[]): boolean {
	return asked.some(({ key }) => PLACE_KEYS.includes(key));
}

/** What stands against sending these answers, in the order of the questions. */
export function answerProblems(
	service: Pick<Service, 'fields'>,
	answers: FormAnswers
): readonly AnswerProblem[] {
	return askedFields(service, answers).flatMap((field) => {
		const code = problemOf(field, valueOf(answers, field.key));
		return code === null ? [] : [{ key: field.key, code }];
	});
}

/** The answers as a ticket keeps them: with their questions, and none that was not asked or is empty. */
export function formAnswersOf(
	service: Pick<Service, 'fields'>,
	answers: FormAnswers
): readonly FormAnswer[] {
	return askedFields(service, answers)
		.map(({ key, label }) => ({ key, label, value: valueOf(answers, key) }))
		.filter(({ value }) => value !== '');
}

function problemOf(field: FormField, value: string): AnswerProblem['code'] | null {
	if (value === '') return field.required ? 'missing' : null;
	if (value.length > LONGEST[field.kind]) return 'too-long';
	switch (field.kind) {
		case 'number':
			return /^-?\d+(?:[.,]\d+)?$/.test(value) ? null : 'not-a-number';
		case 'date':
			return isCalendarDate(value) ? null : 'not-a-date';
		case 'choice':
			return (field.options ?? []).some(({ id }) => id === value) ? null : 'not-an-option';
		case 'yes-no':
			return value === YES || value === NO ? null : 'not-an-option';
		default:
			return null;
	}
}

function valueOf(answers: FormAnswers, key: string): string {
	return (answers[key] ?? '').trim();
}
