import { liveQuery } from 'dexie';
import { ulid } from 'ulid';
import { eventRules } from '#lib/domain/access/desk-rules.ts';
import { hasRole } from '#lib/domain/access/person.ts';
import type { Service } from '#lib/domain/desk/masters.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import { isWorkedOn } from '#lib/domain/desk/transitions.ts';
import { ticketFromDispute } from '#lib/domain/desk/ticket-from-dispute.ts';
import { disputeTicketId } from '#lib/domain/ids.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import type {
	DisputeTicket,
	DisputeToTell,
	TicketTold
} from '#lib/features/billing/agreements/dispute-tickets.ts';
import { agreementsText } from '#lib/i18n/areas/agreements.ts';
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

	/** Called off by who may; whoever else works at the desk says it in the ticket. */
	async function takenBack(
		disputeId: string,
		reason: string
	): Promise<Result<TicketTold | null, RecordProblem>> {
		const ticket = await ticketOf(disputeId);
		if (!ticket || !isWorkedOn(ticket.status)) return succeed(null);
		const isCancelled = mayCancel(ticket);
		const said = cut(agreementsText().dispute.takenBack(reason.trim()));
		const kept = await worker.recordAtDesk([
			{
				_id: `ticket-event:${ulid()}`,
				type: 'ticket-event',
				ticket: ticket.id,
				requester: ticket.requester,
				...(isCancelled
					? { kind: 'cancel' as const, reason: said }
					: { kind: 'message' as const, text: said, files: [] })
			}
		]);
		return kept.ok ? succeed({ number: ticket.number, isCancelled }) : kept;
	}

	function mayCancel({ requester }: TicketSummary): boolean {
		return requester === person.id || hasRole(person, ...eventRules.cancel.desk);
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

	function shown(ticket: TicketSummary): DisputeTicket {
		const { id, number, status } = ticket;
		const part = encodeURIComponent(id.slice('ticket:'.length));
		const href = place === 'desk' ? `/desk/${part}` : `/tickets/${part}`;
		return { number, status, href, mayCancel: isWorkedOn(status) && mayCancel(ticket) };
	}

	return { open, takenBack, watch };
}

function cut(text: string): string {
	return text.slice(0, MOST);
}
