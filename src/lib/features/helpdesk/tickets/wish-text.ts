import type { Service } from '#lib/domain/desk/masters.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import { deskWords } from '#lib/i18n/areas/desk-words.ts';
import { ownTicketsText } from '#lib/i18n/areas/own-tickets.ts';
import { said } from '#lib/i18n/said.ts';
import type { ChangeRequest } from '../record/change-ticket.ts';
import type { WishEntry } from './WishFields.svelte';

/** What is wished, and the words in which the desk reads it; null where all should stay as it is. */
export function wishOf(
	ticket: Pick<TicketState, 'service' | 'priority'>,
	{ service, priority, reason }: WishEntry,
	services: readonly Pick<Service, 'slug' | 'name'>[]
): ChangeRequest['wish'] {
	const t = ownTicketsText().change;
	const other = services.find(({ slug }) => slug === service && slug !== ticket.service);
	const isOtherPriority = priority !== ticket.priority;
	if (!other && !isOtherPriority) return null;
	return {
		of: { ...(other ? { service } : {}), ...(isOtherPriority ? { priority } : {}) },
		text: [
			other ? t.wishService(said(other.name)) : '',
			isOtherPriority ? t.wishPriority(deskWords().priority[priority]) : '',
			reason.trim()
		]
			.filter((line) => line !== '')
			.join('\n')
	};
}
