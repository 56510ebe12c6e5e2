import {
	appReportAnswerSchema,
	appReportSchema,
	faqProposalSchema,
	faqVerdictSchema,
	faqVoteSchema,
	noticeEventSchema,
	redirectAnswerSchema,
	redirectSchema,
	unrecordedSchema,
	type AppReport,
	type AppReportAnswer,
	type FaqProposal,
	type FaqVerdict,
	type FaqVote,
	type NoticeEvent,
	type Redirect,
	type RedirectAnswer,
	type Unrecorded
} from './besides.ts';
import {
	calendarSchema,
	cannedSchema,
	categorySchema,
	faqSchema,
	noticeTemplateSchema,
	picSchema,
	serviceSchema,
	unitSchema,
	vendorSchema,
	type Canned,
	type Category,
	type DeskSettings,
	type Faq,
	type NoticeTemplate,
	type Pic,
	type Service,
	type Unit,
	type Vendor,
	type WorkCalendar
} from './masters.ts';
import {
	ratingSchema,
	ticketEventSchema,
	ticketSchema,
	type Rating,
	type Ticket,
	type TicketEvent
} from './ticket.ts';

/** Types of documents of the helpdesk, as the registry has them. */
export const deskDocumentTypes = {
	category: { database: 'org', nature: 'master', schema: categorySchema },
	unit: { database: 'org', nature: 'master', schema: unitSchema },
	pic: { database: 'org', nature: 'master', schema: picSchema },
	vendor: { database: 'org', nature: 'master', schema: vendorSchema },
	calendar: { database: 'org', nature: 'master', schema: calendarSchema },
	service: { database: 'org', nature: 'master', schema: serviceSchema },
	faq: { database: 'org', nature: 'master', schema: faqSchema },
	canned: { database: 'org', nature: 'master', schema: cannedSchema },
	'notice-template': { database: 'org', nature: 'fact', schema: noticeTemplateSchema },
	ticket: { database: 'desk', nature: 'fact', schema: ticketSchema },
	'ticket-event': { database: 'desk', nature: 'fact', schema: ticketEventSchema },
	rating: { database: 'desk', nature: 'fact', schema: ratingSchema },
	redirect: { database: 'desk', nature: 'fact', schema: redirectSchema },
	'redirect-answer': { database: 'desk', nature: 'fact', schema: redirectAnswerSchema },
	'notice-event': { database: 'desk', nature: 'fact', schema: noticeEventSchema },
	'faq-proposal': { database: 'desk', nature: 'fact', schema: faqProposalSchema },
	'faq-verdict': { database: 'desk', nature: 'fact', schema: faqVerdictSchema },
	'faq-vote': { database: 'desk', nature: 'fact', schema: faqVoteSchema },
	'app-report': { database: 'desk', nature: 'fact', schema: appReportSchema },
	'app-report-answer': { database: 'desk', nature: 'fact', schema: appReportAnswerSchema },
	unrecorded: { database: 'desk', nature: 'fact', schema: unrecordedSchema }
} as const;

/** Master data of the helpdesk. */
export type DeskMaster =
	| Category
	| Unit
	| Pic
	| Vendor
	| WorkCalendar
	| Service
	| Faq
	| Canned
	| NoticeTemplate
	| DeskSettings;
export type DeskDoc =
	| Ticket
	| TicketEvent
	| Rating
	| Redirect
	| RedirectAnswer
	| NoticeEvent
	| FaqProposal
	| FaqVerdict
	| FaqVote
	| AppReport
	| AppReportAnswer
	| Unrecorded;
