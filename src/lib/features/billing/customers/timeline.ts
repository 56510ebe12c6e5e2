import type { Account } from '#lib/domain/billing/account.ts';
import type { Stamp } from '#lib/domain/clock.ts';
import type {
	Absence,
	CustomerFact,
	Outcome,
	Payment,
	PaymentPromise,
	Pause,
	Reminder,
	Reversal
} from '#lib/domain/billing/facts.ts';
import type { Proposal, Review, Union } from '#lib/domain/billing/customer-facts.ts';
import { judgeProposals, type ProposalStanding } from '#lib/domain/billing/proposal-state.ts';
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
import { distinctionId, reversalId, settlementId, verdictId } from '#lib/domain/ids.ts';
import type { CustomerStory } from './customer-record.ts';

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

type Told = TimelineEntry extends infer Entry
	? Entry extends TimelineEntry
		? Omit<Entry, 'id' | 'at' | 'by' | 'reversal'>
		: never
	: never;

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

/**
 * Several numbers of one customer as one story; what speaks of more than one of them is told once.
 * With each entry stands the number that it was recorded under.
 */
export function timelineOfAll(
	stories: readonly Pick<CustomerStory, 'customerNo' | 'facts' | 'imports' | 'account'>[]
): { readonly entry: TimelineEntry; readonly customerNo: string }[] {
	const told = new Map<string, { readonly entry: TimelineEntry; readonly customerNo: string }>();
	for (const { customerNo, facts, imports, account } of stories) {
		for (const entry of timelineOf(facts, imports, account)) {
			if (!told.has(entry.id)) told.set(entry.id, { entry, customerNo });
		}
	}
	return [...told.values()].sort((a, b) => newestFirst(a.entry, b.entry));
}

/** All facts of a customer as one story, the newest first. */
export function timelineOf(
	facts: readonly CustomerFact[],
	imports: readonly ImportRun[],
	account: Account | null
): TimelineEntry[] {
	const byId = new Map(facts.map((fact) => [fact._id, fact]));
	/** An answer, unless it was taken back. */
	const standing = <T extends CustomerFact['type']>(type: T, id: string) => {
		const fact = byId.get(id);
		const isThere = fact?.type === type && !byId.has(reversalId(id));
		return isThere ? (fact as Extract<CustomerFact, { type: T }>) : null;
	};
	const doubtful = new Set(account?.doubtful.map(({ id }) => id));
	const unsound = new Set(
		account?.unjudged.filter(({ isUnsound }) => isUnsound).map(({ id }) => id)
	);
	const outcomes = facts.filter((fact) => fact.type === 'outcome');
	const proposals = new Map(
		judgeProposals(facts.filter(({ _id }) => !byId.has(reversalId(_id)))).map((judged) => [
			judged.proposal._id,
			judged
		])
	);
	const absences = facts.filter((fact) => fact.type === 'absence');

	const assignedBefore = ({ at }: Assignment) => {
		const earlier = facts
			.filter((fact) => fact.type === 'assignment' && fact.at < at)
			.filter(({ _id }) => !byId.has(reversalId(_id))) as Assignment[];
		return earlier.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.collector ?? null;
	};

	const told = (fact: CustomerFact): Told | null => {
		switch (fact.type) {
			case 'reminder':
				return {
					kind: 'reminder',
					reminder: fact,
					outcomes: outcomes
						.filter(({ reminder, _id }) => reminder === fact._id && !byId.has(reversalId(_id)))
						.sort((a, b) => (a.at < b.at ? -1 : 1))
				};
			case 'outcome':
				return fact.kind === 'skipped' ? { kind: 'skip', outcome: fact } : null;
			case 'payment':
				return {
					kind: 'payment',
					payment: fact,
					isDoubtful: doubtful.has(fact._id),
					distinction: standing('distinction', distinctionId(fact._id))
				};
			case 'promise':
				return { kind: 'promise', promise: fact };
			case 'pause':
				return { kind: 'pause', pause: fact };
			case 'visit':
				return { kind: 'visit', visit: fact };
			case 'credit-use':
				return {
					kind: 'credit-use',
					creditUse: fact,
					given: account?.creditUsed.get(fact._id) ?? 0
				};
			case 'adjustment':
				return {
					kind: 'adjustment',
					adjustment: fact,
					verdict: standing('verdict', verdictId(fact._id)),
					isUnsound: unsound.has(fact._id)
				};
			case 'plan':
				return { kind: 'plan', plan: fact };
			case 'dispute':
				return {
					kind: 'dispute',
					dispute: fact,
					settlement: standing('settlement', settlementId(fact._id))
				};
			case 'assignment':
				return { kind: 'assignment', assignment: fact, before: assignedBefore(fact) };
			case 'proposal': {
				const judged = proposals.get(fact._id);
				const { standing: state, review } = judged ?? { standing: 'waiting', review: null };
				return { kind: 'proposal', proposal: fact, standing: state, review };
			}
			case 'union':
				return { kind: 'union', union: fact };
			// Told with what they answer.
			case 'absence':
			case 'reversal':
			case 'distinction':
			case 'verdict':
			case 'settlement':
			case 'review':
			case 'bank-link':
				return null;
		}
	};
	const entries = facts.flatMap((fact): TimelineEntry[] => {
		const entry = told(fact);
		if (entry === null || !('at' in fact)) return [];
		const reversal = byId.get(reversalId(fact._id));
		return [
			{
				id: fact._id,
				at: fact.at,
				by: fact.by,
				reversal: reversal?.type === 'reversal' ? reversal : null,
				...entry
			}
		];
	});
	const runs = imports.map((run): TimelineEntry => ({
		id: run._id,
		at: run.at,
		by: run.by,
		reversal: null,
		kind: 'import',
		run,
		absences: absences.filter(({ importId }) => importId === run.importId)
	}));
	return [...entries, ...runs].sort(newestFirst);
}

function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
	return a.at < b.at ? 1 : a.at > b.at ? -1 : 0;
}
