import { defaultCalendar, defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
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

function calendar(thisYear: number): Seed<WorkCalendar> {
	return {
		...defaultCalendar('WIB'),
		daysOff: [{ date: `${thisYear}-12-31`, name: 'Tutup buku' }]
	};
}

function settings(): Seed<DeskSettings> {
	return {
		...defaultDeskSettings(),
		phone: '+620000000001',
		whatsapp: '+620000000002',
		email: 'layanan@contoh.example'
	};
}

/**
 * What an office is given. How the helpdesk is reached is invented, and requesters would be sent there:
 * only practice has it.
 */
export function seedFor(thisYear: number, isPractice: boolean): Seed<DeskMaster>[] {
	return deskSeed(thisYear).filter(({ _id }) => isPractice || _id !== 'setting:desk');
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
