import { sessionText } from '#lib/i18n/areas/session.ts';
import type { UnlockProblem } from '#lib/session/people.ts';

/** Why a passphrase did not open anything. */
export function unlockMessage(problem: UnlockProblem): string {
	const { problems } = sessionText();
	return problem.code === 'wait'
		? problems.wait(String(Math.ceil((problem.untilMs - Date.now()) / 1000)))
		: problems[problem.code];
}
