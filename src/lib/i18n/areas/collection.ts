import { area } from '../locale.svelte.ts';

/** Collection in the field: visits, cash, discounts, disputes, plans. */
export const collectionText = area({
	id: {
		visits: {
			met: 'bertemu',
			'not-home': 'tidak di tempat',
			moved: 'sudah pindah',
			refuses: 'menolak membayar',
			disputes: 'menyanggah tagihan',
			closed: 'tempat tutup'
		},
		adjustments: { discount: 'Potongan', 'write-off': 'Penghapusan' },
		entries: {
			visit: (outcome: string) => `Kunjungan: ${outcome}`,
			nextVisit: (day: string) => `Datang lagi ${day}`,
			adjustment: (kind: string, amount: string, reason: string) => `${kind} ${amount}: ${reason}`,
			unjudged: 'Menunggu persetujuan; belum mengurangi tagihan.',
			approved: (name: string) => `Disetujui ${name}.`,
			rejected: (name: string) => `Ditolak ${name}.`,
			plan: (count: string, sum: string) => `Cicilan disepakati: ${count} kali, ${sum}`,
			dispute: (reason: string) => `Disanggah: ${reason}`,
			settled: (name: string, result: string) => `Ditutup ${name}: ${result}`,
			assigned: (name: string) => `Ditugaskan kepada ${name}`,
			unassigned: 'Tidak lagi ditugaskan kepada siapa pun',
			doubtful: 'Mirip pembayaran lain dari perangkat lain; belum dihitung.',
			separate: (name: string, reason: string) => `Pembayaran tersendiri, kata ${name}: ${reason}`
		}
	},
	en: {
		visits: {
			met: 'met',
			'not-home': 'not at home',
			moved: 'has moved',
			refuses: 'refuses to pay',
			disputes: 'disputes the bill',
			closed: 'place closed'
		},
		adjustments: { discount: 'Discount', 'write-off': 'Write-off' },
		entries: {
			visit: (outcome: string) => `Visit: ${outcome}`,
			nextVisit: (day: string) => `To be visited again on ${day}`,
			adjustment: (kind: string, amount: string, reason: string) => `${kind} ${amount}: ${reason}`,
			unjudged: 'Waits for approval; the bill is not lower yet.',
			approved: (name: string) => `Approved by ${name}.`,
			rejected: (name: string) => `Refused by ${name}.`,
			plan: (count: string, sum: string) => `Instalments agreed: ${count}, ${sum}`,
			dispute: (reason: string) => `Disputed: ${reason}`,
			settled: (name: string, result: string) => `Closed by ${name}: ${result}`,
			assigned: (name: string) => `Assigned to ${name}`,
			unassigned: 'No longer assigned to anybody',
			doubtful: 'Looks like a payment from another device; not counted yet.',
			separate: (name: string, reason: string) => `A payment of its own, says ${name}: ${reason}`
		}
	}
});
