import { setTimeout } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const BETWEEN_MS = 20;

/** Asks again until the answer is there; throws with the last one where it never comes. */
export async function until<T>(ask: () => Promise<T>, isThere: (answer: T) => boolean): Promise<T> {
	const end = Date.now() + PATIENCE_MS;
	for (;;) {
		const answer = await ask();
		if (isThere(answer)) return answer;
		if (Date.now() > end) throw new Error(`it never came: ${JSON.stringify(answer)}`);
		await setTimeout(BETWEEN_MS);
	}
}
