import { liveQuery } from 'dexie';
import type { Service } from '#lib/domain/desk/masters.ts';
import { ticketFromDispute } from '#lib/domain/desk/ticket-from-dispute.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import { disputeTicketId } from '#lib/domain/ids.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import type {
	DisputeTicket,
	DisputeToTell
} from '#lib/features/billing/agreements/dispute-tickets.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { DevicePerson } from '#lib/session/device-db.ts';
import { deskPlaceOf } from '#lib/store/desk-databases.ts';
import { deskTablesOf } from './helpdesk-provider.ts';
import type { OpenStore, Settings } from './open-office.svelte.ts';

/** As long as a short text may be. */
const MOST = 300;

/** What disputes are filed under; an office without such a service promises no time. */
const WITHOUT_SERVICE = {
	slug: 'sengketa-tagihan',
	name: { id: 'Sengketa tagihan', en: 'Disputed bill' },
	category: 'tagihan',
	unit: 'tagihan',
	sla: {} as Service['sla']
};

/**
 * Joins billing and the helpdesk, which know nothing of each other: a dispute's ticket is filed by who
 * recorded the dispute, after the dispute is kept.
 */
export function disputeTickets(store: OpenStore, person: DevicePerson, settings: () => Settings) {
	const { worker } = store;
	const place = deskPlaceOf(person.roles);
	const ticketOf = async (disputeId: string) =>
		(await deskTablesOf(store, person)).ticketSummaries.get(disputeTicketId(disputeId));

	async function open(dispute: DisputeToTell): Promise<Result<string, RecordProblem>> {
		const known = await ticketOf(dispute.id);
		if (known) return succeed(known.number);
		const service = await store.orgReader
			.table<Service>('services')
			.get(`service:${WITHOUT_SERVICE.slug}`);
		const { officeName: department } = settings().office;
		const branch = person.server?.branch;
		const number = await worker.nextTicketNo();
		const { name } = service ?? WITHOUT_SERVICE;
		const customer = `${dispute.customerName} (${dispute.customerNo})`;
		const ticket = ticketFromDispute(
			{ _id: dispute.id, reason: dispute.reason.trim() },
			{
				number,
				requester: person.id,
				who: { name: person.name, nip: '', department },
				service: service ?? WITHOUT_SERVICE,
				...(branch ? { branch } : {}),
				customerNo: dispute.customerNo,
				title: cut(`${name.id}: ${customer}`),
				about: cut([customer, ...dispute.bills].join(', '))
			}
		);
		const kept = await worker.recordAtDesk([ticket]);
		return kept.ok ? succeed(number) : kept;
	}

	async function watch(
		disputeId: string,
		listener: (ticket: DisputeTicket | null) => void
	): Promise<() => void> {
		const { ticketSummaries } = await deskTablesOf(store, person);
		const query = liveQuery(() => ticketSummaries.get(disputeTicketId(disputeId)));
		const subscription = query.subscribe((found) => listener(found ? shown(found) : null));
		return () => subscription.unsubscribe();
	}

	function shown({ id, number, status }: TicketSummary): DisputeTicket {
		const part = encodeURIComponent(id.slice('ticket:'.length));
		return { number, status, href: place === 'desk' ? `/desk/${part}` : `/tickets/${part}` };
	}

	return { open, watch };
}

function cut(text: string): string {
	return text.slice(0, MOST);
}
