import { maskPersonal } from '#lib/domain/desk/mask-personal.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import type { Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';

const LONGEST_QUESTION = 300;

/** What a resolved ticket would ask and answer, with what points to a person taken out (S2-15). */
export function draftFromTicket(
	{
		ticket,
		title,
		description,
		resolution
	}: Pick<TicketState, 'ticket' | 'title' | 'description' | 'resolution'>,
	staffNames: readonly string[]
): { readonly question: string; readonly answer: string } {
	const names = [ticket.who.name, ...staffNames];
	const masked = (text: string) => maskPersonal(text, names).trim();
	return {
		question: masked(title).slice(0, LONGEST_QUESTION),
		answer: [resolution?.solution ?? '', description].map(masked).find((text) => text !== '') ?? ''
	};
}

/** Proposes a resolved ticket for the FAQ; a supervisor looks over it before anybody sees it. */
export async function proposeFromTicket(
	helpdesk: Pick<Helpdesk, 'record' | 'newId' | 'person' | 'nameOf'>,
	state: TicketState
): Promise<Result<void, RecordProblem>> {
	const staff = state.handlers.map((id) => helpdesk.nameOf(id));
	const { question, answer } = draftFromTicket(state, staff);
	return helpdesk.record([
		{
			_id: helpdesk.newId('faq-proposal'),
			type: 'faq-proposal',
			requester: helpdesk.person.id,
			who: { name: helpdesk.person.name },
			question,
			...(answer === '' ? {} : { answer }),
			ticket: state.id
		}
	]);
}
