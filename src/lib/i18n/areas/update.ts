import { area } from '../locale.svelte.ts';

export const updateText = area({
	id: {
		title: 'Versi baru sudah siap.',
		text: 'Dipasang saat Anda mau; pekerjaan dan ketikan Anda tetap tersimpan.',
		apply: 'Pasang sekarang',
		later: 'Nanti'
	},
	en: {
		title: 'A new version is ready.',
		text: 'It is put in when you want it; your work and what you typed are kept.',
		apply: 'Put it in now',
		later: 'Later'
	}
});
