import { area } from '../locale.svelte.ts';

/** What a customer's bills and payments add up to over time; how the history is read. */
export const customerFiguresText = area({
	id: {
		ageing: 'Umur tagihan',
		habit: 'Kebiasaan membayar',
		kinds: { 'on-time': 'Tepat waktu', late: 'Terlambat', irregular: 'Tidak tentu' },
		usually: (when: string, bills: string) => `biasanya ${when} (dari ${bills} tagihan)`,
		onTheDay: 'pada hari jatuh tempo',
		before: (days: string) => `${days} hari sebelum jatuh tempo`,
		after: (days: string) => `${days} hari setelah jatuh tempo`,
		unknown: 'belum diketahui; perlu tiga tagihan yang lunas lewat pembayaran',
		bestNumber: 'Paling sering dijawab',
		filter: 'Saring riwayat',
		everything: 'Semua',
		groups: {
			money: 'Uang',
			messages: 'Pesan',
			agreements: 'Kesepakatan',
			visits: 'Kunjungan dan penugasan',
			data: 'Data'
		}
	},
	en: {
		ageing: 'Ageing',
		habit: 'Payer habit',
		kinds: { 'on-time': 'On time', late: 'Late', irregular: 'Irregular' },
		usually: (when: string, bills: string) => `usually ${when} (from ${bills} bills)`,
		onTheDay: 'on the due date',
		before: (days: string) => `${days} days before the due date`,
		after: (days: string) => `${days} days after the due date`,
		unknown: 'not known yet; it takes three bills that payments have settled',
		bestNumber: 'Answered most',
		filter: 'Filter the history',
		everything: 'All',
		groups: {
			money: 'Money',
			messages: 'Messages',
			agreements: 'Agreements',
			visits: 'Visits and assignments',
			data: 'Data'
		}
	}
});
