import { describe, expect, it } from 'vitest';
import type { ProductDoc } from '#lib/domain/registry.ts';
import { documentTypes } from '#lib/domain/registry.ts';
import { succeed } from '#lib/domain/result.ts';
import type { Service } from '#lib/domain/desk/masters.ts';
import type { Unsigned } from '../helpdesk.ts';
import { addNote } from './add-note.ts';
import { assignTickets, handOverTicket, takeTicket, takeTickets } from './assign-ticket.ts';
import { escalateTicket } from './escalate-ticket.ts';
import { finishFeedback, forwardFeedback } from './follow-feedback.ts';
import { linkTickets, mergeTicket, unmergeTicket } from './join-tickets.ts';
import { reclassification } from './reclassify-ticket.ts';
import { redirectTicket } from './redirect-ticket.ts';
import { closeTickets, resolveTicket } from './resolve-ticket.ts';
import type { DeskRecorder } from './ticket-event.ts';
import { resumeTicket, waitFor } from './wait-for.ts';

const ulid = (n: number) => `01KC0000000000000000000${String(n).padStart(3, '0')}`;
const ticket = { id: `ticket:${ulid(1)}`, requester: 'rina' };
const other = {
	id: `ticket:${ulid(2)}`,
	requester: 'budi',
	number: 'T-2',
	status: 'on-progress'
} as const;

/** A desk that keeps what it is given. */
function aDesk() {
	const kept: Unsigned<ProductDoc>[] = [];
	let last = 100;
	const desk: DeskRecorder = {
		newId: (type) => `${type}:${ulid(++last)}`,
		record: (docs) => {
			kept.push(...docs);
			return Promise.resolve(succeed(undefined));
		}
	};
	return { desk, kept };
}

const signed = { by: 'sari', at: '2026-11-26T03:00:00.000Z~0000', device: 'd1' };

describe('what agents record', () => {
	const actions: readonly [string, (desk: DeskRecorder) => Promise<{ readonly ok: boolean }>][] = [
		['take', (desk) => takeTicket(desk, ticket)],
		['take several', (desk) => takeTickets(desk, [ticket, other])],
		['assign', (desk) => assignTickets(desk, [ticket], { person: 'budi', name: 'Budi' })],
		['hand over', (desk) => handOverTicket(desk, ticket, { person: 'b', name: 'B' }, 'cuti')],
		['back to the queue', (desk) => handOverTicket(desk, ticket, null, 'cuti')],
		[
			'escalate to a unit',
			(desk) => escalateTicket(desk, ticket, { tier: 2, unit: 'ppku', toName: 'PPKU' }, 'teknis')
		],
		[
			'escalate to a vendor',
			(desk) => escalateTicket(desk, ticket, { tier: 3, vendor: 'ac', toName: 'PT AC' }, 'rusak')
		],
		['wait', (desk) => waitFor(desk, ticket, 'requester', 'foto belum ada')],
		['resume', (desk) => resumeTicket(desk, ticket)],
		['note', (desk) => addNote(desk, ticket, 'hati-hati')],
		['resolve', (desk) => resolveTicket(desk, ticket, 'Sudah diganti.')],
		['close', (desk) => closeTickets(desk, [ticket])],
		[
			'redirect',
			(desk) =>
				redirectTicket(desk, ticket, { name: 'SIM', url: 'https://sim.example/' }, 'di sana')
		],
		['link', (desk) => linkTickets(desk, ticket, other)],
		['merge', (desk) => mergeTicket(desk, ticket, other)],
		['unmerge', (desk) => unmergeTicket(desk, ticket)],
		[
			'forward feedback',
			(desk) => forwardFeedback(desk, ticket, { tier: 2, name: 'PPKU' }, 'mohon ditindaklanjuti')
		],
		['finish feedback', (desk) => finishFeedback(desk, ticket, 'Jadwal diubah.')]
	];

	it.each(actions)('is a document that the store takes: %s', async (_, act) => {
		const { desk, kept } = aDesk();
		expect((await act(desk)).ok).toBe(true);
		expect(kept.length).toBeGreaterThan(0);
		for (const doc of kept) {
			const parsed = documentTypes['ticket-event'].schema.safeParse({ ...doc, ...signed });
			expect(parsed.error?.issues ?? []).toEqual([]);
		}
	});

	it('never leaves a reason out where there has to be one', async () => {
		const { desk, kept } = aDesk();
		const problems = await Promise.all([
			handOverTicket(desk, ticket, null, ' '),
			escalateTicket(desk, ticket, { tier: 2, toName: 'PPKU' }, ''),
			waitFor(desk, ticket, 'third-party', '\n'),
			resolveTicket(desk, ticket, ' '),
			addNote(desk, ticket, '')
		]);
		expect(problems.map((result) => !result.ok && result.problem.code)).toEqual(
			Array.from({ length: 5 }, () => 'text-missing')
		);
		expect(kept).toEqual([]);
	});

	it('says that a reason is too long instead of cutting it', async () => {
		const { desk } = aDesk();
		const result = await waitFor(desk, ticket, 'requester', 'a'.repeat(301));
		expect(result).toEqual({ ok: false, problem: { code: 'text-too-long' } });
	});

	it('keeps notes, links and feedback inside the desk', async () => {
		const { desk, kept } = aDesk();
		await addNote(desk, ticket, 'rahasia');
		await linkTickets(desk, ticket, other);
		await forwardFeedback(desk, ticket, { tier: 3, name: 'PT AC' }, 'x');
		await finishFeedback(desk, ticket, 'y');
		expect(kept).toHaveLength(5);
		expect(kept.every((doc) => 'internal' in doc && doc.internal === true)).toBe(true);
	});

	it('says nothing of whose the other ticket is when two are merged', async () => {
		const { desk, kept } = aDesk();
		await mergeTicket(desk, ticket, other);
		const seen = kept.filter((doc) => !('internal' in doc));
		expect(seen).toHaveLength(1);
		expect(JSON.stringify(seen)).toContain('T-2');
		expect(JSON.stringify(seen)).not.toContain('budi');
		expect(JSON.stringify(seen)).not.toContain(other.id);
	});

	it('does not merge a ticket into itself, into none, or into one that is over', async () => {
		const { desk, kept } = aDesk();
		const codes = (
			await Promise.all([
				mergeTicket(desk, ticket, null),
				mergeTicket(desk, ticket, { ...other, id: ticket.id }),
				mergeTicket(desk, ticket, { ...other, status: 'closed' })
			])
		).map((result) => !result.ok && result.problem.code);
		expect(codes).toEqual(['no-such-ticket', 'same-ticket', 'other-is-over']);
		expect(kept).toEqual([]);
	});

	it('leads nowhere but to a web address', async () => {
		const { desk, kept } = aDesk();
		const result = await redirectTicket(desk, ticket, { name: 'X', url: 'javascript:1' }, 'a');
		expect(result).toEqual({ ok: false, problem: { code: 'address-wrong' } });
		expect(kept).toEqual([]);
	});
});

describe('another service or priority', () => {
	const now = { service: 'ac', category: 'gedung', unit: 'pmi', priority: 'normal' } as const;
	const service: Service = {
		_id: 'service:mobil',
		type: 'service',
		slug: 'mobil',
		name: { id: 'Mobil', en: 'Car' },
		summary: { id: 'x', en: 'x' },
		category: 'penunjang',
		unit: 'ppku',
		calendar: 'jakarta',
		tierPath: [1, 2],
		route: 'ticket',
		sla: {
			low: { response: 1, resolution: 9 },
			normal: { response: 60, resolution: 480 },
			high: { response: 30, resolution: 240 },
			urgent: { response: 15, resolution: 120 }
		},
		fields: [],
		synonyms: [],
		active: true,
		...signed
	};

	it('takes category, unit, calendar and what is promised from the new service', () => {
		expect(reclassification(now, service, 'normal', ' salah pilih ')).toEqual({
			kind: 'change',
			changes: [
				{ field: 'service', from: 'ac', to: 'mobil' },
				{ field: 'category', from: 'gedung', to: 'penunjang' },
				{ field: 'unit', from: 'pmi', to: 'ppku' }
			],
			serviceName: { id: 'Mobil', en: 'Car' },
			sla: { response: 60, resolution: 480 },
			calendar: 'jakarta',
			reason: 'salah pilih'
		});
	});

	it('promises what the priority promises, and leaves a unit that somebody chose', () => {
		const same = { ...now, service: 'mobil', category: 'penunjang' };
		expect(reclassification(same, service, 'urgent', '')).toEqual({
			kind: 'change',
			changes: [{ field: 'priority', from: 'normal', to: 'urgent' }],
			sla: { response: 15, resolution: 120 },
			calendar: 'jakarta'
		});
		expect(reclassification(same, service, 'normal', 'x')).toBeNull();
	});
});
