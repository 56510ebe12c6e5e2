import { afterEach, expect, test } from 'vitest';
import { KeptSorting } from './kept-sorting.ts';

afterEach(() => localStorage.clear());

test('a list comes back in the order that its person gave it, and another person has their own', () => {
	new KeptSorting(localStorage, 'bills', 'person:sari').keep({ by: 'amount', descending: true });
	expect(new KeptSorting(localStorage, 'bills', 'person:sari').read()).toEqual({
		by: 'amount',
		descending: true
	});
	expect(new KeptSorting(localStorage, 'bills', 'person:budi').read()).toBeNull();
	expect(new KeptSorting(localStorage, 'customers', 'person:sari').read()).toBeNull();
});

test('an order that this version does not know is as if none had been chosen', () => {
	localStorage.setItem('satuloket.sorting.bills.person:sari', '-colour');
	expect(new KeptSorting(localStorage, 'bills', 'person:sari').read()).toBeNull();
});
