import { ulid } from 'ulid';
import type { Person } from '#lib/domain/access/person.ts';
import type { DatabaseKind } from '#lib/domain/registry.ts';
import type { StoreIds } from '#lib/session/known-stores.ts';
import { databaseName, derivations, schemas } from '#lib/store/databases.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { Recorder } from '#lib/store/recorder.ts';
import type { ServerOfStore, StoreSync } from './store-sync.ts';

/** Most devices are alone: PouchDB is loaded when there is a server. */
export async function openSync(
	engines: Readonly<Record<DatabaseKind, Engine>>,
	recorder: Recorder,
	person: Person,
	server: ServerOfStore
): Promise<StoreSync> {
	const { StoreSync } = await import('./store-sync.ts');
	return StoreSync.open(engines, recorder, person, server);
}

/**
 * Whether a database is not the one that was here before. What lies in it is then held to have come
 * from nowhere: nothing that was agreed with a server counts, and all is loaded from there again.
 */
export async function distrustStrangers(
	engines: Readonly<Record<DatabaseKind, Engine>>,
	known: StoreIds | null
): Promise<boolean> {
	if (known === null) return false;
	let isLost = false;
	for (const [kind, engine] of Object.entries(engines) as [DatabaseKind, Engine][]) {
		if ((await engine.meta()).uuid === known[kind]) continue;
		isLost = true;
		await engine.forgetLocals(() => false);
	}
	return isLost;
}

export function openEngine(person: Person, kind: DatabaseKind): Promise<Engine> {
	return Engine.open(databaseName(person.id, kind), {
		schema: schemas[kind],
		derivations: derivations[kind],
		newUuid: ulid
	});
}
