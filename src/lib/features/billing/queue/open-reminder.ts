import type { Reminder } from '#lib/domain/billing/facts.ts';
import { mayOverride, type Hold } from '#lib/domain/billing/reminder-rules.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';
import type { ReminderDraft } from './draft.ts';

export type OpenProblem =
	/** The record changed since the message was put on the screen: look again, nothing was opened. */
	| { readonly code: 'changed'; readonly draft: ReminderDraft }
	/** Something speaks against it that nobody may go past. */
	| { readonly code: 'held'; readonly holds: readonly Hold[] }
	/** Something speaks against it that a reason lifts. */
	| { readonly code: 'reason-needed'; readonly holds: readonly Hold[] }
	| { readonly code: 'no-template' }
	| RecordProblem;

export interface OpenRequest {
	/** What the person has before their eyes. */
	readonly shown: ReminderDraft;
	/** The same put together anew from the store, at this moment. */
	readonly fresh: ReminderDraft;
	/** Reasons given for going past a hold, by its code. */
	readonly reasons: ReadonlyMap<Hold['code'], string>;
	readonly queue: string | null;
}

/**
 * Keeps that a message is opened, just before it is: if the store cannot keep it, it is not opened.
 * The balance and the number are those of this moment; when they differ from what was shown, nothing
 * happens but that the person sees the new message.
 */
export async function keepOpenedReminder(
	office: BillingOffice,
	{ shown, fresh, reasons, queue }: OpenRequest
): Promise<Result<Reminder['_id'], OpenProblem>> {
	const finalHolds = fresh.holds.filter((hold) => !mayOverride(hold));
	if (finalHolds.length > 0) return refuse({ code: 'held', holds: finalHolds });
	if (!fresh.template) return refuse({ code: 'no-template' });
	if (!isSameMessage(shown, fresh)) return refuse({ code: 'changed', draft: fresh });
	const reasonFor = ({ code }: Hold) => reasons.get(code)?.trim() ?? '';
	const unexplained = fresh.holds.filter((hold) => reasonFor(hold) === '');
	if (unexplained.length > 0) return refuse({ code: 'reason-needed', holds: unexplained });

	const _id = office.newId('reminder');
	const overrides = fresh.holds.map((hold) => ({ rule: hold.code, reason: reasonFor(hold) }));
	const kept = await office.record([
		{
			_id,
			type: 'reminder',
			customerNos: [...fresh.customerNos],
			bills: fresh.bills,
			channel: fresh.channel,
			to: fresh.to ?? '',
			template: fresh.template._id,
			text: fresh.text,
			...(queue === null ? {} : { queue }),
			...(overrides.length === 0 ? {} : { overrides })
		}
	]);
	return kept.ok ? succeed(_id) : kept;
}

function isSameMessage(a: ReminderDraft, b: ReminderDraft): boolean {
	return a.to === b.to && a.text === b.text && a.channel === b.channel;
}
