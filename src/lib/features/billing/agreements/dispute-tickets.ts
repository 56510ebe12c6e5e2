import type { TicketStatus } from '#lib/domain/desk/transitions.ts';
import type { Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';

/** The helpdesk's ticket of a dispute, as far as billing shows it. */
export interface DisputeTicket {
	readonly number: string;
	readonly status: TicketStatus;
	/** Where this person finds it. */
	readonly href: string;
	/** Whether this person may call it off. */
	readonly mayCancel: boolean;
}

/** What became of the ticket of a dispute that was taken back. */
export interface TicketTold {
	readonly number: string;
	/** Called off; else the desk was told, and decides. */
	readonly isCancelled: boolean;
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
	/**
	 * Tells the ticket, where this person has it and it is still worked on, that its dispute was taken
	 * back, and why; null where there is nothing to tell.
	 */
	takenBack(disputeId: string, reason: string): Promise<Result<TicketTold | null, RecordProblem>>;
	/** Calls back now and after each change, null while there is no ticket; returns what stops it. */
	watch(disputeId: string, listener: (ticket: DisputeTicket | null) => void): () => void;
}
