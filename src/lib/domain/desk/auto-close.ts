import { autoCloseId } from '../ids.ts';
import type { DeskSettings } from './masters.ts';
import type { TicketEvent } from './ticket.ts';
import type { TicketSummary } from './ticket-state.ts';

const DAY_MS = 86_400_000;

type ClosingTicket = Pick<
	TicketSummary,
	'id' | 'requester' | 'status' | 'resolution' | 'resolvedMs'
>;
type Close = Extract<TicketEvent, { kind: 'close' }>;

/**
 * The closings of tickets that were resolved and that nobody rated for the days of the settings, to be
 * signed by a device of the desk. Their ids are built from the resolution: devices that find the same
 * one due record one fact, and after a reopening it says nothing any more (S2-43, S2-47).
 */
export function dueAutoCloses(
	tickets: readonly ClosingTicket[],
	nowMs: number,
	{ autoCloseDays }: Pick<DeskSettings, 'autoCloseDays'>
): readonly Omit<Close, 'by' | 'at' | 'device'>[] {
	return tickets.flatMap(({ id, requester, status, resolution, resolvedMs }) => {
		if (status !== 'resolved' || resolution === null || resolvedMs === null) return [];
		if (nowMs < resolvedMs + autoCloseDays * DAY_MS) return [];
		return [
			{
				_id: autoCloseId(resolution._id),
				type: 'ticket-event',
				ticket: id,
				requester,
				kind: 'close',
				how: 'auto'
			} as const
		];
	});
}
