import { stampAt } from '#lib/domain/clock.ts';
import { deskMasterId, noticeTemplateId } from '#lib/domain/ids.ts';
import { defaultCalendar } from '#lib/domain/desk/default-desk.ts';
import type {
	Canned,
	Category,
	Faq,
	NoticeTemplate,
	Pic,
	Service,
	Unit,
	Vendor,
	WorkCalendar
} from '#lib/domain/desk/masters.ts';

/*
 * Master data of a helpdesk, made up and always the same: one of each kind, as Sari keeps it.
 */

const signed = { by: 'sari', at: stampAt(Date.UTC(2026, 10, 20, 3, 0)), device: 'laptop' };

export function aCategory(given: Partial<Category> = {}): Category {
	const { slug = 'pemeliharaan-fasilitas' } = given;
	return {
		_id: deskMasterId('category', slug),
		type: 'category',
		slug,
		name: { id: 'Pemeliharaan fasilitas', en: 'Facility maintenance' },
		order: 1,
		active: true,
		...signed,
		...given
	};
}

export function aUnit(given: Partial<Unit> = {}): Unit {
	const { slug = 'ppku' } = given;
	return {
		_id: deskMasterId('unit', slug),
		type: 'unit',
		slug,
		code: 'PPKU',
		name: 'Unit Contoh',
		email: 'ppku@contoh.example',
		active: true,
		...signed,
		...given
	};
}

export function aPic(given: Partial<Pic> = {}): Pic {
	const { slug = 'andi' } = given;
	return {
		_id: deskMasterId('pic', slug),
		type: 'pic',
		slug,
		name: 'Andi Contoh',
		unit: 'ppku',
		email: 'andi@contoh.example',
		standIns: [],
		away: [],
		active: true,
		...signed,
		...given
	};
}

export function aVendor(given: Partial<Vendor> = {}): Vendor {
	const { slug = 'vendor-contoh' } = given;
	return {
		_id: deskMasterId('vendor', slug),
		type: 'vendor',
		slug,
		name: 'CV Contoh Terang',
		email: 'teknisi@contoh.example',
		phone: '+62000000009',
		active: true,
		...signed,
		...given
	};
}

export function aCalendar(given: Partial<WorkCalendar> = {}): WorkCalendar {
	const { slug = 'kantor' } = given;
	return {
		...defaultCalendar('WIB'),
		_id: deskMasterId('calendar', slug),
		slug,
		...signed,
		...given
	};
}

/** The repair of a lamp, which asks how many, and why where somebody cannot wait. */
export function aService(given: Partial<Service> = {}): Service {
	const { slug = 'perbaikan-lampu' } = given;
	return {
		_id: deskMasterId('service', slug),
		type: 'service',
		slug,
		name: { id: 'Perbaikan lampu', en: 'Lamp repair' },
		summary: { id: 'Lampu padam atau berkedip.', en: 'A lamp that is out or flickers.' },
		category: 'pemeliharaan-fasilitas',
		unit: 'ppku',
		pic: 'andi',
		vendor: 'vendor-contoh',
		tierPath: [1, 2, 3],
		route: 'ticket',
		sla: {
			low: { response: 120, resolution: 1_440 },
			normal: { response: 60, resolution: 480 },
			high: { response: 30, resolution: 240 },
			urgent: { response: 15, resolution: 120 }
		},
		fields: [
			{ key: 'jumlah', label: { id: 'Jumlah lampu', en: 'Lamps' }, kind: 'number', required: true },
			{
				key: 'mendesak',
				label: { id: 'Mendesak?', en: 'Urgent?' },
				kind: 'yes-no',
				required: false
			},
			{
				key: 'alasan',
				label: { id: 'Alasan', en: 'Why' },
				kind: 'text',
				required: true,
				showWhen: { key: 'mendesak', isOneOf: ['ya'] }
			}
		],
		synonyms: ['bohlam', 'neon'],
		active: true,
		...signed,
		...given
	};
}

export function aFaq(given: Partial<Faq> = {}): Faq {
	const { slug = 'lampu-padam' } = given;
	return {
		_id: deskMasterId('faq', slug),
		type: 'faq',
		slug,
		question: { id: 'Lampu di meja saya padam. Apa yang perlu dicoba?', en: '' },
		answer: { id: 'Tekan sakelarnya sekali lagi.\n\nBila tetap padam, ajukan tiket.', en: '' },
		category: 'pemeliharaan-fasilitas',
		services: ['perbaikan-lampu'],
		synonyms: ['bohlam'],
		pictures: [],
		published: true,
		...signed,
		...given
	};
}

export function aCannedReply(given: Partial<Canned> = {}): Canned {
	const { slug = 'minta-foto' } = given;
	return {
		_id: deskMasterId('canned', slug),
		type: 'canned',
		slug,
		title: 'Minta foto',
		body: { id: 'Mohon kirimkan foto lampunya.', en: 'Please send a photo of the lamp.' },
		services: [],
		active: true,
		...signed,
		...given
	};
}

export function aNoticeTemplate(given: Partial<NoticeTemplate> = {}): NoticeTemplate {
	const { slug = 'created', language = 'id' } = given;
	return {
		_id: noticeTemplateId(slug, language, '1'),
		type: 'notice-template',
		slug,
		language,
		subject: 'Tiket {nomor}',
		body: 'Tiket Anda telah dicatat.',
		...signed,
		...given
	};
}
