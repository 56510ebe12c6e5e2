import type { Engine } from '#lib/store/engine/engine.ts';
import { nextReceiptNo } from '#lib/store/receipt-numbers.ts';
import { DEVICE_LETTERS } from '#lib/sync/device-registration.ts';

/** The number of the next receipt; under the letters that a server gave, where one has. */
export async function receiptNoIn(engines: {
	readonly billing: Engine;
	readonly org: Engine;
}): Promise<string> {
	const given = (await engines.org.getLocal(DEVICE_LETTERS))?.['letters'];
	return nextReceiptNo(engines.billing, typeof given === 'string' ? given : null, randomBelow);
}

function randomBelow(limit: number): number {
	return crypto.getRandomValues(new Uint32Array(1))[0]! % limit;
}
