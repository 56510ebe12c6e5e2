import { answerProblems, type AnswerProblem } from '#lib/domain/desk/form.ts';
import type { Service } from '#lib/domain/desk/masters.ts';
import { mailAddress } from '../outbox/address.ts';
import type { Profile } from './kept-profile.ts';
import type { TicketDraft } from './draft.ts';

/** As a ticket's own fields may be, in characters. */
export const LONGEST = { short: 300, long: 20_000 } as const;

/** What is wrong with a field; its words are in the form. */
export type FieldProblem = AnswerProblem['code'] | 'not-a-mail';
/** By field; an answer to a question of the service is `answer.<key>`. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>;

/** What stands against going on from what is asked for. */
export function requestProblems(
	service: Pick<Service, 'fields'>,
	draft: Pick<TicketDraft, 'title' | 'description' | 'location' | 'answers'>
): FieldProblems {
	return {
		...problemOf('title', draft.title, LONGEST.short, true),
		...problemOf('description', draft.description, LONGEST.long, true),
		...problemOf('location', draft.location, LONGEST.short, false),
		...Object.fromEntries(
			answerProblems(service, draft.answers).map(({ key, code }) => [`answer.${key}`, code])
		)
	};
}

/** What stands against going on from who asks (S2-26, S2-31). */
export function profileProblems(profile: Profile): FieldProblems {
	return {
		...problemOf('name', profile.name, LONGEST.short, true),
		...problemOf('nip', profile.nip, LONGEST.short, true),
		...problemOf('department', profile.department, LONGEST.short, true),
		...problemOf('phone', profile.phone, LONGEST.short, false),
		...mailProblem(profile.email),
		...problemOf('email', profile.email, LONGEST.short, false)
	};
}

/** Where the helpdesk writes to; a slip in it is found out only when no answer comes. */
function mailProblem(email: string): FieldProblems {
	return email.trim() === '' || mailAddress(email) !== null ? {} : { email: 'not-a-mail' };
}

function problemOf(
	field: string,
	text: string,
	longest: number,
	isRequired: boolean
): FieldProblems {
	const length = text.trim().length;
	if (isRequired && length === 0) return { [field]: 'missing' };
	return length > longest ? { [field]: 'too-long' } : {};
}
