import type { Redirect, RedirectAnswer } from '#lib/domain/desk/besides.ts';
import type { Service } from '#lib/domain/desk/masters.ts';
import { assert, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { whoAsks } from './who-asks.ts';

type Desk = Pick<Helpdesk, 'record' | 'newId' | 'person'>;

/**
 * Keeps that a person goes to another app for a service (S2-60). To be awaited before the app is
 * opened: nobody leaves without it being known.
 */
export async function chooseRedirect(
	desk: Desk,
	service: Service,
	who: Redirect['who']
): Promise<Result<void, RecordProblem>> {
	const { otherApp } = service;
	assert(otherApp !== undefined, 'a service that is asked for elsewhere says where');
	return desk.record([
		{
			_id: desk.newId('redirect'),
			type: 'redirect',
			requester: desk.person.id,
			who: whoAsks(who),
			service: service.slug,
			serviceName: service.name,
			category: service.category,
			unit: service.unit,
			appName: otherApp.name,
			url: otherApp.url
		}
	]);
}

/** Says whether it was done there; `later` asks again (S2-150). */
export async function answerRedirect(
	desk: Desk,
	redirect: { readonly _id: string; readonly requester: string },
	answer: RedirectAnswer['answer']
): Promise<Result<void, RecordProblem>> {
	return desk.record([
		{
			_id: desk.newId('redirect-answer'),
			type: 'redirect-answer',
			redirect: redirect._id,
			requester: redirect.requester,
			answer
		}
	]);
}
