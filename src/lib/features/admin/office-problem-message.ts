import { peopleText } from '#lib/i18n/areas/people.ts';
import { syncText } from '#lib/i18n/areas/sync.ts';
import type { OfficeProblem } from './server-office.ts';

/** What a person is told: what happened, and in the server's words why. */
export function officeProblemMessage(problem: OfficeProblem): string {
	if (!('detail' in problem)) return peopleText().problems[problem.code];
	const { problems, serverSaid } = syncText();
	const message = problems[problem.code];
	const isKnown = problem.detail === '' || problem.code === 'unreachable';
	return isKnown ? message : `${message} ${serverSaid(problem.detail)}`;
}
