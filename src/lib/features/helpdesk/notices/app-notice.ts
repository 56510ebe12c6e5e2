import type { FaqVerdict, AppReportAnswer } from '#lib/domain/desk/besides.ts';
import type { NoticeSlug } from '#lib/domain/desk/masters.ts';
import type { TicketStatus } from '#lib/domain/desk/transitions.ts';
import type { Bilingual } from '#lib/domain/desk/words.ts';

/** What a proposer is told of. */
export const verdictKinds = {
	published: 'faq-published',
	declined: 'faq-declined',
	'back-for-revision': 'faq-back-for-revision'
} as const satisfies Record<FaqVerdict['decision'], string>;

/** What is told to who reported that the app does not work. */
export const answerKinds = {
	seen: 'report-seen',
	fixed: 'report-fixed',
	'not-a-fault': 'report-not-a-fault'
} as const satisfies Record<AppReportAnswer['state'], string>;

/** What a notice inside the app tells of: the eleven that are also sent, and what is only told here. */
export type AppNoticeKind =
	| NoticeSlug
	| 'message'
	| (typeof verdictKinds)[FaqVerdict['decision']]
	| (typeof answerKinds)[AppReportAnswer['state']]
	| 'handed-to-unit'
	| 'taken-over'
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
