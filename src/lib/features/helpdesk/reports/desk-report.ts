import { ratingKinds } from '#lib/domain/desk/ticket.ts';
import { addDays, dateOfDay, dayNumber } from '#lib/domain/time/date.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import type { BesideFigures } from './beside-figures.ts';
import { foundIn, inTime, partedBy, timeOf, type Found } from './found-sets.ts';
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
	type TicketSet
} from './report-question.ts';
import { personColumn, type TicketSets } from './ticket-sets.ts';

const MOST_STEPS = 31;
const STARS = [1, 2, 3, 4, 5] as const;

type Rows = readonly number[];

/** Every figure of a report. */
export function deskReportOf(
	sets: TicketSets,
	besides: BesideFigures,
	question: ReportQuestion
): DeskReport {
	const found = foundIn(sets);
	const { ledger, nowMs } = sets.measure;
	const { numbers } = ledger.columns;
	const count = (of: TicketSet) => sets.rows({ of }).length;
	const filed = found.filed.length;
	const { deflected } = besides;
	const requests = besides.unrecorded('request');
	const enquiries = besides.unrecorded('status-enquiry');
	const inApp = found.filed.filter((row) => ledger.columns.channelAt(row) === 'app').length;
	return {
		madeAtMs: nowMs,
		lastMs: ledger.count === 0 ? null : numbers.lastMs.subarray(0, ledger.count).reduce(larger),
		tickets: ledger.count,
		filed,
		cancelled: count('cancelled'),
		redirected: count('redirected'),
		merged: count('merged'),
		resolved: found.resolved.length,
		open: found.open.length,
		dueSoon: count('due-soon'),
		breached: found.breached.length,
		response: inTime(found, 'response'),
		responseTime: timeOf(sets, found, 'response'),
		resolution: inTime(found, 'resolution'),
		resolutionTime: timeOf(sets, found, 'resolution'),
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
		deflected: deflected === null ? null : { count: deflected, of: deflected + inApp },
		recorded: requests === null ? null : { count: filed, of: filed + requests },
		enquiries: enquiries === null ? null : { count: enquiries, of: filed },
		steps: stepsOf(sets, found, question)
	};
}

function ratingOf(sets: TicketSets, { rated, resolved }: Found): RatingFigure {
	const { columns } = sets.measure.ledger;
	const { stars, ratedMs } = columns.numbers;
	return {
		...meanOf(sets, rated),
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
		},
		forwarded: sets.rows({ of: 'forwarded' }).length,
		feedbackOpen: sets.rows({ of: 'feedback-open' }).length
	};
}

function meanOf(sets: TicketSets, rated: Rows): Pick<RatingFigure, 'mean' | 'count'> {
	const { stars } = sets.measure.ledger.columns.numbers;
	const sum = rated.reduce((all, row) => all + stars[row]!, 0);
	return { mean: rated.length === 0 ? null : sum / rated.length, count: rated.length };
}

function rowsBy(sets: TicketSets, found: Found, dimension: Dimension): DimensionRow[] {
	return [...partedBy(found, (row) => sets.valueAt(dimension, row))]
		.map(([value, part]) => ({
			value,
			filed: part.filed.length,
			resolved: part.resolved.length,
			open: part.open.length,
			breached: part.breached.length,
			response: inTime(part, 'response'),
			responseTime: timeOf(sets, part, 'response'),
			resolution: inTime(part, 'resolution'),
			resolutionTime: timeOf(sets, part, 'resolution'),
			rating: meanOf(sets, part.rated)
		}))
		.sort((a, b) => b.filed - a.filed || b.open - a.open || (a.value < b.value ? -1 : 1));
}

/** Whoever has something on the table, answered something first or resolved it; '' is nobody. */
function peopleOf(sets: TicketSets, found: Found): PersonLoad[] {
	const { columns } = sets.measure.ledger;
	const parts = partedBy(found, (row, of) => columns.nameAt(personColumn(of), row) ?? '');
	return [...parts]
		.map(([person, part]) => ({
			person,
			open: part.open.length,
			breached: part.breached.length,
			responseTime: timeOf(sets, part, 'response'),
			resolved: part.resolved.length,
			resolutionTime: timeOf(sets, part, 'resolution')
		}))
		.filter(({ open, responseTime, resolved }) => open + responseTime.count + resolved > 0)
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
