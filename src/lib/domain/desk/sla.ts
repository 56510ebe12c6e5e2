import { momentOf } from '../clock.ts';
import type { TicketSummary } from './ticket-state.ts';
import { isWaiting, isWorkedOn } from './transitions.ts';
import type { WorkingTime } from './working-time.ts';

export type SlaClockState =
	/** Nothing was promised, or it came to an end without being done. */
	'none' | 'running' | 'paused' | 'due-soon' | 'breached' | 'met' | 'missed';

/** How one promise stands, in minutes of working time. */
export interface SlaClock {
	readonly target: number | null;
	/** Whole minutes that were used; pauses do not count. */
	readonly used: number;
	/** When the time is over; null while nobody can say. */
	readonly dueMs: number | null;
	readonly state: SlaClockState;
}

export interface TicketSla {
	readonly response: SlaClock;
	readonly resolution: SlaClock;
}

/** What of a ticket its clocks are measured by. */
export type MeasuredTicket = Pick<
	TicketSummary,
	'filedMs' | 'answeredMs' | 'resolvedMs' | 'pauses' | 'sla' | 'status' | 'statusAt'
>;

/**
 * How a ticket stands to what was promised: the first answer and the end of the work, each counted in
 * working time from filing. Time in which somebody else was waited for does not count, and neither
 * does the time between an end and a reopening: the clock goes on where it stood.
 *
 * @param time the working time of the ticket's calendar
 * @param dueSoonPercent from this share of the target on it is due soon
 */
export function slaOf(
	ticket: MeasuredTicket,
	time: WorkingTime,
	nowMs: number,
	dueSoonPercent: number
): TicketSla {
	const { sla, answeredMs, resolvedMs } = ticket;
	const at = { time, nowMs, dueSoonPercent };
	return {
		response: clockOf(ticket, sla?.response ?? null, answeredMs, at),
		resolution: clockOf(ticket, sla?.resolution ?? null, resolvedMs, at)
	};
}

function clockOf(
	ticket: MeasuredTicket,
	target: number | null,
	doneMs: number | null,
	{
		time,
		nowMs,
		dueSoonPercent
	}: { readonly time: WorkingTime; readonly nowMs: number; readonly dueSoonPercent: number }
): SlaClock {
	const hasEnded = doneMs === null && !isWorkedOn(ticket.status);
	const endMs = doneMs ?? (hasEnded ? momentOf(ticket.statusAt) : nowMs);
	const exact = usedOf(ticket, time, endMs);
	const used = Math.floor(exact);
	if (target === null) return { target, used, dueMs: null, state: 'none' };
	if (hasEnded) return { target, used, dueMs: null, state: 'none' };
	const isOver = exact > target;
	if (doneMs === null && !isOver && isWaiting(ticket.status)) {
		return { target, used, dueMs: null, state: 'paused' };
	}
	const dueMs = finite(dueOf(ticket, time, { target, endMs }));
	if (doneMs !== null) return { target, used, dueMs, state: isOver ? 'missed' : 'met' };
	if (isOver) return { target, used, dueMs, state: 'breached' };
	const isSoon = exact * 100 >= target * dueSoonPercent;
	return { target, used, dueMs, state: isSoon ? 'due-soon' : 'running' };
}

/** Minutes from filing to a moment, without pauses. */
function usedOf({ filedMs, pauses }: MeasuredTicket, time: WorkingTime, endMs: number): number {
	let used = time.minutesBetween(filedMs, endMs);
	for (const { fromMs, toMs } of pauses) {
		used -= time.minutesBetween(fromMs, Math.min(toMs ?? endMs, endMs));
	}
	return used;
}

/** When the target is used up, as the pauses are known now. */
function dueOf(
	{ filedMs, pauses }: MeasuredTicket,
	time: WorkingTime,
	{ target, endMs }: { readonly target: number; readonly endMs: number }
): number {
	let left = target;
	let fromMs = filedMs;
	for (const pause of pauses) {
		// Pauses of a later stage move nothing that was done before.
		if (pause.fromMs >= endMs) break;
		const worked = time.minutesBetween(fromMs, pause.fromMs);
		if (worked >= left) break;
		left -= worked;
		if (pause.toMs === null) return Number.POSITIVE_INFINITY;
		fromMs = pause.toMs;
	}
	return time.after(fromMs, left);
}

function finite(ms: number): number | null {
	return Number.isFinite(ms) ? ms : null;
}
