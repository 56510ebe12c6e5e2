import { ulid } from 'ulid';
import type { Person } from '#lib/domain/access/person.ts';
import type { FirstDatabaseKind } from '#lib/domain/registry.ts';
import { databaseName, derivations, schemas } from '#lib/store/databases.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { ServerOfStore, StoreSync, SyncedStore } from './store-sync.ts';

/** Most devices are alone: PouchDB is loaded when there is a server. */
export async function openSync(store: SyncedStore, server: ServerOfStore): Promise<StoreSync> {
	const { StoreSync } = await import('./store-sync.ts');
	return StoreSync.open(store, server);
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

function openEngine(person: Person, kind: FirstDatabaseKind): Promise<Engine> {
	return Engine.open(databaseName(person.id, kind), {
		schema: schemas[kind],
		derivations: derivations[kind],
		newUuid: ulid
	});
}
