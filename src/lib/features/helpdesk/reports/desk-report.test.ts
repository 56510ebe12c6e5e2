import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stampAt } from '#lib/domain/clock.ts';
import { defaultCalendar, defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import { summaryOf, ticketStateOf, type TicketFact } from '#lib/domain/desk/ticket-state.ts';
import type { TicketEventKind } from '#lib/domain/desk/ticket.ts';
import { workingTimeOf } from '#lib/domain/desk/working-time.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import { aRating, aTicket, aTicketEvent, FILED_MS, REQUESTER } from '#tests/builders/desk-facts.ts';
import { naiveDeskReport, tally } from '#tests/builders/naive-desk-report.ts';
import { DeskLedger } from '../ledger/desk-ledger.ts';
import { SlaBoard } from '../ledger/sla-board.ts';
import { BesideFigures, type Besides } from './beside-figures.ts';
import { deskReportOf } from './desk-report.ts';
import {
	backlogAges,
	dimensions,
	landmarks,
	reportClocks,
	timedSets,
	type ReportClock,
	type ReportQuestion,
	type Spread,
	type TicketSet
} from './report-question.ts';
import { reportWorkbook } from './report-workbook.ts';
import { TicketSets } from './ticket-sets.ts';
import { ticketsBehind } from './tickets-behind.ts';

const DAY_MINUTES = 1_440;
const nowMs = FILED_MS + 12 * DAY_MINUTES * 60_000;
const time = workingTimeOf(defaultCalendar('WIB'), new Map());
const masters = {
	version: 1,
	settings: defaultDeskSettings(),
	timeOf: () => time,
	picsOf: () => [],
	unitsOf: () => []
};
const nothing: Besides = { redirects: [], redirectAnswers: [], faqVotes: [], unrecorded: [] };
const all: ReportQuestion = {
	from: '2026-11-01',
	to: '2026-12-31',
	units: [],
	services: [],
	channels: []
};

function measureOf(facts: readonly TicketFact[]) {
	const ledger = new DeskLedger();
	const byTicket = Map.groupBy(facts, (fact) => (fact.type === 'ticket' ? fact._id : fact.ticket));
	for (const own of byTicket.values()) {
		const state = ticketStateOf(own);
		if (state) ledger.put(summaryOf(state));
	}
	const board = new SlaBoard(ledger, masters);
	board.catchUp(nowMs);
	return { ledger, board, nowMs, zone: 'WIB' as const };
}

function reportOf(facts: readonly TicketFact[], question = all, besides = nothing) {
	const sets = new TicketSets(measureOf(facts), question);
	return deskReportOf(sets, new BesideFigures(besides, question, 'WIB'), question);
}

const kinds: readonly TicketEventKind[] = [
	'message',
	'note',
	'take',
	'assign',
	'escalate',
	'wait',
	'resume',
	'resolve',
	'reopen',
	'close',
	'cancel',
	'redirect',
	'merge',
	'unmerge',
	'feedback-forward',
	'feedback-done'
];

/** Some tickets with events by chance, in time and out of place. */
const someFacts = fc
	.array(
		fc.record({
			filed: fc.integer({ min: 0, max: 8 * DAY_MINUTES }),
			channel: fc.constantFrom('app', 'whatsapp', 'mail', 'phone'),
			unit: fc.constantFrom('ppku', 'lfa'),
			service: fc.constantFrom('lampu', 'ruang'),
			priority: fc.constantFrom('normal', 'urgent'),
			hasSla: fc.boolean(),
			events: fc.array(
				fc.record({
					kind: fc.constantFrom(...kinds),
					minute: fc.integer({ min: 0, max: 3 * DAY_MINUTES }),
					by: fc.constantFrom('agus', 'dewi', REQUESTER)
				}),
				{ maxLength: 12 }
			),
			stars: fc.option(fc.integer({ min: 1, max: 5 }))
		}),
		{ maxLength: 24 }
	)
	.map((tickets) =>
		tickets.flatMap(({ filed, channel, unit, service, priority, hasSla, events, stars }, nth) => {
			const { sla, ...bare } = aTicket({
				_id: `ticket:${String(nth).padStart(26, '0')}`,
				number: `A-${nth}`,
				channel,
				unit,
				service,
				priority,
				at: stampAt(FILED_MS + filed * 60_000)
			});
			const ticket = hasSla && sla ? { ...bare, sla } : bare;
			const rating =
				stars === null ? [] : [aRating({ ticket, minute: filed + 4 * DAY_MINUTES }, { stars })];
			const happened = events.map(({ kind, minute, by }) =>
				aTicketEvent(kind, { ticket, by, minute: filed + minute })
			);
			return [ticket, ...happened, ...rating] as TicketFact[];
		})
	);

const someQuestion = fc.record({
	from: fc.constantFrom('2026-11-01', '2026-11-24', '2026-11-26'),
	to: fc.constantFrom('2026-11-27', '2026-12-05'),
	units: fc.subarray(['ppku', 'lfa']),
	services: fc.constant([]),
	channels: fc.subarray(['app', 'mail'] as const)
});

function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** The times of both clocks by name, as far as there are any. */
function timesIn(
	rows: readonly (Record<`${ReportClock}Time`, Spread> & { readonly name: string })[]
) {
	const of = (clock: ReportClock) =>
		Object.fromEntries(
			rows
				.map((row) => [row.name, row[`${clock}Time`]] as const)
				.filter(([, { count }]) => count > 0)
		);
	return { response: of('response'), resolution: of('resolution') };
}

describe('the figures of a report', () => {
	test('are what the facts say, ticket by ticket', () => {
		fc.assert(
			fc.property(someFacts, someQuestion, (facts, question) => {
				const report = reportOf(facts, question);
				const {
					byChannel,
					byUnit,
					byService,
					resolvers,
					holders,
					timesBy,
					timesOfPeople,
					...naive
				} = naiveDeskReport(facts, {
					...question,
					nowMs,
					time,
					dueSoonPercent: masters.settings.dueSoonPercent
				});
				expect(report).toMatchObject(naive);
				const filedBy = (dimension: 'channel' | 'unit' | 'service') =>
					Object.fromEntries(
						report.by[dimension]
							.filter(({ filed }) => filed > 0)
							.map(({ value, filed }) => [value, filed])
					);
				expect(filedBy('channel')).toEqual(byChannel);
				expect(filedBy('unit')).toEqual(byUnit);
				expect(filedBy('service')).toEqual(byService);
				const people = (of: 'open' | 'resolved') =>
					Object.fromEntries(
						report.people.filter((one) => one[of] > 0).map((one) => [one.person, one[of]])
					);
				expect(people('resolved')).toEqual(resolvers);
				expect(people('open')).toEqual(holders);
				for (const dimension of ['unit', 'service', 'priority'] as const) {
					const rows = report.by[dimension].map((row) => ({ ...row, name: row.value }));
					expect(timesIn(rows)).toEqual(timesBy[dimension]);
				}
				const rows = report.people.map((row) => ({ ...row, name: row.person }));
				expect(timesIn(rows)).toEqual(timesOfPeople);
			}),
			{ numRuns: 150 }
		);
	});

	test('open as many rows as they count', () => {
		fc.assert(
			fc.property(someFacts, someQuestion, (facts, question) => {
				const sets = new TicketSets(measureOf(facts), question);
				const report = deskReportOf(sets, new BesideFigures(nothing, question, 'WIB'), question);
				expect(sets.rows({ of: 'response-met' })).toHaveLength(report.response.count);
				expect(sets.rows({ of: 'resolution-missed' })).toHaveLength(
					report.resolution.of - report.resolution.count
				);
				for (const age of backlogAges) {
					expect(sets.rows({ of: 'open', age })).toHaveLength(report.backlog[age]);
				}
				report.rating.stars.forEach((count, at) =>
					expect(sets.rows({ of: 'rated', stars: at + 1 })).toHaveLength(count)
				);
				for (const dimension of dimensions) {
					for (const { value, filed, resolved, open } of report.by[dimension]) {
						const where = { dimension, value };
						const rows = (of: TicketSet) => sets.rows({ of, where }).length;
						expect([rows('filed'), rows('resolved'), rows('open')]).toEqual([
							filed,
							resolved,
							open
						]);
					}
				}
				for (const { person, open, breached, resolved, responseTime } of report.people) {
					expect(sets.rows({ of: 'answered', person })).toHaveLength(responseTime.count);
					expect(sets.rows({ of: 'breached', person })).toHaveLength(breached);
					expect(sets.rows({ of: 'open', person })).toHaveLength(open);
					expect(sets.rows({ of: 'resolved', person })).toHaveLength(resolved);
				}
				const sum = report.steps.reduce((filed, step) => filed + step.filed, 0);
				expect(sum).toBe(report.filed);
			}),
			{ numRuns: 60 }
		);
	});

	test('open their times with the longest first, and say which ticket the median is', () => {
		fc.assert(
			fc.property(someFacts, someQuestion, (facts, question) => {
				const sets = new TicketSets(measureOf(facts), question);
				const report = deskReportOf(sets, new BesideFigures(nothing, question, 'WIB'), question);
				for (const clock of reportClocks) {
					const spread = report[`${clock}Time`];
					const behind = ticketsBehind(sets, { of: timedSets[clock], time: clock });
					const minutes = behind.rows.map((row) => behind.minutesAt(row)!);
					expect(minutes).toHaveLength(spread.count);
					expect(minutes).toEqual(minutes.toSorted((a, b) => b - a));
					const found = behind.landmarks.map(({ name, row }) => [name, behind.minutesAt(row)]);
					const expected = landmarks.map((name) => [name, spread[name]] as const);
					expect(found).toEqual(expected.filter(([, value]) => value !== null));
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('stand in the file, with a name for each column', () => {
		fc.assert(
			fc.property(someFacts, someQuestion, (facts, question) => {
				const report = reportOf(facts, question);
				const names = { services: [], categories: [], units: [] };
				const words = { filters: '', fresh: '', names, nameOf: (id: string) => id };
				const { more = [], ...summary } = reportWorkbook(report, words);
				const sheets = [summary, ...more];
				for (const { header, rows } of sheets) {
					for (const row of rows) expect(row).toHaveLength(header.length);
				}
				const cells = sheets.flatMap(({ rows }) => rows.flat());
				// Every count and time of the report, however deep it lies.
				const { madeAtMs, lastMs, tickets, redirects, ...figures } = report;
				for (const figure of numbersIn(figures)) expect(cells).toContain(figure);
			}),
			{ numRuns: 20 }
		);
	});

	test('say nine of ten only where there are ten', () => {
		const timesOf = (count: number) => {
			const answered = Array.from({ length: count }, (_, nth) => {
				const ticket = aTicket({ _id: `ticket:${String(nth).padStart(26, '0')}` });
				return [ticket, aTicketEvent('take', { ticket, minute: nth + 1 })];
			});
			return reportOf(answered.flat()).responseTime;
		};
		expect(timesOf(0)).toEqual({ count: 0, median: null, p90: null });
		expect(timesOf(1)).toEqual({ count: 1, median: 1, p90: null });
		expect(timesOf(9)).toEqual({ count: 9, median: 5, p90: null });
		expect(timesOf(10)).toEqual({ count: 10, median: 5, p90: 9 });
	});

	test('count by the days of the office’s zone', () => {
		// Half past eleven at night in Jakarta is half past one of the next day in Jayapura.
		const late = aTicket({ at: stampAt(Date.UTC(2026, 10, 24, 16, 30)) });
		const filedOn = (day: CalendarDate, zone: Zone) => {
			const question = { ...all, from: day, to: day };
			const sets = new TicketSets({ ...measureOf([late]), zone }, question);
			return sets.rows({ of: 'filed' }).length;
		};
		expect([filedOn('2026-11-24', 'WIB'), filedOn('2026-11-25', 'WIB')]).toEqual([1, 0]);
		expect([filedOn('2026-11-24', 'WIT'), filedOn('2026-11-25', 'WIT')]).toEqual([0, 1]);
	});

	test('tell the age of what is open by the days of the calendar', () => {
		const report = reportOf([aTicket()]);
		expect(report.backlog).toEqual({ '0-1': 0, '2-3': 0, '4-7': 0, '8-30': 1, 'over-30': 0 });
	});
});

describe('what is recorded beside tickets', () => {
	const signed = (at: string, by = REQUESTER) => ({
		by,
		at: `${at}T02:00:00.000Z~0000`,
		device: 'ponsel'
	});
	const redirect = (nth: number, service: string, at = '2026-11-24') => ({
		_id: `redirect:${nth}`,
		type: 'redirect' as const,
		requester: REQUESTER,
		who: { name: 'Rina Contoh' },
		service,
		serviceName: { id: service, en: '' },
		category: 'aset',
		unit: 'ppku',
		appName: 'Aplikasi Contoh',
		url: 'https://aplikasi.contoh.example/',
		...signed(at)
	});
	const answer = (nth: number, said: 'done' | 'not-done' | 'later', at: string) => ({
		_id: `redirect-answer:${nth}-${at}`,
		type: 'redirect-answer' as const,
		redirect: `redirect:${nth}`,
		requester: REQUESTER,
		answer: said,
		...signed(at)
	});
	const besides: Besides = {
		redirects: [
			redirect(1, 'cuti'),
			redirect(2, 'kendaraan'),
			redirect(3, 'kendaraan'),
			redirect(4, 'kendaraan', '2026-10-01')
		],
		redirectAnswers: [
			answer(2, 'not-done', '2026-11-25'),
			answer(2, 'done', '2026-11-26'),
			answer(3, 'later', '2026-11-26')
		],
		faqVotes: [
			{
				_id: 'faq-vote:1',
				type: 'faq-vote',
				requester: REQUESTER,
				faq: 'faq:wifi',
				helped: true,
				deflected: true,
				service: 'cuti',
				...signed('2026-11-24')
			},
			{
				_id: 'faq-vote:2',
				type: 'faq-vote',
				requester: REQUESTER,
				faq: 'faq:wifi',
				helped: true,
				...signed('2026-11-24')
			}
		],
		unrecorded: [
			{
				_id: 'unrecorded:1',
				type: 'unrecorded',
				requester: '-',
				internal: true,
				channel: 'whatsapp',
				count: 3,
				kind: 'request',
				...signed('2026-11-24', 'agus')
			},
			{
				_id: 'unrecorded:2',
				type: 'unrecorded',
				requester: '-',
				internal: true,
				channel: 'phone',
				count: 2,
				kind: 'status-enquiry',
				...signed('2026-11-24', 'agus')
			}
		]
	};

	test('says which services are redirected most, and whether it was done there', () => {
		const { redirects } = reportOf([aTicket()], all, besides);
		expect(tally(redirects.flatMap(({ service, count }) => Array(count).fill(service)))).toEqual({
			kendaraan: 2,
			cuti: 1
		});
		expect(redirects[0]).toMatchObject({
			service: 'kendaraan',
			standings: { done: 1, 'not-done': 0, unanswered: 1 }
		});
	});

	test('gives the shares that are recorded and answered by the FAQ', () => {
		const report = reportOf([aTicket()], all, besides);
		expect(report.recorded).toEqual({ count: 1, of: 4 });
		expect(report.enquiries).toEqual({ count: 2, of: 1 });
		expect(report.deflected).toEqual({ count: 1, of: 2 });
	});

	test('says nothing of shares where a filter hides part of them', () => {
		const report = reportOf([aTicket()], { ...all, units: ['ppku'] }, besides);
		expect([report.recorded, report.enquiries, report.deflected]).toEqual([null, null, null]);
		const byPhone = reportOf([aTicket()], { ...all, channels: ['phone'] }, besides);
		expect(byPhone).toMatchObject({
			recorded: { count: 0, of: 0 },
			enquiries: { count: 2, of: 0 }
		});
		expect(byPhone.redirects).toEqual([]);
	});

	test('opens the rows that were counted', () => {
		const figures = new BesideFigures(besides, all, 'WIB');
		expect(figures.rows({ of: 'redirects', service: 'kendaraan' })).toHaveLength(2);
		expect(figures.rows({ of: 'redirects', standing: 'unanswered' })).toHaveLength(2);
		expect(figures.rows({ of: 'deflected' })).toHaveLength(1);
		expect(figures.rows({ of: 'unrecorded', kind: 'request' })).toMatchObject([{ count: 3 }]);
	});
});
