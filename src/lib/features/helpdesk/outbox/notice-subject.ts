import type { AppReport, FaqProposal, Redirect } from '#lib/domain/desk/besides.ts';
import { ticketStateOf, type TicketState } from '#lib/domain/desk/ticket-state.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import { said } from '#lib/i18n/said.ts';
import type { DeskTables } from '../helpdesk.ts';

/** What a notice is about, as it stands. */
export type NoticeSubject =
	| { readonly kind: 'ticket'; readonly state: TicketState }
	| { readonly kind: 'redirect'; readonly redirect: Redirect }
	| { readonly kind: 'proposal'; readonly proposal: FaqProposal }
	| { readonly kind: 'report'; readonly report: AppReport };

/** Reads what a notice is about; null where nothing is known of it here. */
export async function readSubject(tables: DeskTables, id: string): Promise<NoticeSubject | null> {
	switch (typeOfId(id)) {
		case 'ticket': {
			const [ticket, events, ratings] = await Promise.all([
				tables.tickets.get(id),
				tables.ticketEvents.where('ticket').equals(id).toArray(),
				tables.ratings.where('ticket').equals(id).toArray()
			]);
			const state = ticket ? ticketStateOf([ticket, ...events, ...ratings]) : null;
			return state && { kind: 'ticket', state };
		}
		case 'redirect': {
			const redirect = await tables.redirects.get(id);
			return redirect ? { kind: 'redirect', redirect } : null;
		}
		case 'faq-proposal': {
			const proposal = await tables.faqProposals.get(id);
			return proposal ? { kind: 'proposal', proposal } : null;
		}
		case 'app-report': {
			const report = await tables.appReports.get(id);
			return report ? { kind: 'report', report } : null;
		}
		default:
			return null;
	}
}

/** What a line of a list calls it: the number and title of a ticket, or what was asked. */
export function subjectTitle(subject: NoticeSubject): string {
	switch (subject.kind) {
		case 'ticket':
			return `${subject.state.number} ${subject.state.title}`;
		case 'redirect':
			return said(subject.redirect.serviceName);
		case 'proposal':
			return subject.proposal.question;
		case 'report':
			return subject.report.what;
	}
}
