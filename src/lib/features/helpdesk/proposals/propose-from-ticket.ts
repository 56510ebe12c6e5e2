import { maskPersonal } from '#lib/domain/desk/mask-personal.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';

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
