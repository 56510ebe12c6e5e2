import { describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/access/person.ts';
import { filesBelow } from '#tests/gates/project-files.ts';
import { firstAddress, placeOf, places, placesFor, PLACES_IN_BAR } from './places.ts';

describe('the places of the app', () => {
	it.each([
		['/', 'today'],
		['/bills', 'bills'],
		['/bills/import', 'bills'],
		['/customers/1001', 'customers'],
		['/queue/queue%3A1', 'queue'],
		['/field', 'field'],
		['/billsomething', null],
		['/cash/hand-over%3A1', 'cash'],
		['/dashboard', 'dashboard'],
		['/bank', 'bank'],
		['/desk', 'desk'],
		['/desk/ticket%3A1', 'desk'],
		['/desk/outbox', 'outbox'],
		['/desk/masters/services', 'masters'],
		['/tickets/ticket%3A1', 'tickets'],
		['/nowhere', null]
	])('hold the address %s: %s', (pathname, expected) => {
		expect(placeOf(pathname)).toBe(expected);
	});

	it('have an address that leads somewhere, and a key of their own', () => {
		const pages = filesBelow('src/routes');
		for (const { href } of places) {
			expect(pages).toContain(`src/routes${href === '/' ? '' : href}/+page.svelte`);
		}
		expect(new Set(places.map(({ key }) => key)).size).toBe(places.length);
	});

	it('begin with the field for who collects and does nothing else in the office', () => {
		const inBar = (roles: readonly Role[]) =>
			placesFor({ isServerAdmin: false, roles })
				.slice(0, PLACES_IN_BAR)
				.map(({ name }) => name);
		expect(inBar(['collector'])).toEqual(['today', 'field', 'bills', 'customers']);
		expect(inBar(['staff', 'collector'])).toEqual(['today', 'bills', 'customers', 'queue']);
		expect(placesFor({ isServerAdmin: false, roles: ['staff'] })).toContainEqual(
			expect.objectContaining({ name: 'field' })
		);
	});

	it('show the figures of the whole office to who oversees it, and to nobody else', () => {
		const sees = (roles: readonly Role[]) =>
			placesFor({ isServerAdmin: false, roles }).some(({ name }) => name === 'dashboard');
		expect(sees(['supervisor'])).toBe(true);
		expect(sees(['admin'])).toBe(true);
		expect(sees(['staff', 'template-editor'])).toBe(false);
		expect(sees(['collector'])).toBe(false);
	});

	it('show nothing of bills to who only asks, or works at the helpdesk only', () => {
		const namesFor = (roles: readonly Role[]) =>
			placesFor({ isServerAdmin: false, roles }).map(({ name }) => name);
		expect(namesFor([])).toEqual(['services', 'tickets', 'notices', 'help', 'sync', 'settings']);
		expect(namesFor(['agent'])).toEqual([
			'desk',
			'outbox',
			'services',
			'tickets',
			'notices',
			'help',
			'reports',
			'sync',
			'settings'
		]);
		expect(namesFor(['desk-supervisor'])).toContain('masters');
		expect(namesFor(['staff'])).toEqual(expect.arrayContaining(['today', 'services', 'tickets']));
		expect(namesFor(['staff'])).not.toContain('desk');
		expect(firstAddress([])).toBe('/services');
		expect(firstAddress(['pic'])).toBe('/desk');
		expect(firstAddress(['staff', 'agent'])).toBe('/');
	});

	it('show the bank’s statements to the office only', () => {
		const has = (role: Role) =>
			placesFor({ isServerAdmin: false, roles: [role] }).some(({ name }) => name === 'bank');
		expect([has('staff'), has('supervisor'), has('admin'), has('collector')]).toEqual([
			true,
			true,
			true,
			false
		]);
	});
});
