import type { TicketSla } from '#lib/domain/desk/sla.ts';

export type ClockName = 'response' | 'resolution';
type SlaClock = TicketSla[ClockName];
export type ClockState = SlaClock['state'];

/** Which of a ticket's two clocks somebody has to look at: the first answer, until it was given. */
export function pressingClock(sla: TicketSla): { readonly name: ClockName } & SlaClock {
	const isAnswerOwed = ['running', 'due-soon', 'breached', 'paused'].includes(sla.response.state);
	return isAnswerOwed
		? { name: 'response', ...sla.response }
		: { name: 'resolution', ...sla.resolution };
}

/** Minutes that are left of what was promised; below zero once it is over, null where nothing was. */
export function minutesLeft({ target, used }: SlaClock): number | null {
	return target === null ? null : Math.round(target - used);
}

/** How a clock looks; its state is always a word as well. */
export const clockTones = {
	none: 'neutral',
	running: 'neutral',
	paused: 'neutral',
	'due-soon': 'warn',
	breached: 'danger',
	met: 'ok',
	missed: 'danger'
} as const satisfies Record<ClockState, string>;

/** Hours and minutes of a stretch of working time. */
export function hoursAndMinutes(minutes: number): {
	readonly hours: number;
	readonly minutes: number;
} {
	const whole = Math.abs(Math.round(minutes));
	return { hours: Math.floor(whole / 60), minutes: whole % 60 };
}
