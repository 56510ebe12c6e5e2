import { seedFor } from '#lib/features/helpdesk/seeds/seed.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { Recorder } from '#lib/store/recorder.ts';
import { SEED_DUE } from './first-settings.ts';

/**
 * Gives a new office the services and questions that one may begin with, where that is due: not at the
 * start, which somebody waits for, but when the helpdesk is first opened. How the helpdesk is reached
 * is invented there, and so only given to practice.
 */
export async function seedDesk(org: Engine, recorder: Recorder): Promise<void> {
	const due = await org.getLocal(SEED_DUE);
	if (due === null) return;
	const fitting = seedFor(new Date().getFullYear(), due['withSample'] === true);
	// Another tab may be doing the same, and whoever is first is right; so is a backup that came first.
	const known = await org.states(fitting.map(({ _id }) => _id));
	const missing = fitting.filter(({ _id }) => !known.has(_id));
	const kept = await recorder.record(missing as unknown as AnyDoc[]);
	if (kept.ok) await org.removeLocal(SEED_DUE, due['_rev']);
}
