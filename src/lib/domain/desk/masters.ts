import * as z from 'zod/mini';
import { languages } from '../billing/template.ts';
import { calendarDate, longText, shortText, signature } from '../schema.ts';
import { zones } from '../time/zone.ts';
import { bilingual, bilingualLong, deskSlug, priorities, slaTarget, tiers } from './words.ts';

/*
 * Master data of the helpdesk. Everybody of the organisation reads it, also offline; it is edited
 * by who runs the helpdesk and merged by field.
 */

const slugs = z.array(deskSlug).check(z.maxLength(100));
const words = z.array(shortText).check(z.maxLength(100));
const mail = z.string().check(z.maxLength(254));
const phone = z.string().check(z.maxLength(20));
/** Where a link leads: nothing that runs in the page. */
export const webAddress = z
	.string()
	.check(z.maxLength(2_000), z.regex(/^https?:\/\/[^\s<>"]+$/, { error: 'a web address' }));

/** *Kategori layanan.* */
export const categorySchema = z.object({
	_id: z.string().check(z.startsWith('category:')),
	type: z.literal('category'),
	slug: deskSlug,
	name: bilingual,
	/** Where it stands in the catalogue. */
	order: z.number().check(z.int()),
	active: z.boolean(),
	...signature
});
export type Category = z.infer<typeof categorySchema>;

/** *Unit kerja*: who is Tier 2. */
export const unitSchema = z.object({
	_id: z.string().check(z.startsWith('unit:')),
	type: z.literal('unit'),
	slug: deskSlug,
	/** "PPKU". */
	code: shortText.check(z.minLength(1)),
	name: shortText.check(z.minLength(1)),
	email: z.optional(mail),
	phone: z.optional(phone),
	active: z.boolean(),
	...signature
});
export type Unit = z.infer<typeof unitSchema>;

/** *PIC*: who answers for services of a unit, and who stands in. */
export const picSchema = z.object({
	_id: z.string().check(z.startsWith('pic:')),
	type: z.literal('pic'),
	slug: deskSlug,
	name: shortText.check(z.minLength(1)),
	/** The unit's slug. */
	unit: deskSlug,
	/** The person's id, where they have an account. */
	person: z.optional(shortText),
	email: z.optional(mail),
	phone: z.optional(phone),
	/** Slugs of PICs who stand in, in this order. */
	standIns: slugs,
	/** Days on which somebody else is asked. */
	away: z.array(z.object({ from: calendarDate, to: calendarDate })).check(z.maxLength(100)),
	active: z.boolean(),
	...signature
});
export type Pic = z.infer<typeof picSchema>;

/** Tier 3: has no account and is reached by mail or WhatsApp. */
export const vendorSchema = z.object({
	_id: z.string().check(z.startsWith('vendor:')),
	type: z.literal('vendor'),
	slug: deskSlug,
	name: shortText.check(z.minLength(1)),
	contact: z.optional(shortText),
	email: z.optional(mail),
	phone: z.optional(phone),
	active: z.boolean(),
	...signature
});
export type Vendor = z.infer<typeof vendorSchema>;

const minutesOfDay = z.number().check(z.int(), z.gte(0), z.lte(1440));

/** *Kalender kerja.* National holidays and shared leave count for all (`holidays:<year>`). */
export const calendarSchema = z.object({
	_id: z.string().check(z.startsWith('calendar:')),
	type: z.literal('calendar'),
	slug: deskSlug,
	name: shortText.check(z.minLength(1)),
	zone: z.enum(zones),
	/** Weekdays (Monday 1 … Sunday 7) with their working hours; lunch is the gap between two of them. */
	hours: z
		.array(
			z.object({
				weekday: z.number().check(z.int(), z.gte(1), z.lte(7)),
				from: minutesOfDay,
				until: minutesOfDay
			})
		)
		.check(z.maxLength(50)),
	/** Days off of this branch besides. */
	daysOff: z.array(z.object({ date: calendarDate, name: shortText })).check(z.maxLength(400)),
	/** Shared leave (*cuti bersama*) is a day off. */
	keepsSharedLeave: z.boolean(),
	...signature
});
export type WorkCalendar = z.infer<typeof calendarSchema>;

export const formFieldKinds = ['text', 'long', 'number', 'date', 'choice', 'yes-no'] as const;

/** A question that one service asks. */
export const formFieldSchema = z.object({
	key: deskSlug,
	label: bilingual,
	hint: z.optional(bilingual),
	kind: z.enum(formFieldKinds),
	required: z.boolean(),
	/** For `choice`. The value that is kept is the Indonesian text. */
	options: z.optional(z.array(bilingual).check(z.maxLength(100))),
	/** Asked only where an earlier question has one of these answers (`yes-no`: "ya" or "tidak"). */
	showWhen: z.optional(z.object({ key: deskSlug, isOneOf: words }))
});
export type FormField = z.infer<typeof formFieldSchema>;

/** *Layanan*: one line of the catalogue. */
export const serviceSchema = z.object({
	_id: z.string().check(z.startsWith('service:')),
	type: z.literal('service'),
	slug: deskSlug,
	name: bilingual,
	summary: bilingual,
	/** Who may ask, what has to be ready, how long it takes. */
	details: z.optional(bilingualLong),
	/** Slugs of the masters. */
	category: deskSlug,
	unit: deskSlug,
	pic: z.optional(deskSlug),
	vendor: z.optional(deskSlug),
	calendar: z.optional(deskSlug),
	/** Through which tiers it may go; 1 first. */
	tierPath: z.array(z.union(tiers.map((tier) => z.literal(tier)))).check(z.minLength(1)),
	/** Where a request is filed: here as a ticket, or in another app that this links to. */
	route: z.enum(['ticket', 'other-app']),
	otherApp: z.optional(z.object({ name: shortText.check(z.minLength(1)), url: webAddress })),
	sla: z.record(z.enum(priorities), slaTarget),
	fields: z.array(formFieldSchema).check(z.maxLength(40)),
	/** What people also call it. */
	synonyms: words,
	active: z.boolean(),
	...signature
});
export type Service = z.infer<typeof serviceSchema>;

/** A question that is asked often, with its answer. */
export const faqSchema = z.object({
	_id: z.string().check(z.startsWith('faq:')),
	type: z.literal('faq'),
	slug: deskSlug,
	question: bilingual,
	/** Plain text; empty lines part paragraphs, lines that begin with "- " are lists. */
	answer: bilingualLong,
	category: z.optional(deskSlug),
	services: slugs,
	synonyms: words,
	/** Small pictures inside the document, so that they are there offline. */
	pictures: z
		.array(
			z.object({
				alt: shortText,
				mime: z.enum(['image/jpeg', 'image/png', 'image/webp']),
				data: z.string().check(z.maxLength(60_000), z.regex(/^[A-Za-z0-9+/]+=*$/))
			})
		)
		.check(z.maxLength(3)),
	/** The proposal that it came from. */
	proposal: z.optional(z.string().check(z.startsWith('faq-proposal:'))),
	published: z.boolean(),
	...signature
});
export type Faq = z.infer<typeof faqSchema>;

/** *Balasan siap pakai* of agents. */
export const cannedSchema = z.object({
	_id: z.string().check(z.startsWith('canned:')),
	type: z.literal('canned'),
	slug: deskSlug,
	title: shortText.check(z.minLength(1)),
	body: bilingualLong,
	services: slugs,
	active: z.boolean(),
	...signature
});
export type Canned = z.infer<typeof cannedSchema>;

/** The eleven events that have a template of their own. */
export const noticeSlugs = [
	'created',
	'cancelled',
	'changed',
	'rating-asked',
	'redirected',
	'resolved',
	'escalated',
	'faq-proposed',
	'app-problem',
	'status-changed',
	'closed'
] as const;
export type NoticeSlug = (typeof noticeSlugs)[number];

/** One version of a notification's text. The newest of a slug and language is in use. */
export const noticeTemplateSchema = z.object({
	_id: z.string().check(z.startsWith('notice-template:')),
	type: z.literal('notice-template'),
	slug: z.enum(noticeSlugs),
	language: z.enum(languages),
	subject: shortText.check(z.minLength(1)),
	body: longText.check(z.minLength(1)),
	...signature
});
export type NoticeTemplate = z.infer<typeof noticeTemplateSchema>;

/** How the helpdesk works and is reached. */
export const deskSettingsSchema = z.object({
	_id: z.literal('setting:desk'),
	type: z.literal('setting'),
	/** What people know the helpdesk as; stands in messages. */
	deskName: shortText.check(z.minLength(1)),
	phone: z.optional(phone),
	whatsapp: z.optional(phone),
	email: z.optional(mail),
	/** The calendar that counts where a service names none, and whose hours are shown. */
	calendar: deskSlug,
	/** Days after "resolved" or "closed" within which a requester may reopen. */
	reopenDays: z.number().check(z.int(), z.gte(0), z.lte(365)),
	/** Days after "resolved" without a rating until a ticket is closed by itself. */
	autoCloseDays: z.number().check(z.int(), z.gte(1), z.lte(365)),
	/** Days after "resolved" until the rating is asked for once more. */
	ratingReminderDays: z.number().check(z.int(), z.gte(0), z.lte(365)),
	/** Hundredths of the time that is allowed: from there on a ticket is "due soon". */
	dueSoonPercent: z.number().check(z.int(), z.gte(1), z.lte(99)),
	/** Days after a redirection until it is asked whether it was done there. */
	redirectAskDays: z.number().check(z.int(), z.gte(0), z.lte(365)),
	...signature
});
export type DeskSettings = z.infer<typeof deskSettingsSchema>;
