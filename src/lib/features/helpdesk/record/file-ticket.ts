import type { Service } from '#lib/domain/desk/masters.ts';
import type { FormAnswer, RequesterDetails, Ticket } from '#lib/domain/desk/ticket.ts';
import type { Priority, TicketChannel } from '#lib/domain/desk/words.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { whoAsks } from './who-asks.ts';

/** A ticket that somebody is about to file, for themselves or at the desk for somebody else. */
export interface TicketEntry {
	/** The ticket's id, given when the form was begun: filed twice it is still one ticket. */
	readonly id: string;
	/** A person's id, or `NO_ACCOUNT`. */
	readonly requester: string;
	readonly who: RequesterDetails;
	readonly channel: TicketChannel;
	readonly service: Service;
	readonly title: string;
	readonly description: string;
	readonly priority: Priority;
	readonly location: string;
	readonly answers: readonly FormAnswer[];
	/** Ids of files that are kept for it already. */
	readonly files: readonly string[];
	/** The message that an agent wrote it down from. */
	readonly source?: string;
	readonly dispute?: NonNullable<Ticket['dispute']>;
}

type Desk = Pick<Helpdesk, 'record' | 'nextTicketNo'>;

/**
 * Files a ticket and gives its number, which is final also where nothing has been sent yet. What the
 * service promises is kept with it (S2-24): a promise that changes later holds for later tickets.
 */
export async function fileTicket(
	desk: Desk,
	entry: TicketEntry
): Promise<Result<{ readonly number: string }, RecordProblem>> {
	const number = await desk.nextTicketNo();
	const kept = await desk.record([ticketOf(entry, number)]);
	return kept.ok ? succeed({ number }) : kept;
}

function ticketOf(entry: TicketEntry, number: string): Omit<Ticket, 'by' | 'at' | 'device'> {
	const { service, source, dispute } = entry;
	const location = entry.location.trim();
	const sla = service.sla[entry.priority];
	return {
		_id: entry.id,
		type: 'ticket',
		number,
		requester: entry.requester,
		who: trimmed(entry.who),
		channel: entry.channel,
		service: service.slug,
		serviceName: service.name,
		category: service.category,
		unit: service.unit,
		title: entry.title.trim(),
		description: entry.description.trim(),
		priority: entry.priority,
		...(location === '' ? {} : { location }),
		answers: [...entry.answers],
		files: [...entry.files],
		...(sla ? { sla } : {}),
		...(service.calendar === undefined ? {} : { calendar: service.calendar }),
		...(source === undefined ? {} : { source }),
		...(dispute === undefined ? {} : { dispute })
	};
}

function trimmed(who: RequesterDetails): RequesterDetails {
	return { ...whoAsks(who), nip: who.nip.trim(), department: who.department.trim() };
}
