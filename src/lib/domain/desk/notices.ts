import type { Language } from '../billing/template.ts';
import { momentOf, type Stamp } from '../clock.ts';
import type { AppReport, FaqProposal, Redirect } from './besides.ts';
import type { DeskSettings, NoticeSlug } from './masters.ts';
import type { TicketEvent } from './ticket.ts';
import type { HistoryEntry, TicketState } from './ticket-state.ts';

/** Who a notice is for, as they were when they asked. */
export interface NoticeReceiver {
	readonly name: string;
	readonly email?: string | undefined;
	readonly phone?: string | undefined;
	/** What their app spoke then; absent where an agent wrote it down for them. */
	readonly language?: Language | undefined;
}

/** A message that somebody is owed. */
export interface Notice {
	/** `notice:<slug>.<id part of the cause>`: the same on all devices. */
	readonly id: string;
	readonly slug: NoticeSlug;
	/** The id of the ticket, redirection, proposal or report that it is about. */
	readonly subject: string;
	readonly requester: string;
	/** When its cause was recorded. */
	readonly at: Stamp;
	/** The id of the document that it follows from. */
	readonly cause: string;
	readonly who: NoticeReceiver;
}

/** What notices follow from; several of each or one alone. */
export interface NoticeSources {
	readonly tickets?: readonly TicketState[];
	readonly redirects?: readonly Redirect[];
	readonly faqProposals?: readonly FaqProposal[];
	readonly appReports?: readonly AppReport[];
}

const DAY_MS = 86_400_000;

/**
 * The messages that these owe by now (S2-81 to S2-92), oldest first: one for each thing that happened,
 * none for what changed nothing or stays inside the desk. The rating is asked for once the days of the
 * settings are over, and no more once it was given, the ticket closed or reopened. What became of each,
 * `noticeStanding` says.
 */
export function noticesOf(
	sources: NoticeSources,
	nowMs: number,
	settings: Pick<DeskSettings, 'ratingReminderDays'>
): readonly Notice[] {
	const { tickets = [], redirects = [], faqProposals = [], appReports = [] } = sources;
	return [
		...tickets.flatMap(ticketNotices),
		...redirects.map((doc) => noticeOf('redirected', doc, { ...doc, subject: doc._id })),
		...faqProposals.map((doc) => noticeOf('faq-proposed', doc, { ...doc, subject: doc._id })),
		...appReports.map((doc) => noticeOf('app-problem', doc, { ...doc, subject: doc._id }))
	]
		.filter((notice) => isOwedBy(notice, nowMs, settings))
		.sort(inOrder);
}

/** Whether the day has come: all are owed at once, but the rating is asked for later. */
export function isOwedBy(
	notice: Pick<Notice, 'slug' | 'at'>,
	nowMs: number,
	{ ratingReminderDays }: Pick<DeskSettings, 'ratingReminderDays'>
): boolean {
	if (notice.slug !== 'rating-asked') return true;
	return nowMs >= momentOf(notice.at) + ratingReminderDays * DAY_MS;
}

/** All that a ticket owes, what is owed only later included. */
export function ticketNotices(state: TicketState): readonly Notice[] {
	const { ticket } = state;
	const about = { subject: ticket._id, requester: ticket.requester, who: ticket.who };
	const told = state.history.flatMap((entry) => {
		const slug = slugOf(entry);
		return slug === null ? [] : [noticeOf(slug, entry.fact, about)];
	});
	const isRatingMissing = state.status === 'resolved' && state.rating === null;
	return isRatingMissing && state.resolution !== null
		? [...told, noticeOf('rating-asked', state.resolution, about)]
		: told;
}

/** Which of the eleven messages an entry of the history calls for. */
function slugOf({ fact, from, to, isVoid }: HistoryEntry): NoticeSlug | null {
	if (isVoid) return null;
	if (fact.type === 'ticket') return 'created';
	if (fact.type === 'rating') return 'closed';
	return slugOfEvent(fact, from !== to);
}

function slugOfEvent(event: TicketEvent, hasMoved: boolean): NoticeSlug | null {
	switch (event.kind) {
		case 'cancel':
			return 'cancelled';
		case 'change':
			return 'changed';
		case 'resolve':
			return 'resolved';
		case 'redirect':
			return 'redirected';
		case 'escalate':
			return event.tier === 1 ? null : 'escalated';
		case 'close':
			return 'closed';
		case 'take':
			return hasMoved ? 'status-changed' : null;
		case 'wait':
		case 'resume':
		case 'reopen':
		case 'merge':
		case 'unmerge':
			return 'status-changed';
		default:
			return null;
	}
}

function noticeOf(
	slug: NoticeSlug,
	cause: { readonly _id: string; readonly at: Stamp },
	{
		subject,
		requester,
		who: { name, email, phone, language }
	}: {
		readonly subject: string;
		readonly requester: string;
		readonly who: NoticeReceiver;
	}
): Notice {
	return {
		id: `notice:${slug}.${cause._id.slice(cause._id.indexOf(':') + 1)}`,
		slug,
		subject,
		requester,
		at: cause.at,
		cause: cause._id,
		who: { name, email, phone, language }
	};
}

function inOrder(a: Notice, b: Notice): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}
