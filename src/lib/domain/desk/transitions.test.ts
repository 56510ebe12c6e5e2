import { describe, expect, it } from 'vitest';
import {
	AGENT,
	aRating,
	aTicket,
	aTicketEvent,
	deskSigned,
	FILED_MS,
	OTHER_AGENT,
	REQUESTER
} from '#tests/builders/desk-facts.ts';
import { checkWrite, writerIn } from '../access/check-write.ts';
import type { Role } from '../access/person.ts';
import { actionsFor, type TicketAction } from './actions.ts';
import { ticketStateOf, type TicketFact, type TicketState } from './ticket-state.ts';
import type { Rating, TicketEvent } from './ticket.ts';
import type { TicketStatus } from './transitions.ts';

/** Sari acts: at the desk in some role, or for herself. */
const ACTOR = 'sari';
const NOW_MS = FILED_MS + 60 * 60_000;

const situations = [
	'open',
	'on-progress',
	'waiting-requester',
	'waiting-third-party',
	'resolved',
	'closed',
	'cancelled',
	'redirected',
	'merged',
	'rated',
	'forwarded'
] as const;
type Situation = (typeof situations)[number];

/** How a ticket comes into each situation, by others than the one who acts. */
function broughtTo(situation: Situation, requester: string): TicketState {
	const ticket = aTicket({ requester, by: requester });
	const at = (minute: number, by = OTHER_AGENT) => ({ by, minute, ticket });
	const done = aTicketEvent('resolve', at(5));
	const rated = aRating(at(6, requester));
	const ways: Readonly<Record<Situation, readonly TicketFact[]>> = {
		open: [],
		'on-progress': [aTicketEvent('take', at(5))],
		'waiting-requester': [aTicketEvent('wait', at(5))],
		'waiting-third-party': [aTicketEvent('wait', at(5), { for: 'third-party' })],
		resolved: [done],
		closed: [done, aTicketEvent('close', at(6))],
		cancelled: [aTicketEvent('cancel', at(5))],
		redirected: [aTicketEvent('redirect', at(5))],
		merged: [aTicketEvent('merge', at(5))],
		rated: [done, rated],
		forwarded: [done, rated, aTicketEvent('feedback-forward', at(7))]
	};
	return ticketStateOf([ticket, ...ways[situation]])!;
}

const same = (...where: readonly Situation[]) =>
	Object.fromEntries(where.map((situation) => [situation, statusOf(situation)]));
const all = (to: TicketStatus, ...where: readonly Situation[]) =>
	Object.fromEntries(where.map((situation) => [situation, to]));
const statusOf = (situation: Situation): TicketStatus =>
	situation === 'merged' || situation === 'rated' || situation === 'forwarded'
		? 'closed'
		: situation;

const worked = ['open', 'on-progress', 'waiting-requester', 'waiting-third-party'] as const;

/** Where each action means something at the desk, and where it leads; told a second time, by hand. */
const leads: Readonly<Record<TicketAction, Partial<Record<Situation, TicketStatus>>>> = {
	message: same(...situations),
	note: same(...situations),
	link: same(...situations),
	change: same(...worked),
	assign: same(...worked),
	take: all('on-progress', ...worked),
	escalate: { ...same(...worked), open: 'on-progress' },
	wait: all('waiting-requester', ...worked),
	resume: all('on-progress', 'waiting-requester', 'waiting-third-party'),
	resolve: all('resolved', ...worked),
	cancel: all('cancelled', ...worked),
	redirect: all('redirected', ...worked),
	merge: all('closed', ...worked),
	unmerge: all('open', 'merged'),
	close: all('closed', 'resolved'),
	reopen: all('on-progress', 'resolved', 'closed', 'rated', 'forwarded', 'merged'),
	rating: all('closed', 'resolved', 'closed'),
	'feedback-forward': same('rated', 'forwarded'),
	'feedback-done': same('forwarded')
};
const actions = Object.keys(leads) as readonly TicketAction[];

const ofRequesters: readonly TicketAction[] = [
	'message',
	'change',
	'reopen',
	'close',
	'cancel',
	'rating'
];
const ofDesk = actions.filter((action) => action !== 'rating');
/** A PIC works on tickets; taking in, closing and parting is the front's. */
const ofPics: readonly TicketAction[] = [
	'message',
	'note',
	'change',
	'take',
	'assign',
	'escalate',
	'wait',
	'resume',
	'resolve',
	'link',
	'feedback-done'
];
const roles = ['agent', 'pic', 'desk-supervisor', 'admin', 'staff'] as const satisfies Role[];
/** Where somebody acts: at the desk on another's ticket or their own, or in their mailbox. */
const places = ['desk, of another', 'desk, own', 'mailbox'] as const;
type Place = (typeof places)[number];

function isTheirs(action: TicketAction, role: Role, place: Place): boolean {
	const byRole = role === 'staff' ? [] : role === 'pic' ? ofPics : ofDesk;
	const atDesk = place === 'mailbox' ? [] : byRole;
	const own = place === 'desk, of another' ? [] : ofRequesters;
	return atDesk.includes(action) || own.includes(action);
}

function factOf(action: TicketAction, state: TicketState): TicketEvent | Rating {
	const place = { by: ACTOR, minute: 30, ticket: state.ticket };
	return action === 'rating' ? aRating(place) : aTicketEvent(action, place);
}

function isTaken(fact: TicketEvent | Rating, role: Role, place: Place): boolean {
	const database = place === 'mailbox' ? `mailbox-${ACTOR}` : 'desk';
	const account = { name: ACTOR, roles: ['requester', `person:${ACTOR}`, role] };
	return checkWrite(writerIn(database, account)!, fact, null).ok;
}

describe('every transition, for every role, wherever somebody stands', () => {
	const combinations = roles.flatMap((role) =>
		places.flatMap((place) => situations.map((situation) => ({ role, place, situation })))
	);

	it.each(actions)('%s is offered, written and counted where it may be', (action) => {
		for (const { role, place, situation } of combinations) {
			const says = `${action} by ${role} at ${place}, ${situation}`;
			const state = broughtTo(situation, place === 'desk, of another' ? REQUESTER : ACTOR);
			const person = { id: ACTOR, name: 'Sari Contoh', roles: [role] };
			const theirs = isTheirs(action, role, place);
			const offered = actionsFor(state, person, place !== 'mailbox', NOW_MS, { reopenDays: 7 });
			const makesSense =
				leads[action][situation] !== undefined && !(action === 'reopen' && situation === 'merged');
			expect(offered.includes(action), says).toBe(theirs && makesSense);
			expect(isTaken(factOf(action, state), role, place), says).toBe(theirs);
		}
	});

	it.each(actions)('%s leads where the table says, and nowhere else', (action) => {
		for (const situation of situations) {
			for (const isOwn of [false, true]) {
				const before = broughtTo(situation, isOwn ? ACTOR : REQUESTER);
				// Under another id: the same rating again would be one rating.
				const fact = { ...factOf(action, before), _id: `${action}:again` };
				const facts = before.history.map((entry) => entry.fact);
				const after = ticketStateOf([...facts, fact])!;
				const says = `${action}, ${situation}, ${isOwn ? 'own' : 'of another'}`;
				const isSaid = isOwn && ofRequesters.includes(action);
				const expected =
					isSaid &&
					situation === 'waiting-requester' &&
					(action === 'message' || action === 'change')
						? 'on-progress'
						: leads[action][situation];
				const isVoid = expected === undefined || (action === 'rating' && !isOwn);
				expect(after.history.at(-1)!.isVoid, says).toBe(isVoid);
				expect(after.status, says).toBe(isVoid ? statusOf(situation) : expected);
			}
		}
	});
});

describe('what is offered', () => {
	const agent = { id: AGENT, name: 'Agus Contoh', roles: ['agent'] as const };
	const rina = { id: REQUESTER, name: 'Rina Contoh', roles: [] };
	const days = (count: number) => FILED_MS + count * 24 * 60 * 60_000;

	it('lets who asked reopen only within the days of the settings', () => {
		const state = broughtTo('resolved', REQUESTER);
		const offered = (ms: number) => actionsFor(state, rina, false, ms, { reopenDays: 7 });
		expect(offered(days(7))).toContain('reopen');
		expect(offered(days(8))).not.toContain('reopen');
		expect(actionsFor(state, agent, true, days(8), { reopenDays: 7 })).toContain('reopen');
	});

	it('does not ask somebody to take what they are at already', () => {
		const taken = ticketStateOf([aTicket(), aTicketEvent('take')])!;
		expect(actionsFor(taken, agent, true, NOW_MS, { reopenDays: 7 })).not.toContain('take');
	});

	it('lets an agent rate for somebody without an account, unless they handled it', () => {
		const phoned = aTicket({ requester: '-', channel: 'phone', ...deskSigned(AGENT, 0) });
		const done = aTicketEvent('resolve', { by: OTHER_AGENT, minute: 5, ticket: phoned });
		const state = ticketStateOf([phoned, done])!;
		const dewi = { ...agent, id: OTHER_AGENT };
		expect(actionsFor(state, agent, true, NOW_MS, { reopenDays: 7 })).toContain('rating');
		expect(actionsFor(state, dewi, true, NOW_MS, { reopenDays: 7 })).not.toContain('rating');
	});
});
