import type { NoticeSlug } from '#lib/domain/desk/masters.ts';
import type { NoticeText } from './texts-id.ts';

/* The same notifications in English: the same order of parts, the same closing (S2-91). */
const GREETING = 'Greetings from {meja},';
const CLOSING = `Kind regards,

Admin {meja}`;

const TICKET = `Ticket number: {nomor}
Title: {judul}
Service: {layanan}`;

const THANKS = 'Thank you for contacting {meja}';

function text(...paragraphs: readonly string[]): string {
	return [GREETING, ...paragraphs, CLOSING].join('\n\n');
}

export const english: Readonly<Record<NoticeSlug, NoticeText>> = {
	created: {
		subject: '{meja} New Ticket: {nomor}',
		body: text(
			'A new ticket has been made:',
			TICKET,
			`Made by:
Name: {nama}
Employee number: {nip}
E-mail: {email}`,
			'We will work on your ticket shortly.',
			THANKS
		)
	},
	cancelled: {
		subject: '{meja} Ticket Cancelled: {nomor}',
		body: text(
			'This ticket has been cancelled:',
			`${TICKET}
Reason: {alasan}`,
			'It is officially closed and will not be worked on any further. Should you need this service again, please make a new ticket.',
			THANKS
		)
	},
	changed: {
		subject: '{meja} Ticket Changed: {nomor}',
		body: text(
			'The data of this ticket has been updated:',
			TICKET,
			`What changed:
{perubahan}`,
			'We go on working on your ticket with the new data.',
			THANKS
		)
	},
	'rating-asked': {
		subject: '{meja} Please Rate Your Ticket: {nomor}',
		body: text(
			'This ticket has been resolved:',
			TICKET,
			`Would you kindly give us a rating and your feedback?
{ajakan_rating}`,
			'Your rating is what we improve our service by.',
			THANKS
		)
	},
	redirected: {
		subject: '{meja} Service in Another App: {layanan}',
		body: text(
			'Your request goes on in another app:',
			`Service: {layanan}
App: {aplikasi}
Link: {tautan_aplikasi}`,
			'The request stays in the care of {meja}: we have noted where it went, and will ask you whether it was done there.',
			THANKS
		)
	},
	resolved: {
		subject: '{meja} Ticket Resolved: {nomor}',
		body: text(
			'This ticket has been resolved:',
			TICKET,
			`Solution:
{solusi}`,
			`Your ticket is ready to be closed or rated.
{ajakan_rating}`,
			'If the problem is still there, you can reopen the ticket.',
			THANKS
		)
	},
	escalated: {
		subject: '{meja} Ticket Handed On: {nomor}',
		body: text(
			'We have handed this ticket to the unit or person in charge:',
			`${TICKET}
Handled by: {penangan}`,
			'We keep an eye on it and tell you how it goes.',
			THANKS
		)
	},
	'faq-proposed': {
		subject: '{meja} FAQ Proposal Received',
		body: text(
			'We have received your FAQ proposal:',
			'Question: {pertanyaan}',
			'It will be reviewed before it is shown in the app. We will tell you what comes of it.',
			THANKS
		)
	},
	'app-problem': {
		subject: '{meja} App Problem Report Received',
		body: text(
			'We have recorded your report of a problem with the app:',
			'Report: {laporan}',
			'It will be followed up. We will tell you what comes of it.',
			THANKS
		)
	},
	'status-changed': {
		subject: '{meja} Ticket Status Changed: {nomor}',
		body: text(
			'The status of this ticket has changed:',
			`${TICKET}
Status: {status}
Note: {alasan}`,
			'You find the whole history in your list of tickets.',
			THANKS
		)
	},
	closed: {
		subject: '{meja} Ticket Closed: {nomor}',
		body: text(
			'This ticket has been closed:',
			TICKET,
			'Your rating: {nilai}',
			'Thank you for your trust and your feedback.',
			THANKS
		)
	}
};
