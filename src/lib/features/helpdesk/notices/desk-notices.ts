import { momentOf } from '#lib/domain/clock.ts';
import { ticketHref } from '../desk/ticket-href.ts';
import type { QueueRow } from '../ledger/question.ts';
import type { AppNotice, AppNoticeKind } from './app-notice.ts';

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
		.sort((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : 1));
}
