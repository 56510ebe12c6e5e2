import type { TicketStatus } from '#lib/domain/desk/transitions.ts';
import type { Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';

/** The helpdesk's ticket of a dispute, as far as billing shows it. */
export interface DisputeTicket {
	readonly number: string;
	readonly status: TicketStatus;
	/** Where this person finds it. */
	readonly href: string;
}

/** What a ticket of a dispute says of it. */
export interface DisputeToTell {
	/** The dispute's id. */
	readonly id: string;
	readonly customerNo: string;
	readonly customerName: string;
	/** The bills in words; empty: all of them. */
	readonly bills: readonly string[];
	readonly reason: string;
}

/** Tickets of disputes. They are the helpdesk's, of which this feature knows nothing else. */
export interface DisputeTickets {
	/** Opens the ticket of a dispute that is kept, or finds the one that it has, and gives its number. */
	open(dispute: DisputeToTell): Promise<Result<string, RecordProblem>>;
	/** Calls back now and after each change, null while there is no ticket; returns what stops it. */
	watch(disputeId: string, listener: (ticket: DisputeTicket | null) => void): () => void;
}
