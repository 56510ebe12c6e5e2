import { ratingKinds } from '#lib/domain/desk/ticket.ts';
import { addDays, dateOfDay, dayNumber } from '#lib/domain/time/date.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import type { BesideFigures } from './beside-figures.ts';
import {
	backlogAges,
	dimensions,
	type DeskReport,
	type Dimension,
	type DimensionRow,
	type PersonLoad,
	type RatingFigure,
	type ReportQuestion,
	type ReportStep,
	type Share,
	type Spread
} from './report-question.ts';
import { spreadOf } from './spread.ts';
import type { TicketSets } from './ticket-sets.ts';

const MOST_STEPS = 31;
const STARS = [1, 2, 3, 4, 5] as const;

type Rows = readonly number[];

/** The sets that the figures are made of, each worked out once. */
interface Found {
	readonly filed: Rows;
	readonly answered: Rows;
	readonly responseMet: Rows;
	readonly responseMissed: Rows;
	readonly resolved: Rows;
	readonly resolutionMet: Rows;
	readonly resolutionMissed: Rows;
	readonly rated: Rows;
	readonly open: Rows;
}

/** Every figure of a report. */
export function deskReportOf(
	sets: TicketSets,
	besides: BesideFigures,
	question: ReportQuestion
): DeskReport {
	const found: Found = {
		filed: sets.rows({ of: 'filed' }),
		answered: sets.rows({ of: 'answered' }),
		responseMet: sets.rows({ of: 'response-met' }),
		responseMissed: sets.rows({ of: 'response-missed' }),
		resolved: sets.rows({ of: 'resolved' }),
		resolutionMet: sets.rows({ of: 'resolution-met' }),
		resolutionMissed: sets.rows({ of: 'resolution-missed' }),
		rated: sets.rows({ of: 'rated' }),
		open: sets.rows({ of: 'open' })
	};
	const { ledger, nowMs } = sets.measure;
	const { numbers } = ledger.columns;
	const count = (of: 'reopened' | 'ever-resolved' | 'escalated' | 'clarified') =>
		sets.rows({ of }).length;
	const filed = found.filed.length;
	const requests = besides.unrecorded('request');
	const enquiries = besides.unrecorded('status-enquiry');
	const inApp = found.filed.filter((row) => ledger.columns.channelAt(row) === 'app').length;
	return {
		madeAtMs: nowMs,
		lastMs: ledger.count === 0 ? null : numbers.lastMs.subarray(0, ledger.count).reduce(larger),
		tickets: ledger.count,
		filed,
		resolved: found.resolved.length,
		open: found.open.length,
		response: share(found.responseMet, found.responseMissed),
		responseTime: timeOf(sets, found.answered, 'response'),
		resolution: share(found.resolutionMet, found.resolutionMissed),
		resolutionTime: timeOf(sets, found.resolved, 'resolution'),
		reopened: { count: count('reopened'), of: count('ever-resolved') },
		escalated: { count: count('escalated'), of: filed },
		clarified: { count: count('clarified'), of: filed },
		clarifications: sets
			.rows({ of: 'clarified' })
			.reduce((sum, row) => sum + numbers.clarifications[row]!, 0),
		rating: ratingOf(sets, found),
		by: Object.fromEntries(
			dimensions.map((dimension) => [dimension, rowsBy(sets, found, dimension)])
		) as unknown as DeskReport['by'],
		people: peopleOf(sets, found),
		backlog: Object.fromEntries(
			backlogAges.map((age) => [age, found.open.filter((row) => sets.ageAt(row) === age).length])
		) as DeskReport['backlog'],
		redirects: besides.redirects(),
		deflected: { count: besides.deflected, of: besides.deflected + inApp },
		recorded: requests === null ? null : { count: filed, of: filed + requests },
		enquiries: enquiries === null ? null : { count: enquiries, of: filed },
		steps: stepsOf(sets, found, question)
	};
}

function share(met: Rows, missed: Rows): Share {
	return { count: met.length, of: met.length + missed.length };
}

/** Working minutes until the first answer, or until it was resolved, without the time in which others were waited for. */
function timeOf(sets: TicketSets, rows: Rows, clock: 'response' | 'resolution'): Spread {
	return spreadOf(rows.map((row) => sets.slaAt(row)[clock].used));
}

function ratingOf(sets: TicketSets, { rated, resolved }: Found): RatingFigure {
	const { columns } = sets.measure.ledger;
	const { stars, ratedMs } = columns.numbers;
	return {
		...meanOf(rated.map((row) => stars[row]!)),
		stars: STARS.map((star) => rated.filter((row) => stars[row] === star).length),
		kinds: Object.fromEntries(
			ratingKinds.map((kind) => [
				kind,
				rated.filter((row) => columns.ratingKindAt(row) === kind).length
			])
		) as RatingFigure['kinds'],
		response: {
			count: resolved.filter((row) => !Number.isNaN(ratedMs[row]!)).length,
			of: resolved.length
		}
	};
}

function meanOf(stars: readonly number[]): Pick<RatingFigure, 'mean' | 'count'> {
	const sum = stars.reduce((all, one) => all + one, 0);
	return { mean: stars.length === 0 ? null : sum / stars.length, count: stars.length };
}

function rowsBy(sets: TicketSets, found: Found, dimension: Dimension): DimensionRow[] {
	const grouped = (rows: Rows) => Map.groupBy(rows, (row) => sets.valueAt(dimension, row));
	const by = {
		filed: grouped(found.filed),
		resolved: grouped(found.resolved),
		open: grouped(found.open),
		responseMet: grouped(found.responseMet),
		responseMissed: grouped(found.responseMissed),
		resolutionMet: grouped(found.resolutionMet),
		resolutionMissed: grouped(found.resolutionMissed),
		rated: grouped(found.rated)
	};
	const values = new Set(Object.values(by).flatMap((groups) => [...groups.keys()]));
	const of = (groups: ReadonlyMap<string, Rows>, value: string) => groups.get(value) ?? [];
	const { stars } = sets.measure.ledger.columns.numbers;
	return [...values]
		.map((value) => ({
			value,
			filed: of(by.filed, value).length,
			resolved: of(by.resolved, value).length,
			open: of(by.open, value).length,
			response: share(of(by.responseMet, value), of(by.responseMissed, value)),
			resolution: share(of(by.resolutionMet, value), of(by.resolutionMissed, value)),
			resolutionTime: timeOf(sets, of(by.resolved, value), 'resolution'),
			rating: meanOf(of(by.rated, value).map((row) => stars[row]!))
		}))
		.sort((a, b) => b.filed - a.filed || b.open - a.open || (a.value < b.value ? -1 : 1));
}

/** Whoever has something on the table or resolved something; '' is nobody. */
function peopleOf(sets: TicketSets, { open, resolved }: Found): PersonLoad[] {
	const { ledger, board } = sets.measure;
	const named = (column: 'assignee' | 'resolver') => (row: number) =>
		ledger.columns.nameAt(column, row) ?? '';
	const theirs = Map.groupBy(open, named('assignee'));
	const done = Map.groupBy(resolved, named('resolver'));
	return [...new Set([...theirs.keys(), ...done.keys()])]
		.map((person) => ({
			person,
			open: theirs.get(person)?.length ?? 0,
			breached: theirs.get(person)?.filter((row) => board.isBreached(row)).length ?? 0,
			resolved: done.get(person)?.length ?? 0,
			resolutionTime: timeOf(sets, done.get(person) ?? [], 'resolution')
		}))
		.sort((a, b) => b.open - a.open || b.resolved - a.resolved || (a.person < b.person ? -1 : 1));
}

/** The period in at most so many steps of as many days each; the last may be shorter. */
function stepsOf(
	sets: TicketSets,
	{ filed, resolved }: Found,
	question: ReportQuestion
): ReportStep[] {
	const { zone, ledger } = sets.measure;
	const { filedMs, resolvedMs } = ledger.columns.numbers;
	const first = dayNumber(question.from);
	const days = dayNumber(question.to) - first + 1;
	const length = Math.max(1, Math.ceil(days / MOST_STEPS));
	const stepOf = (ms: number) => Math.floor((dayNumber(localTime(ms, zone).date) - first) / length);
	const counts = (rows: Rows, moments: Float64Array) =>
		Map.groupBy(rows, (row) => stepOf(moments[row]!));
	const filedBy = counts(filed, filedMs);
	const resolvedBy = counts(resolved, resolvedMs);
	return Array.from({ length: Math.ceil(days / length) }, (_, step) => {
		const from = dateOfDay(first + step * length);
		const last = addDays(from, length - 1);
		return {
			from,
			to: last < question.to ? last : question.to,
			filed: filedBy.get(step)?.length ?? 0,
			resolved: resolvedBy.get(step)?.length ?? 0
		};
	});
}

function larger(a: number, b: number): number {
	return a > b ? a : b;
}
