import { counted } from '../counted.ts';
import { area } from '../locale.svelte.ts';

/** What is said when tickets were closed because nobody rated them in time. */
export const autoCloseText = area({
	id: {
		closed: (n: string) => `${n} tiket ditutup otomatis: masa penilaiannya sudah lewat.`
	},
	en: {
		closed: (n: string) =>
			`${counted(n, 'ticket was', 'tickets were')} closed: the days for a rating are over.`
	}
});
