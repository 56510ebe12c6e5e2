import { afterEach, expect, test } from 'vitest';
import { KeptSorting } from '#lib/features/billing/ledger/kept-sorting.ts';
import { forgetPersonKeys } from './person-keys.ts';

afterEach(() => localStorage.clear());

test('who leaves the device leaves no order of a list behind, and others keep theirs', () => {
	const sari = new KeptSorting(localStorage, 'customers', '01SARI');
	const budi = new KeptSorting(localStorage, 'customers', '01BUDI');
	sari.keep({ by: 'name', descending: false });
	budi.keep({ by: 'amount', descending: true });
	forgetPersonKeys(localStorage, '01SARI');
	expect(sari.read()).toBeNull();
	expect(budi.read()).toEqual({ by: 'amount', descending: true });
});
