import { area } from '../locale.svelte.ts';

/** Message templates: the list, the editor and the preview. */
export const templatesText = area({
	id: {
		title: 'Templat pesan',
		lead: 'Teks resmi untuk setiap tahap. Nama, nomor, jumlah, periode, dan jatuh tempo diisi dari data.',
		languages: { id: 'Indonesia', en: 'Inggris' },
		retired: 'Tidak dipakai',
		all: 'Semua templat',
		newTemplate: 'Templat baru',
		name: 'Nama templat',
		stage: 'Tahap',
		language: 'Bahasa',
		body: 'Isi pesan',
		variables: 'Sisipkan',
		variableNames: {
			nama: 'Nama pelanggan',
			nomor: 'Nomor pelanggan',
			label_nomor: 'Sebutan nomor',
			jumlah: 'Jumlah seluruhnya',
			periode: 'Periode',
			jatuh_tempo: 'Jatuh tempo tertua',
			hari_lewat: 'Hari lewat',
			rincian: 'Rincian tagihan',
			perkiraan_denda: 'Perkiraan denda, bila ada',
			kantor: 'Nama kantor',
			kontak: 'Kontak kantor'
		},
		formatHint: 'Format WhatsApp: *tebal*, _miring_, ~coret~.',
		preview: 'Pratinjau',
		previewOf: 'Dengan data',
		previewSample: 'Contoh pelanggan',
		length: (n: string, limit: string) => `${n} dari ${limit} karakter`,
		problems: {
			'unknown-variable': (written: string) =>
				`${written} tidak dikenal. Pilih dari daftar Sisipkan.`,
			'missing-variable': (name: string) => `Pengingat harus memuat ${name}.`,
			'unclosed-brace': (near: string) => `Kurung kurawal tidak lengkap di dekat “${near}”.`,
			'too-long': (length: string, limit: string) =>
				`Pesan menjadi ${length} karakter; paling panjang ${limit}.`
		},
		nameMissing: 'Beri nama templatnya.',
		save: 'Simpan versi baru',
		saved: 'Versi baru tersimpan',
		versions: 'Versi',
		version: (n: string) => `Versi ${n}`,
		current: 'sekarang',
		official: 'Teks resmi',
		useAgain: 'Pakai isi ini',
		retire: 'Jangan dipakai lagi',
		restore: 'Pakai lagi',
		readOnly: 'Hanya admin dan penyunting templat yang dapat mengubah.',
		unsaved: 'Perubahan belum disimpan',
		discard: 'Buang perubahan'
	},
	en: {
		title: 'Message templates',
		lead: 'The official text for each stage. Name, number, amount, period and due date come from the record.',
		languages: { id: 'Indonesian', en: 'English' },
		retired: 'Not in use',
		all: 'All templates',
		newTemplate: 'New template',
		name: 'Name of the template',
		stage: 'Stage',
		language: 'Language',
		body: 'Message',
		variables: 'Insert',
		variableNames: {
			nama: 'Customer name',
			nomor: 'Customer number',
			label_nomor: 'What the number is called',
			jumlah: 'Amount in all',
			periode: 'Period',
			jatuh_tempo: 'Oldest due date',
			hari_lewat: 'Days overdue',
			rincian: 'List of bills',
			perkiraan_denda: 'Estimated late fee, if any',
			kantor: 'Name of the office',
			kontak: 'Contact of the office'
		},
		formatHint: 'WhatsApp marks: *bold*, _italic_, ~strike~.',
		preview: 'Preview',
		previewOf: 'With the data of',
		previewSample: 'Sample customer',
		length: (n: string, limit: string) => `${n} of ${limit} characters`,
		problems: {
			'unknown-variable': (written: string) =>
				`${written} is unknown. Choose from the Insert list.`,
			'missing-variable': (name: string) => `A reminder must hold ${name}.`,
			'unclosed-brace': (near: string) => `A brace is not closed near “${near}”.`,
			'too-long': (length: string, limit: string) =>
				`The message becomes ${length} characters; at most ${limit}.`
		},
		nameMissing: 'Give the template a name.',
		save: 'Save as a new version',
		saved: 'New version saved',
		versions: 'Versions',
		version: (n: string) => `Version ${n}`,
		current: 'current',
		official: 'Official text',
		useAgain: 'Use this text',
		retire: 'Take out of use',
		restore: 'Put back into use',
		readOnly: 'Only admins and template editors can change these.',
		unsaved: 'Changes are not saved yet',
		discard: 'Discard changes'
	}
});
