import { area } from '../locale.svelte.ts';

/** The file that the dashboard is exported to. */
export const dashboardFileText = area({
	id: {
		summary: 'Ringkasan',
		figure: 'Angka',
		value: 'Nilai',
		before: 'Sebelumnya',
		trend: 'Perkembangan',
		ageing: 'Umur tagihan',
		templates: 'Per templat',
		stages: 'Per tahap',
		people: 'Per orang',
		notes: 'Keterangan',
		madeAt: 'Dibuat',
		fresh: 'Asal data',
		paid: (days: string) => `Dibayar dalam ${days} hari`,
		over: (days: string) => `Genap ${days} hari`
	},
	en: {
		summary: 'Summary',
		figure: 'Figure',
		value: 'Value',
		before: 'Before',
		trend: 'Over time',
		ageing: 'Age of bills',
		templates: 'By template',
		stages: 'By stage',
		people: 'By person',
		notes: 'Notes',
		madeAt: 'Made',
		fresh: 'Where the data is from',
		paid: (days: string) => `Paid within ${days} days`,
		over: (days: string) => `${days} days over`
	}
});
