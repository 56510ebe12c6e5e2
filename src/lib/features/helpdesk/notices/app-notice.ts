import type { FaqVerdict, AppReportAnswer } from '#lib/domain/desk/besides.ts';
import type { NoticeSlug } from '#lib/domain/desk/masters.ts';
import type { TicketStatus } from '#lib/domain/desk/transitions.ts';
import type { Bilingual } from '#lib/domain/desk/words.ts';

/** What a notice inside the app tells of: the eleven that are also sent, and what is only told here. */
export type AppNoticeKind =
	| NoticeSlug
	| 'message'
	| `faq-${FaqVerdict['decision']}`
	| `report-${AppReportAnswer['state']}`
	| 'answer-due'
	| 'due-soon'
	| 'breached';

/** One line of the notices inside the app. */
export interface AppNotice {
	/** The same on every device; whether it was read is known by it. */
	readonly id: string;
	readonly kind: AppNoticeKind;
	/** Epoch milliseconds. */
	readonly atMs: number;
	/** The number of the ticket; empty for everything else. */
	readonly number: string;
	/** What it is about. */
	readonly about: Bilingual;
	/** What was said: a message, a reason, a solution; may be empty. */
	readonly detail: string;
	/** Where the ticket went, for `status-changed`. */
	readonly status: TicketStatus | null;
	/** Where it is to be seen; null where there is no more to it. */
	readonly href: string | null;
	/** The person did it themselves: told for the record, and never unread. */
	readonly isOwnDoing: boolean;
}
