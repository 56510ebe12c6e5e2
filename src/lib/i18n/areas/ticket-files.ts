import { area } from '../locale.svelte.ts';

/** Photos and documents of tickets. */
export const ticketFilesText = area({
	id: {
		title: 'Lampiran',
		add: 'Lampirkan',
		remove: (name: string) => `Buang ${name}`,
		show: (name: string) => `Buka ${name}`,
		loading: 'Sedang dibuka…',
		download: 'Unduh',
		close: 'Tutup',
		missing: 'Berkas ini belum ada di perangkat ini. Buka lagi saat ada jaringan.',
		internal: 'internal'
	},
	en: {
		title: 'Attachments',
		add: 'Attach',
		remove: (name: string) => `Remove ${name}`,
		show: (name: string) => `Open ${name}`,
		loading: 'Opening…',
		download: 'Download',
		close: 'Close',
		missing: 'This file is not on this device yet. Open it again when there is a network.',
		internal: 'internal'
	}
});
