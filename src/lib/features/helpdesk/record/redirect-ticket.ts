import { refuse, type Result } from '#lib/domain/result.ts';
import {
	recordWithText,
	type ActionProblem,
	type DeskRecorder,
	type OfTicket
} from './ticket-event.ts';

/** The other app's address is none that a link may lead to. */
export type RedirectProblem = { readonly code: 'address-wrong' } | ActionProblem;

/** Sends a ticket on to another app, where such a request belongs (S2-37, S2-59). */
export async function redirectTicket(
	desk: DeskRecorder,
	ticket: OfTicket,
	app: { readonly name: string; readonly url: string },
	reason: string
): Promise<Result<void, RedirectProblem>> {
	const url = app.url.trim();
	const name = app.name.trim();
	if (!/^https?:\/\/[^\s<>"]+$/.test(url)) return refuse({ code: 'address-wrong' });
	if (name === '') return refuse({ code: 'text-missing' });
	return recordWithText(desk, ticket, reason, (said) => ({
		kind: 'redirect',
		appName: name,
		url,
		reason: said
	}));
}
