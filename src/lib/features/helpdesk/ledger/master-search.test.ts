import { describe, expect, test } from 'vitest';
import type { Faq, Service } from '#lib/domain/desk/masters.ts';
import { MasterSearch } from './master-search.ts';

const signature = { by: 'putri', at: '2026-11-23T01:00:00.000Z~0000', device: 'laptop' };

function service(
	slug: string,
	id: string,
	en: string,
	synonyms: string[] = [],
	active = true
): Service {
	return {
		_id: `service:${slug}`,
		type: 'service',
		slug,
		name: { id, en },
		summary: { id: '', en: '' },
		category: 'aset',
		unit: 'ppku',
		tierPath: [1],
		route: 'ticket',
		sla: {} as Service['sla'],
		fields: [],
		synonyms,
		active,
		...signature
	};
}

function faq(slug: string, id: string, answer: string, published = true): Faq {
	return {
		_id: `faq:${slug}`,
		type: 'faq',
		slug,
		question: { id, en: '' },
		answer: { id: answer, en: '' },
		services: [],
		synonyms: [],
		pictures: [],
		published,
		...signature
	};
}

const search = new MasterSearch(
	[
		service('kendaraan', 'Peminjaman kendaraan dinas', 'Borrow an office car', ['mobil']),
		service('ac', 'Perbaikan pendingin ruangan', 'Air conditioner repair', ['AC', 'panas']),
		service('atk', 'Permintaan alat tulis', 'Stationery', ['pulpen', 'kertas']),
		service('lama', 'Layanan lama', 'Old service', [], false)
	],
	[
		faq('wifi', 'Bagaimana menyambung ke Wi-Fi kantor?', 'Pilih jaringan kantor.'),
		faq('draf', 'Belum terbit', 'Rahasia', false)
	]
);

const slugs = (text: string) => search.services(text, 5).map(({ slug }) => slug);

describe('searching services and articles', () => {
	test.each([
		['pinjam mobil', 'kendaraan'],
		['peminjaman', 'kendaraan'],
		['meminjam kendaraan', 'kendaraan'],
		['borrow car', 'kendaraan'],
		['kendraan', 'kendaraan'],
		['kend', 'kendaraan'],
		['AC', 'ac'],
		['pendigin', 'ac'],
		['air conditoner', 'ac'],
		['pulpen', 'atk'],
		['STATIONERY', 'atk']
	])('“%s” finds %s first', (text, slug) => {
		expect(slugs(text)[0]).toBe(slug);
	});

	test('where not every word is found, what has some of them is', () => {
		expect(slugs('tolong pinjamkan mobil besok pagi')[0]).toBe('kendaraan');
	});

	test('nothing is found for nothing, and not what is inactive or unpublished', () => {
		expect(slugs('  ')).toEqual([]);
		expect(slugs('layanan lama')).toEqual([]);
		expect(search.faqs('rahasia', 5)).toEqual([]);
		expect(search.faqs('wi-fi', 5).map(({ slug }) => slug)).toEqual(['wifi']);
	});
});
