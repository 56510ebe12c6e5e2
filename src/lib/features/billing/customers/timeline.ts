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
import type { ImportRun } from '#lib/domain/billing/import.ts';
import { reversalId } from '#lib/domain/ids.ts';

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
	| { readonly kind: 'payment'; readonly payment: Payment }
	| { readonly kind: 'promise'; readonly promise: PaymentPromise }
	| { readonly kind: 'pause'; readonly pause: Pause }
	| { readonly kind: 'import'; readonly run: ImportRun; readonly absences: readonly Absence[] }
);

/** All facts of a customer as one story, the newest first. */
export function timelineOf(
	facts: readonly CustomerFact[],
	imports: readonly ImportRun[]
): TimelineEntry[] {
	const reversals = new Map(
		facts.filter((fact) => fact.type === 'reversal').map((fact) => [fact._id, fact])
	);
	const outcomes = facts.filter((fact) => fact.type === 'outcome');
	const absences = facts.filter((fact) => fact.type === 'absence');
	const entries = facts.flatMap((fact): TimelineEntry[] => {
		if (fact.type === 'absence' || fact.type === 'reversal') return [];
		const shared = {
			id: fact._id,
			at: fact.at,
			by: fact.by,
			reversal: reversals.get(reversalId(fact._id)) ?? null
		};
		switch (fact.type) {
			case 'reminder':
				return [
					{
						...shared,
						kind: 'reminder',
						reminder: fact,
						outcomes: outcomes
							.filter(
								({ reminder, _id }) => reminder === fact._id && !reversals.has(reversalId(_id))
							)
							.sort((a, b) => (a.at < b.at ? -1 : 1))
					}
				];
			case 'outcome':
				return fact.kind === 'skipped' ? [{ ...shared, kind: 'skip', outcome: fact }] : [];
			case 'payment':
				return [{ ...shared, kind: 'payment', payment: fact }];
			case 'promise':
				return [{ ...shared, kind: 'promise', promise: fact }];
			case 'pause':
				return [{ ...shared, kind: 'pause', pause: fact }];
		}
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
	return [...entries, ...runs].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
