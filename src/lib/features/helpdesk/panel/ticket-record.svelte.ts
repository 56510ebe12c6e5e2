import type { TicketSla } from '#lib/domain/desk/sla.ts';
import {
	ticketStateOf,
	type TicketState,
	type TicketSummary
} from '#lib/domain/desk/ticket-state.ts';
import { isWorkedOn } from '#lib/domain/desk/transitions.ts';
import { ratingId } from '#lib/domain/ids.ts';
import { live } from '#lib/store/live.svelte.ts';
import type { DeskTables, Helpdesk } from '../helpdesk.ts';
import type { SimilarTicket } from '../ledger/question.ts';
import { openTables } from '../tables.svelte.ts';

/** As many as are worth a look. */
const MOST_SIMILAR = 4;
/** Less alike than this is not worth a warning. */
const LEAST_LIKENESS = 0.35;

/** Everything that is known of one ticket, kept current; null where there is no such ticket here. */
export async function readTicket(tables: DeskTables, id: string): Promise<TicketState | null> {
	const [ticket, events, rating] = await Promise.all([
		tables.tickets.get(id),
		tables.ticketEvents.where('ticket').equals(id).toArray(),
		tables.ratings.get(ratingId(id))
	]);
	return ticket ? ticketStateOf([ticket, ...events, ...(rating ? [rating] : [])]) : null;
}

type Desk = Pick<Helpdesk, 'tables' | 'view' | 'onChange'>;

/** One ticket on the screen. To be made while a component is made. */
export class TicketRecord {
	readonly #desk: Desk;
	readonly #state;
	readonly #related;
	/** What was read of one ticket is never shown beside another. */
	#clocks = $state.raw<{ readonly id: string; readonly sla: TicketSla | null } | null>(null);
	#alike = $state.raw<{ readonly id: string; readonly found: readonly SimilarTicket[] } | null>(
		null
	);
	readonly #id: () => string;

	/** `id` and `nowMs` are tracked: another ticket, or a minute that went by, is read for. */
	constructor(desk: Desk, id: () => string, nowMs: () => number) {
		this.#desk = desk;
		this.#id = id;
		const tables = openTables(desk);
		this.#state = live(
			() => tables.current && { tables: tables.current, id: id() },
			async (asked) => readTicket(asked.tables, asked.id)
		);
		this.#related = live(
			() => {
				const links = this.#state.current?.links;
				return tables.current && links ? { tables: tables.current, links } : null;
			},
			async ({ tables: { ticketSummaries }, links }) =>
				(await ticketSummaries.bulkGet([...links])).filter((found) => found !== undefined)
		);
		$effect(() => {
			const asked = id();
			nowMs();
			return desk.onChange(() => void this.#readClocks(asked));
		});
		$effect(() => {
			const state = this.#state.current;
			if (state && state.id === id()) void this.#readSimilar(state);
		});
	}

	/** Undefined until it is read; null where there is none. */
	get state(): TicketState | null | undefined {
		return this.#state.current;
	}

	get sla(): TicketSla | null {
		return this.#clocks?.id === this.#id() ? this.#clocks.sla : null;
	}

	/** Tickets that it is linked with. */
	get related(): readonly TicketSummary[] {
		return this.#related.current ?? [];
	}

	/** Tickets that say nearly the same and go on, without those that it is linked with already. */
	get similar(): readonly SimilarTicket[] {
		if (this.#alike?.id !== this.#id()) return [];
		const links = this.#state.current?.links ?? [];
		return this.#alike.found.filter(({ ticket }) => !links.includes(ticket.id));
	}

	async #readClocks(id: string): Promise<void> {
		const [row] = await this.#desk.view.rowsOf([id]);
		if (id === this.#id()) this.#clocks = { id, sla: row?.sla ?? null };
	}

	async #readSimilar(state: TicketState): Promise<void> {
		const found = isWorkedOn(state.status)
			? await this.#desk.view.similar({
					text: `${state.title} ${state.description}`,
					service: state.service,
					requester: state.requester,
					isOwnOnly: false,
					except: state.id,
					most: MOST_SIMILAR
				})
			: [];
		if (state.id !== this.#id()) return;
		const isAlike = ({ ticket, likeness }: SimilarTicket) =>
			isWorkedOn(ticket.status) && likeness >= LEAST_LIKENESS;
		this.#alike = { id: state.id, found: found.filter(isAlike) };
	}
}
