import type { StoreIds, StoreKind } from '#lib/session/known-stores.ts';
import type { Engine } from '#lib/store/engine/engine.ts';

/** Databases that are open, by what a device knows them as. */
export type OpenEngines = Readonly<Partial<Record<StoreKind, Engine>>>;

/**
 * Whether a database is not the one that was here before. What lies in it is then held to have come
 * from nowhere: nothing that was agreed with a server counts, and all is loaded from there again.
 */
export async function distrustStrangers(
	engines: OpenEngines,
	known: StoreIds | null
): Promise<boolean> {
	if (known === null) return false;
	let isLost = false;
	for (const [kind, engine] of entriesOf(engines)) {
		const { uuid } = await engine.meta();
		if (known[kind] === undefined || known[kind] === uuid) continue;
		isLost = true;
		await engine.forgetLocals(() => false);
	}
	return isLost;
}

/** What databases are known by. */
export async function storeIds(engines: OpenEngines): Promise<StoreIds> {
	const idOf = async ([kind, engine]: [StoreKind, Engine]) =>
		[kind, (await engine.meta()).uuid] as const;
	return Object.fromEntries(await Promise.all(entriesOf(engines).map(idOf)));
}

function entriesOf(engines: OpenEngines): [StoreKind, Engine][] {
	return Object.entries(engines) as [StoreKind, Engine][];
}
