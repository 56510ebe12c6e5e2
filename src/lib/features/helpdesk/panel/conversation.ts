import type { TicketState } from '#lib/domain/desk/ticket-state.ts';

/** Something that was said about a ticket, in the order in which it was said. */
export interface Utterance {
	readonly id: string;
	readonly at: string;
	readonly by: string;
	readonly kind: 'message' | 'note' | 'solution' | 'question' | 'objection';
	readonly isFromRequester: boolean;
	readonly text: string;
	readonly files: readonly string[];
}

/**
 * The conversation of a ticket: messages and notes, solutions, what the requester is asked for and why
 * they reopened it. What means nothing where it came is said all the same: somebody wrote it.
 */
export function conversationOf({ history, ticket }: TicketState): readonly Utterance[] {
	return history.flatMap(({ fact }): Utterance[] => {
		if (fact.type !== 'ticket-event') return [];
		const said = utterance(fact);
		if (!said) return [];
		const isFromRequester = fact.by === ticket.requester && said.kind !== 'note';
		return [{ id: fact._id, at: fact.at, by: fact.by, isFromRequester, ...said }];
	});
}

type Event = Extract<TicketState['history'][number]['fact'], { type: 'ticket-event' }>;

function utterance(event: Event): Pick<Utterance, 'kind' | 'text' | 'files'> | null {
	switch (event.kind) {
		case 'message':
		case 'note':
			return { kind: event.kind, text: event.text, files: event.files };
		case 'resolve':
			return { kind: 'solution', text: event.solution, files: [] };
		case 'wait':
			return event.for === 'requester' ? { kind: 'question', text: event.reason, files: [] } : null;
		case 'reopen':
			return { kind: 'objection', text: event.reason, files: [] };
		default:
			return null;
	}
}
