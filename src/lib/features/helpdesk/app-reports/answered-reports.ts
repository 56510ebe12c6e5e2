import type { AppReport, AppReportAnswer } from '#lib/domain/desk/besides.ts';

/** A report with the answer that counts, which is the last. */
export interface AnsweredReport {
	readonly report: AppReport;
	readonly answer: AppReportAnswer | null;
	readonly state: AppReportAnswer['state'] | 'new';
}

/** Reports that nobody has answered first, then the newest. */
export function answeredReports(
	reports: readonly AppReport[],
	answers: readonly AppReportAnswer[]
): readonly AnsweredReport[] {
	const last = new Map<string, AppReportAnswer>();
	for (const answer of answers) {
		const known = last.get(answer.report);
		if (!known || isLater(answer, known)) last.set(answer.report, answer);
	}
	return reports
		.map((report) => {
			const answer = last.get(report._id) ?? null;
			return { report, answer, state: answer?.state ?? ('new' as const) };
		})
		.sort(
			(a, b) =>
				Number(a.answer !== null) - Number(b.answer !== null) ||
				(isLater(a.report, b.report) ? -1 : 1)
		);
}

interface Stamped {
	readonly at: string;
	readonly _id: string;
}

function isLater(a: Stamped, b: Stamped): boolean {
	return a.at === b.at ? a._id > b._id : a.at > b.at;
}
