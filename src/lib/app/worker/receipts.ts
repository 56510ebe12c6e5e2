import type { Engine } from '#lib/store/engine/engine.ts';
import { nextNumber, type NumberSeries } from '#lib/store/receipt-numbers.ts';
import { DEVICE_LETTERS } from '#lib/sync/device-registration.ts';

/** The next number of a series; under the letters that a server gave, where one has. */
export async function nextNumberIn(
	engines: { readonly billing: Engine; readonly org: Engine },
	series: NumberSeries
): Promise<string> {
	const letters = engines.org.getLocal(DEVICE_LETTERS).then((doc) => {
		const given = doc?.['letters'];
		return typeof given === 'string' ? given : null;
	});
	return nextNumber(series, engines.billing, letters, randomBelow);
}

/** Below a limit, by chance that nobody can foresee. */
export function randomBelow(limit: number): number {
	return crypto.getRandomValues(new Uint32Array(1))[0]! % limit;
}
