import { afterEach, describe, expect, it } from 'vitest';
import { DepartureRecord, type Departure } from './departure.ts';
import { deviceOfAccount } from './device-of-account.ts';
import { KnownStores } from './known-stores.ts';

afterEach(() => localStorage.clear());

describe('what is kept beside the databases', () => {
	it('a departure that was broken off is still to be done', () => {
		const departure: Departure = {
			personId: 'budi',
			name: 'Budi Contoh',
			reason: 'revoked',
			unsent: 3,
			isDone: false
		};
		new DepartureRecord(localStorage).write(departure);
		const record = new DepartureRecord(localStorage);
		expect(record.read()).toEqual(departure);
		record.clear();
		expect(record.read()).toBe(null);
	});

	it('the stores of each person are known by their ids, until they are forgotten', () => {
		const stores = new KnownStores(localStorage);
		stores.remember('sari', { billing: '1', org: '2' });
		stores.remember('budi', { billing: '3', org: '4' });
		stores.forget('sari');
		expect(new KnownStores(localStorage).of('sari')).toBe(null);
		expect(new KnownStores(localStorage).of('budi')).toEqual({ billing: '3', org: '4' });
	});

	it('the helpdesk is known as what it is now, not as what it was before roles changed', () => {
		const stores = new KnownStores(localStorage);
		stores.remember('sari', { billing: '1', desk: '2', 'desk-files': '3' });
		stores.rememberDesk('sari', { mailbox: '4', 'mailbox-files': '5' });
		const now = { billing: '1', mailbox: '4', 'mailbox-files': '5' };
		expect(stores.of('sari')).toEqual(now);
	});

	it('what cannot be read is as if nothing were known', () => {
		localStorage.setItem('satuloket.stores', '{');
		expect(new KnownStores(localStorage).of('sari')).toBe(null);
	});
});

it('two people on one browser are two devices, each always the same', async () => {
	const [sari, budi, again] = await Promise.all(
		['sari', 'budi', 'sari'].map((account) => deviceOfAccount('01J', account))
	);
	expect(sari).toMatch(/^01J-[0-9a-f]{8}$/);
	expect(again).toBe(sari);
	expect(budi).not.toBe(sari);
});
