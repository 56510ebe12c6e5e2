import { momentOf } from '#lib/domain/clock.ts';
import type {
	AppReport,
	AppReportAnswer,
	FaqProposal,
	FaqVerdict,
	Redirect
} from '#lib/domain/desk/besides.ts';
import { isOwedBy, noticesOf, ticketNotices, type Notice } from '#lib/domain/desk/notices.ts';
import type { DeskSettings } from '#lib/domain/desk/masters.ts';
import type { TicketFact, TicketState } from '#lib/domain/desk/ticket-state.ts';
import { answerKinds, verdictKinds, type AppNotice, type AppNoticeKind } from './app-notice.ts';

/** Everything of one requester that they are told about. */
export interface OwnSources {
	readonly tickets: readonly TicketState[];
	readonly redirects: readonly Redirect[];
	readonly proposals: readonly FaqProposal[];
	readonly verdicts: readonly FaqVerdict[];
	readonly reports: readonly AppReport[];
	readonly answers: readonly AppReportAnswer[];
}

const DAY_MS = 86_400_000;

type Settings = Pick<DeskSettings, 'ratingReminderDays'>;

/**
 * What a requester is told inside the app, the newest first: the notices that are owed by mail as well,
 * there at once, and messages of the desk and what became of proposals and reports besides (S2-92, S2-134).
 */
export function ownNotices(
	sources: OwnSources,
	person: string,
	nowMs: number,
	settings: Settings
): readonly AppNotice[] {
	const { tickets, redirects, proposals, reports } = sources;
	const besides = noticesOf(
		{ redirects, faqProposals: proposals, appReports: reports },
		nowMs,
		settings
	);
	return [
		...tickets.flatMap((state) => ofTicket(state, person, nowMs, settings)),
		...besides.map((notice) => ofBesides(notice, sources)),
		...ofVerdicts(sources),
		...ofAnswers(sources)
	].sort((a, b) => b.atMs - a.atMs || (a.id < b.id ? -1 : 1));
}

function ofTicket(
	state: TicketState,
	person: string,
	nowMs: number,
	settings: Settings
): readonly AppNotice[] {
	const about = { id: state.title, en: '' };
	const { number, ticket } = state;
	// The rating is asked for on its day, by nobody's doing.
	const waitedMs = (kind: AppNoticeKind) =>
		kind === 'rating-asked' ? settings.ratingReminderDays * DAY_MS : 0;
	const line = (id: string, kind: AppNoticeKind, fact: TicketFact | undefined, at: string) => ({
		id,
		kind,
		atMs: momentOf(at) + waitedMs(kind),
		number,
		about,
		detail: fact ? detailOf(fact) : '',
		status: state.history.find((entry) => entry.fact === fact)?.to ?? null,
		href: `/tickets/${ticket._id.slice('ticket:'.length)}`,
		isOwnDoing: kind !== 'rating-asked' && fact?.by === person
	});
	const told = ticketNotices(state)
		.filter((notice) => isOwedBy(notice, nowMs, settings))
		.map(({ id, slug, cause, at }) => {
			const fact = state.history.find((entry) => entry.fact._id === cause)?.fact;
			return line(id, slug, fact, at);
		});
	const messages = state.history.flatMap(({ fact }) =>
		fact.type === 'ticket-event' && fact.kind === 'message' && fact.by !== person
			? [line(fact._id, 'message', fact, fact.at)]
			: []
	);
	return [...told, ...messages];
}

function detailOf(fact: TicketFact): string {
	if (fact.type !== 'ticket-event') return '';
	switch (fact.kind) {
		case 'message':
			return fact.text;
		case 'resolve':
			return fact.solution;
		case 'escalate':
			return fact.toName;
		case 'redirect':
			return fact.appName;
		case 'cancel':
		case 'wait':
		case 'reopen':
			return fact.reason;
		default:
			return '';
	}
}

function ofBesides(
	{ id, slug, subject, at }: Notice,
	{ redirects, proposals, reports }: OwnSources
): AppNotice {
	const redirect = redirects.find(({ _id }) => _id === subject);
	const proposal = proposals.find(({ _id }) => _id === subject);
	const report = reports.find(({ _id }) => _id === subject);
	const text = proposal?.question ?? report?.what ?? '';
	return {
		...blank(id, slug, at),
		about: redirect?.serviceName ?? { id: text, en: '' },
		detail: redirect?.appName ?? '',
		// Filed and chosen by the person, and confirmed on the spot.
		isOwnDoing: true
	};
}

function ofVerdicts({ verdicts, proposals }: OwnSources): readonly AppNotice[] {
	return verdicts.flatMap(({ _id, proposal, decision, reason, faq, at }) => {
		const known = proposals.find((one) => one._id === proposal);
		if (!known) return [];
		return [
			{
				...blank(_id, verdictKinds[decision], at),
				about: { id: known.question, en: '' },
				detail: reason ?? '',
				href: faq === undefined ? null : `/faq/${faq.slice('faq:'.length)}`
			}
		];
	});
}

function ofAnswers({ answers, reports }: OwnSources): readonly AppNotice[] {
	return answers.flatMap(({ _id, report, state, answer, at }) => {
		const known = reports.find((one) => one._id === report);
		if (!known) return [];
		return [
			{
				...blank(_id, answerKinds[state], at),
				about: { id: known.what, en: '' },
				detail: answer,
				href: '/report-problem'
			}
		];
	});
}

function blank(id: string, kind: AppNoticeKind, at: string): AppNotice {
	return {
		id,
		kind,
		atMs: momentOf(at),
		number: '',
		about: { id: '', en: '' },
		detail: '',
		status: null,
		href: null,
		isOwnDoing: false
	};
}
