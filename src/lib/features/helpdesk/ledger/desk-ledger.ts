import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import { TicketColumns, type TicketContent } from './ticket-columns.ts';

/**
 * All tickets of this device in memory, as columns: what queues, counts and reports are answered from.
 * It decides nothing: how a ticket stands comes from the domain.
 */
export class DeskLedger {
	readonly columns: TicketColumns;
	/** Counts up with every change, so that what was worked out is kept while it is right. */
	version = 0;
	/** Rows that changed since somebody last took them over. */
	#changed = new Set<number>();
	readonly #rows = new Map<string, number>();

	constructor(content?: TicketContent) {
		this.columns = new TicketColumns(content);
		this.columns.texts.id.forEach((id, row) => {
			this.#rows.set(id, row);
			this.#changed.add(row);
		});
	}

	get count(): number {
		return this.columns.count;
	}

	rowOf(id: string): number | null {
		return this.#rows.get(id) ?? null;
	}

	put(ticket: TicketSummary): void {
		let row = this.#rows.get(ticket.id);
		if (row === undefined) {
			row = this.columns.add(ticket.id);
			this.#rows.set(ticket.id, row);
		}
		this.columns.put(row, ticket);
		this.#changed.add(row);
		this.version++;
	}

	/** Rows that changed since this was asked last. */
	takeChanged(): ReadonlySet<number> {
		const changed = this.#changed;
		this.#changed = new Set();
		return changed;
	}
}
