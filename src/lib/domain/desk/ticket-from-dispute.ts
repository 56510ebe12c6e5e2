import type { Dispute } from '../collection/facts.ts';
import { disputeTicketId } from '../ids.ts';
import type { Service } from './masters.ts';
import type { Ticket } from './ticket.ts';
import type { Priority } from './words.ts';

/** What a ticket of a dispute says that the dispute itself does not know. */
export interface DisputeTicketDetails {
	readonly number: string;
	/** The person who asks the helpdesk, and how they are called. */
	readonly requester: string;
	readonly who: Ticket['who'];
	/** The service that disputed bills are asked for with. */
	readonly service: Pick<Service, 'slug' | 'name' | 'category' | 'unit' | 'sla' | 'calendar'>;
	readonly priority?: Priority;
	readonly branch?: string;
	/** For the way back to the customer. */
	readonly customerNo?: string;
	readonly title: string;
	/** The bills and the customer, in a line that both sides understand. */
	readonly about: string;
}

/**
 * The ticket of a disputed bill, to be signed by who files it. Its id is the dispute's own: two devices
 * that open one open the same.
 */
export function ticketFromDispute(
	dispute: Pick<Dispute, '_id' | 'reason'>,
	details: DisputeTicketDetails
): Omit<Ticket, 'by' | 'at' | 'device'> {
	const { number, requester, who, service, branch, customerNo, title, about } = details;
	const { priority = 'normal' } = details;
	const sla = service.sla[priority];
	return {
		_id: disputeTicketId(dispute._id),
		type: 'ticket',
		number,
		requester,
		who,
		channel: 'app',
		service: service.slug,
		serviceName: service.name,
		category: service.category,
		unit: service.unit,
		title,
		description: `${about}\n\n${dispute.reason}`,
		priority,
		answers: [],
		files: [],
		...(sla === undefined ? {} : { sla }),
		...(service.calendar === undefined ? {} : { calendar: service.calendar }),
		dispute: {
			id: dispute._id,
			about,
			...(branch === undefined ? {} : { branch }),
			...(customerNo === undefined ? {} : { customerNo })
		}
	};
}
