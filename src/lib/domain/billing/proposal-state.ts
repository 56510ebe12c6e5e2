import type { Stamp } from '../clock.ts';
import type { CustomerFact } from './facts.ts';
import type { Proposal, Review } from './customer-facts.ts';

export type ProposalStanding = 'waiting' | 'accepted' | 'refused';

export interface JudgedProposal {
	readonly proposal: Proposal;
	readonly standing: ProposalStanding;
	/** The review that decides; the first of those that say the same. */
	readonly review: Review | null;
}

/** A proposal that nobody has answered. */
export interface WaitingProposal {
	readonly id: string;
	readonly at: Stamp;
	readonly by: string;
	readonly field: Proposal['field'];
	readonly was: string;
	readonly value: string;
	readonly note: string | null;
	readonly visit: string | null;
	readonly photos: readonly string[];
}

/**
 * How each proposal stands, from the facts of one customer that stand; the order does not matter.
 * Where two people answer at once, yes wins over no: accepting has written the customer already, and
 * a history that called it refused would be wrong on every device.
 */
export function judgeProposals(standing: readonly CustomerFact[]): JudgedProposal[] {
	const reviews = standing.filter((fact) => fact.type === 'review').sort(byTime);
	return standing
		.filter((fact) => fact.type === 'proposal')
		.sort(byTime)
		.map((proposal) => {
			const own = reviews.filter((review) => review.proposal === proposal._id);
			const review = own.find(({ accepted }) => accepted) ?? own[0] ?? null;
			if (review === null) return { proposal, review, standing: 'waiting' };
			return { proposal, review, standing: review.accepted ? 'accepted' : 'refused' };
		});
}

/** Those that wait for an answer, the oldest first. */
export function waitingProposals(standing: readonly CustomerFact[]): WaitingProposal[] {
	return judgeProposals(standing)
		.filter((one) => one.standing === 'waiting')
		.map(({ proposal: { _id: id, at, by, field, was, value, note, visit, photos } }) => ({
			id,
			at,
			by,
			field,
			was,
			value,
			note: note ?? null,
			visit: visit ?? null,
			photos: photos ?? []
		}));
}

function byTime(a: Proposal | Review, b: Proposal | Review): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	return a._id < b._id ? -1 : a._id > b._id ? 1 : 0;
}
