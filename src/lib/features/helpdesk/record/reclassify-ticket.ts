import type { Service } from '#lib/domain/desk/masters.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import type { ChangeableField } from '#lib/domain/desk/ticket.ts';
import type { Priority } from '#lib/domain/desk/words.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import { recordEvents, type DeskRecorder, type EventBody, type OfTicket } from './ticket-event.ts';

export type ReclassifyProblem = { readonly code: 'nothing-changed' } | RecordProblem;

type Classified = Pick<TicketState, 'service' | 'category' | 'unit' | 'priority'>;

/**
 * What changes when a ticket is given to another service or another priority: category, unit, and what
 * is promised from then on follow from the service. Null where nothing does.
 */
export function reclassification(
	ticket: Classified,
	service: Service,
	priority: Priority,
	reason: string
): EventBody | null {
	const now: Classified = {
		service: service.slug,
		category: service.category,
		// At the same service a unit that somebody chose stays.
		unit: service.slug === ticket.service ? ticket.unit : service.unit,
		priority
	};
	const fields = ['service', 'category', 'unit', 'priority'] as const satisfies ChangeableField[];
	const changes = fields
		.filter((field) => now[field] !== ticket[field])
		.map((field) => ({ field, from: ticket[field], to: now[field] }));
	if (changes.length === 0) return null;
	const sla = service.sla[priority];
	const said = reason.trim();
	return {
		kind: 'change',
		changes,
		...(service.slug === ticket.service ? {} : { serviceName: service.name }),
		...(sla ? { sla } : {}),
		...(service.calendar === undefined ? {} : { calendar: service.calendar }),
		...(said === '' ? {} : { reason: said })
	};
}

/** Gives a ticket to another service or priority, and promises what that one promises. */
export async function reclassifyTicket(
	desk: DeskRecorder,
	ticket: OfTicket & Classified,
	to: { readonly service: Service; readonly priority: Priority },
	reason: string
): Promise<Result<void, ReclassifyProblem>> {
	const body = reclassification(ticket, to.service, to.priority, reason);
	return body ? recordEvents(desk, ticket, [body]) : refuse({ code: 'nothing-changed' });
}
