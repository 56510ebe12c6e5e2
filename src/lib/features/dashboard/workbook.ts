import { ageBuckets } from '#lib/domain/billing/ageing.ts';
import { conversionDays, type Converted } from '#lib/domain/dashboard/conversion.ts';
import { billingText } from '#lib/i18n/areas/billing.ts';
import { dashboardText } from '#lib/i18n/areas/dashboard.ts';
import { agreementsText } from '#lib/i18n/areas/agreements.ts';
import { moment, number } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import { standings } from '#lib/domain/dashboard/rows.ts';
import type { Workbook } from './desk.ts';
import type { Dashboard } from './question.ts';

/** What the file says beside the figures. */
export interface WorkbookWords {
	/** What is filtered, and from which devices it is. */
	readonly filters: string;
	readonly fresh: string;
	readonly zone: Zone;
	readonly nameOf: (person: string) => string;
	readonly templateName: (slug: string) => string;
}

/** Every figure of the page as a file: a sheet for each part, and one that says what they are. */
export function workbookOf(shown: Dashboard, words: WorkbookWords): Workbook {
	const t = dashboardText();
	const billing = billingText();
	const { promise } = agreementsText();
	const { outstanding, collected, coverage, promises, conversion } = shown;
	const { nameOf, templateName } = words;
	const rate = (what: string) => [
		what,
		t.reached,
		...conversionDays.flatMap((days) => [t.sheets.over(number(days)), t.sheets.paid(number(days))])
	];
	const rateRow = (name: string, { reached, within }: Converted) => [
		name,
		reached,
		...conversionDays.flatMap((days) => [within[days].over, within[days].paid])
	];
	return {
		sheetName: t.sheets.summary,
		header: [t.sheets.figure, t.sheets.value, t.sheets.before],
		rows: [
			[t.figures.collected, collected.amount, shown.collectedBefore],
			[t.titles.payments, collected.payments, null],
			[t.figures.doubtful, collected.doubtful.amount, null],
			[t.figures.outstanding, outstanding.open, null],
			[t.figures.arrears, shown.arrears, shown.arrearsBefore],
			[t.figures.coverage, coverage.reached, null],
			[t.ofCustomers(number(coverage.customers)), coverage.customers, null],
			...standings.map((standing) => [
				`${t.titles.promises}: ${promise.standings[standing]}`,
				promises[standing].promises,
				shown.promisesBefore[standing].promises
			])
		],
		more: [
			{
				sheetName: t.sheets.trend,
				header: [t.from, t.to, t.figures.arrears, t.figures.collected],
				rows: shown.steps.map(({ from, to, arrears, collected: sum }) => [from, to, arrears, sum])
			},
			{
				sheetName: t.sheets.ageing,
				header: [t.age, billing.bill, t.figures.outstanding],
				rows: ageBuckets.map((age) => [
					billing.ages[age],
					outstanding.ages[age].bills,
					outstanding.ages[age].open
				])
			},
			{
				sheetName: t.sheets.stages,
				header: rate(t.stage),
				rows: conversion.stages.map((one) => rateRow(billing.stages[one.stage], one))
			},
			{
				sheetName: t.sheets.templates,
				header: rate(t.template),
				rows: conversion.templates.map((one) => rateRow(templateName(one.template), one))
			},
			{
				sheetName: t.sheets.people,
				header: [
					t.work.person,
					t.work.collected,
					t.work.visits,
					t.work.met,
					t.work.reminders,
					t.work.kept,
					t.work.over,
					t.work.onHand,
					t.figures.doubtful,
					t.work.waiting
				],
				rows: shown.people.map(({ person, cash, ...work }) => [
					nameOf(person),
					work.collected,
					work.visits,
					work.met,
					work.reminders,
					work.kept,
					work.over,
					cash.onHand,
					cash.inDoubt,
					cash.waiting
				])
			}
		],
		notes: {
			sheetName: t.sheets.notes,
			lines: [
				[t.sheets.madeAt, moment(shown.madeAtMs, words.zone, locale.language)],
				[t.period, t.between(shown.period.from, shown.period.to)],
				[t.sheets.before, t.between(shown.before.from, shown.before.to)],
				[t.filters, words.filters],
				[t.sheets.fresh, words.fresh],
				...Object.entries(t.definitions).map(([figure, text]) => [
					t.figures[figure as keyof typeof t.definitions],
					text
				])
			]
		}
	};
}
