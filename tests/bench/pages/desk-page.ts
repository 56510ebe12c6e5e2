import { wrap } from 'comlink';
import { localTime } from '#lib/domain/time/zone.ts';
import {
	anyTicket,
	queueSorts,
	queueViews,
	type QueueQuestion
} from '#lib/features/helpdesk/ledger/question.ts';
import { number } from '#lib/i18n/format.ts';
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

	/** From choosing a ticket in the queue until its panel is painted, with its clocks and its history. */
	async openTickets(times: number, tickets: number): Promise<number[]> {
		const screens = await screensOf();
		const took: number[] = [];
		for (let nth = 0; nth <= times; nth++) {
			const place = (nth * 104_729) % tickets;
			const number = `A-${String(place).padStart(6, '0')}`;
			const from = performance.now();
			screens.open(`ticket:${String(place).padStart(26, '0')}`);
			await shown(
				screens.target,
				(panel) =>
					panel.querySelector('header')?.textContent.includes(number) === true &&
					panel.querySelector('.clock') !== null &&
					panel.querySelector('details li') !== null
			);
			// The first opens the panel itself, which stands there from then on.
			if (nth > 0) took.push((await painted()) - from);
		}
		await screens.close();
		return took;
	},

	/** From opening the outbox until its list is painted; each time the number has to be right. */
	async openOutbox(times: number): Promise<number[]> {
		const owed = number(await desk.owedOneByOne());
		const screens = await screensOf();
		const took: number[] = [];
		for (let nth = 0; nth < times; nth++) {
			const from = performance.now();
			screens.open(null);
			await shown(
				screens.target,
				(screen) =>
					screen.querySelector('nav [role="listitem"] button') !== null &&
					screen.querySelector('header strong')?.textContent.includes(owed) === true
			);
			took.push((await painted()) - from);
			await screens.close();
		}
		return took;
	},

	/** A fresh start of the worker's view: milliseconds until the outbox can be shown. */
	async openOwed(): Promise<number> {
		await desk.openView(plain);
		return timed(() => desk.ask('owed', [{ person: AGENT, first: null, from: 0, count: ROWS }]));
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

async function screensOf() {
	const { mountedDesk } = await import('./desk-screens.svelte.ts');
	return mountedDesk(desk, AGENT);
}

/** Looks once a frame whether something is on the screen. */
async function shown(
	target: HTMLElement,
	isThere: (target: HTMLElement) => boolean
): Promise<void> {
	while (!isThere(target)) await new Promise((resolve) => requestAnimationFrame(resolve));
}

function painted(): Promise<number> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
	});
}
