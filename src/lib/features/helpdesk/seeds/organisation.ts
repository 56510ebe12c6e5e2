import type { Category, Pic, Unit, Vendor } from '#lib/domain/desk/masters.ts';
import { both, type Seed } from './lines.ts';

/* Who does what, as an example: the units are the source's (S2-09), the people and firms are invented. */

function category(slug: string, order: number, id: string, en: string): Seed<Category> {
	return {
		_id: `category:${slug}`,
		type: 'category',
		slug,
		name: both(id, en),
		order,
		active: true
	};
}

/** In the order of the source (S2-147). */
export const categories: readonly Seed<Category>[] = [
	category('aset', 10, 'Aset', 'Assets'),
	category('pemeliharaan-fasilitas', 20, 'Pemeliharaan fasilitas', 'Facility maintenance'),
	category('layanan-pendukung', 30, 'Layanan pendukung', 'Support services'),
	category('pengadaan', 40, 'Pengadaan barang dan jasa', 'Procurement'),
	category('arsip', 50, 'Arsip', 'Archives'),
	category('keamanan', 60, 'Keamanan', 'Security')
];

function unit(code: string, work: string, no: number): Seed<Unit> {
	const slug = code.toLowerCase();
	return {
		_id: `unit:${slug}`,
		type: 'unit',
		slug,
		code,
		name: `Unit ${code}: ${work}`,
		email: `${slug}@contoh.example`,
		phone: `+62000000020${no}`,
		active: true
	};
}

export const units: readonly Seed<Unit>[] = [
	unit('PPKU', 'aset dan perlengkapan', 1),
	unit('PPBU', 'gedung dan fasilitas', 2),
	unit('LFA', 'layanan pendukung', 3),
	unit('PMI', 'pengadaan', 4),
	unit('KPPA', 'arsip dan pengamanan', 5)
];

function pic(name: string, unitSlug: string, no: number, standIns: string[]): Seed<Pic> {
	const slug = slugOfName(name);
	return {
		_id: `pic:${slug}`,
		type: 'pic',
		slug,
		name,
		unit: unitSlug,
		email: `${slug}@contoh.example`,
		phone: `+62000000010${no}`,
		standIns,
		away: [],
		active: true
	};
}

function slugOfName(name: string): string {
	return name.toLowerCase().replaceAll(' ', '-');
}

export const pics: readonly Seed<Pic>[] = [
	pic('Wulan Contoh', 'ppku', 1, ['bimo-contoh']),
	pic('Bimo Contoh', 'ppku', 2, ['wulan-contoh']),
	pic('Tirta Contoh', 'ppbu', 3, ['galih-contoh']),
	pic('Galih Contoh', 'ppbu', 4, ['tirta-contoh']),
	pic('Laras Contoh', 'lfa', 5, ['seno-contoh']),
	pic('Seno Contoh', 'lfa', 6, ['laras-contoh']),
	pic('Nilam Contoh', 'pmi', 7, []),
	pic('Arya Contoh', 'kppa', 8, ['kinan-contoh']),
	pic('Kinan Contoh', 'kppa', 9, ['arya-contoh'])
];

function vendor(slug: string, name: string, contact: string, no: number): Seed<Vendor> {
	return {
		_id: `vendor:${slug}`,
		type: 'vendor',
		slug,
		name,
		contact,
		email: `${slug}@contoh.example`,
		phone: `+62000000030${no}`,
		active: true
	};
}

export const vendors: readonly Seed<Vendor>[] = [
	vendor('contoh-sejuk', 'PT Contoh Sejuk Abadi', 'Bagian servis AC', 1),
	vendor('contoh-lift', 'PT Contoh Lift Nusantara', 'Petugas siaga lift', 2),
	vendor('contoh-bersih', 'CV Contoh Bersih Rapi', 'Koordinator kebersihan', 3),
	vendor('contoh-wisata', 'PT Contoh Wisata Dinas', 'Bagian tiket', 4),
	vendor('contoh-jaga', 'PT Contoh Jaga Aman', 'Komandan regu', 5)
];
