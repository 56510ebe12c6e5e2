import type { Account } from '#lib/domain/billing/account.ts';
import type { CustomerFact } from '#lib/domain/billing/facts.ts';
import { judgeProposals } from '#lib/domain/billing/proposal-state.ts';
import type { ImportRun } from '#lib/domain/billing/import.ts';
import type { Assignment } from '#lib/domain/collection/facts.ts';
import { distinctionId, reversalId, settlementId, verdictId } from '#lib/domain/ids.ts';
import type { CustomerStory } from './customer-record.ts';
import type { TimelineEntry } from './timeline-entry.ts';

type Told = TimelineEntry extends infer Entry
	? Entry extends TimelineEntry
		? Omit<Entry, 'id' | 'at' | 'by' | 'reversal'>
		: never
	: never;

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
