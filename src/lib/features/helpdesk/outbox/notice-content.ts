import type { Notice } from '#lib/domain/desk/notices.ts';
import type { Rating, TicketEvent } from '#lib/domain/desk/ticket.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import { changeableFields, type ChangeableField } from '#lib/domain/desk/ticket.ts';
import { NO_ACCOUNT } from '#lib/domain/desk/words.ts';
import {
	blankNotice,
	type NamedChange,
	type NoticeContent
} from '#lib/messaging/notice-templates/values.ts';
import type { NoticeSubject } from './notice-subject.ts';

/** What messages say of the helpdesk itself. */
export interface NoticeContext extends Pick<NoticeContent, 'deskName' | 'contact' | 'zone'> {
	/** Where this app is: "https://layanan.contoh.example". */
	readonly origin: string;
	/** Until when it should be done; null where that is not known. */
	readonly dueMs: number | null;
	readonly nameOf: (personId: string) => string;
}

/**
 * Everything that a notice may say: the ticket as it stood after what the notice follows from, so that a
 * message that is sent late still tells of that, and not of what came after.
 */
export function noticeContent(
	notice: Notice,
	subject: NoticeSubject,
	context: NoticeContext
): NoticeContent {
	const { deskName, contact, zone } = context;
	const who = { name: notice.who.name, nip: '', email: notice.who.email ?? '' };
	const blank = blankNotice({ who, deskName, contact, zone });
	switch (subject.kind) {
		case 'ticket':
			return { ...blank, ...ofTicket(notice, subject.state, context) };
		case 'redirect': {
			const { serviceName, appName, url } = subject.redirect;
			return { ...blank, service: serviceName, app: { name: appName, url } };
		}
		case 'proposal':
			return { ...blank, question: subject.proposal.question };
		case 'report':
			return { ...blank, report: subject.report.what };
	}
}

function ofTicket(
	notice: Notice,
	state: TicketState,
	context: NoticeContext
): Partial<NoticeContent> {
	const { ticket } = state;
	const entry = state.history.find(({ fact }) => fact._id === notice.cause);
	const fact = entry?.fact;
	const hasAccount = ticket.requester !== NO_ACCOUNT;
	return {
		number: ticket.number,
		title: state.title,
		service: state.serviceName,
		who: { name: ticket.who.name, nip: ticket.who.nip, email: ticket.who.email ?? '' },
		status: entry?.to ?? state.status,
		handler: state.escalatedTo || (state.assignee === null ? '' : context.nameOf(state.assignee)),
		tier: state.tier,
		dueMs: context.dueMs,
		link: hasAccount ? `${context.origin}/tickets/${ticket._id.slice('ticket:'.length)}` : '',
		...(fact && fact.type !== 'ticket' ? ofCause(fact, state) : {})
	};
}

/** What only the cause says. */
function ofCause(fact: TicketEvent | Rating, state: TicketState): Partial<NoticeContent> {
	if (fact.type === 'rating') return { stars: fact.stars };
	switch (fact.kind) {
		case 'change':
			return {
				changes: fact.changes.map((change) => named(change, state)),
				reason: fact.reason ?? ''
			};
		case 'escalate':
			return { handler: fact.toName, tier: fact.tier, reason: fact.reason };
		case 'resolve':
			return { solution: fact.solution };
		case 'redirect':
			return { app: { name: fact.appName, url: fact.url }, reason: fact.reason };
		case 'cancel':
		case 'wait':
		case 'reopen':
			return { reason: fact.reason };
		case 'merge':
			return { mergedInto: fact.intoNumber };
		default:
			return {};
	}
}

function named(
	{ field, from, to }: { readonly field: string; readonly from: string; readonly to: string },
	state: TicketState
): NamedChange {
	if (isChangeable(field)) return { field, label: null, from, to };
	const key = field.slice('answer.'.length);
	const answer = state.answers.find((one) => one.key === key);
	return { field: null, label: answer?.label ?? { id: key, en: '' }, from, to };
}

function isChangeable(field: string): field is ChangeableField {
	return (changeableFields as readonly string[]).includes(field);
}
