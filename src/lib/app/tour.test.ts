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
