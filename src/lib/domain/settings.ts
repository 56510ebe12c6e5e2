import * as z from 'zod/mini';
import { MOST_OWN_APPROVAL } from './collection/approval.ts';
import { calendarDate, positiveRupiah, rupiah, shortText, signature } from './schema.ts';
import { zones } from './time/zone.ts';

/** How a WhatsApp link is written; which one works depends on the device, so it is a setting. */
export const linkForms = ['wa.me', 'api', 'web', 'app'] as const;
export type LinkForm = (typeof linkForms)[number];

const minutesOfDay = z.number().check(z.int(), z.gte(0), z.lte(1440));

/** What the office calls itself and things. */
export const officeSettingsSchema = z.object({
	_id: z.literal('setting:office'),
	type: z.literal('setting'),
	officeName: shortText,
	/** What customers know their number as: "Nomor Indibiz", "ID Pelanggan". */
	customerNoLabel: shortText.check(z.minLength(1)),
	/** How a customer reaches the office; stands in messages. */
	contact: shortText,
	/** What stands below the name on receipts and vouchers, line by line: address, tax number. */
	letterhead: z.optional(shortText),
	zone: z.enum(zones),
	/** Zone of a branch where it differs from the office's, by the branch's name in the files. */
	branchZones: z.record(z.string(), z.enum(zones)),
	...signature
});
export type OfficeSettings = z.infer<typeof officeSettingsSchema>;

/** When and how customers may be reminded. */
export const reminderSettingsSchema = z.object({
	_id: z.literal('setting:reminders'),
	type: z.literal('setting'),
	linkForm: z.enum(linkForms),
	/** Days that must pass after a sent reminder before the next. */
	cooldownDays: z.number().check(z.int(), z.gte(0), z.lte(90)),
	/** Days that a customer is left alone after saying that the bill is paid. */
	claimHoldDays: z.number().check(z.int(), z.gte(0), z.lte(90)),
	/** Weekdays (Monday 1 … Sunday 7) and hours in which customers may be contacted. */
	contactDays: z.array(z.number().check(z.int(), z.gte(1), z.lte(7))),
	contactFrom: minutesOfDay,
	contactUntil: minutesOfDay,
	/** The day of the month on which a bill without a due date is taken to be due. */
	usualDueDay: z.number().check(z.int(), z.gte(1), z.lte(28)),
	/** A warning shows above this number of first contacts in a month that nobody answered. */
	unansweredWarning: z.number().check(z.int(), z.gte(1)),
	...signature
});
export type ReminderSettings = z.infer<typeof reminderSettingsSchema>;

export const lateFeeKinds = ['none', 'fixed', 'percent'] as const;

/** What the office allows and estimates where bills are not simply paid. */
export const collectionSettingsSchema = z.object({
	_id: z.literal('setting:collection'),
	type: z.literal('setting'),
	/** Up to this amount a bill, people may approve discounts and write-offs of their own; 0: never. */
	ownApprovalUpTo: rupiah.check(z.gte(0), z.lte(MOST_OWN_APPROVAL)),
	lateFeeKind: z.enum(lateFeeKinds),
	/** For `fixed`: for each month begun. */
	lateFeeAmount: rupiah.check(z.gte(0)),
	/** For `percent`: hundredths of a per cent of what is open, for each month begun. */
	lateFeePercent: z.number().check(z.int(), z.gte(0), z.lte(10_000)),
	/** Days past due for which nothing is asked. */
	lateFeeAfterDays: z.number().check(z.int(), z.gte(0), z.lte(365)),
	/** The most for one bill. */
	lateFeeCap: z.optional(positiveRupiah),
	...signature
});
export type CollectionSettings = z.infer<typeof collectionSettingsSchema>;

/** National holidays and shared leave of one year, as the office keeps them. */
export const holidaysSchema = z.object({
	_id: z.string().check(z.regex(/^holidays:\d{4}$/)),
	type: z.literal('holidays'),
	days: z.array(z.object({ date: calendarDate, name: shortText, shared: z.optional(z.boolean()) })),
	...signature
});
export type Holidays = z.infer<typeof holidaysSchema>;
