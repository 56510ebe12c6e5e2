import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { idAgrees } from '#lib/domain/access/id-agreement.ts';
import { momentOf } from '#lib/domain/clock.ts';
import { ticketStateOf, type TicketFact } from '#lib/domain/desk/ticket-state.ts';
import { ticketStatuses } from '#lib/domain/desk/transitions.ts';
import { ticketChannels } from '#lib/domain/desk/words.ts';
import { documentTypes } from '#lib/domain/registry.ts';
import { momentAt } from '#lib/domain/time/zone.ts';
import { sampleTickets } from './sample-tickets.ts';

const you = { id: 'latihan', name: 'Latihan Contoh' };
// A Monday: what was done a day of work ago was done before the weekend.
const today = '2026-11-23';
const docs = sampleTickets(today, you);
const isOfTicket = (doc: { readonly type: string }): doc is TicketFact =>
	['ticket', 'ticket-event', 'rating'].includes(doc.type);
const facts = docs.filter(isOfTicket);
const states = facts
	.filter((fact) => fact.type === 'ticket')
	.map(({ _id }) =>
		ticketStateOf(
			facts.filter((fact) => (fact.type === 'ticket' ? fact._id === _id : fact.ticket === _id))
		)!
	);

test('the tickets of the practice store stand in every state, over every channel', () => {
	expect(states.length).toBeGreaterThanOrEqual(20);
	expect(new Set(states.map(({ status }) => status))).toEqual(new Set(ticketStatuses));
	expect(new Set(states.map(({ ticket }) => ticket.channel))).toEqual(new Set(ticketChannels));
	expect(new Set(states.map(({ tier }) => tier))).toEqual(new Set([1, 2, 3]));
});

test('everything in them means something, was done by now, and is the same each time', () => {
	const nothing = states.flatMap(({ history }) => history.filter((entry) => entry.isVoid));
	expect(nothing).toEqual([]);
	const nowMs = momentAt(today, 0, 'WIB');
	expect(docs.filter(({ at }) => momentOf(at) >= nowMs)).toEqual([]);
	expect(new Set(docs.map(({ _id }) => _id)).size).toBe(docs.length);
	expect(sampleTickets(today, you)).toEqual(docs);
});

test('some are of the person who practises, and each is what the store would take', () => {
	expect(states.filter(({ requester }) => requester === you.id).length).toBeGreaterThan(2);
	for (const doc of docs) {
		expect(z.safeParse(documentTypes[doc.type].schema, doc).error, doc._id).toBeUndefined();
		expect(idAgrees(doc), doc._id).toBe(true);
	}
});
