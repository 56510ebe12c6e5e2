import type { Rating, TicketEvent } from '#lib/domain/desk/ticket.ts';
import type { Priority, TicketChannel } from '#lib/domain/desk/words.ts';
import type { Asker, SampleWho } from './sample-people.ts';

type Said<E> = E extends TicketEvent
	? Omit<E, '_id' | 'type' | 'ticket' | 'requester' | 'internal' | 'by' | 'at' | 'device'>
	: never;

/** What happened to a ticket: how many hours of work after it was filed, who did it, and what. */
export type Step = readonly [hours: number, who: SampleWho, said: Said<TicketEvent>];

/** A ticket of the practice store, from its filing to where it stands. */
export interface Story {
	/** A service of the seed. */
	readonly service: string;
	readonly asker: Asker | 'you';
	readonly channel: TicketChannel;
	/** How many days of work ago it was filed. */
	readonly daysAgo: number;
	readonly title: string;
	readonly description: string;
	readonly priority?: Priority;
	readonly location?: string;
	/** The message or the call that an agent wrote it down from. */
	readonly source?: string;
	readonly steps: readonly Step[];
	readonly rating?: Pick<Rating, 'stars' | 'kind' | 'comment'> & { readonly hours: number };
	/** What the handlers did with the feedback. */
	readonly afterwards?: readonly Step[];
}

/** A message that both sides see. */
export function message(text: string): Step[2] {
	return { kind: 'message', text, files: [] };
}

/** A note that stays at the desk. */
export function note(text: string): Step[2] {
	return { kind: 'note', text, files: [] };
}
