import { autoCloseId, ratingId } from '#lib/domain/ids.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import type { Doc } from '#lib/domain/document.ts';
import { fileId } from '#lib/domain/files/file.ts';
import { NO_ACCOUNT } from '#lib/domain/desk/words.ts';
import type { TicketEvent, TicketEventKind } from '#lib/domain/desk/ticket.ts';
import {
	aFaqProposal,
	anAppReport,
	aNoticeEvent,
	aRating,
	aRedirect,
	aTicket,
	aTicketEvent,
	someUlid
} from './desk-facts.ts';
import {
	aCalendar,
	aCannedReply,
	aCategory,
	aFaq,
	aNoticeTemplate,
	aPic,
	aService,
	aUnit,
	aVendor
} from './desk-masters.ts';

/*
 * What is written in the helpdesk: by Sari, who asks for herself, and at the desk for others.
 */

const signed = { by: 'sari', at: stampAt(Date.UTC(2026, 10, 20, 3, 0)), device: 'laptop' };
const ticket = aTicket({ requester: 'sari', ...signed });
const place = { by: 'sari', ticket };
const deskSettings = { ...defaultDeskSettings(), ...signed };

/** One document of every type of the helpdesk, as Sari writes it about herself. */
export const deskWritable = {
	category: aCategory(),
	unit: aUnit(),
	pic: aPic(),
	vendor: aVendor(),
	calendar: aCalendar(),
	service: aService(),
	faq: aFaq(),
	canned: aCannedReply(),
	'notice-template': aNoticeTemplate(),
	ticket,
	'ticket-event': aTicketEvent('message', place),
	rating: aRating(place),
	redirect: aRedirect({ requester: 'sari', ...signed }),
	'redirect-answer': {
		_id: 'redirect-answer:1',
		type: 'redirect-answer',
		redirect: `redirect:${someUlid(11)}`,
		requester: 'sari',
		answer: 'done',
		...signed
	},
	'notice-event': aNoticeEvent(
		{ id: 'notice:created.1', subject: ticket._id, requester: 'sari' },
		'sent',
		{ by: 'sari' }
	),
	'faq-proposal': aFaqProposal({ requester: 'sari', ...signed }),
	'faq-verdict': {
		_id: 'faq-verdict:1',
		type: 'faq-verdict',
		proposal: `faq-proposal:${someUlid(12)}`,
		requester: 'sari',
		decision: 'declined',
		reason: 'sudah ada',
		...signed
	},
	'faq-vote': {
		_id: 'faq-vote:1',
		type: 'faq-vote',
		requester: 'sari',
		faq: 'faq:lampu-padam',
		helped: true,
		...signed
	},
	'app-report': anAppReport({ requester: 'sari', ...signed }),
	'app-report-answer': {
		_id: 'app-report-answer:1',
		type: 'app-report-answer',
		report: `app-report:${someUlid(13)}`,
		requester: 'sari',
		state: 'fixed',
		answer: 'sudah diperbaiki',
		...signed
	},
	unrecorded: {
		_id: 'unrecorded:1',
		type: 'unrecorded',
		requester: NO_ACCOUNT,
		internal: true,
		channel: 'phone',
		count: 3,
		kind: 'status-enquiry',
		...signed
	}
} as const;

interface DeskWrite {
	readonly code: string | null;
	readonly title: string;
	readonly database: string;
	readonly account: { readonly name: string; readonly roles: readonly string[] };
	readonly doc: Doc;
	readonly previous: null;
}

function write(
	code: string | null,
	title: string,
	doc: object,
	database:
		'desk' | 'mailbox-sari' | 'files-desk' | 'files-mailbox-sari' | 'org' | 'billing-sorong',
	...roles: readonly string[]
): DeskWrite {
	const account = { name: 'sari', roles: ['requester', 'person:sari', ...roles] };
	return { code, title, database, account, doc: doc as Doc, previous: null };
}

const bySari = (kind: TicketEventKind, given: object = {}): TicketEvent =>
	({ ...aTicketEvent(kind, place), ...given }) as TicketEvent;
const ofRina = (kind: TicketEventKind, given: object = {}): TicketEvent =>
	({ ...aTicketEvent(kind, { by: 'sari' }), ...given }) as TicketEvent;

/** What who asked may say of their own ticket, and what only the desk may. */
const saidByRequesters: readonly TicketEventKind[] = [
	'message',
	'change',
	'reopen',
	'close',
	'cancel'
];
const saidAtTheDesk: readonly TicketEventKind[] = [
	'note',
	'take',
	'assign',
	'escalate',
	'wait',
	'resume',
	'resolve',
	'redirect',
	'link',
	'merge',
	'unmerge',
	'feedback-forward',
	'feedback-done'
];
/** Of these, what takes somebody who takes requests in or oversees them. */
const notByPics: readonly TicketEventKind[] = [
	'reopen',
	'close',
	'cancel',
	'redirect',
	'merge',
	'unmerge',
	'feedback-forward'
];

const sha256 = 'a'.repeat(64);
const attached = { content_type: 'image/jpeg', length: 3_000, sha256 };
function aTicketFile(
	given: { readonly internal?: true; readonly [field: string]: unknown } = {}
): object {
	return {
		_id: fileId(sha256, { ticket: ticket._id, ...given }),
		type: 'file',
		sha256,
		mime: 'image/jpeg',
		size: 3_000,
		name: 'lampu.jpg',
		of: ticket._id,
		ticket: ticket._id,
		requester: 'sari',
		...signed,
		_attachments: { bytes: attached },
		...given
	};
}

const autoClose = {
	...aTicketEvent('close', place, { how: 'auto' }),
	_id: autoCloseId('ticket-event:1')
};
const phoned = aTicket({
	requester: NO_ACCOUNT,
	channel: 'phone',
	source: 'lampu padam',
	...signed
});

/** Writes of the helpdesk that one rule each decides. */
export const deskSpecialWrites: readonly DeskWrite[] = [
	...saidByRequesters.map((kind) =>
		write(null, `who asked records “${kind}” in the own mailbox`, bySari(kind), 'mailbox-sari')
	),
	...saidAtTheDesk.map((kind) =>
		write('for-the-desk-only', `“${kind}” has no place in a mailbox`, bySari(kind), 'mailbox-sari')
	),
	...[...saidByRequesters, ...saidAtTheDesk].flatMap((kind) => [
		write(
			'of-another-requester',
			`“${kind}” in a mailbox, about another`,
			ofRina(kind),
			'mailbox-sari'
		),
		write(null, `an agent records “${kind}”`, ofRina(kind), 'desk', 'agent'),
		write(
			'desk-role-missing',
			`who has no role records no “${kind}”`,
			ofRina(kind),
			'desk',
			'staff'
		),
		write(
			notByPics.includes(kind) ? 'desk-role-missing' : null,
			`a PIC and “${kind}”`,
			ofRina(kind),
			'desk',
			'pic'
		)
	]),
	write(
		'for-the-desk-only',
		'no requester closes a ticket as if by itself',
		autoClose,
		'mailbox-sari'
	),
	write(
		'for-the-desk-only',
		'no requester decides how urgent a ticket is',
		aTicketEvent('change', place, {
			changes: [{ field: 'priority', from: 'normal', to: 'urgent' }]
		}),
		'mailbox-sari'
	),
	write(
		null,
		'who asked wishes another priority and another service',
		aTicketEvent('message', place, { wish: { priority: 'urgent', service: 'listrik' } }),
		'mailbox-sari'
	),
	write(null, 'a device of the desk closes what nobody rated', autoClose, 'desk', 'agent'),
	write(
		'id-mismatch',
		'the automatic closing is called by its resolution',
		aTicketEvent('close', place, { how: 'auto' }),
		'desk',
		'agent'
	),
	write(
		'id-mismatch',
		'nothing else is called like an automatic closing',
		bySari('message', { _id: autoClose._id }),
		'mailbox-sari'
	),
	write(
		'of-another-requester',
		'nobody files for another in a mailbox',
		aTicket({ ...signed }),
		'mailbox-sari'
	),
	write(
		'for-the-desk-only',
		'a mailbox takes nothing that was written down from a call',
		aTicket({ requester: 'sari', ...signed, channel: 'phone', source: 'lampu padam' }),
		'mailbox-sari'
	),
	write(null, 'an agent writes down who called', phoned, 'desk', 'agent'),
	write('desk-role-missing', 'who has no role at the desk does not', phoned, 'desk', 'staff'),
	write(
		'rating-of-another',
		'nobody rates for another at the desk',
		aRating({ by: 'sari' }),
		'desk',
		'desk-supervisor'
	),
	write('of-another-requester', 'nor in a mailbox', aRating({ by: 'sari' }), 'mailbox-sari'),
	write(
		null,
		'an agent writes down how somebody without an account is satisfied',
		aRating({ by: 'sari', ticket: phoned }),
		'desk',
		'agent'
	),
	write(
		'desk-role-missing',
		'which nobody does without a role',
		aRating({ by: 'sari', ticket: phoned }),
		'desk',
		'staff'
	),
	write(
		'id-mismatch',
		'a ticket has one rating',
		{ ...deskWritable.rating, _id: `${ratingId(ticket._id)}x` },
		'mailbox-sari'
	),
	write(
		'malformed',
		'a note that does not say that it stays inside',
		{ ...ofRina('note'), internal: undefined },
		'desk',
		'agent'
	),
	write('malformed', 'six stars', { ...deskWritable.rating, stars: 6 }, 'mailbox-sari'),
	write(
		'malformed',
		'a reason is given for an escalation',
		{ ...ofRina('escalate'), reason: '' },
		'desk',
		'agent'
	),
	write(
		'malformed',
		'a link that would run in the page',
		{ ...deskWritable.redirect, url: 'javascript:alert(1)' },
		'mailbox-sari'
	),
	write(
		'signed-for-another',
		'nobody speaks in a mailbox for another',
		{ ...bySari('message'), by: 'agus' },
		'mailbox-sari'
	),
	write(
		null,
		'the carrier brings what the desk said',
		{ ...bySari('take'), by: 'agus' },
		'mailbox-sari',
		'carrier'
	),
	write(null, 'how the helpdesk works', deskSettings, 'org', 'desk-supervisor'),
	write('role-missing', 'is not for agents to say', deskSettings, 'org', 'agent'),
	write(
		'role-missing',
		'nor what the office is called for who runs the helpdesk',
		{ ...deskSettings, _id: 'setting:office' },
		'org',
		'desk-supervisor'
	),
	write('wrong-database', 'a ticket is no master data', ticket, 'org', 'admin'),
	write('wrong-database', 'nor a fact of bills', ticket, 'billing-sorong', 'admin'),
	write('wrong-database', 'a service is no ticket', deskWritable.service, 'desk', 'admin'),
	write('wrong-database', 'a photo has a database of its own', aTicketFile(), 'mailbox-sari'),
	write(null, 'a photo of the own ticket', aTicketFile(), 'files-mailbox-sari'),
	write(
		'of-another-requester',
		'a photo of another’s',
		aTicketFile({ requester: 'rina' }),
		'files-mailbox-sari'
	),
	write(
		'of-another-requester',
		'a photo that says nobody’s',
		aTicketFile({ requester: undefined }),
		'files-mailbox-sari'
	),
	write(
		'for-the-desk-only',
		'a photo that stays inside the desk',
		aTicketFile({ internal: true }),
		'files-mailbox-sari'
	),
	write(
		null,
		'is kept at the desk',
		aTicketFile({ internal: true, requester: 'rina' }),
		'files-desk',
		'agent'
	),
	write(
		'id-mismatch',
		'a photo of a ticket is called by both',
		aTicketFile({ _id: fileId(sha256) }),
		'files-mailbox-sari'
	)
];
