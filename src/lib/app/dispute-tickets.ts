import { liveQuery } from 'dexie';
import type { Service } from '#lib/domain/desk/masters.ts';
import { DISPUTE_SERVICE, ticketFromDispute } from '#lib/domain/desk/ticket-from-dispute.ts';
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
			.get(`service:${DISPUTE_SERVICE}`);
		const number = await worker.nextTicketNo();
		const department = settings().office.officeName;
		const ticket = ticketFromDispute(
			{ ...dispute, ...(person.server?.branch ? { branch: person.server.branch } : {}) },
			{ person: person.id, who: { name: person.name, nip: '', department } },
			number,
			service ?? null
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
