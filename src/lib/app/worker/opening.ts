import { ulid } from 'ulid';
import type { Person } from '#lib/domain/access/person.ts';
import type { FirstDatabaseKind } from '#lib/domain/registry.ts';
import type { StoreIds, StoreKind } from '#lib/session/known-stores.ts';
import { databaseName, derivations, schemas } from '#lib/store/databases.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { ServerOfStore, StoreSync, SyncedStore } from './store-sync.ts';

/** Databases that are open, by what a device knows them as. */
export type OpenEngines = Readonly<Partial<Record<StoreKind, Engine>>>;

/** Most devices are alone: PouchDB is loaded when there is a server. */
export async function openSync(store: SyncedStore, server: ServerOfStore): Promise<StoreSync> {
	const { StoreSync } = await import('./store-sync.ts');
	return StoreSync.open(store, server);
}

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

/** All databases of a person. */
export async function openEngines(
	person: Person
): Promise<Readonly<Record<FirstDatabaseKind, Engine>>> {
	const [billing, org, files] = await Promise.all([
		openEngine(person, 'billing'),
		openEngine(person, 'org'),
		openEngine(person, 'files')
	]);
	return { billing, org, files };
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

function openEngine(person: Person, kind: FirstDatabaseKind): Promise<Engine> {
	return Engine.open(databaseName(person.id, kind), {
		schema: schemas[kind],
		derivations: derivations[kind],
		newUuid: ulid
	});
}
