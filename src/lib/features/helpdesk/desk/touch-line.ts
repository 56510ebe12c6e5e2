import { momentOf } from '#lib/domain/clock.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import { deskQueueText } from '#lib/i18n/areas/desk-queue.ts';
import { asOf } from '../components/as-of.ts';

type Touched = Pick<TicketSummary, 'assignee' | 'filedMs' | 'lastDeskAt' | 'lastDeskBy'>;

/**
 * What the desk did last with a ticket, "per 10.32": said beside whose it is, so that who recorded a
 * ticket, or wrote a note in it, is not taken for who works on it.
 */
export function touchLine(
	{ assignee, filedMs, lastDeskAt, lastDeskBy }: Touched,
	nameOf: (personId: string) => string,
	{ nowMs, zone }: { readonly nowMs: number; readonly zone: Zone }
): string {
	const t = deskQueueText().touched;
	if (!lastDeskAt || !lastDeskBy) return t.never;
	const atMs = momentOf(lastDeskAt);
	const when = asOf(atMs, nowMs, zone);
	if (lastDeskBy === assignee) return t.byOwner(when);
	const name = nameOf(lastDeskBy);
	return atMs === filedMs ? t.recorded(name, when) : t.by(name, when);
}
