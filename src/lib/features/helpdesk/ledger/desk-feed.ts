import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { DocState } from '#lib/store/engine/row.ts';
import { DerivedFeed } from './derived-feed.ts';
import { DeskLedger } from './desk-ledger.ts';
import { columnsFrom, contentOf, DESK_FORMAT, type DeskContent } from './desk-snapshot.ts';

type Held = ReturnType<typeof held>;
type Feed = DerivedFeed<TicketSummary, DeskContent>;

/** Keeps the ledger of tickets in step with the store. */
export class DeskFeed {
	readonly ledger: DeskLedger;
	readonly #feed: Feed;

	private constructor(ledger: DeskLedger, feed: Feed) {
		this.ledger = ledger;
		this.#feed = feed;
	}

	static async open(engine: Engine): Promise<DeskFeed> {
		const plan = {
			table: 'ticketSummaries',
			snapshot: 'desk',
			format: DESK_FORMAT,
			idsOf: ticketOf
		};
		const { holder, feed } = await DerivedFeed.open<TicketSummary, DeskContent, Held>(
			engine,
			plan,
			held
		);
		return new DeskFeed(holder.ledger, feed);
	}

	/** Takes in what was written since. */
	catchUp(): Promise<void> {
		return this.#feed.catchUp();
	}
}

/** A ledger as a feed fills it. Tickets never go. */
function held(content: DeskContent | undefined) {
	const ledger = new DeskLedger(content && columnsFrom(content));
	return {
		ledger,
		put: (ticket: TicketSummary) => ledger.put(ticket),
		remove: () => undefined,
		clear: () => undefined,
		content: () => contentOf(ledger.columns)
	};
}

/** The ticket that a written document bears on. */
function ticketOf({ id, body }: DocState): string[] {
	switch (typeOfId(id)) {
		case 'ticket':
			return [id];
		case 'ticket-event':
		case 'rating': {
			const { ticket } = body as { readonly ticket?: unknown };
			return typeof ticket === 'string' ? [ticket] : [];
		}
		default:
			return [];
	}
}
