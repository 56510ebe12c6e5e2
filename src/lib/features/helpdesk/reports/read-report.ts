import type { FaqVote, Redirect, RedirectAnswer, Unrecorded } from '#lib/domain/desk/besides.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import { momentOf } from '#lib/domain/clock.ts';
import type { DeskDoc } from '#lib/domain/registry.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import { ticketHref } from '../desk/ticket-href.ts';
import { BesideFigures } from './beside-figures.ts';
import { deskReportOf } from './desk-report.ts';
import type {
	DeskReport,
	ReportQuestion,
	ReportRow,
	ReportRows,
	RowsAsked
} from './report-question.ts';
import { ticketsBehind } from './tickets-behind.ts';
import { TicketSets, type ReportMeasure } from './ticket-sets.ts';

/** Every figure of a report, from the ledger and from what is recorded beside tickets. */
export async function readReport(
	desk: Engine,
	measure: ReportMeasure,
	question: ReportQuestion
): Promise<DeskReport> {
	const besides = await readBesides(desk, measure, question);
	return deskReportOf(new TicketSets(measure, question), besides, question);
}

/** The first rows behind a figure, the newest or longest time first, and how many there are in all. */
export async function readReportRows(
	desk: Engine,
	measure: ReportMeasure,
	question: ReportQuestion,
	asked: RowsAsked,
	most: number
): Promise<ReportRows> {
	if (asked.of === 'redirects' || asked.of === 'deflected' || asked.of === 'unrecorded') {
		const found = (await readBesides(desk, measure, question)).rows(asked);
		return { count: found.length, rows: found.slice(0, most), landmarks: {} };
	}
	const { rows, minutesAt, landmarks } = ticketsBehind(new TicketSets(measure, question), asked);
	const read = async (wanted: readonly number[]): Promise<ReportRow[]> => {
		const { id } = measure.ledger.columns.texts;
		const summaries = await desk.tables.dexie
			.table<TicketSummary, string>('ticketSummaries')
			.bulkGet(wanted.map((row) => id[row]!));
		return summaries.flatMap((summary, at) =>
			summary ? [ticketRow(summary, minutesAt(wanted[at]!))] : []
		);
	};
	const [shown, ...those] = await Promise.all([
		read(rows.slice(0, most)),
		...landmarks.map(async ({ name, row }) => [name, (await read([row]))[0]] as const)
	]);
	return { count: rows.length, rows: shown, landmarks: Object.fromEntries(those) };
}

function ticketRow(ticket: TicketSummary, minutes: number | null): ReportRow {
	return {
		id: ticket.id,
		href: ticketHref(ticket.id),
		number: ticket.number,
		title: { id: ticket.title, en: '' },
		who: ticket.who.name,
		atMs: ticket.filedMs,
		minutes,
		count: 1
	};
}

async function readBesides(
	desk: Engine,
	{ zone }: ReportMeasure,
	question: ReportQuestion
): Promise<BesideFigures> {
	const all = async <D extends DeskDoc>(prefix: `${D['type']}:`) =>
		((await desk.tables.of(prefix).toArray()) as unknown as D[]).sort(
			(a, b) => momentOf(a.at) - momentOf(b.at)
		);
	const [redirects, redirectAnswers, faqVotes, unrecorded] = await Promise.all([
		all<Redirect>('redirect:'),
		all<RedirectAnswer>('redirect-answer:'),
		all<FaqVote>('faq-vote:'),
		all<Unrecorded>('unrecorded:')
	]);
	return new BesideFigures({ redirects, redirectAnswers, faqVotes, unrecorded }, question, zone);
}
