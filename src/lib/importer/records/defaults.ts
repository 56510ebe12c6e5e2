import type { Month } from '#lib/domain/time/date.ts';

/** What holds for the whole file where its rows are silent. */
export interface Defaults {
	/** The month of bills that nothing else tells apart; a person chooses it. */
	readonly period: Month | null;
	readonly branch: string | null;
	/** The year of months that are named without one. */
	readonly year: number | null;
	/** The last month that the list is about, where its title says it. */
	readonly lastMonth: Month | null;
}
