import type { Role } from '#lib/domain/access/person.ts';
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
	| 'unit'
	| 'late'
	| 'unassigned'
	| 'satisfaction'
	| 'masters'
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
	unit: '/desk?view=my-unit',
	late: '/desk?view=breached',
	unassigned: '/desk?view=unassigned',
	satisfaction: '/desk/reports',
	masters: '/desk/masters',
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
// They begin where these people begin: the first address would lose what stands behind its question mark.
const unitTour: readonly TourStep[] = ['desk', 'unit', 'outbox', 'help'];
const overseerTour: readonly TourStep[] = [
	'desk',
	'late',
	'unassigned',
	'satisfaction',
	'masters',
	'help'
];
const requesterTour: readonly TourStep[] = ['services', 'tickets', 'help'];

/**
 * The steps for somebody with these places, or about the place that they asked for: whoever begins in
 * the field is shown the field, and who has nothing to do with bills the helpdesk, as they work there.
 */
export function tourFor(
	places: readonly Place[],
	roles: readonly Role[],
	asked = ''
): readonly TourStep[] {
	const about = places.find(({ name }) => name === asked) ?? places[0];
	if (about?.name === 'desk') return tourOfDesk(roles);
	if (about?.name === 'services') return requesterTour;
	return places[1]?.name === 'field' ? fieldTour : officeTour;
}

function tourOfDesk(roles: readonly Role[]): readonly TourStep[] {
	if (roles.includes('desk-supervisor')) return overseerTour;
	return roles.includes('pic') && !roles.includes('agent') ? unitTour : deskTour;
}
