/**
 * Hybrid logical clock: a stamp is the device's time, corrected by the offset last measured against
 * the server, that never goes backwards on one device. Stamps sort as plain text, on every device
 * alike, in the order that the facts were recorded, even when somebody sets a clock back.
 *
 * Form: `2026-11-20T08:15:30.123Z~0003` (UTC milliseconds, then a base-36 counter for stamps that
 * fall into the same millisecond or while the clock stands before the last stamp).
 */
export type Stamp = string;

export interface ClockState {
	/** The last stamp given out or seen from another device. */
	readonly last: Stamp | null;
	/** Server time minus device time, in milliseconds; 0 until measured. */
	readonly offsetMs: number;
}

const COUNTER_DIGITS = 4;

export const clockStart: ClockState = { last: null, offsetMs: 0 };

/** The next stamp at device time `nowMs`, and the state to keep for the one after. */
export function tick(state: ClockState, nowMs: number): { stamp: Stamp; state: ClockState } {
	const time = new Date(nowMs + state.offsetMs).toISOString();
	const stamp =
		state.last === null || time > timeOf(state.last)
			? `${time}~${counterText(0)}`
			: `${timeOf(state.last)}~${counterText(counterOf(state.last) + 1)}`;
	return { stamp, state: { ...state, last: stamp } };
}

/** A stamp that is further ahead than this is of a clock that is wrong, or was made up. */
const MOST_AHEAD_MS = 24 * 60 * 60_000;

/** Goes on from a stamp of this device's own, so that what is recorded next sorts after it. */
export function goOnFrom(state: ClockState, own: Stamp): ClockState {
	return state.last === null || own > state.last ? { ...state, last: own } : state;
}

/**
 * Takes in a stamp from another device, so that what is recorded next sorts after it; not where it is
 * more than a day ahead of device time `nowMs`: one document would set the clocks of all for ever.
 */
export function witness(state: ClockState, seen: Stamp, nowMs: number): ClockState {
	const isBelievable = momentOf(seen) <= nowMs + state.offsetMs + MOST_AHEAD_MS;
	return isBelievable ? goOnFrom(state, seen) : state;
}

/** The moment of a stamp in milliseconds since 1970, without its counter. */
export function momentOf(stamp: Stamp): number {
	return Date.parse(timeOf(stamp));
}

/** A stamp as another device would have given it out at `ms`; for comparisons with real stamps. */
export function stampAt(ms: number): Stamp {
	return `${new Date(ms).toISOString()}~${counterText(0)}`;
}

const stampForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z~[0-9a-z]{4}$/;

export function isStamp(text: string): text is Stamp {
	return stampForm.test(text) && !Number.isNaN(momentOf(text));
}

function timeOf(stamp: Stamp): string {
	return stamp.slice(0, stamp.indexOf('~'));
}

function counterOf(stamp: Stamp): number {
	return Number.parseInt(stamp.slice(stamp.indexOf('~') + 1), 36);
}

function counterText(counter: number): string {
	return counter.toString(36).padStart(COUNTER_DIGITS, '0');
}
