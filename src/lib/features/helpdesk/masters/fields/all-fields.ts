import type { Zone } from '#lib/domain/time/zone.ts';
import type { MasterKind } from '../kinds.ts';
import { active, entry, inBoth, needed, oneOf, type FieldKey, type MasterField } from './field.ts';
import { serviceFields } from './service-fields.ts';

const name = entry('nama', 'name', 'text', needed);
const mail = entry('email', 'email', 'mail');
const phone = entry('telepon', 'phone', 'phone');

const weekdayKeys = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;

function days(key: FieldKey, path: string, from = 0): MasterField {
	return entry(key, path, { kind: 'whole', from, to: 365 }, needed);
}

const zoneWords = { WIB: 'wib', WITA: 'wita', WIT: 'wit' } as const satisfies Record<Zone, string>;

/** What each kind consists of: the lines of its form, and the columns of its sheet. */
export const fieldsOf: Readonly<Record<MasterKind, readonly MasterField[]>> = {
	service: serviceFields,
	category: [
		...inBoth('nama', 'nama_inggris', 'name'),
		entry('urutan', 'order', { kind: 'whole', from: 0, to: 10_000 }, { start: '100', ...needed }),
		active()
	],
	unit: [entry('singkatan', 'code', 'text', needed), name, mail, phone, active()],
	pic: [
		name,
		entry('unit', 'unit', oneOf('unit'), needed),
		entry('akun', 'person', { kind: 'person' }),
		mail,
		phone,
		entry('pengganti', 'standIns', { kind: 'references', to: 'pic' }),
		entry('tidak_ada', 'away', { kind: 'spans' }),
		active()
	],
	vendor: [name, entry('kontak', 'contact', 'text'), mail, phone, active()],
	calendar: [
		name,
		entry('zona', 'zone', { kind: 'choice', words: zoneWords }, { start: 'wib', ...needed }),
		...weekdayKeys.map((key, at) =>
			entry(
				key,
				'hours',
				{ kind: 'hours', weekday: at + 1 },
				{
					start: at < 5 ? '08:00-12:00, 13:00-17:00' : ''
				}
			)
		),
		entry('hari_libur', 'daysOff', { kind: 'days' }),
		entry('cuti_bersama', 'keepsSharedLeave', 'yes-no', { start: 'ya', ...needed })
	],
	canned: [
		entry('judul', 'title', 'text', needed),
		...inBoth('isi', 'isi_inggris', 'body', 'long'),
		entry('layanan', 'services', { kind: 'references', to: 'service' }),
		active()
	],
	faq: [
		...inBoth('pertanyaan', 'pertanyaan_inggris', 'question'),
		...inBoth('jawaban', 'jawaban_inggris', 'answer', 'long'),
		entry('kategori', 'category', oneOf('category')),
		entry('layanan', 'services', { kind: 'references', to: 'service' }),
		entry('sinonim', 'synonyms', 'words'),
		entry('terbit', 'published', 'yes-no', { start: 'tidak', ...needed })
	],
	setting: [
		entry('nama_meja', 'deskName', 'text', needed),
		phone,
		entry('whatsapp', 'whatsapp', 'phone'),
		mail,
		entry('kalender', 'calendar', oneOf('calendar'), needed),
		days('hari_buka_kembali', 'reopenDays'),
		days('hari_tutup_sendiri', 'autoCloseDays', 1),
		days('hari_ingatkan_nilai', 'ratingReminderDays'),
		entry('persen_hampir', 'dueSoonPercent', { kind: 'whole', from: 1, to: 99 }, needed),
		days('hari_tanya_pengalihan', 'redirectAskDays')
	]
};

/** What a new one holds that no form asks about. */
export const unasked: Readonly<Partial<Record<MasterKind, object>>> = {
	service: { fields: [] },
	faq: { pictures: [] },
	calendar: { hours: [] }
};
