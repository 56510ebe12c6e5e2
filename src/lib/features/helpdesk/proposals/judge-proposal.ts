import type { FaqProposal, FaqVerdict } from '#lib/domain/desk/besides.ts';
import { deskMasterId } from '#lib/domain/ids.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import { faqOf, type FaqDraft } from '../faq-editor/faq-draft.ts';
import type { Helpdesk } from '../helpdesk.ts';

type Desk = Pick<Helpdesk, 'record' | 'newId' | 'masters'>;

/**
 * Publishes a proposal as an article, and tells who proposed it (S2-70). Article and verdict lie in two
 * databases: the article is first, and where it is there already (the verdict failed, or another
 * supervisor was at it), it is written over and not doubled.
 */
export async function publishProposal(
	desk: Desk,
	proposal: Pick<FaqProposal, '_id' | 'requester'>,
	draft: FaqDraft
): Promise<Result<void, RecordProblem>> {
	const faqs = await desk.masters.faqs.toArray();
	const known = faqs.find((faq) => faq.proposal === proposal._id) ?? null;
	const faq = faqOf(draft, {
		known,
		taken: faqs.map(({ slug }) => slug),
		proposal: proposal._id
	});
	const kept = await desk.record([faq]);
	if (!kept.ok) return kept;
	return desk.record([
		{ ...verdictOf(desk, proposal, 'published'), faq: deskMasterId('faq', faq.slug) }
	]);
}

/** Sends a proposal back or declines it; the reason reaches who proposed it. */
export async function turnDownProposal(
	desk: Desk,
	proposal: Pick<FaqProposal, '_id' | 'requester'>,
	decision: 'declined' | 'back-for-revision',
	reason: string
): Promise<Result<void, { readonly code: 'reason-needed' } | RecordProblem>> {
	if (reason.trim() === '') return refuse({ code: 'reason-needed' });
	return desk.record([{ ...verdictOf(desk, proposal, decision), reason: reason.trim() }]);
}

function verdictOf(
	desk: Desk,
	{ _id, requester }: Pick<FaqProposal, '_id' | 'requester'>,
	decision: FaqVerdict['decision']
) {
	return {
		_id: desk.newId('faq-verdict'),
		type: 'faq-verdict' as const,
		proposal: _id,
		requester,
		decision
	};
}
