import type { Stamp } from '#lib/domain/clock.ts';
import type {
	Absence,
	Outcome,
	Payment,
	PaymentPromise,
	Pause,
	Reminder,
	Reversal
} from '#lib/domain/billing/facts.ts';
import type { Proposal, Review, Union } from '#lib/domain/billing/customer-facts.ts';
import type { ProposalStanding } from '#lib/domain/billing/proposal-state.ts';
import type { ImportRun } from '#lib/domain/billing/import.ts';
import type {
	Adjustment,
	Assignment,
	CreditUse,
	Dispute,
	Distinction,
	Plan,
	Settlement,
	Verdict,
	Visit
} from '#lib/domain/collection/facts.ts';
import type { Rupiah } from '#lib/domain/money.ts';

/** One thing that happened, as the customer's page tells it. */
export type TimelineEntry = {
	readonly id: string;
	readonly at: Stamp;
	readonly by: string;
	/** Who took it back and why; null while it stands. */
	readonly reversal: Reversal | null;
} & (
	| {
			readonly kind: 'reminder';
			readonly reminder: Reminder;
			readonly outcomes: readonly Outcome[];
	  }
	| { readonly kind: 'skip'; readonly outcome: Outcome }
	| {
			readonly kind: 'payment';
			readonly payment: Payment;
			/** Looks like another payment, and is not counted. */
			readonly isDoubtful: boolean;
			/** Who said that it is a payment of its own. */
			readonly distinction: Distinction | null;
	  }
	| { readonly kind: 'promise'; readonly promise: PaymentPromise }
	| { readonly kind: 'pause'; readonly pause: Pause }
	| { readonly kind: 'visit'; readonly visit: Visit }
	| {
			readonly kind: 'credit-use';
			readonly creditUse: CreditUse;
			/** What it gave to bills: less than it names where the credit was not there any more. */
			readonly given: Rupiah;
	  }
	| {
			readonly kind: 'adjustment';
			readonly adjustment: Adjustment;
			readonly verdict: Verdict | null;
			/** Approved by who recorded it, above what counts: the approval does nothing. */
			readonly isUnsound: boolean;
	  }
	| { readonly kind: 'plan'; readonly plan: Plan }
	| {
			readonly kind: 'dispute';
			readonly dispute: Dispute;
			readonly settlement: Settlement | null;
	  }
	| {
			readonly kind: 'assignment';
			readonly assignment: Assignment;
			/** Who was assigned until then; null for nobody. */
			readonly before: string | null;
	  }
	| {
			readonly kind: 'proposal';
			readonly proposal: Proposal;
			readonly standing: ProposalStanding;
			readonly review: Review | null;
	  }
	| { readonly kind: 'union'; readonly union: Union }
	| { readonly kind: 'import'; readonly run: ImportRun; readonly absences: readonly Absence[] }
);

/** The groups that a timeline can be read by. */
export const entryGroups = ['money', 'messages', 'agreements', 'visits', 'data'] as const;
export type EntryGroup = (typeof entryGroups)[number];

const groups: Readonly<Record<TimelineEntry['kind'], EntryGroup>> = {
	payment: 'money',
	'credit-use': 'money',
	adjustment: 'money',
	reminder: 'messages',
	skip: 'messages',
	pause: 'messages',
	promise: 'agreements',
	plan: 'agreements',
	dispute: 'agreements',
	visit: 'visits',
	assignment: 'visits',
	proposal: 'data',
	union: 'data',
	import: 'data'
};

export function groupOfEntry({ kind }: TimelineEntry): EntryGroup {
	return groups[kind];
}
