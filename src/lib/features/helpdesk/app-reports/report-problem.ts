import type { AppReport, AppReportAnswer } from '#lib/domain/desk/besides.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { whoAsks } from '../record/who-asks.ts';

export interface ReportEntry {
	readonly what: string;
	readonly who: AppReport['who'];
	readonly screen: string;
	readonly diagnostics: string;
}

/** Keeps a report of a problem with the app (S2-71), also offline. */
export async function reportProblem(
	helpdesk: Pick<Helpdesk, 'record' | 'newId' | 'person'>,
	{ what, who, screen, diagnostics }: ReportEntry
): Promise<Result<void, { readonly code: 'what-missing' } | RecordProblem>> {
	if (what.trim() === '') return refuse({ code: 'what-missing' });
	return helpdesk.record([
		{
			_id: helpdesk.newId('app-report'),
			type: 'app-report',
			requester: helpdesk.person.id,
			who: whoAsks({ ...who, name: who.name.trim() || helpdesk.person.name }),
			what: what.trim(),
			screen,
			diagnostics
		}
	]);
}

/** Answers a report; who reported it is told (S2-89). */
export async function answerReport(
	helpdesk: Pick<Helpdesk, 'record' | 'newId'>,
	report: Pick<AppReport, '_id' | 'requester'>,
	state: AppReportAnswer['state'],
	answer: string
): Promise<Result<void, { readonly code: 'answer-missing' } | RecordProblem>> {
	if (answer.trim() === '') return refuse({ code: 'answer-missing' });
	return helpdesk.record([
		{
			_id: helpdesk.newId('app-report-answer'),
			type: 'app-report-answer',
			report: report._id,
			requester: report.requester,
			state,
			answer: answer.trim()
		}
	]);
}
