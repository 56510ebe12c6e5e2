const HOUR = 60;
/** "1 hari" is eight hours of work, whatever calendar counts them. */
const DAY = 8 * HOUR;

export const timeUnits = { hari: DAY, jam: HOUR, menit: 1 } as const;
export type TimeUnit = keyof typeof timeUnits;

const names: Readonly<Record<string, number>> = {
	...timeUnits,
	day: DAY,
	days: DAY,
	hour: HOUR,
	hours: HOUR,
	minute: 1,
	minutes: 1
};

const part = /(\d+(?:[.,]\d+)?)\s*([a-z]+)/gi;

/** Minutes of working time as people write them; exact. */
export function workingTimeText(minutes: number): string {
	const { count, unit } = inLargestUnit(minutes);
	return `${count} ${unit}`;
}

/** The largest unit in which it is a whole number. */
export function inLargestUnit(minutes: number): {
	readonly count: number;
	readonly unit: TimeUnit;
} {
	if (minutes % DAY === 0) return { count: minutes / DAY, unit: 'hari' };
	if (minutes % HOUR === 0) return { count: minutes / HOUR, unit: 'jam' };
	return { count: minutes, unit: 'menit' };
}

/** "1 hari 4 jam", "1,5 jam"; null where a unit is missing or it is no time at all. */
export function readWorkingTime(text: string): number | null {
	if (text.replace(part, '').trim() !== '') return null;
	let minutes = 0;
	for (const [, count = '', unit = ''] of text.matchAll(part)) {
		const each = names[unit.toLowerCase()];
		if (each === undefined) return null;
		minutes += Number(count.replace(',', '.')) * each;
	}
	const whole = Math.round(minutes);
	return whole >= 1 && whole <= 1_000_000 && Math.abs(whole - minutes) < 1e-6 ? whole : null;
}
