import { sumRupiah } from '#lib/domain/money.ts';
import { assignText } from '#lib/i18n/areas/assign.ts';
import { agreementsText } from '#lib/i18n/areas/agreements.ts';
import { approvalsText } from '#lib/i18n/areas/approvals.ts';
import { billingText } from '#lib/i18n/areas/billing.ts';
import { collectionText } from '#lib/i18n/areas/collection.ts';
import { customersText } from '#lib/i18n/areas/customers.ts';
import { paymentsText } from '#lib/i18n/areas/payments.ts';
import { proposalsText } from '#lib/i18n/areas/proposals.ts';
import { unionsText } from '#lib/i18n/areas/unions.ts';
import { longDate, number, rupiah } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { billName } from '../agreements/bill-name.ts';
import { proposedText } from '../proposals/proposed-text.ts';
import type { TimelineEntry } from './timeline-entry.ts';

type NameOf = (personId: string) => string;

/** What happened, in one line. */
export function entryTitle(entry: TimelineEntry, nameOf: NameOf): string {
	const t = customersText().entries;
	const billing = billingText();
	const collection = collectionText();
	const day = (date: string) => longDate(date, locale.language);
	switch (entry.kind) {
		case 'reminder':
			return t.reminder(billing.channels[entry.reminder.channel]);
		case 'skip':
			// Always there: the rules keep no skip without a reason; the schema is of all outcomes.
			return t.skip(entry.outcome.reason ?? '');
		case 'payment':
			return t.payment(rupiah(entry.payment.amount), billing.methods[entry.payment.method]);
		case 'promise':
			return agreementsText().promised(
				day(entry.promise.dueOn),
				entry.promise.amount === undefined ? '' : rupiah(entry.promise.amount)
			);
		case 'pause':
			return entry.pause.until
				? t.pause(day(entry.pause.until), entry.pause.reason)
				: t.optOut(entry.pause.reason);
		case 'visit':
			return collection.entries.visit(collection.visits[entry.visit.outcome]);
		case 'credit-use':
			return paymentsText().creditUsed(
				rupiah(entry.given),
				entry.creditUse.allocations.map(({ key }) => billName(key)).join(', ')
			);
		case 'adjustment': {
			const { kind, amount, reason } = entry.adjustment;
			return collection.entries.adjustment(collection.adjustments[kind], rupiah(amount), reason);
		}
		case 'plan': {
			const { parts } = entry.plan;
			const sum = sumRupiah(parts.map(({ amount }) => amount));
			return collection.entries.plan(number(parts.length), rupiah(sum));
		}
		case 'dispute':
			return collection.entries.dispute(entry.dispute.reason);
		case 'assignment':
			return assignmentTitle(entry.assignment.collector, entry.before, nameOf);
		case 'proposal': {
			const { field, value } = entry.proposal;
			return proposalsText().entry(proposalsText().fields[field], proposedText(field, value));
		}
		case 'union':
			return unionsText().entry(entry.union.customerNos.join(' = '), entry.union.reason);
		case 'import':
			return t.import(entry.run.fileName);
	}
}

function assignmentTitle(collector: string | null, before: string | null, nameOf: NameOf): string {
	const t = collectionText().entries;
	if (before === null || before === collector) {
		return collector === null ? t.unassigned : t.assigned(nameOf(collector));
	}
	const { reassigned, releasedFrom } = assignText();
	return collector === null
		? releasedFrom(nameOf(before))
		: reassigned(nameOf(before), nameOf(collector));
}

/** What there is to say besides. */
export function entryNotes(entry: TimelineEntry, nameOf: NameOf): string[] {
	const t = collectionText().entries;
	const notes: (string | undefined)[] = [];
	switch (entry.kind) {
		case 'payment':
			notes.push(
				entry.payment.bankLine === undefined ? undefined : collectionText().payments.fromBank,
				entry.payment.note,
				entry.isDoubtful ? t.doubtful : undefined
			);
			if (entry.distinction) {
				notes.push(t.separate(nameOf(entry.distinction.by), entry.distinction.reason));
			}
			break;
		case 'visit':
			notes.push(entry.visit.note);
			if (entry.visit.nextOn)
				notes.push(t.nextVisit(longDate(entry.visit.nextOn, locale.language)));
			break;
		case 'credit-use':
			if (entry.given < sumRupiah(entry.creditUse.allocations.map(({ amount }) => amount))) {
				notes.push(paymentsText().creditShort);
			}
			break;
		case 'adjustment': {
			const { verdict, adjustment, isUnsound } = entry;
			if (verdict === null) notes.push(t.unjudged);
			else if (isUnsound) notes.push(approvalsText().unsound);
			else if (verdict.approved && verdict.by === adjustment.by) {
				notes.push(approvalsText().selfApproved, verdict.note);
			} else
				notes.push((verdict.approved ? t.approved : t.rejected)(nameOf(verdict.by)), verdict.note);
			break;
		}
		case 'plan':
			notes.push(entry.plan.note);
			break;
		case 'dispute':
			if (entry.settlement) {
				notes.push(t.settled(nameOf(entry.settlement.by), entry.settlement.result));
			}
			break;
		case 'import':
			if (entry.absences.length > 0) {
				const keys = entry.absences.map(({ key }) => key).join(', ');
				notes.push(customersText().entries.absent(keys));
			}
			break;
		case 'promise':
			notes.push(entry.promise.note);
			break;
		case 'proposal': {
			const { proposal, standing, review } = entry;
			const words = proposalsText();
			notes.push(
				proposal.was === ''
					? words.wasNothing
					: words.was(proposedText(proposal.field, proposal.was)),
				proposal.note,
				review === null ? words.standings[standing] : words.answered[standing](nameOf(review.by))
			);
			break;
		}
		case 'reminder':
		case 'skip':
		case 'pause':
		case 'assignment':
		case 'union':
			break;
	}
	return notes.filter((note) => note !== undefined && note !== '') as string[];
}
