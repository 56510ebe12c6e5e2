import type { ReminderSettings } from '#lib/domain/settings.ts';
import { dayNumber, monthOf, type CalendarDate } from '#lib/domain/time/date.ts';
import { localTime, momentAt, type Zone } from '#lib/domain/time/zone.ts';

/** The moments and days that lists are measured against, worked out once per question. */
export interface ClockView {
	readonly nowMs: number;
	/** The office's. */
	readonly zone: Zone;
	readonly today: CalendarDate;
	readonly todayNumber: number;
	/** The first moment of this month. */
	readonly monthStartMs: number;
	/** A contact after this moment is recent. */
	readonly cooldownSinceMs: number;
	/** A claim of payment after this moment is still respected. */
	readonly claimSinceMs: number;
}

const MS_A_DAY = 86_400_000;

export function clockView(
	nowMs: number,
	zone: Zone,
	settings: Pick<ReminderSettings, 'cooldownDays' | 'claimHoldDays'>
): ClockView {
	const { date } = localTime(nowMs, zone);
	return {
		nowMs,
		zone,
		today: date,
		todayNumber: dayNumber(date),
		monthStartMs: momentAt(`${monthOf(date)}-01`, 0, zone),
		cooldownSinceMs: nowMs - settings.cooldownDays * MS_A_DAY,
		claimSinceMs: nowMs - settings.claimHoldDays * MS_A_DAY
	};
}
