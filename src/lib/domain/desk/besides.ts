import * as z from 'zod/mini';
import { channels } from '../billing/facts.ts';
import { languages } from '../billing/template.ts';
import { longText, shortText, signature, stamp } from '../schema.ts';
import { webAddress } from './masters.ts';
import { bilingual, deskSlug, internal, reason, requester, ticketRef } from './words.ts';

/*
 * What is recorded beside tickets: who was sent to another app, what messages went out, what people
 * propose and report. Facts, carried between desk and mailbox by `requester` as tickets are.
 */

/** Who recorded it, and where and in which language they are told what comes of it. */
const who = z.object({
	name: shortText,
	email: z.optional(shortText),
	phone: z.optional(shortText),
	language: z.optional(z.enum(languages))
});

/** *Pengalihan*: somebody chose a service that lives in another app. */
export const redirectSchema = z.object({
	_id: z.string().check(z.startsWith('redirect:')),
	type: z.literal('redirect'),
	requester,
	who,
	service: deskSlug,
	serviceName: bilingual,
	category: deskSlug,
	unit: deskSlug,
	appName: shortText.check(z.minLength(1)),
	url: webAddress,
	...signature
});
export type Redirect = z.infer<typeof redirectSchema>;

/** Whether it was done there. The last answer counts; `later` asks again. */
export const redirectAnswerSchema = z.object({
	_id: z.string().check(z.startsWith('redirect-answer:')),
	type: z.literal('redirect-answer'),
	redirect: z.string().check(z.startsWith('redirect:')),
	requester,
	answer: z.enum(['done', 'not-done', 'later']),
	note: z.optional(longText),
	...signature
});
export type RedirectAnswer = z.infer<typeof redirectAnswerSchema>;

/**
 * What became of a notice that is owed. `notice` is the id that `noticesOf` gives it, the same on all
 * devices. Opened is not sent: `sent` is told by a person.
 */
export const noticeEventSchema = z.object({
	_id: z.string().check(z.startsWith('notice-event:')),
	type: z.literal('notice-event'),
	notice: z.string().check(z.startsWith('notice:'), z.maxLength(200)),
	/** The document that it is about. */
	subject: z.string().check(z.maxLength(200)),
	requester,
	internal,
	kind: z.enum(['claim', 'release', 'opened', 'sent', 'skip', 'undo']),
	/** Until when nobody else should send it. */
	until: z.optional(stamp),
	channel: z.optional(z.enum(channels)),
	to: z.optional(shortText),
	language: z.optional(z.enum(languages)),
	/** The exact version of the template, and what was in the message. */
	template: z.optional(z.string()),
	text: z.optional(longText),
	/** Needed for `skip`. */
	reason: z.optional(shortText),
	...signature
});
export type NoticeEvent = z.infer<typeof noticeEventSchema>;

/** *Usulan FAQ.* */
export const faqProposalSchema = z.object({
	_id: z.string().check(z.startsWith('faq-proposal:')),
	type: z.literal('faq-proposal'),
	requester,
	who,
	question: shortText.check(z.minLength(1)),
	/** What the person thinks is the answer. */
	answer: z.optional(longText),
	/** The ticket that it was drafted from. */
	ticket: z.optional(ticketRef),
	...signature
});
export type FaqProposal = z.infer<typeof faqProposalSchema>;

/** What was decided; the last one counts. */
export const faqVerdictSchema = z.object({
	_id: z.string().check(z.startsWith('faq-verdict:')),
	type: z.literal('faq-verdict'),
	proposal: z.string().check(z.startsWith('faq-proposal:')),
	requester,
	decision: z.enum(['published', 'declined', 'back-for-revision']),
	/** The FAQ's id, where it was published. */
	faq: z.optional(z.string().check(z.startsWith('faq:'))),
	reason: z.optional(shortText),
	...signature
});
export type FaqVerdict = z.infer<typeof faqVerdictSchema>;

/** *Laporan kendala aplikasi*: something in this app does not work. */
export const appReportSchema = z.object({
	_id: z.string().check(z.startsWith('app-report:')),
	type: z.literal('app-report'),
	requester,
	who,
	what: longText.check(z.minLength(1)),
	/** The address of the screen, without what stands behind a question mark. */
	screen: shortText,
	/** Facts on browser and app; personal data is masked before. */
	diagnostics: longText,
	...signature
});
export type AppReport = z.infer<typeof appReportSchema>;

/** What became of a report; the last one counts. */
export const appReportAnswerSchema = z.object({
	_id: z.string().check(z.startsWith('app-report-answer:')),
	type: z.literal('app-report-answer'),
	report: z.string().check(z.startsWith('app-report:')),
	requester,
	state: z.enum(['seen', 'fixed', 'not-a-fault']),
	answer: reason,
	...signature
});
export type AppReportAnswer = z.infer<typeof appReportAnswerSchema>;

/** Whether an article helped; `deflected`: a ticket that was begun was not filed because of it. */
export const faqVoteSchema = z.object({
	_id: z.string().check(z.startsWith('faq-vote:')),
	type: z.literal('faq-vote'),
	requester,
	faq: z.string().check(z.startsWith('faq:')),
	helped: z.boolean(),
	deflected: z.optional(z.literal(true)),
	/** The service of the ticket that was begun. */
	service: z.optional(deskSlug),
	...signature
});
export type FaqVote = z.infer<typeof faqVoteSchema>;

/** Work that was asked for and is in no ticket: counted for the share that is recorded. */
export const unrecordedSchema = z.object({
	_id: z.string().check(z.startsWith('unrecorded:')),
	type: z.literal('unrecorded'),
	requester,
	internal,
	channel: z.enum(['whatsapp', 'mail', 'phone', 'in-person']),
	count: z.number().check(z.int(), z.gte(1), z.lte(10_000)),
	/** "Asked how it stands" is what a good helpdesk makes rare. */
	kind: z.enum(['request', 'status-enquiry']),
	note: z.optional(longText),
	...signature
});
export type Unrecorded = z.infer<typeof unrecordedSchema>;
