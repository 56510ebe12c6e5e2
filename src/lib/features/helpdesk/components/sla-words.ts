import { slaText } from '#lib/i18n/areas/sla.ts';
import { number } from '#lib/i18n/format.ts';
import type { TicketSla } from '#lib/domain/desk/sla.ts';
import { hoursAndMinutes, minutesLeft, type ClockName } from './sla-clock.ts';

/** "3 jam 20 mnt" of working time. */
export function workingTimeWords(minutes: number): string {
	const { hours, minutes: rest } = hoursAndMinutes(minutes);
	return slaText().duration(number(hours), number(rest));
}

/** How a clock stands, in words. */
export function clockWords(clock: TicketSla[ClockName]): string {
	const left = minutesLeft(clock);
	return slaText().state[clock.state](left === null ? '' : workingTimeWords(left));
}
