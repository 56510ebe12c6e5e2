import { wrap } from 'comlink';
import Dexie from 'dexie';
import { actionsFor } from '#lib/domain/desk/actions.ts';
import { defaultCalendar, defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import { slaOf } from '#lib/domain/desk/sla.ts';
import { summaryOf, ticketStateOf, type TicketFact } from '#lib/domain/desk/ticket-state.ts';
import { workingTimeOf } from '#lib/domain/desk/working-time.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import {
	anyTicket,
	queueSorts,
	queueViews,
	type QueueQuestion
} from '#lib/features/helpdesk/ledger/question.ts';
import { addDays } from '#lib/domain/time/date.ts';
import type { StockedDesk } from './desk-docs.ts';
import type { DeskBench } from './desk.worker.ts';

const desk = wrap<DeskBench>(
	new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module' })
);

const ROWS = 50;
const AGENT = 'agus';
const plain: QueueQuestion = {
	person: AGENT,
	filter: anyTicket,
	sorting: { by: 'due', descending: false },
	from: 0,
	count: ROWS
};
const filters = [
	{},
	{ text: 'printer rusak' },
	{ units: ['ppku'], priorities: ['urgent' as const] },
	{ channels: ['mail' as const, 'phone' as const], categories: ['kategori-2'] },
	{ text: 'contoh 77', services: [] },
	{ tiers: [2 as const], assignees: [AGENT] }
];
const words = [
	'printer',
	'pinjam kendaraan',
	'kendraan',
	'ruang rapat lantai 2',
	'perbaikan lampu',
	'lap',
	'service number 77',
	'pendigin ruangan',
	'bagaimana email hilang',
	'memindahkan arsip gudang'
];
const LONGEST_YEAR = 365;

async function timed(work: () => Promise<unknown>): Promise<number> {
	const from = performance.now();
	await work();
	return performance.now() - from;
}

/** What the bench of the desk calls from outside. */
export const deskApi = {
	stockDesk: (what: StockedDesk) => desk.stock(what),
	openDesk: () => desk.openView(plain),

	/** Another filter, view or order each time: milliseconds from the page's question to its rows. */
	async filterDesk(times: number): Promise<number[]> {
		const took: number[] = [];
		for (let nth = 0; nth < times; nth++) {
			const question: QueueQuestion = {
				...plain,
				filter: {
					...anyTicket,
					...filters[nth % filters.length],
					view: queueViews[(nth * 5) % queueViews.length]!
				},
				sorting: { by: queueSorts[nth % queueSorts.length]!, descending: nth % 2 === 0 },
				from: (nth % 3) * ROWS
			};
			took.push(await timed(() => desk.queue(question)));
		}
		return took;
	},

	/** From a ticket's id to its history on the page: facts read, folded, measured, painted. */
	async openTickets(times: number, tickets: number): Promise<number[]> {
		const dexie = await new Dexie('bench-desk').open();
		const settings = defaultDeskSettings();
		const time = workingTimeOf(defaultCalendar('WIB'), new Map());
		const place = document.querySelector('#row')!;
		const person = { id: AGENT, name: AGENT, roles: ['agent' as const] };
		const took: number[] = [];
		for (let nth = 0; nth < times; nth++) {
			const id = `ticket:${String((nth * 104_729) % tickets).padStart(26, '0')}`;
			const from = performance.now();
			const [ticket, events, ratings] = await Promise.all([
				dexie.table('tickets').get(id),
				dexie.table('ticketEvents').where('ticket').equals(id).toArray(),
				dexie.table('ratings').where('ticket').equals(id).toArray(),
				dexie.table('noticeEvents').where('subject').equals(id).toArray()
			]);
			const state = ticketStateOf([ticket, ...events, ...ratings] as TicketFact[])!;
			const nowMs = Date.now();
			const sla = slaOf(summaryOf(state), time, nowMs, settings.dueSoonPercent);
			const actions = actionsFor(state, person, true, nowMs, settings);
			place.textContent = [
				state.number,
				state.title,
				sla.resolution.state,
				...actions,
				...state.history.map(({ fact }) => JSON.stringify(fact))
			].join('\n');
			took.push((await painted()) - from);
		}
		dexie.close();
		return took;
	},

	/** Services and articles, and so many tickets, as they are typed: milliseconds from the page's question to what is found. */
	async searchDesk(times: number, tickets: number): Promise<number[]> {
		await desk.search({ text: 'awal', services: 8, faqs: 8, tickets: 0 });
		const took: number[] = [];
		for (let nth = 0; nth < times; nth++) {
			const text = words[nth % words.length]!;
			took.push(await timed(() => desk.search({ text, services: 8, faqs: 8, tickets })));
		}
		return took;
	},

	/** In the worker itself. */
	async clocksOfDesk(times: number): Promise<number[]> {
		const took: number[] = [];
		for (let nth = 0; nth < times; nth++) {
			const { ms, open } = await desk.sla();
			if (open === 0) throw new Error('no ticket is worked on');
			took.push(ms);
		}
		return took;
	},

	/** Every figure over a year. */
	async reportOfDesk(times: number): Promise<number[]> {
		const to = localTime(Date.now(), 'WIB').date;
		const question = {
			from: addDays(to, -LONGEST_YEAR),
			to,
			units: [],
			services: [],
			channels: []
		};
		const took: number[] = [];
		for (let nth = 0; nth < times; nth++) took.push(await timed(() => desk.report(question)));
		return took;
	}
};

function painted(): Promise<number> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
	});
}
