import { expect, it } from 'vitest';
import { stampAt } from '#lib/domain/clock.ts';
import type { AppReport, AppReportAnswer } from '#lib/domain/desk/besides.ts';
import { answeredReports } from './answered-reports.ts';

const report = (id: string, minute: number): AppReport => ({
	_id: `app-report:${id}`,
	type: 'app-report',
	requester: 'rani',
	who: { name: 'Rani' },
	what: 'tidak jalan',
	screen: '/',
	diagnostics: '',
	by: 'rani',
	at: stampAt(minute * 60_000),
	device: 'd'
});
const answer = (id: string, minute: number, state: AppReportAnswer['state']): AppReportAnswer => ({
	_id: `app-report-answer:${id}${minute}`,
	type: 'app-report-answer',
	report: `app-report:${id}`,
	requester: 'rani',
	state,
	answer: state,
	by: 'sari',
	at: stampAt(minute * 60_000),
	device: 'd'
});

it('the last answer counts, in whatever order they come', () => {
	const answers = [answer('a', 3, 'fixed'), answer('a', 2, 'seen')];
	expect(answeredReports([report('a', 1)], answers)[0]?.state).toBe('fixed');
	expect(answeredReports([report('a', 1)], answers.toReversed())[0]?.state).toBe('fixed');
});

it('what nobody has answered comes first, the newest above', () => {
	const reports = [report('a', 1), report('b', 2), report('c', 3)];
	const order = answeredReports(reports, [answer('c', 4, 'seen')]).map(
		({ report: { _id } }) => _id
	);
	expect(order).toEqual(['app-report:b', 'app-report:a', 'app-report:c']);
});
