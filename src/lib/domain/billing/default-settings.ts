import type {
	CollectionSettings,
	Holidays,
	OfficeSettings,
	ReminderSettings
} from '../settings.ts';
import { calendarDate } from '../time/date.ts';

type Unsigned<D> = Omit<D, 'by' | 'at' | 'device'>;

/** What a new office begins with. */
export function defaultOfficeSettings(officeName: string): Unsigned<OfficeSettings> {
	return {
		_id: 'setting:office',
		type: 'setting',
		officeName,
		customerNoLabel: 'Nomor Pelanggan',
		contact: '',
		zone: 'WIB',
		branchZones: {}
	};
}

/**
 * Contact days and hours as POJK 22/2023 art. 62(2)(f) sets them for financial firms: a considerate
 * default for everybody. The usual due day is the telecom's of the first source document.
 */
export function defaultReminderSettings(): Unsigned<ReminderSettings> {
	return {
		_id: 'setting:reminders',
		type: 'setting',
		linkForm: 'wa.me',
		cooldownDays: 3,
		claimHoldDays: 7,
		contactDays: [1, 2, 3, 4, 5, 6],
		contactFrom: 8 * 60,
		contactUntil: 20 * 60,
		usualDueDay: 20,
		unansweredWarning: 200
	};
}

/**
 * What holds while no admin has said otherwise: two people for every discount, no late fees. Not kept
 * as a document before somebody changes it.
 */
export function defaultCollectionSettings(): Unsigned<CollectionSettings> {
	return {
		_id: 'setting:collection',
		type: 'setting',
		ownApprovalUpTo: 0,
		lateFeeKind: 'none',
		lateFeeAmount: 0,
		lateFeePercent: 0,
		lateFeeAfterDays: 0
	};
}

/** Holidays on the same date each year. */
const fixed: readonly (readonly [month: number, day: number, name: string])[] = [
	[1, 1, 'Tahun Baru Masehi'],
	[5, 1, 'Hari Buruh Internasional'],
	[6, 1, 'Hari Lahir Pancasila'],
	[8, 17, 'Hari Kemerdekaan'],
	[12, 25, 'Hari Raya Natal']
];

/**
 * The moving holidays of a year and its shared leave, as the ministers' joint decree sets them; 2026:
 * SKB 1497/2025, 2/2025 and 5/2025 of 19 September 2025, 17 holidays and 8 days of shared leave. A year
 * that is not here has its fixed days only, and the settings say so.
 */
const decreed: Readonly<
	Record<number, readonly (readonly [date: string, name: string, shared?: true])[]>
> = {
	2026: [
		['2026-01-16', 'Isra Mikraj Nabi Muhammad'],
		['2026-02-16', 'Cuti bersama Tahun Baru Imlek', true],
		['2026-02-17', 'Tahun Baru Imlek'],
		['2026-03-18', 'Cuti bersama Hari Suci Nyepi', true],
		['2026-03-19', 'Hari Suci Nyepi'],
		['2026-03-20', 'Cuti bersama Idul Fitri', true],
		['2026-03-21', 'Hari Raya Idul Fitri'],
		['2026-03-22', 'Hari Raya Idul Fitri'],
		['2026-03-23', 'Cuti bersama Idul Fitri', true],
		['2026-03-24', 'Cuti bersama Idul Fitri', true],
		['2026-04-03', 'Wafat Yesus Kristus'],
		['2026-04-05', 'Kebangkitan Yesus Kristus'],
		['2026-05-14', 'Kenaikan Yesus Kristus'],
		['2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus', true],
		['2026-05-27', 'Hari Raya Idul Adha'],
		['2026-05-28', 'Cuti bersama Idul Adha', true],
		['2026-05-31', 'Hari Raya Waisak'],
		['2026-06-16', 'Tahun Baru Islam'],
		['2026-08-25', 'Maulid Nabi Muhammad'],
		['2026-12-24', 'Cuti bersama Hari Raya Natal', true]
	]
};

/**
 * Whether days are no more than those that every year has: what the ministers decreed for this one is
 * still to be added, and counts as ordinary days until then.
 */
export function areFixedDaysOnly(days: Holidays['days']): boolean {
	return days.every(({ date }) =>
		fixed.some(([month, day]) => date === calendarDate(Number(date.slice(0, 4)), month, day))
	);
}

/** The calendar a year begins with; an office adds what is missing. */
export function defaultHolidays(year: number): Unsigned<Holidays> {
	const fixedDays = fixed.flatMap(([month, day, name]) => {
		const date = calendarDate(year, month, day);
		return date === null ? [] : [{ date, name }];
	});
	const moving = (decreed[year] ?? []).map(([date, name, shared]) =>
		shared ? { date, name, shared } : { date, name }
	);
	return {
		_id: `holidays:${year}`,
		type: 'holidays',
		days: [...fixedDays, ...moving].sort((a, b) => (a.date < b.date ? -1 : 1))
	};
}
