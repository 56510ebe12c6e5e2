import type { FaqProposal, FaqVerdict } from '#lib/domain/desk/besides.ts';

/** A proposal with the verdict that counts, which is the last. */
export interface JudgedProposal {
	readonly proposal: FaqProposal;
	readonly verdict: FaqVerdict | null;
	readonly state: FaqVerdict['decision'] | 'waiting';
}

/** Those that wait first, the oldest above; then what was decided, the newest above. */
export function judgedProposals(
	proposals: readonly FaqProposal[],
	verdicts: readonly FaqVerdict[]
): readonly JudgedProposal[] {
	const last = new Map<string, FaqVerdict>();
	for (const verdict of verdicts) {
		const known = last.get(verdict.proposal);
		if (!known || order(verdict) > order(known)) last.set(verdict.proposal, verdict);
	}
	const judged = proposals.map((proposal) => {
		const verdict = last.get(proposal._id) ?? null;
		return { proposal, verdict, state: verdict?.decision ?? ('waiting' as const) };
	});
	const byAge = (a: JudgedProposal, b: JudgedProposal) =>
		order(a.proposal) < order(b.proposal) ? -1 : 1;
	return [
		...judged.filter(({ state }) => state === 'waiting').sort(byAge),
		...judged
			.filter(({ state }) => state !== 'waiting')
			.sort(byAge)
			.reverse()
	];
}

function order({ at, _id }: { readonly at: string; readonly _id: string }): string {
	return `${at} ${_id}`;
}
