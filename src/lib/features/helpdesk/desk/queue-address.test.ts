import { describe, expect, it } from 'vitest';
import { firstWish, KeptWish, wishOf, wishQuery, type QueueWish } from './queue-address.ts';

const narrow: QueueWish = {
	filter: {
		...firstWish.filter,
		view: 'mine',
		text: 'ac & bocor',
		channels: ['whatsapp', 'phone'],
		tiers: [2],
		statuses: ['on-progress'],
		services: ['pinjam-mobil'],
		categories: ['aset'],
		units: ['ppku'],
		priorities: ['urgent'],
		assignees: ['', 'sari']
	},
	sorting: { by: 'last', descending: true }
};

describe('what the queue shows, in the address', () => {
	it('comes back as it was', () => {
		expect(wishOf(wishQuery(narrow))).toEqual(narrow);
		expect(wishOf(wishQuery(firstWish))).toEqual(firstWish);
	});

	it('is nothing where no view is named, so that what was remembered holds', () => {
		expect(wishOf('')).toBeNull();
		expect(wishOf('open=ticket%3A1')).toBeNull();
		expect(wishOf('view=of-old')).toBeNull();
	});

	it('leaves out what this version does not know', () => {
		const wish = wishOf('view=open&ch=fax&st=lost&tier=9&sort=-colour');
		expect(wish).toEqual(firstWish);
	});
});

describe('what the queue showed last', () => {
	it('is remembered for each person, without what was searched', () => {
		const kept = new Map<string, string>();
		const storage = {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value)
		} as Storage;
		new KeptWish(storage, 'sari').keep(narrow);
		expect(new KeptWish(storage, 'sari').read()).toEqual({
			...narrow,
			filter: { ...narrow.filter, text: '' }
		});
		expect(new KeptWish(storage, 'budi').read()).toBeNull();
		expect([...kept.keys()]).toEqual(['satuloket.desk-queue.sari']);
	});
});
