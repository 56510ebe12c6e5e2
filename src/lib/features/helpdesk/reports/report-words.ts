import type { Category, Service, Unit } from '#lib/domain/desk/masters.ts';
import { deskReportsText } from '#lib/i18n/areas/desk-reports.ts';
import { deskWords } from '#lib/i18n/areas/desk-words.ts';
import { number, percent } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { Bilingual } from '#lib/domain/desk/words.ts';
import type { Dimension, Landmark, Share, Spread } from './report-question.ts';

const MINUTES = 60;
const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** The masters whose names stand in a report. */
export interface ReportNames {
	readonly services: readonly Service[];
	readonly categories: readonly Category[];
	readonly units: readonly Unit[];
}

/** `2 jam 15 mnt` of working time. */
export function workingText(minutes: number | null): string {
	if (minutes === null) return '–';
	const { times } = deskReportsText();
	const whole = Math.round(minutes);
	if (whole < MINUTES) return times.minutes(number(whole));
	const hours = number(Math.floor(whole / MINUTES));
	return whole % MINUTES === 0
		? times.wholeHours(hours)
		: times.hours(hours, number(whole % MINUTES));
}

/** `separuh dari 12 tiket dalam 2 jam`; of one ticket there is no half. */
export function landmarkText(landmark: Landmark, spread: Spread): string {
	const { times } = deskReportsText();
	const time = workingText(spread[landmark]);
	if (spread.count === 1) return times.single(time);
	return landmark === 'median' ? times.median(number(spread.count), time) : times.p90(time);
}

export function shareText({ count, of }: Share): string {
	return of === 0 ? '–' : percent(count / of);
}

/** `4,3` of 5. */
export function meanText(mean: number | null): string {
	if (mean === null) return '–';
	return mean.toLocaleString(locale.language, ONE_DIGIT);
}

/** A text in the language of the screen; English may be missing. */
export function inLanguage({ id, en }: Bilingual): string {
	return locale.language === 'en' && en !== '' ? en : id;
}

/** What a value of a dimension is called. What was deleted keeps its slug. */
export function valueName(dimension: Dimension, value: string, names: ReportNames): string {
	const words = deskWords();
	switch (dimension) {
		case 'channel':
			return words.channel[value as keyof typeof words.channel];
		case 'priority':
			return words.priority[value as keyof typeof words.priority];
		case 'tier':
			return `${deskReportsText().tier} ${value} · ${words.tier[Number(value) as keyof typeof words.tier]}`;
		case 'unit':
			return named(names.units, value, ({ code }) => code);
		case 'category':
			return named(names.categories, value, ({ name }) => inLanguage(name));
		case 'service':
			return named(names.services, value, ({ name }) => inLanguage(name));
	}
}

function named<M extends { readonly slug: string }>(
	masters: readonly M[],
	slug: string,
	nameOf: (master: M) => string
): string {
	const master = masters.find((one) => one.slug === slug);
	return master ? nameOf(master) : slug || deskReportsText().table.unknown;
}
