import { disputeTicketId } from '../ids.ts';
import type { Service } from './masters.ts';
import type { RequesterDetails, Ticket } from './ticket.ts';

/** The service under which disputes are filed, where the office has it. */
export const DISPUTE_SERVICE = 'sengketa-tagihan';

/** What an office without such a service files disputes under: no unit, no promise of time. */
const WITHOUT_SERVICE: Pick<Service, 'slug' | 'name' | 'category' | 'unit'> = {
	slug: DISPUTE_SERVICE,
	name: { id: 'Sengketa tagihan', en: 'Disputed bill' },
	category: 'tagihan',
	unit: 'tagihan'
};

/** As long as a short text may be. */
const MOST = 300;

/** A dispute and whose it is, in words where the helpdesk cannot look them up. */
export interface DisputeAsked {
	/** The dispute's id. */
	readonly id: string;
	readonly branch?: string;
	readonly customerNo: string;
	readonly customerName: string;
	/** The bills in words; empty: all of them. */
	readonly bills: readonly string[];
	readonly reason: string;
}

/**
 * The ticket that a dispute opens, in the name of who recorded it. The dispute stays a fact of billing
 * and is closed there; the ticket is where it is worked on. Two devices that open it open the same one.
 */
export function ticketFromDispute(
	dispute: DisputeAsked,
	by: { readonly person: string; readonly who: RequesterDetails },
	number: string,
	service: Service | null
): Omit<Ticket, 'by' | 'at' | 'device'> {
	const { slug, name, category, unit } = service ?? WITHOUT_SERVICE;
	const sla = service?.sla.normal;
	const calendar = service?.calendar;
	const { customerNo, customerName, bills } = dispute;
	const customer = `${customerName} (${customerNo})`;
	const about = bills.length === 0 ? customer : `${customer}: ${bills.join(', ')}`;
	return {
		_id: disputeTicketId(dispute.id),
		type: 'ticket',
		number,
		requester: by.person,
		who: by.who,
		channel: 'app',
		service: slug,
		serviceName: name,
		category,
		unit,
		title: `${name.id}: ${customer}`.slice(0, MOST),
		description: dispute.reason.trim(),
		priority: 'normal',
		answers: [],
		files: [],
		...(sla ? { sla } : {}),
		...(calendar === undefined ? {} : { calendar }),
		dispute: {
			id: dispute.id,
			...(dispute.branch === undefined ? {} : { branch: dispute.branch }),
			customerNo,
			about: about.slice(0, MOST)
		}
	};
}
