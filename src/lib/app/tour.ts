import type { Place } from './places.ts';

export type TourStep = 'today' | 'import' | 'bills' | 'queue' | 'field' | 'cash' | 'help';

/** Where each step of the tour is shown. */
export const tourHref: Readonly<Record<TourStep, string>> = {
	today: '/',
	import: '/bills/import',
	bills: '/bills',
	queue: '/queue',
	field: '/field',
	cash: '/cash',
	help: '/help'
};

/** The part of an address that asks for the tour, so that any screen can offer it with a link. */
export const TOUR_PARAMETER = 'tour';

const officeTour: readonly TourStep[] = ['today', 'import', 'bills', 'queue', 'help'];
const fieldTour: readonly TourStep[] = ['today', 'field', 'cash', 'help'];

/** The steps for somebody with these places: whoever begins in the field is shown the field. */
export function tourFor(places: readonly Place[]): readonly TourStep[] {
	return places[1]?.name === 'field' ? fieldTour : officeTour;
}
