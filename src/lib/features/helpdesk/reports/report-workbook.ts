import { deskReportsText } from '#lib/i18n/areas/desk-reports.ts';
import { deskWords } from '#lib/i18n/areas/desk-words.ts';
import { number } from '#lib/i18n/format.ts';
import { ratingKinds } from '#lib/domain/desk/ticket.ts';
import type { DeskWorkbook } from '../workbook.ts';
import {
	backlogAges,
	dimensions,
	redirectStandings,
	type DeskReport,
	type Dimension,
	type Share
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

/** Every figure of the report as a file: a sheet for each part, and one that says what they are. */
export function reportWorkbook(shown: DeskReport, words: ReportFileWords): DeskWorkbook {
	const t = deskReportsText();
	const { file, people, backlog, rating, redirects } = t;
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
			{
				sheetName: people.title,
				header: [
					people.person,
					t.table.open,
					people.breached,
					t.table.resolved,
					file.minutes(t.table.median)
				],
				rows: shown.people.map(({ person, open, breached, resolved, resolutionTime }) => [
					person === '' ? people.nobody : words.nameOf(person),
					open,
					breached,
					resolved,
					resolutionTime.median
				])
			},
			{
				sheetName: backlog.title,
				header: [backlog.age, t.table.open],
				rows: backlogAges.map((age) => [backlog.ages[age], shown.backlog[age]])
			},
			{
				sheetName: rating.title,
				header: [rating.title, rating.count],
				rows: [
					...shown.rating.stars.map((count, at): Row => [number(at + 1), count]),
					...ratingKinds.map((kind): Row => [
						deskWords().ratingKind[kind],
						shown.rating.kinds[kind]
					])
				]
			},
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
			lines: [[t.title], [words.filters], [words.fresh], [t.times.note]]
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
	return [
		[t.figures.filed, shown.filed, null],
		[t.figures.resolved, shown.resolved, null],
		[t.figures.open, shown.open, null],
		share(t.figures.response, shown.response),
		[t.file.minutes(`${t.table.response}, ${t.table.median}`), shown.responseTime.median, null],
		[t.file.minutes(`${t.table.response}, ${t.table.p90}`), shown.responseTime.p90, null],
		share(t.figures.resolution, shown.resolution),
		[t.file.minutes(`${t.table.resolution}, ${t.table.median}`), shown.resolutionTime.median, null],
		[t.file.minutes(`${t.table.resolution}, ${t.table.p90}`), shown.resolutionTime.p90, null],
		[t.figures.rating, shown.rating.mean, shown.rating.count],
		share(t.rating.title, shown.rating.response),
		share(t.figures.reopened, shown.reopened),
		share(t.figures.escalated, shown.escalated),
		share(t.figures.clarified, shown.clarified),
		share(t.coverage.recorded, shown.recorded),
		share(t.coverage.enquiries, shown.enquiries),
		share(t.coverage.deflected, shown.deflected)
	];
}

function sheetBy(shown: DeskReport, dimension: Dimension, names: ReportNames) {
	const t = deskReportsText();
	const { table, file } = t;
	return {
		sheetName: t[dimension],
		header: [
			t[dimension],
			table.filed,
			table.resolved,
			table.open,
			table.response,
			file.of,
			table.resolution,
			file.of,
			file.minutes(table.median),
			file.minutes(table.p90),
			table.rating,
			t.rating.count
		],
		rows: shown.by[dimension].map((row): Row => [
			valueName(dimension, row.value, names),
			row.filed,
			row.resolved,
			row.open,
			row.response.count,
			row.response.of,
			row.resolution.count,
			row.resolution.of,
			row.resolutionTime.median,
			row.resolutionTime.p90,
			row.rating.mean,
			row.rating.count
		])
	};
}
