import * as z from 'zod/mini';
import { languages } from '../billing/template.ts';
import { longText, shortText, signature } from '../schema.ts';
import {
	bilingual,
	deskSlug,
	fileRefs,
	internal,
	priorities,
	reason,
	requester,
	slaTarget,
	ticketChannels,
	ticketRef,
	tiers
} from './words.ts';

/*
 * A ticket is what was filed; everything that happens to it afterwards is an event. Both are facts:
 * how a ticket stands is what they add up to (`ticketStateOf`). Each names its `requester`, by whom the
 * server carries it between the desk and that person's mailbox; what stays inside the desk says
 * `internal: true`.
 */

/** Who asks, as they were when they asked. */
export const requesterDetails = z.object({
	name: shortText.check(z.minLength(1)),
	/** *NIP*: the number of an employee. */
	nip: shortText,
	department: shortText.check(z.minLength(1)),
	email: z.optional(shortText),
	phone: z.optional(shortText),
	/** What their app spoke: the language to write to them in. */
	language: z.optional(z.enum(languages))
});
export type RequesterDetails = z.infer<typeof requesterDetails>;

/** An answer to a question of the service, with its label as it was asked. */
export const formAnswer = z.object({ key: deskSlug, label: bilingual, value: longText });
export type FormAnswer = z.infer<typeof formAnswer>;

export const ticketSchema = z.object({
	_id: ticketRef,
	type: z.literal('ticket'),
	/** Final from the first moment, also offline; see `nextTicketNo`. */
	number: shortText.check(z.minLength(1)),
	requester,
	who: requesterDetails,
	channel: z.enum(ticketChannels),
	/** The service's slug, and its name as it was. */
	service: deskSlug,
	serviceName: bilingual,
	category: deskSlug,
	/** Who it goes to when it leaves the helpdesk. */
	unit: deskSlug,
	title: shortText.check(z.minLength(1)),
	description: longText.check(z.minLength(1)),
	priority: z.enum(priorities),
	location: z.optional(shortText),
	answers: z.array(formAnswer).check(z.maxLength(40)),
	files: fileRefs,
	/** What was promised when it was filed, and the calendar that it is counted by. */
	sla: z.optional(slaTarget),
	calendar: z.optional(deskSlug),
	/** The message that an agent wrote it down from. */
	source: z.optional(longText),
	/** The disputed bill that it is about: the id of the dispute, and what to show of it. */
	dispute: z.optional(
		z.object({
			id: shortText,
			branch: z.optional(shortText),
			customerNo: z.optional(shortText),
			about: shortText
		})
	),
	...signature
});
export type Ticket = z.infer<typeof ticketSchema>;

/** What may be changed after filing. An answer is `answer.<key>`. */
export const changeableFields = [
	'title',
	'description',
	'location',
	'priority',
	'service',
	'category',
	'unit',
	'department'
] as const;
export type ChangeableField = (typeof changeableFields)[number];

/** What who asked would like the desk to change, which is the desk's to decide. */
export const wish = z.object({
	priority: z.optional(z.enum(priorities)),
	/** The slug of a service. */
	service: z.optional(deskSlug)
});
export type Wish = z.infer<typeof wish>;

const changedField = z.union([
	z.enum(changeableFields),
	z.string().check(z.regex(/^answer\.[a-z0-9-]{1,80}$/))
]);
const ofTicket = {
	_id: z.string().check(z.startsWith('ticket-event:')),
	type: z.literal('ticket-event'),
	ticket: ticketRef,
	requester,
	...signature
};

/** Every kind of event, with what it says. */
export const ticketEventSchema = z.discriminatedUnion('kind', [
	/** A message that both sides see. From the requester it also adds information or files, or a wish. */
	z.object({
		...ofTicket,
		kind: z.literal('message'),
		text: longText,
		files: fileRefs,
		wish: z.optional(wish)
	}),
	/** Never leaves the desk. */
	z.object({ ...ofTicket, kind: z.literal('note'), internal, text: longText, files: fileRefs }),
	z.object({
		...ofTicket,
		kind: z.literal('change'),
		changes: z
			.array(
				z.object({
					field: changedField,
					from: longText,
					to: longText,
					/** Of an answer to a question that was not asked when the ticket was filed. */
					label: z.optional(bilingual)
				})
			)
			.check(z.minLength(1), z.maxLength(60)),
		/** Where the service or the priority became another: what is promised from then on. */
		sla: z.optional(slaTarget),
		calendar: z.optional(deskSlug),
		/** The name of the service that it became. */
		serviceName: z.optional(bilingual),
		reason: z.optional(shortText)
	}),
	/** Somebody begins to work on it. */
	z.object({ ...ofTicket, kind: z.literal('take') }),
	/** It becomes somebody's; null gives it back to the queue. */
	z.object({
		...ofTicket,
		kind: z.literal('assign'),
		person: z.nullable(shortText),
		personName: z.optional(shortText),
		reason: z.optional(shortText)
	}),
	/** To another tier, up or back down. */
	z.object({
		...ofTicket,
		kind: z.literal('escalate'),
		tier: z.union(tiers.map((tier) => z.literal(tier))),
		unit: z.optional(deskSlug),
		pic: z.optional(deskSlug),
		vendor: z.optional(deskSlug),
		/** The names of these, for who has no such master. */
		toName: shortText,
		reason
	}),
	z.object({
		...ofTicket,
		kind: z.literal('wait'),
		for: z.enum(['requester', 'third-party']),
		reason
	}),
	z.object({ ...ofTicket, kind: z.literal('resume') }),
	z.object({ ...ofTicket, kind: z.literal('resolve'), solution: longText.check(z.minLength(1)) }),
	z.object({ ...ofTicket, kind: z.literal('reopen'), reason }),
	/** `auto`: the days in which a rating was waited for are over. */
	z.object({ ...ofTicket, kind: z.literal('close'), how: z.enum(['unrated', 'auto']) }),
	z.object({ ...ofTicket, kind: z.literal('cancel'), reason }),
	/** An agent finds that it has to be asked for elsewhere. */
	z.object({
		...ofTicket,
		kind: z.literal('redirect'),
		appName: shortText.check(z.minLength(1)),
		url: z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\/[^\s<>"]+$/)),
		reason
	}),
	z.object({
		...ofTicket,
		kind: z.literal('link'),
		internal,
		other: ticketRef,
		isLinked: z.boolean()
	}),
	/**
	 * It is the same as another, which goes on in its place. The other is named by its number: whose it
	 * is, and its id, are no business of this one's requester.
	 */
	z.object({
		...ofTicket,
		kind: z.literal('merge'),
		intoNumber: shortText.check(z.minLength(1))
	}),
	z.object({ ...ofTicket, kind: z.literal('unmerge') }),
	/** Feedback of a rating goes to who can do something about it … */
	z.object({
		...ofTicket,
		kind: z.literal('feedback-forward'),
		internal,
		tier: z.union([z.literal(2), z.literal(3)]),
		toName: shortText.check(z.minLength(1)),
		note: longText
	}),
	/** … and what came of it. */
	z.object({
		...ofTicket,
		kind: z.literal('feedback-done'),
		internal,
		result: longText.check(z.minLength(1))
	})
]);
export type TicketEvent = z.infer<typeof ticketEventSchema>;
export type TicketEventKind = TicketEvent['kind'];

export const ratingKinds = ['praise', 'suggestion', 'complaint'] as const;
export type RatingKind = (typeof ratingKinds)[number];

/** One per ticket; closes it in the same write. Never changed, never given by who handled it. */
export const ratingSchema = z.object({
	_id: z.string().check(z.startsWith('rating:')),
	type: z.literal('rating'),
	ticket: ticketRef,
	requester,
	/** 1 (very dissatisfied) to 5 (very satisfied). */
	stars: z.number().check(z.int(), z.gte(1), z.lte(5)),
	kind: z.optional(z.enum(ratingKinds)),
	comment: z.optional(longText),
	...signature
});
export type Rating = z.infer<typeof ratingSchema>;
