import { expect, test } from 'vitest';
import type { Role } from '#lib/domain/access/person.ts';
import { placesFor } from './places.ts';
import { tourFor, tourHref } from './tour.ts';

test('a clerk is shown the way from the file to the reminder', () => {
	const places = placesFor({ isServerAdmin: false, roles: ['staff', 'collector'] });
	expect(tourFor(places, ['staff', 'collector'])).toEqual([
		'today',
		'import',
		'bills',
		'queue',
		'help'
	]);
});

test('a collector is shown the field and the cash', () => {
	const places = placesFor({ isServerAdmin: false, roles: ['collector'] });
	expect(tourFor(places, ['collector']).map((step) => tourHref[step])).toEqual([
		'/',
		'/field',
		'/cash',
		'/help'
	]);
});

test('who has nothing to do with bills is shown the helpdesk, from their own side of it', () => {
	const asked = placesFor({ isServerAdmin: false, roles: [] });
	expect(tourFor(asked, [])).toEqual(['services', 'tickets', 'help']);
	const agents = placesFor({ isServerAdmin: false, roles: ['agent'] });
	expect(tourFor(agents, ['agent'])).toEqual(['desk', 'outbox', 'services', 'help']);
});

test('who works with bills may ask for the tour of the helpdesk, as far as they have the place', () => {
	const clerks = placesFor({ isServerAdmin: false, roles: ['staff'] });
	expect(tourFor(clerks, ['staff'], 'services')).toEqual(['services', 'tickets', 'help']);
	expect(tourFor(clerks, ['staff'], 'desk')).toEqual(tourFor(clerks, ['staff']));
});

test('at the desk each is shown what is theirs: a unit its tickets, who oversees what is late', () => {
	const tourOf = (roles: readonly Role[]) =>
		tourFor(placesFor({ isServerAdmin: false, roles }), roles);
	expect(tourOf(['pic'])).toEqual(['desk', 'unit', 'outbox', 'help']);
	expect(tourOf(['desk-supervisor'])).toEqual([
		'desk',
		'late',
		'unassigned',
		'satisfaction',
		'masters',
		'help'
	]);
	// Each step leads to a place that they have.
	const hrefs = placesFor({ isServerAdmin: false, roles: ['desk-supervisor'] }).map(
		({ href }) => href
	);
	for (const step of tourOf(['desk-supervisor'])) {
		expect(hrefs).toContain(tourHref[step].replace(/\?.*/, ''));
	}
});
