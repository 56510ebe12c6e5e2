import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** Giving customers to collectors. */
export const assignText = area({
	id: {
		action: 'Tugaskan',
		byRule: 'Bagi pelanggan',
		title: (customers: string) => `Tugaskan ${customers} pelanggan`,
		titleByRule: 'Bagi pelanggan kepada penagih',
		to: 'Kepada',
		choose: 'Pilih orangnya',
		nobody: 'Tidak kepada siapa pun',
		by: 'Menurut',
		bys: { branch: 'Cabang', area: 'Area', collector: 'Penagih di berkas' },
		which: 'Yang mana',
		nothingToGoBy: 'Tidak ada data cabang, area, atau penagih pada pelanggan.',
		onlyUnassigned: 'Hanya yang belum ada penagihnya',
		preview: (customers: string) => `${customers} pelanggan akan ditugaskan`,
		previewNobody: (customers: string) => `Penugasan ${customers} pelanggan akan dilepas`,
		none: 'Tidak ada pelanggan yang cocok.',
		personMissing: 'Pilih kepada siapa.',
		keeping: (done: string, all: string) => `Menyimpan ${done} dari ${all}…`,
		saved: (customers: string, name: string) => `${customers} pelanggan ditugaskan kepada ${name}`,
		released: (customers: string) => `${customers} pelanggan dilepas`,
		partly: (done: string, problem: string) => `Baru ${done} yang tersimpan. ${problem}`,
		undoReason: 'Penugasan diurungkan',
		undone: 'Penugasan dibatalkan',
		recent: 'Penugasan terakhir',
		recentOne: (customers: string, name: string, who: string, when: string) =>
			`${customers} pelanggan kepada ${name}, oleh ${who}, ${when}`,
		takeBack: 'Batalkan',
		reassigned: (before: string, name: string) => `Dialihkan dari ${before} kepada ${name}`,
		releasedFrom: (before: string) => `Tidak lagi ditugaskan kepada ${before}`,
		tick: (name: string) => `Pilih ${name}`,
		tickAll: 'Pilih semua pelanggan di daftar ini'
	},
	en: {
		action: 'Assign',
		byRule: 'Give customers out',
		title: (customers: string) => `Assign ${counted(customers, 'customer', 'customers')}`,
		titleByRule: 'Give customers to collectors',
		to: 'To',
		choose: 'Choose somebody',
		nobody: 'Nobody in particular',
		by: 'By',
		bys: { branch: 'Branch', area: 'Area', collector: 'Collector in the file' },
		which: 'Which',
		nothingToGoBy: 'No customer has a branch, an area or a collector.',
		onlyUnassigned: 'Only those whom nobody works on',
		preview: (customers: string) =>
			`${counted(customers, 'customer', 'customers')} will be assigned`,
		previewNobody: (customers: string) =>
			`${counted(customers, 'customer', 'customers')} will be nobody’s`,
		none: 'No customer fits.',
		personMissing: 'Choose to whom.',
		keeping: (done: string, all: string) => `Saving ${done} of ${all}…`,
		saved: (customers: string, name: string) =>
			`${counted(customers, 'customer', 'customers')} assigned to ${name}`,
		released: (customers: string) =>
			`${counted(customers, 'customer', 'customers')} assigned to nobody`,
		partly: (done: string, problem: string) => `Only ${done} are saved. ${problem}`,
		undoReason: 'Assignment undone',
		undone: 'The assignment is taken back',
		recent: 'Last assignments',
		recentOne: (customers: string, name: string, who: string, when: string) =>
			`${counted(customers, 'customer', 'customers')} to ${name}, by ${who}, ${when}`,
		takeBack: 'Take back',
		reassigned: (before: string, name: string) => `Passed on from ${before} to ${name}`,
		releasedFrom: (before: string) => `No longer assigned to ${before}`,
		tick: (name: string) => `Tick ${name}`,
		tickAll: 'Tick all customers of this list'
	}
});
