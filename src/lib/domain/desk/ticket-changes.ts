import type { TicketProgress } from './ticket-progress.ts';
import { changeableFields, type ChangeableField, type TicketEvent } from './ticket.ts';
import { priorities, type Bilingual, type Priority } from './words.ts';

const ANSWER = 'answer.';
/** A ticket without these could not be worked on. */
const NEEDED: ReadonlySet<string> = new Set<ChangeableField>([
	'title',
	'description',
	'service',
	'category',
	'unit',
	'department'
]);

/**
 * What a change leaves of a ticket. Of two changes of the same field the later stands, whatever it
 * says that it found. What was promised stands until something else is promised, with its calendar.
 */
export function applyChange(
	progress: TicketProgress,
	event: Extract<TicketEvent, { kind: 'change' }>
): void {
	for (const { field, to, label } of event.changes) {
		const key = field.slice(ANSWER.length);
		if (field.startsWith(ANSWER)) setAnswer(progress, key, { value: to, label });
		else if (isChangeable(field)) setField(progress, field, to);
	}
	if (event.serviceName) progress.serviceName = event.serviceName;
	if (event.sla) {
		progress.sla = event.sla;
		progress.calendar = event.calendar ?? null;
	}
}

function setField(progress: TicketProgress, field: ChangeableField, to: string): void {
	if (NEEDED.has(field) && to.trim() === '') return;
	if (field !== 'priority') progress[field] = to;
	else if (isPriority(to)) progress.priority = to;
}

function setAnswer(
	progress: TicketProgress,
	key: string,
	{ value, label }: { readonly value: string; readonly label: Bilingual | undefined }
): void {
	const isAnswered = progress.answers.some((answer) => answer.key === key);
	progress.answers = isAnswered
		? progress.answers.map((answer) => (answer.key === key ? { ...answer, value } : answer))
		: [...progress.answers, { key, label: label ?? { id: key, en: '' }, value }];
}

function isChangeable(field: string): field is ChangeableField {
	return (changeableFields as readonly string[]).includes(field);
}

function isPriority(text: string): text is Priority {
	return (priorities as readonly string[]).includes(text);
}
