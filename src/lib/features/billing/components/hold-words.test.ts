import { expect, test } from 'vitest';
import {
	defaultCollectionSettings,
	defaultOfficeSettings,
	defaultReminderSettings
} from '#lib/domain/billing/default-settings.ts';
import type { Hold } from '#lib/domain/billing/reminder-rules.ts';
import { holdWords } from './hold-words.ts';

const signed = { by: 'sari', at: '', device: 'laptop' };
const office = {
	nameOf: (id: string) => id,
	settings: {
		office: { ...defaultOfficeSettings('Kantor Contoh'), ...signed },
		reminders: { ...defaultReminderSettings(), ...signed },
		collection: defaultCollectionSettings(),
		holidays: new Map([['2026-11-24', 'Hari Contoh']])
	}
};

test.each<[string, Hold, string, string]>([
	[
		'early in the morning: later today',
		{ code: 'outside-hours', zone: 'WIB' },
		'2026-11-21T06:30:00+07:00',
		'Di luar jam menghubungi (08.00–20.00 WIB). Buka lagi hari ini pukul 08.00 WIB'
	],
	[
		'on Saturday night: not Sunday but Monday',
		{ code: 'outside-hours', zone: 'WIB' },
		'2026-11-21T21:00:00+07:00',
		'Di luar jam menghubungi (08.00–20.00 WIB). Buka lagi Senin, 23 Nov pukul 08.00 WIB'
	],
	[
		'on Sunday: Monday in the customer’s own zone',
		{ code: 'not-a-contact-day', zone: 'WIT' },
		'2026-11-22T10:00:00+09:00',
		'Hari ini bukan hari menghubungi pelanggan. Buka lagi Senin, 23 Nov pukul 08.00 WIT'
	],
	[
		'on a holiday: the day after',
		{ code: 'holiday', name: 'Hari Contoh', zone: 'WIB' },
		'2026-11-24T10:00:00+07:00',
		'Hari libur: Hari Contoh. Buka lagi Rabu, 25 Nov pukul 08.00 WIB'
	]
])('a hold for the hour says when contact opens, %s', (_, hold, now, words) => {
	expect(holdWords(hold, office, Date.parse(now))).toBe(words);
});

test('where contact never opens, nothing is promised', () => {
	const closed = {
		...office,
		settings: { ...office.settings, reminders: { ...office.settings.reminders, contactDays: [] } }
	};
	const hold = { code: 'not-a-contact-day', zone: 'WIB' } as const;
	expect(holdWords(hold, closed, Date.parse('2026-11-22T03:00:00Z'))).toBe(
		'Hari ini bukan hari menghubungi pelanggan'
	);
});
