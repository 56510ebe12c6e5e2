import type { DeskSettings, WorkCalendar } from '#lib/domain/desk/masters.ts';
import type { DeskMaster } from '#lib/domain/registry.ts';
import { cannedReplies } from './canned.ts';
import { deskFaqs } from './faqs-desk.ts';
import { propertyFaqs } from './faqs-property.ts';
import { serviceFaqs } from './faqs-services.ts';
import type { Seed } from './lines.ts';
import { categories, pics, units, vendors } from './organisation.ts';
import { archiveServices } from './services-archives.ts';
import { assetServices } from './services-assets.ts';
import { facilityServices } from './services-facilities.ts';
import { supportServices } from './services-support.ts';

/** Monday to Friday, eight hours; on Friday the noon break is longer. */
function weekHours(): WorkCalendar['hours'] {
	const [eight, noon, one, five] = [480, 720, 780, 1020];
	return [1, 2, 3, 4, 5].flatMap((weekday) =>
		weekday === 5
			? [
					{ weekday, from: 450, until: 690 },
					{ weekday, from: one, until: five }
				]
			: [
					{ weekday, from: eight, until: noon },
					{ weekday, from: one, until: five }
				]
	);
}

function calendar(thisYear: number): Seed<WorkCalendar> {
	return {
		_id: 'calendar:kantor',
		type: 'calendar',
		slug: 'kantor',
		name: 'Kantor',
		zone: 'WIB',
		hours: weekHours(),
		daysOff: [{ date: `${thisYear}-12-31`, name: 'Tutup buku' }],
		keepsSharedLeave: true
	};
}

function settings(): Seed<DeskSettings> {
	return {
		_id: 'setting:desk',
		type: 'setting',
		deskName: 'Meja Layanan',
		phone: '+620000000001',
		whatsapp: '+620000000002',
		email: 'layanan@contoh.example',
		calendar: 'kantor',
		reopenDays: 7,
		autoCloseDays: 7,
		ratingReminderDays: 3,
		dueSoonPercent: 75,
		redirectAskDays: 3
	};
}

/**
 * Master data that an office may begin with: the categories and units of the sources (S2-09, S2-147),
 * services, questions and replies that an office like theirs has. People, firms, numbers and
 * addresses are invented and reach nobody.
 */
export function deskSeed(thisYear: number): Seed<DeskMaster>[] {
	return [
		...categories,
		...units,
		...pics,
		...vendors,
		calendar(thisYear),
		settings(),
		...assetServices,
		...facilityServices,
		...supportServices,
		...archiveServices,
		...deskFaqs,
		...serviceFaqs,
		...propertyFaqs,
		...cannedReplies
	];
}
