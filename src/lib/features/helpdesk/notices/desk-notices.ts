import { momentOf } from '#lib/domain/clock.ts';
import { ticketHref } from '../desk/ticket-href.ts';
import type { QueueRow } from '../ledger/question.ts';
import type { AppNotice, AppNoticeKind } from './app-notice.ts';

/**
 * What came to the unit of a person (`rows`: all that is with it) and is not theirs by name: whoever
 * escalated it often keeps it until they take it. The newest first.
 */
export function unitNotices(rows: readonly QueueRow[], person: string): readonly AppNotice[] {
	return rows
		.filter(({ ticket }) => ticket.assignee !== person)
		.map(({ ticket }): AppNotice => ({
			// Told again where it went back and came once more.
			id: `desk:handed-to-unit:${ticket.id}:${ticket.escalations}`,
			kind: 'handed-to-unit',
			// A row does not say when it came: when the desk last did something with it.
			atMs: momentOf(ticket.lastDeskAt ?? ticket.lastAt),
			number: ticket.number,
			about: { id: ticket.title, en: '' },
			detail: ticket.escalatedTo,
			status: null,
			href: ticketHref(ticket.id),
			isOwnDoing: ticket.lastDeskBy === person
		}))
		.sort(newestFirst);
}

/**
 * What somebody at the desk is told of the tickets that are theirs: an answer is due, the time that was
 * promised runs out, or has run out. The newest first.
 */
export function deskNotices(rows: readonly QueueRow[]): readonly AppNotice[] {
	return rows
		.flatMap(({ ticket, sla }) => {
			const line = (kind: AppNoticeKind, mark: string, atMs: number): AppNotice => ({
				id: `desk:${kind}:${ticket.id}:${mark}`,
				kind,
				atMs,
				number: ticket.number,
				about: { id: ticket.title, en: '' },
				detail: '',
				status: null,
				href: ticketHref(ticket.id),
				isOwnDoing: false
			});
			const { resolution } = sla;
			const dueMs = resolution.dueMs ?? 0;
			return [
				...(ticket.isAnswerDue ? [line('answer-due', ticket.lastAt, momentOf(ticket.lastAt))] : []),
				...(resolution.state === 'breached' ? [line('breached', String(dueMs), dueMs)] : []),
				...(resolution.state === 'due-soon' ? [line('due-soon', String(dueMs), dueMs)] : [])
			];
		})
		.sort(newestFirst);
}

function newestFirst(a: AppNotice, b: AppNotice): number {
	return b.atMs - a.atMs || (a.id < b.id ? -1 : 1);
}
