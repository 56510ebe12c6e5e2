import { priorities, type Priority } from '#lib/domain/desk/words.ts';
import type { formFieldKinds } from '#lib/domain/desk/masters.ts';
import { workingTimeText } from './working-time-text.ts';
import { active, entry, inBoth, needed, oneOf, type FieldKey, type MasterField } from './field.ts';

/** The entries of each priority's limits, the most pressing first. */
const limitKeys = {
	urgent: ['jawab_mendesak', 'selesai_mendesak'],
	high: ['jawab_tinggi', 'selesai_tinggi'],
	normal: ['jawab_normal', 'selesai_normal'],
	low: ['jawab_rendah', 'selesai_rendah']
} as const satisfies Record<Priority, readonly [FieldKey, FieldKey]>;

/** Minutes of working time that a new service begins with. */
const usual: Readonly<Record<Priority, readonly [response: number, resolution: number]>> = {
	urgent: [30, 240],
	high: [60, 480],
	normal: [120, 960],
	low: [240, 1440]
};

export const serviceFields: readonly MasterField[] = [
	...inBoth('nama', 'nama_inggris', 'name'),
	...inBoth('ringkasan', 'ringkasan_inggris', 'summary'),
	...inBoth('keterangan', 'keterangan_inggris', 'details', 'long', {}),
	entry('kategori', 'category', oneOf('category'), needed),
	entry('unit', 'unit', oneOf('unit'), needed),
	entry('pic', 'pic', oneOf('pic')),
	entry('vendor', 'vendor', oneOf('vendor')),
	entry('kalender', 'calendar', oneOf('calendar')),
	entry('tingkat', 'tierPath', { kind: 'tiers' }, { start: '1, 2', ...needed }),
	entry(
		'tempat',
		'route',
		{ kind: 'choice', words: { ticket: 'tiket', 'other-app': 'aplikasi lain' } },
		{ start: 'tiket', ...needed }
	),
	entry('nama_aplikasi', 'otherApp.name', 'text'),
	entry('tautan', 'otherApp.url', { kind: 'address' }),
	...[...priorities].reverse().flatMap((priority) => {
		const [response, resolution] = usual[priority];
		const limit = (key: FieldKey, path: string, minutes: number) =>
			entry(
				key,
				`sla.${priority}.${path}`,
				{ kind: 'working-time' },
				{ start: workingTimeText(minutes), ...needed }
			);
		return [
			limit(limitKeys[priority][0], 'response', response),
			limit(limitKeys[priority][1], 'resolution', resolution)
		];
	}),
	entry('sinonim', 'synonyms', 'words'),
	active()
];

const kindWords: Record<(typeof formFieldKinds)[number], string> = {
	text: 'teks',
	long: 'teks panjang',
	number: 'angka',
	date: 'tanggal',
	choice: 'pilihan',
	'yes-no': 'ya atau tidak'
};

/** What a question of a service's form consists of, besides its key. */
export const questionFields: readonly MasterField[] = [
	...inBoth('pertanyaan', 'pertanyaan_inggris', 'label'),
	...inBoth('petunjuk', 'petunjuk_inggris', 'hint', 'text', {}),
	entry('jenis', 'kind', { kind: 'choice', words: kindWords }, { start: 'teks', ...needed }),
	entry('wajib', 'required', 'yes-no', { start: 'ya', ...needed }),
	entry('pilihan', 'options', { kind: 'options' }),
	entry('tampil_jika', 'showWhen.key', 'text'),
	entry('tampil_jawaban', 'showWhen.isOneOf', { kind: 'answers' })
];
