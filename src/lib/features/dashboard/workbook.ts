import { ageBuckets } from '#lib/domain/billing/ageing.ts';
import { conversionDays, type Converted } from '#lib/domain/dashboard/conversion.ts';
import { billingText } from '#lib/i18n/areas/billing.ts';
import { dashboardFileText } from '#lib/i18n/areas/dashboard-file.ts';
import { figuresText } from '#lib/i18n/areas/dashboard-figures.ts';
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
	const meant = figuresText();
	const t = dashboardText();
	const file = dashboardFileText();
	const billing = billingText();
	const { promise } = agreementsText();
	const { outstanding, collected, coverage, promises, conversion } = shown;
	const { nameOf, templateName } = words;
	const rate = (what: string) => [
		what,
		t.reached,
		...conversionDays.flatMap((days) => [file.over(number(days)), file.paid(number(days))])
	];
	const rateRow = (name: string, { reached, within }: Converted) => [
		name,
		reached,
		...conversionDays.flatMap((days) => [within[days].over, within[days].paid])
	];
	return {
		sheetName: file.summary,
		header: [file.figure, file.value, file.before],
		rows: [
			[meant.names.collected, collected.amount, shown.collectedBefore],
			[t.titles.payments, collected.payments, null],
			[meant.names.doubtful, collected.doubtful.amount, null],
			[meant.names.outstanding, outstanding.open, null],
			[meant.names.arrears, shown.arrears, shown.arrearsBefore],
			[meant.names.coverage, coverage.reached, null],
			[t.ofCustomers(number(coverage.customers)), coverage.customers, null],
			...standings.map((standing) => [
				`${t.titles.promises}: ${promise.standings[standing]}`,
				promises[standing].promises,
				shown.promisesBefore[standing].promises
			])
		],
		more: [
			{
				sheetName: file.trend,
				header: [t.from, t.to, meant.names.arrears, meant.names.collected],
				rows: shown.steps.map(({ from, to, arrears, collected: sum }) => [from, to, arrears, sum])
			},
			{
				sheetName: file.ageing,
				header: [t.age, billing.bill, meant.names.outstanding],
				rows: ageBuckets.map((age) => [
					billing.ages[age],
					outstanding.ages[age].bills,
					outstanding.ages[age].open
				])
			},
			{
				sheetName: file.stages,
				header: rate(t.stage),
				rows: conversion.stages.map((one) => rateRow(billing.stages[one.stage], one))
			},
			{
				sheetName: file.templates,
				header: rate(t.template),
				rows: conversion.templates.map((one) => rateRow(templateName(one.template), one))
			},
			{
				sheetName: file.people,
				header: [
					t.work.person,
					t.work.collected,
					t.work.visits,
					t.work.met,
					t.work.reminders,
					t.work.kept,
					t.work.over,
					t.work.onHand,
					meant.names.doubtful,
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
			sheetName: file.notes,
			lines: [
				[file.madeAt, moment(shown.madeAtMs, words.zone, locale.language)],
				[t.period, t.between(shown.period.from, shown.period.to)],
				[file.before, t.between(shown.before.from, shown.before.to)],
				[t.filters, words.filters],
				[file.fresh, words.fresh],
				...Object.entries(meant.definitions).map(([figure, text]) => [
					meant.names[figure as keyof typeof meant.definitions],
					text
				])
			]
		}
	};
}
