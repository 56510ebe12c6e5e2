import type { FormAnswers } from '#lib/domain/desk/form.ts';
import { priorities, type Priority } from '#lib/domain/desk/words.ts';
import { areKeptFiles, KeptDrafts } from '../components/kept-drafts.ts';
import type { KeptFile } from '../components/kept-files.ts';
import { isRecord } from '../is-record.ts';

/** A ticket that was begun and not sent. */
export interface TicketDraft {
	/** The id that the ticket will have: sent twice, it is one ticket. */
	readonly id: string;
	/** The service's slug. */
	readonly service: string;
	readonly title: string;
	readonly description: string;
	readonly priority: Priority;
	readonly location: string;
	readonly answers: FormAnswers;
	readonly files: readonly KeptFile[];
	readonly savedAtMs: number;
}

/** A draft in which nothing has been written. */
export function emptyDraft(id: string, service: string): TicketDraft {
	return {
		id,
		service,
		title: '',
		description: '',
		priority: 'normal',
		location: '',
		answers: {},
		files: [],
		savedAtMs: 0
	};
}

/** Whether somebody wrote or chose anything. */
export function isBegun(draft: TicketDraft): boolean {
	const texts = [draft.title, draft.description, draft.location, ...Object.values(draft.answers)];
	return draft.files.length > 0 || texts.some((text) => text.trim() !== '');
}

export type TicketDrafts = KeptDrafts<TicketDraft>;

/** The drafts of a person on this device, one for each service. */
export function ticketDrafts(
	drawer: ConstructorParameters<typeof KeptDrafts>[0],
	personId: string
): TicketDrafts {
	return new KeptDrafts<TicketDraft>(drawer, {
		key: `satuloket.ticket-drafts.${personId}`,
		placeOf: ({ service }) => service,
		isBegun,
		isDraft
	});
}

function isDraft(value: unknown): value is TicketDraft {
	if (!isRecord(value)) return false;
	return (
		['id', 'service', 'title', 'description', 'location'].every(
			(field) => typeof value[field] === 'string'
		) &&
		priorities.some((priority) => priority === value['priority']) &&
		isRecord(value['answers']) &&
		Object.values(value['answers']).every((answer) => typeof answer === 'string') &&
		areKeptFiles(value['files']) &&
		typeof value['savedAtMs'] === 'number'
	);
}
