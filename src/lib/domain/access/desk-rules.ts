import { NO_ACCOUNT } from '../desk/words.ts';
import type { ChangeableField, TicketEvent, TicketEventKind } from '../desk/ticket.ts';
import type { DeskDoc, ProductDoc } from '../registry.ts';
import { assertNever } from '../result.ts';
import { DESK_ROLES, type Role } from './person.ts';

/*
 * Who may record what in the helpdesk. In the desk everybody who works there may record what their
 * role allows; in a mailbox its person may record what a requester says, about themselves. The server
 * carries between the two (see `carrying.ts`), so what a mailbox lets in reaches the desk.
 */

export type DeskProblem =
	/** It concerns somebody else, or says so. */
	| 'of-another-requester'
	/** It has no place in a mailbox: internal, or not a requester's to say. */
	| 'for-the-desk-only'
	/** A rating is given by who asked, or for somebody without an account. */
	| 'rating-of-another'
	| 'desk-role-missing';

/** Who takes requests in and oversees what becomes of them. */
const FRONT: readonly Role[] = ['agent', 'desk-supervisor', 'admin'];
const OVERSEERS: readonly Role[] = ['desk-supervisor', 'admin'];

interface EventRule {
	/** Whether who asked may record it for their own ticket. */
	readonly requester: boolean;
	readonly desk: readonly Role[];
}

/** Who may record each kind of event; where a ticket may stand then, `transitions.ts` says. */
export const eventRules: Readonly<Record<TicketEventKind, EventRule>> = {
	message: { requester: true, desk: DESK_ROLES },
	note: { requester: false, desk: DESK_ROLES },
	change: { requester: true, desk: DESK_ROLES },
	take: { requester: false, desk: DESK_ROLES },
	assign: { requester: false, desk: DESK_ROLES },
	escalate: { requester: false, desk: DESK_ROLES },
	wait: { requester: false, desk: DESK_ROLES },
	resume: { requester: false, desk: DESK_ROLES },
	resolve: { requester: false, desk: DESK_ROLES },
	reopen: { requester: true, desk: FRONT },
	close: { requester: true, desk: FRONT },
	cancel: { requester: true, desk: FRONT },
	redirect: { requester: false, desk: FRONT },
	link: { requester: false, desk: DESK_ROLES },
	merge: { requester: false, desk: FRONT },
	unmerge: { requester: false, desk: FRONT },
	'feedback-forward': { requester: false, desk: FRONT },
	'feedback-done': { requester: false, desk: DESK_ROLES }
};

const decidedByDesk: ReadonlySet<string> = new Set<ChangeableField>([
	'service',
	'category',
	'unit',
	'priority'
]);

/** Somebody who writes, as far as these rules look at them. */
export interface DeskWriter {
	readonly person: string;
	readonly roles: readonly Role[];
	readonly actsForOthers: boolean;
	readonly isInMailbox: boolean;
}

/** Why a person may not record a document of the helpdesk; null where they may, or it is none. */
export function deskProblem(writer: DeskWriter, doc: ProductDoc): DeskProblem | null {
	if (writer.actsForOthers) return null;
	if (doc.type === 'file') return fileProblem(writer, doc);
	if (!isDeskDoc(doc)) return null;
	if (writer.isInMailbox) {
		if (doc.requester !== writer.person) return 'of-another-requester';
		return isForRequesters(doc) ? null : 'for-the-desk-only';
	}
	if (doc.type === 'rating' && !mayRate(writer, doc.requester)) return 'rating-of-another';
	if (doc.requester === writer.person && isForRequesters(doc)) return null;
	return deskRolesFor(doc).some((role) => writer.roles.includes(role)) ? null : 'desk-role-missing';
}

function fileProblem(
	writer: DeskWriter,
	doc: Extract<ProductDoc, { readonly type: 'file' }>
): DeskProblem | null {
	if (!writer.isInMailbox) return null;
	if (doc.requester !== writer.person) return 'of-another-requester';
	return doc.internal ? 'for-the-desk-only' : null;
}

function mayRate({ person }: DeskWriter, requester: string): boolean {
	return requester === person || requester === NO_ACCOUNT;
}

function isForRequesters(doc: DeskDoc): boolean {
	switch (doc.type) {
		case 'ticket-event':
			return eventRules[doc.kind].requester && isRequestersToSay(doc);
		case 'ticket':
			// What an agent wrote down says where it came from; a requester files it in the app.
			return doc.channel === 'app' && doc.source === undefined;
		case 'rating':
		case 'redirect':
		case 'redirect-answer':
		case 'faq-proposal':
		case 'faq-vote':
		case 'app-report':
			return true;
		case 'notice-event':
		case 'faq-verdict':
		case 'app-report-answer':
		case 'unrecorded':
			return false;
		default:
			return assertNever(doc);
	}
}

/** Which service, which priority and what is promised is the desk's to decide: a requester wishes it. */
function isRequestersToSay(event: TicketEvent): boolean {
	if (event.kind === 'close') return event.how !== 'auto';
	if (event.kind !== 'change') return true;
	return (
		event.sla === undefined &&
		event.changes.every(({ field }) => !decidedByDesk.has(field)) &&
		event.serviceName === undefined
	);
}

function deskRolesFor(doc: DeskDoc): readonly Role[] {
	if (doc.type === 'ticket-event') return eventRules[doc.kind].desk;
	return doc.type === 'faq-verdict' ? OVERSEERS : DESK_ROLES;
}

const deskTypes: ReadonlySet<string> = new Set<DeskDoc['type']>([
	'ticket',
	'ticket-event',
	'rating',
	'redirect',
	'redirect-answer',
	'notice-event',
	'faq-proposal',
	'faq-verdict',
	'faq-vote',
	'app-report',
	'app-report-answer',
	'unrecorded'
]);

function isDeskDoc(doc: ProductDoc): doc is DeskDoc {
	return deskTypes.has(doc.type);
}
