import { area } from '../locale.svelte.ts';

/** Photos and documents that prove something. */
export const photosText = area({
	id: {
		add: 'Tambah foto',
		hint: 'Foto dikecilkan dan disimpan di perangkat ini dulu. PDF juga bisa.',
		remove: (name: string) => `Buang ${name}`,
		show: (name: string) => `Buka ${name}`,
		title: 'Foto',
		loading: 'Sedang dibuka…',
		download: 'Unduh',
		close: 'Tutup',
		notHere: 'Foto ini belum ada di perangkat ini. Buka lagi saat ada jaringan.',
		pending: (count: string) => `${count} foto belum ada di perangkat ini.`,
		known: (name: string, when: string, by: string) =>
			`Foto ${name} sudah pernah disimpan (${when}, oleh ${by}). Periksa: apakah ini bukti yang sama?`,
		useAnyway: 'Tetap simpan',
		tooLarge: (name: string, megabytes: string) =>
			`${name} terlalu besar. Paling besar ${megabytes} MB.`,
		unfit: (name: string) => `${name} bukan foto atau PDF. Pilih berkas JPG, PNG, WebP atau PDF.`,
		damaged: (name: string) => `${name} rusak dan tidak bisa dibuka. Ambil fotonya lagi.`,
		tooMany: (limit: string) => `Paling banyak ${limit} foto.`
	},
	en: {
		add: 'Add a photo',
		hint: 'Photos are made smaller and kept on this device first. PDF is fine too.',
		remove: (name: string) => `Remove ${name}`,
		show: (name: string) => `Open ${name}`,
		title: 'Photo',
		loading: 'Opening…',
		download: 'Download',
		close: 'Close',
		notHere: 'This photo is not on this device yet. Open it again when there is a network.',
		pending: (count: string) => `${count} photos are not on this device yet.`,
		known: (name: string, when: string, by: string) =>
			`The photo ${name} was kept before (${when}, by ${by}). Please check: is it the same proof?`,
		useAnyway: 'Save anyway',
		tooLarge: (name: string, megabytes: string) =>
			`${name} is too large. The limit is ${megabytes} MB.`,
		unfit: (name: string) => `${name} is neither a photo nor a PDF. Choose JPG, PNG, WebP or PDF.`,
		damaged: (name: string) => `${name} is damaged and cannot be opened. Please take it again.`,
		tooMany: (limit: string) => `At most ${limit} photos.`
	}
});
