import type { Faq } from '#lib/domain/desk/masters.ts';
import type { Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';

type Desk = Pick<Helpdesk, 'record' | 'newId' | 'person'>;

/** Keeps whether an article helped. */
export async function voteFaq(
	desk: Desk,
	faq: Pick<Faq, '_id'>,
	helped: boolean
): Promise<Result<void, RecordProblem>> {
	return desk.record([voteOf(desk, faq, helped)]);
}

/** Keeps that an article answered somebody who had begun a ticket, which was not filed (S2-68). */
export async function answeredByFaq(
	desk: Desk,
	faq: Pick<Faq, '_id'>,
	service: string
): Promise<Result<void, RecordProblem>> {
	return desk.record([{ ...voteOf(desk, faq, true), deflected: true as const, service }]);
}

function voteOf(desk: Desk, faq: Pick<Faq, '_id'>, helped: boolean) {
	return {
		_id: desk.newId('faq-vote'),
		type: 'faq-vote' as const,
		requester: desk.person.id,
		faq: faq._id,
		helped
	};
}
