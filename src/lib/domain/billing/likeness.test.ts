import { describe, expect, it } from 'vitest';
import { aCustomer } from '#tests/builders/billing-records.ts';
import { likenessOf, type Likeness } from './likeness.ts';

const one = aCustomer({
	name: 'Budi Contoh',
	phones: ['+6200000000001'],
	address: 'Jl. Contoh No. 1'
});

describe('two numbers that may be one customer', () => {
	it.each<[string, Parameters<typeof aCustomer>[0], Likeness | null]>([
		['share a phone and a name', { name: 'Bpk. BUDI  Contoh' }, 'phone-and-name'],
		['share a phone and a part of the name', { name: 'Toko Budi' }, 'phone-and-name'],
		['share a phone only', { name: 'Sari Contoh Lain' }, 'phone'],
		[
			'share an address and a name',
			{ name: 'Budi Contoh', phones: [], address: 'jl contoh no 1' },
			'address-and-name'
		],
		[
			'are neighbours with an address only',
			{ name: 'Sari', phones: [], address: 'Jl. Contoh No. 1' },
			null
		],
		[
			'have the same name and nothing else',
			{ name: 'Budi Contoh', phones: ['+6200000000002'] },
			null
		],
		[
			'have titles in common and no name',
			{ name: 'Bpk. ', phones: [], address: 'Jl. Contoh No. 1' },
			null
		],
		['know neither phone nor address', { name: 'Budi Contoh', phones: [] }, null]
	])('%s', (_, given, expected) => {
		const other = aCustomer({ customerNo: '1002', ...given });
		expect(likenessOf(one, other)).toBe(expected);
		expect(likenessOf(other, one)).toBe(expected);
	});
});
