import { area } from '../locale.svelte.ts';

export const updateText = area({
	id: {
		title: 'Versi baru sudah siap.',
		text: 'Dipasang saat Anda mau; semua yang sudah disimpan tetap ada.',
		apply: 'Pasang sekarang',
		later: 'Nanti',
		held: {
			typing: {
				title: 'Ada ketikan yang belum disimpan.',
				text: 'Simpan dulu, lalu pasang. Bila dipasang sekarang, ketikan itu hilang.',
				anyway: 'Pasang, ketikan hilang'
			},
			work: {
				title: 'Impor sedang berjalan.',
				text: 'Selesaikan dulu, lalu pasang. Bila dipasang sekarang, berkas harus dibaca ulang.',
				anyway: 'Pasang, impor batal'
			}
		}
	},
	en: {
		title: 'A new version is ready.',
		text: 'It is put in when you want it; everything that was saved stays.',
		apply: 'Put it in now',
		later: 'Later',
		held: {
			typing: {
				title: 'Something typed has not been saved.',
				text: 'Save it first, then put the version in. Put in now, what was typed is lost.',
				anyway: 'Put it in, lose the typing'
			},
			work: {
				title: 'An import is under way.',
				text: 'Finish it first, then put the version in. Put in now, the file must be read again.',
				anyway: 'Put it in, drop the import'
			}
		}
	}
});
