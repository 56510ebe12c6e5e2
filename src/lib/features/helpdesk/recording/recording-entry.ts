import { answerProblems, formAnswersOf, type FormAnswers } from '#lib/domain/desk/form.ts';
import type { Service } from '#lib/domain/desk/masters.ts';
import type { MessageFields } from '#lib/domain/desk/message-fields.ts';
import { NO_ACCOUNT, type Priority, type TicketChannel } from '#lib/domain/desk/words.ts';
import type { TicketEntry } from '../record/file-ticket.ts';

/** How a request came to an agent; somebody at the counter counts as having called. */
export const recordedChannels = ['whatsapp', 'mail', 'phone'] as const satisfies TicketChannel[];
export type RecordedChannel = (typeof recordedChannels)[number];

/** A ticket as an agent writes it down. */
export interface RecordingForm {
	readonly channel: RecordedChannel;
	/** The message that was pasted; kept with the ticket. */
	readonly source: string;
	/** A person's id, or `NO_ACCOUNT`. */
	readonly requester: string;
	readonly name: string;
	readonly nip: string;
	readonly department: string;
	readonly email: string;
	readonly phone: string;
	/** The service's slug; empty until one is chosen. */
	readonly service: string;
	readonly title: string;
	readonly description: string;
	readonly priority: Priority;
	readonly location: string;
	readonly answers: FormAnswers;
}

export const emptyForm: RecordingForm = {
	channel: 'whatsapp',
	source: '',
	requester: NO_ACCOUNT,
	name: '',
	nip: '',
	department: '',
	email: '',
	phone: '',
	service: '',
	title: '',
	description: '',
	priority: 'normal',
	location: '',
	answers: {}
};

const suggested = [
	'name',
	'nip',
	'department',
	'email',
	'phone',
	'title',
	'location',
	'description'
] as const satisfies (keyof MessageFields & keyof RecordingForm)[];

/** Fills in what the message says and nobody has written yet. */
export function withSuggestions(form: RecordingForm, fields: MessageFields): RecordingForm {
	const missing = suggested.filter((field) => form[field].trim() === '' && fields[field] !== '');
	const { person, service } = fields;
	return {
		...form,
		...Object.fromEntries(missing.map((field) => [field, fields[field]])),
		...(form.requester === NO_ACCOUNT && person !== null ? { requester: person } : {}),
		...(form.service === '' && service !== null ? { service } : {})
	};
}

export type EntryProblem = 'missing' | 'too-long' | 'not-a-number' | 'not-a-date' | 'not-an-option';
/** By field; an answer to a question of the service is `answer.<key>`. */
export type EntryProblems = Readonly<Record<string, EntryProblem>>;

const LONGEST_SHORT = 300;
const LONGEST_TEXT = 20_000;

/**
 * What stands against recording it: the same that is asked of who files in the app (S2-21), but for the
 * NIP, which a caller without an account may not have.
 */
export function recordingProblems(form: RecordingForm, service: Service | null): EntryProblems {
	const problems: Record<string, EntryProblem> = {};
	const needed = ['name', 'department', 'service', 'title', 'description'] as const;
	for (const field of needed) if (form[field].trim() === '') problems[field] = 'missing';
	if (form.nip.trim() === '' && form.requester !== NO_ACCOUNT) problems['nip'] = 'missing';
	const short = ['name', 'nip', 'department', 'email', 'phone', 'title', 'location'] as const;
	for (const field of short) {
		if (form[field].trim().length > LONGEST_SHORT) problems[field] = 'too-long';
	}
	for (const field of ['description', 'source'] as const) {
		if (form[field].trim().length > LONGEST_TEXT) problems[field] = 'too-long';
	}
	if (service) {
		for (const { key, code } of answerProblems(service, form.answers)) {
			problems[`answer.${key}`] = code;
		}
	}
	return problems;
}

/** The ticket that is filed. */
export function recordedEntry(
	form: RecordingForm,
	service: Service,
	ticket: { readonly id: string; readonly files: readonly string[] }
): TicketEntry {
	const { name, nip, department, email, phone } = form;
	const source = form.source.trim();
	return {
		...ticket,
		requester: form.requester,
		who: { name, nip, department, email, phone },
		channel: form.channel,
		service,
		title: form.title,
		description: form.description,
		priority: form.priority,
		location: form.location,
		answers: formAnswersOf(service, form.answers),
		...(source === '' ? {} : { source })
	};
}
