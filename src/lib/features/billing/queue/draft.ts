import { daysOverdue, stageOf } from '#lib/domain/billing/ageing.ts';
import type { Channel, Reminder } from '#lib/domain/billing/facts.ts';
import { addressFor, mayOverride, type Hold } from '#lib/domain/billing/reminder-rules.ts';
import type { Language, Stage, Template } from '#lib/domain/billing/template.ts';
import { sumRupiah, type Rupiah } from '#lib/domain/money.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import { reminderValues, type BillInMessage } from '#lib/messaging/reminder-values.ts';
import { fillTemplate } from '#lib/messaging/template-text.ts';
import type { CustomerRecord } from '../customers/customer-record.ts';
import { customerHoldsNow, zoneOf } from '../customers/holds-now.ts';
import type { BillingOffice } from '../office.ts';
import { linesToName, type NamedLines } from './lines-to-name.ts';

/** A message ready to be opened, all of it from the records as they are at this moment. */
export interface ReminderDraft {
	/** The customers it speaks for. */
	readonly customerNos: readonly string[];
	/** Customers of the item that it leaves out: something speaks against it, or they are reached elsewhere. */
	readonly leftOut: readonly string[];
	readonly names: readonly string[];
	readonly channel: Channel;
	/** Null where the customer cannot be reached on this channel. */
	readonly to: string | null;
	/** What it asks for: bills, or parts of a plan. */
	readonly lines: readonly BillInMessage[];
	/** The bills that it is about, with what is open on each. */
	readonly bills: Reminder['bills'];
	/** Open bills that it does not speak of, and why. */
	readonly unnamed: NamedLines['unnamed'];
	/** What the lines add up to. */
	readonly open: Rupiah;
	readonly stage: Stage;
	/** Null where no template is active for the stage. */
	readonly template: Template | null;
	readonly text: string;
	readonly holds: readonly Hold[];
}

export interface DraftRequest {
	/** The customers that one phone stands for; at least one. */
	readonly records: readonly CustomerRecord[];
	readonly channel: Channel;
	readonly language: Language;
	/** The active templates, newest versions only. */
	readonly templates: readonly Template[];
	/** The slug of a template that the person chose instead of the stage's. */
	readonly chosenSlug: string | null;
	readonly settings: BillingOffice['settings'];
	readonly nowMs: number;
}

export function draftReminder(request: DraftRequest): ReminderDraft {
	const { channel, settings, nowMs } = request;
	const { speaking, leftOut, holds } = whoItSpeaksFor(request);
	const first = speaking[0]!.customer;
	const zone = zoneOf(first?.branch, settings.office);
	const today = localTime(nowMs, zone).date;

	const named = speaking.map((record) => linesToName(record, settings, today));
	const lines = named.flatMap((one) => one.lines);
	const oldestDue = lines.flatMap((bill) => (bill.dueOn === null ? [] : [bill.dueOn])).sort()[0];
	const stage = stageOf(oldestDue === undefined ? null : daysOverdue(oldestDue, today));
	const template = chooseTemplate(request, stage);
	const names = speaking.map(({ customer, customerNo }) => customer?.name || customerNo);

	return {
		customerNos: speaking.map(({ customerNo }) => customerNo),
		leftOut: leftOut.map(({ customerNo }) => customerNo),
		names,
		channel,
		to: first ? addressFor(channel, first, speaking[0]!.account) : null,
		lines,
		bills: named.flatMap((one) => one.bills),
		unnamed: named.flatMap((one) => one.unnamed),
		open: sumRupiah(lines.map((line) => line.open)),
		stage,
		template,
		text: template
			? fillTemplate(
					template.body,
					reminderValues(
						{
							names,
							bills: lines,
							lateFee: sumRupiah(named.map((one) => one.lateFee)),
							customerNoLabel: settings.office.customerNoLabel,
							officeName: settings.office.officeName,
							contact: settings.office.contact,
							today
						},
						template.language
					)
				)
			: '',
		holds
	};
}

/** Holds that are about one customer, not about the phone or the hour. */
const personalHolds: ReadonlySet<Hold['code']> = new Set([
	'nothing-open',
	'opted-out',
	'disputed',
	'on-plan',
	'paused',
	'promised',
	'says-paid',
	'not-in-last-file'
]);

/**
 * Where one phone stands for several customers, those with a hold of their own are left out, as long
 * as somebody remains; the message is then held by what is left. Whoever is reached elsewhere by now
 * is left out as well: what they owe is nobody else's business.
 */
function whoItSpeaksFor({ records, channel, settings, nowMs }: DraftRequest): {
	speaking: readonly CustomerRecord[];
	leftOut: readonly CustomerRecord[];
	holds: readonly Hold[];
} {
	const judged = records.map((record) => ({
		record,
		to: record.customer ? addressFor(channel, record.customer, record.account) : null,
		holds: customerHoldsNow(record, settings, nowMs, channel)
	}));
	const personal = (holds: readonly Hold[]) => holds.filter(({ code }) => personalHolds.has(code));
	const free = judged.filter(({ holds }) => personal(holds).length === 0);
	const passable = judged.filter(({ holds }) => personal(holds).every(mayOverride));
	const candidates = [free, passable, judged].find(({ length }) => length > 0)!;
	const address = candidates.find(({ to }) => to !== null)?.to ?? null;
	const speaking = candidates.filter(({ to }) => to === address);
	const holds = new Map(
		speaking.flatMap((entry) => entry.holds.map((hold) => [hold.code, hold] as const))
	);
	return {
		speaking: speaking.map(({ record }) => record),
		leftOut: judged.filter((entry) => !speaking.includes(entry)).map(({ record }) => record),
		holds: [...holds.values()]
	};
}

function chooseTemplate(request: DraftRequest, stage: Stage): Template | null {
	const { templates, chosenSlug, language } = request;
	return (
		templates.find(({ slug }) => slug === chosenSlug) ??
		templates.find((template) => template.stage === stage && template.language === language) ??
		templates.find((template) => template.stage === stage) ??
		null
	);
}
