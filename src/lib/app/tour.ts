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
	| 'outbox'
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
	outbox: '/desk/outbox',
	help: '/help'
};

/**
 * The part of an address that asks for the tour, so that any screen can offer it with a link. Its value
 * may name the place that the tour is about.
 */
export const TOUR_PARAMETER = 'tour';

const officeTour: readonly TourStep[] = ['today', 'import', 'bills', 'queue', 'help'];
const fieldTour: readonly TourStep[] = ['today', 'field', 'cash', 'help'];
const deskTour: readonly TourStep[] = ['desk', 'outbox', 'services', 'help'];
const requesterTour: readonly TourStep[] = ['services', 'tickets', 'help'];

/**
 * The steps for somebody with these places, or about the place that they asked for: whoever begins in
 * the field is shown the field, and who has nothing to do with bills the helpdesk.
 */
export function tourFor(places: readonly Place[], asked = ''): readonly TourStep[] {
	const about = places.find(({ name }) => name === asked) ?? places[0];
	if (about?.name === 'desk') return deskTour;
	if (about?.name === 'services') return requesterTour;
	return places[1]?.name === 'field' ? fieldTour : officeTour;
}
