import { encodeTime } from 'ulid';
import { stampAt } from '#lib/domain/clock.ts';
import type { FaqProposal, Redirect } from '#lib/domain/desk/besides.ts';
import type { RequesterDetails, Rating, Ticket, TicketEvent } from '#lib/domain/desk/ticket.ts';
import { ratingId } from '#lib/domain/ids.ts';
import { addDays, weekdayOf, type CalendarDate } from '#lib/domain/time/date.ts';
import { momentAt } from '#lib/domain/time/zone.ts';
import { deskSeed } from '../seeds/seed.ts';
import { endedStories } from './ended-stories.ts';
import { openStories } from './open-stories.ts';
import { askers, personIdOf } from './sample-people.ts';
import type { Step, Story } from './story.ts';

/** Who practises: some of the tickets are theirs. */
interface You {
	readonly id: string;
	readonly name: string;
}

type SampleDoc = Ticket | TicketEvent | Rating | Redirect | FaqProposal;

const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 8;
/** The hour of filing, spread over the morning. */
const MORNING_MINUTES = 8 * 60 + 5;

/**
 * What the helpdesk of a practice store begins with: tickets in all states over all channels, with
 * messages, notes, ratings, redirections and proposals. The same for the same day and person.
 */
export function sampleTickets(today: CalendarDate, you: You): SampleDoc[] {
	const told = [...openStories, ...endedStories].flatMap((story, at) =>
		storyDocs(story, at + 1, today, you)
	);
	return [...told, ...besides(today, you)];
}

function storyDocs(story: Story, no: number, today: CalendarDate, you: You): SampleDoc[] {
	const moments = new WorkingHours(today, story.daysAgo, no);
	const ticket = ticketOf(story, no, moments, you);
	const said = (steps: readonly Step[], from: number) =>
		steps.map((step, at) => eventOf(step, ticket, from + at, moments, you));
	const { rating, afterwards = [] } = story;
	return [
		ticket,
		...said(story.steps, 0),
		...(rating ? [ratingOf(rating, ticket, moments)] : []),
		...said(afterwards, story.steps.length)
	];
}

function ticketOf(story: Story, no: number, moments: WorkingHours, you: You): Ticket {
	const service = services.get(story.service);
	if (!service) throw new Error(`the seed has no service ${story.service}`);
	const { slug, name, category, unit, calendar } = service;
	const priority = story.priority ?? 'normal';
	const requester = personIdOf(story.asker, you.id);
	// What came in another way was written down at the desk.
	const by = story.channel === 'app' ? requester : personIdOf('agus', you.id);
	return {
		_id: `ticket:${encodeTime(moments.at(0), 10)}${String(no).padStart(16, '0')}`,
		type: 'ticket',
		number: `T-CONTOH-${String(no).padStart(5, '0')}`,
		requester,
		who: whoOf(story.asker, you),
		channel: story.channel,
		service: slug,
		serviceName: name,
		category,
		unit,
		title: story.title,
		description: story.description,
		priority,
		...(story.location === undefined ? {} : { location: story.location }),
		answers: [],
		files: [],
		...(service.sla[priority] ? { sla: service.sla[priority] } : {}),
		...(calendar === undefined ? {} : { calendar }),
		...(story.source === undefined ? {} : { source: story.source }),
		...signed(by, moments.at(0))
	};
}

function eventOf(
	[hours, who, said]: Step,
	{ _id, requester }: Ticket,
	at: number,
	moments: WorkingHours,
	you: You
): TicketEvent {
	const isInside =
		said.kind === 'note' || said.kind === 'feedback-forward' || said.kind === 'feedback-done';
	const event = {
		_id: `ticket-event:${_id.slice('ticket:'.length, -2)}${String(at).padStart(2, '0')}-${_id.slice(-2)}`,
		type: 'ticket-event',
		ticket: _id,
		requester,
		...(isInside ? { internal: true } : {}),
		...said,
		...signed(personIdOf(who, you.id), moments.at(hours))
	};
	return event as TicketEvent;
}

function ratingOf(
	{ hours, ...said }: NonNullable<Story['rating']>,
	{ _id, requester }: Ticket,
	moments: WorkingHours
): Rating {
	return {
		_id: ratingId(_id),
		type: 'rating',
		ticket: _id,
		requester,
		...said,
		...signed(requester, moments.at(hours))
	};
}

function besides(today: CalendarDate, you: You): SampleDoc[] {
	const ms = new WorkingHours(today, 3, 1).at(2);
	const idOf = (type: string, no: number) =>
		`${type}:${encodeTime(ms, 10)}${String(no).padStart(16, '0')}`;
	const rina = personIdOf('rina', you.id);
	const travel = services.get('perjalanan-dinas')!;
	const { name: appName, url } = travel.otherApp!;
	const redirect = (no: number, requester: string, who: Redirect['who']): Redirect => ({
		_id: idOf('redirect', no),
		type: 'redirect',
		requester,
		who,
		service: travel.slug,
		serviceName: travel.name,
		category: travel.category,
		unit: travel.unit,
		appName,
		url,
		...signed(requester, ms)
	});
	const proposal = (no: number, question: string, answer: string): FaqProposal => ({
		_id: idOf('faq-proposal', no),
		type: 'faq-proposal',
		requester: rina,
		who: { name: askers.rina.name, email: askers.rina.email! },
		question,
		answer,
		...signed(rina, ms)
	});
	return [
		redirect(1, rina, { name: askers.rina.name, email: askers.rina.email! }),
		redirect(2, you.id, { name: you.name }),
		proposal(
			1,
			'Berapa lama kartu akses baru selesai?',
			'Biasanya dua hari kerja sejak surat keterangan diterima.'
		),
		proposal(2, 'Bolehkah ruang rapat dipesan untuk akhir pekan?', '')
	];
}

function whoOf(asker: Story['asker'], you: You): RequesterDetails {
	if (asker !== 'you') return askers[asker];
	return { name: you.name, nip: '000100', department: 'Bagian Umum' };
}

function signed(by: string, ms: number) {
	return { by: by === '-' ? 'contoh-agus' : by, at: stampAt(ms), device: 'contoh' };
}

/** Hours of work after a ticket was filed, as moments: eight of them a day, none at the weekend. */
class WorkingHours {
	readonly #day: CalendarDate;
	readonly #minutes: number;

	constructor(today: CalendarDate, daysAgo: number, no: number) {
		this.#day = workdays(today, -daysAgo);
		this.#minutes = MORNING_MINUTES + ((no * 17) % 50);
	}

	at(hours: number): number {
		const day = workdays(this.#day, Math.floor(hours / HOURS_A_DAY));
		return momentAt(day, this.#minutes, 'WIB') + (hours % HOURS_A_DAY) * HOUR_MS;
	}
}

function workdays(from: CalendarDate, count: number): CalendarDate {
	let day = from;
	for (let left = Math.abs(count); left > 0;) {
		day = addDays(day, Math.sign(count));
		if (weekdayOf(day) <= 5) left -= 1;
	}
	return day;
}

const services = new Map(
	deskSeed(2026)
		.filter((master) => master.type === 'service')
		.map((service) => [service.slug, service])
);
