import { deskReportsText } from '#lib/i18n/areas/desk-reports.ts';
import { number, percent } from '#lib/i18n/format.ts';
import {
	landmarks,
	timedSets,
	type DeskReport,
	type ReportClock,
	type RowsAsked,
	type Share,
	type TicketSet
} from './report-question.ts';
import { landmarkText, meanText, shareText } from './report-words.ts';

/** What stands below a figure; some of it opens rows. */
interface FigureNote {
	readonly text: string;
	readonly opens?: RowsAsked;
	/** Of what is opened; without it the figure's. */
	readonly title?: string;
	readonly isLate?: boolean;
}

export interface KeyFigure {
	readonly name: keyof ReturnType<typeof deskReportsText>['figures'];
	readonly value: string;
	/** How many rows are behind it. */
	readonly count: number;
	readonly of: TicketSet;
	readonly notes: readonly FigureNote[];
}

/** How a ticket ends that nobody resolves. */
const endings = ['cancelled', 'redirected', 'merged'] as const;

/** The figures that a report begins with, in words. */
export function keyFigures(shown: DeskReport): readonly KeyFigure[] {
	const t = deskReportsText();
	const { rating } = shown;
	return [
		counted(
			'filed',
			shown.filed,
			endings.flatMap((of) => noteOf(shown[of], t[of], of))
		),
		counted('resolved', shown.resolved, []),
		counted('open', shown.open, [
			...noteOf(shown.breached, t.breached, 'breached', true),
			...noteOf(shown.dueSoon, t.dueSoon, 'due-soon')
		]),
		promise(shown, 'response'),
		promise(shown, 'resolution'),
		{
			name: 'rating',
			value: meanText(rating.mean),
			count: rating.count,
			of: 'rated',
			notes: [
				{ text: t.rated(number(rating.count)) },
				...(rating.response.of === 0
					? []
					: [{ text: t.responseRate(percent(rating.response.count / rating.response.of)) }]),
				...noteOf(rating.feedbackOpen, t.feedbackOpen, 'feedback-open', true)
			]
		},
		part('reopened', shown.reopened),
		part('escalated', shown.escalated),
		part(
			'clarified',
			shown.clarified,
			shown.clarifications > 0 ? [{ text: t.rounds(number(shown.clarifications)) }] : []
		)
	];
}

function counted(
	name: 'filed' | 'resolved' | 'open',
	count: number,
	notes: readonly FigureNote[]
): KeyFigure {
	return { name, value: number(count), count, of: name, notes };
}

function part(
	name: 'reopened' | 'escalated' | 'clarified',
	share: Share,
	more: readonly FigureNote[] = []
): KeyFigure {
	return {
		name,
		value: shareText(share),
		count: share.count,
		of: name,
		notes: [{ text: ofText(share) }, ...more]
	};
}

/** How many were in time, how many were not, and how long it took. */
function promise(shown: DeskReport, clock: ReportClock): KeyFigure {
	const t = deskReportsText();
	const kept = shown[clock];
	const spread = shown[`${clock}Time`];
	return {
		name: clock,
		value: shareText(kept),
		count: kept.count,
		of: `${clock}-met`,
		notes: [
			{ text: ofText(kept) },
			...noteOf(kept.of - kept.count, t.missed, `${clock}-missed`, true),
			...landmarks
				.filter((landmark) => spread[landmark] !== null)
				.map((landmark) => ({
					text: landmarkText(landmark, spread),
					opens: { of: timedSets[clock], time: clock },
					title: t.times[clock]
				}))
		]
	};
}

function ofText({ count, of }: Share): string {
	return deskReportsText().of(number(count), number(of));
}

/** Nothing where there is none. */
function noteOf(
	count: number,
	words: (n: string) => string,
	of: TicketSet,
	isLate = false
): readonly FigureNote[] {
	if (count === 0) return [];
	const text = words(number(count));
	return [{ text, opens: { of }, title: text, isLate }];
}
