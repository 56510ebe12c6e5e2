import type { Engine } from './engine/engine.ts';

const ORDER = '_local/field-order';

/**
 * The order in which a person has put customers, on this device. A local document: it goes with the
 * person's store, is never synced, and is gone when the store is.
 */
export async function ownOrderOf(billing: Engine): Promise<string[]> {
	const kept = (await billing.getLocal(ORDER))?.['customerNos'];
	return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
}

/** The last order counts, whichever tab it came from. */
export async function keepOwnOrder(billing: Engine, customerNos: readonly string[]): Promise<void> {
	for (;;) {
		const known = await billing.getLocal(ORDER);
		const rev = known ? { _rev: known._rev } : {};
		const kept = await billing.putLocal({ _id: ORDER, ...rev, customerNos: [...customerNos] });
		if (kept !== null) return;
	}
}
