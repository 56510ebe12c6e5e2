import { deskReportsText } from '#lib/i18n/areas/desk-reports.ts';
import { deskWords } from '#lib/i18n/areas/desk-words.ts';
import { number } from '#lib/i18n/format.ts';
import { ratingKinds } from '#lib/domain/desk/ticket.ts';
import type { DeskWorkbook } from '../workbook.ts';
import {
	backlogAges,
	dimensions,
	landmarks,
	redirectStandings,
	reportClocks,
	type DeskReport,
	type Dimension,
	type ReportClock,
	type Share,
	type Spread
} from './report-question.ts';
import { inLanguage, valueName, type ReportNames } from './report-words.ts';

/** What the file says beside the figures. */
export interface ReportFileWords {
	/** What is filtered, and how fresh it is. */
	readonly filters: string;
	readonly fresh: string;
	readonly names: ReportNames;
	readonly nameOf: (person: string) => string;
}

type Row = readonly (string | number | null)[];
type Sheet = Pick<DeskWorkbook, 'sheetName' | 'header' | 'rows'>;

/** Every figure of the report as a file: a sheet for each part, and one that says what they are. */
export function reportWorkbook(shown: DeskReport, words: ReportFileWords): DeskWorkbook {
	const t = deskReportsText();
	const { file, backlog, redirects } = t;
	return {
		sheetName: file.summary,
		header: [file.figure, file.value, file.of],
		rows: summaryRows(shown),
		more: [
			{
				sheetName: file.days,
				header: [t.from, t.to, t.trend.filed, t.trend.resolved],
				rows: shown.steps.map(({ from, to, filed, resolved }) => [from, to, filed, resolved])
			},
			...dimensions.map((dimension) => sheetBy(shown, dimension, words.names)),
			peopleSheet(shown, words),
			{
				sheetName: backlog.title,
				header: [backlog.age, t.table.open],
				rows: backlogAges.map((age) => [backlog.ages[age], shown.backlog[age]])
			},
			ratingSheet(shown),
			{
				sheetName: redirects.count,
				header: [
					t.service,
					redirects.count,
					...redirectStandings.map((standing) => redirects.standings[standing])
				],
				rows: shown.redirects.map(({ name, count, standings }) => [
					inLanguage(name),
					count,
					...redirectStandings.map((standing) => standings[standing])
				])
			}
		],
		notes: {
			sheetName: file.about,
			lines: [[t.title], [words.filters], [words.fresh], [t.times.note], [t.table.note]]
		}
	};
}

function summaryRows(shown: DeskReport): Row[] {
	const t = deskReportsText();
	const share = (name: string, figure: Share | null): Row => [
		name,
		figure?.count ?? null,
		figure?.of ?? null
	];
	const promise = (clock: ReportClock): Row[] => {
		const time = shown[`${clock}Time`];
		return [
			share(t.figures[clock], shown[clock]),
			...landmarks.map((landmark): Row => [
				t.file.minutes(`${t.times[clock]}, ${t.table[landmark]}`),
				time[landmark],
				time.count
			])
		];
	};
	return [
		[t.figures.filed, shown.filed, null],
		...(['cancelled', 'redirected', 'merged'] as const).map((of): Row => [
			t.file[of],
			shown[of],
			shown.filed
		]),
		[t.figures.resolved, shown.resolved, null],
		[t.figures.open, shown.open, null],
		share(t.table.breached, { count: shown.breached, of: shown.open }),
		share(t.table.dueSoon, { count: shown.dueSoon, of: shown.open }),
		...reportClocks.flatMap(promise),
		[t.figures.rating, shown.rating.mean, shown.rating.count],
		share(t.rating.rate, shown.rating.response),
		share(t.figures.reopened, shown.reopened),
		share(t.figures.escalated, shown.escalated),
		share(t.figures.clarified, shown.clarified),
		[t.file.clarifications, shown.clarifications, null],
		share(t.coverage.recorded, shown.recorded),
		share(t.coverage.enquiries, shown.enquiries),
		share(t.coverage.deflected, shown.deflected)
	];
}

function sheetBy(shown: DeskReport, dimension: Dimension, names: ReportNames): Sheet {
	const t = deskReportsText();
	const { table, file } = t;
	return {
		sheetName: t[dimension],
		header: [
			t[dimension],
			table.filed,
			table.resolved,
			table.open,
			table.breached,
			...reportClocks.flatMap((clock) => [
				t.figures[clock],
				file.of,
				...timeHeads(t.times[clock], t.times.measured)
			]),
			table.rating,
			t.rating.count
		],
		rows: shown.by[dimension].map((row): Row => [
			valueName(dimension, row.value, names),
			row.filed,
			row.resolved,
			row.open,
			row.breached,
			...reportClocks.flatMap((clock) => [
				row[clock].count,
				row[clock].of,
				...timeCells(row[`${clock}Time`])
			]),
			row.rating.mean,
			row.rating.count
		])
	};
}

function peopleSheet(shown: DeskReport, { nameOf }: ReportFileWords): Sheet {
	const { people, table } = deskReportsText();
	return {
		sheetName: people.title,
		header: [
			people.person,
			table.open,
			table.breached,
			...reportClocks.flatMap((clock) => timeHeads(people[clock], people.count))
		],
		rows: shown.people.map((load): Row => [
			load.person === '' ? people.nobody : nameOf(load.person),
			load.open,
			load.breached,
			...reportClocks.flatMap((clock) => timeCells(load[`${clock}Time`]))
		])
	};
}

function timeHeads(what: string, count: string): string[] {
	const { table, file } = deskReportsText();
	return [
		`${what}, ${count}`,
		...landmarks.map((landmark) => file.minutes(`${what}, ${table[landmark]}`))
	];
}

function timeCells(spread: Spread): (number | null)[] {
	return [spread.count, ...landmarks.map((landmark) => spread[landmark])];
}

function ratingSheet({ rating }: DeskReport): Sheet {
	const t = deskReportsText().rating;
	return {
		sheetName: t.title,
		header: [t.title, t.count],
		rows: [
			...rating.stars.map((count, at): Row => [number(at + 1), count]),
			...ratingKinds.map((kind): Row => [deskWords().ratingKind[kind], rating.kinds[kind]]),
			[`${t.feedback}: ${t.forwarded}`, rating.forwarded],
			[`${t.feedback}: ${t.feedbackOpen}`, rating.feedbackOpen]
		]
	};
}
