import type { Place } from './places.ts';

export type TourStep =
	| 'today'
	| 'import'
	| 'bills'
	| 'queue'
	| 'field'
	| 'cash'
	| 'services'
	| 'tickets'
	| 'desk'
	| 'help';

/** Where each step of the tour is shown. */
export const tourHref: Readonly<Record<TourStep, string>> = {
	today: '/',
	import: '/bills/import',
	bills: '/bills',
	queue: '/queue',
	field: '/field',
	cash: '/cash',
	services: '/services',
	tickets: '/tickets',
	desk: '/desk',
	help: '/help'
};

/** The part of an address that asks for the tour, so that any screen can offer it with a link. */
export const TOUR_PARAMETER = 'tour';

const officeTour: readonly TourStep[] = ['today', 'import', 'bills', 'queue', 'help'];
const fieldTour: readonly TourStep[] = ['today', 'field', 'cash', 'help'];

const deskTour: readonly TourStep[] = ['desk', 'services', 'help'];
const requesterTour: readonly TourStep[] = ['services', 'tickets', 'help'];

/** The steps for somebody with these places: whoever begins in the field is shown the field, and who has nothing to do with bills the helpdesk. */
export function tourFor(places: readonly Place[]): readonly TourStep[] {
	if (places[0]?.name === 'desk') return deskTour;
	if (places[0]?.name === 'services') return requesterTour;
	return places[1]?.name === 'field' ? fieldTour : officeTour;
}
