import { catalogueText } from '#lib/i18n/areas/catalogue.ts';
import { number } from '#lib/i18n/format.ts';

const AN_HOUR = 60;

/** Minutes of working time in words: `2 jam kerja`, `3 hari kerja`. */
export function workingText(minutes: number, minutesADay: number): string {
	const t = catalogueText().duration;
	if (minutes < AN_HOUR) return t.minutes(number(minutes));
	if (minutes < minutesADay) return t.hours(withHalves(minutes / AN_HOUR));
	return t.days(withHalves(minutes / minutesADay));
}

/** To the next half, upwards: nothing is promised earlier than it is. */
function withHalves(value: number): string {
	const halves = Math.ceil(value * 2 - 1e-9);
	const whole = number(Math.floor(halves / 2));
	return halves % 2 === 0 ? whole : `${whole},5`;
}
