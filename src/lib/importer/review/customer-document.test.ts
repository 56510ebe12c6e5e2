import { describe, expect, it } from 'vitest';
import { aCustomer } from '#tests/builders/billing-records.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import { customerAfter, customerDocument } from './customer-document.ts';
import type { CustomerSaid } from './customer-said.ts';

const nothing = { name: null, address: null, email: null, branch: null, collector: null };

/** What a file says of the customer, of whom it knows an area. */
function saying(area: string | null): CustomerSaid {
	return {
		customerNo: '1001',
		texts: { ...nothing, area } as CustomerSaid['texts'],
		phones: [],
		phoneGiven: null
	};
}

const corrected: Customer = aCustomer({
	area: 'Malanu',
	position: { latitude: -0.8762, longitude: 131.25 },
	corrections: { area: { given: 'Kota', value: 'Malanu' } }
});

describe('an area that the office has put right', () => {
	it.each([['Kota'], ['Malanu'], [null]])('stands while the file says %s', (area) => {
		const { content } = customerAfter(saying(area), corrected, {});
		expect(content).toMatchObject({ area: 'Malanu', corrections: corrected.corrections });
	});

	it('gives way to what the file newly says', () => {
		const { content, superseded } = customerAfter(saying('Aimas'), corrected, {});
		expect(content.area).toBe('Aimas');
		expect(content).not.toHaveProperty('corrections');
		expect(superseded).toEqual(['area']);
	});
});

it('the place on the map outlives an import: no file says it', () => {
	const { content } = customerAfter(saying('Kota'), corrected, {});
	const known = { ...corrected, _rev: '1-a' };
	expect(customerDocument(content, known, 'import:b')).toMatchObject({
		position: { latitude: -0.8762, longitude: 131.25 },
		area: 'Malanu',
		importId: 'import:b'
	});
});
