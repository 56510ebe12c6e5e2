import { expect, test } from 'vitest';
import { placesFor } from './places.ts';
import { tourFor, tourHref } from './tour.ts';

test('a clerk is shown the way from the file to the reminder', () => {
	const places = placesFor({ isServerAdmin: false, roles: ['staff', 'collector'] });
	expect(tourFor(places)).toEqual(['today', 'import', 'bills', 'queue', 'help']);
});

test('a collector is shown the field and the cash', () => {
	const places = placesFor({ isServerAdmin: false, roles: ['collector'] });
	expect(tourFor(places).map((step) => tourHref[step])).toEqual(['/', '/field', '/cash', '/help']);
});

test('who has nothing to do with bills is shown the helpdesk, from their own side of it', () => {
	const asked = placesFor({ isServerAdmin: false, roles: [] });
	expect(tourFor(asked)).toEqual(['services', 'tickets', 'help']);
	const agents = placesFor({ isServerAdmin: false, roles: ['agent'] });
	expect(tourFor(agents)).toEqual(['desk', 'outbox', 'services', 'help']);
});

test('who works with bills may ask for the tour of the helpdesk, as far as they have the place', () => {
	const clerks = placesFor({ isServerAdmin: false, roles: ['staff'] });
	expect(tourFor(clerks, 'services')).toEqual(['services', 'tickets', 'help']);
	expect(tourFor(clerks, 'desk')).toEqual(tourFor(clerks));
});
