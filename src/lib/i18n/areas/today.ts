import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** The first screen: what there is to do. */
export const todayText = area({
	id: {
		title: 'Hari ini',
		greeting: (name: string) => `Halo, ${name}`,
		outstanding: 'Tunggakan',
		remindedThisMonth: 'Diingatkan bulan ini',
		ofCustomers: (n: string) => `dari ${n} pelanggan`,
		toDo: 'Yang perlu dikerjakan',
		continueQueue: (name: string) => `Lanjutkan: ${name}`,
		waiting: (n: string) => `${n} menunggu`,
		remindStage: (stage: string) => `Ingatkan: ${stage}`,
		ready: (n: string) => `${n} pelanggan siap diingatkan`,
		held: (n: string) =>
			`${n} ditahan (baru diingatkan, janji, cicilan, sanggahan, jeda, atau tanpa nomor)`,
		start: 'Mulai',
		goOn: 'Lanjutkan',
		look: 'Lihat',
		absent: 'Tidak ada lagi di berkas terakhir',
		absentText: (n: string) => `${n} tagihan: sudah dibayar, atau masih menunggak?`,
		promises: 'Janji bayar jatuh hari ini atau lewat',
		promisesText: (n: string) => `${n} pelanggan`,
		unreachable: 'Tanpa nomor WhatsApp',
		unreachableText: (n: string) => `${n} pelanggan belum dapat dikirimi pesan`,
		backup: 'Buat cadangan',
		backupNever: 'Belum pernah dicadangkan. Satu berkas menyimpan semuanya.',
		backupOld: (when: string) => `Cadangan terakhir ${when}.`,
		persistence: 'Minta peramban menyimpan data ini',
		persistenceText: 'Peramban boleh menghapus data bila ruang menipis.',
		ask: 'Minta'
	},
	en: {
		title: 'Today',
		greeting: (name: string) => `Hello, ${name}`,
		outstanding: 'Outstanding',
		remindedThisMonth: 'Reminded this month',
		ofCustomers: (n: string) => `of ${counted(n, 'customer', 'customers')}`,
		toDo: 'What there is to do',
		continueQueue: (name: string) => `Go on: ${name}`,
		waiting: (n: string) => `${n} waiting`,
		remindStage: (stage: string) => `Remind: ${stage}`,
		ready: (n: string) => `${counted(n, 'customer', 'customers')} can be reminded`,
		held: (n: string) =>
			`${n} held (just reminded, promised, instalments, disputed, paused, or no number)`,
		start: 'Begin',
		goOn: 'Go on',
		look: 'Look',
		absent: 'No longer in the last file',
		absentText: (n: string) => `${counted(n, 'bill', 'bills')}: paid, or still in arrears?`,
		promises: 'Promises due today or past',
		promisesText: (n: string) => `${counted(n, 'customer', 'customers')}`,
		unreachable: 'No WhatsApp number',
		unreachableText: (n: string) =>
			`${counted(n, 'customer', 'customers')} cannot be written to yet`,
		backup: 'Make a backup',
		backupNever: 'Never backed up. One file keeps it all.',
		backupOld: (when: string) => `Last backup ${when}.`,
		persistence: 'Ask the browser to keep this data',
		persistenceText: 'The browser may delete data when space runs low.',
		ask: 'Ask'
	}
});
