import { ulid } from 'ulid';
import type { Person } from '#lib/domain/access/person.ts';
import type { FirstDatabaseKind } from '#lib/domain/registry.ts';
import type { StoreIds } from '#lib/session/known-stores.ts';
import { databaseName, derivations, schemas } from '#lib/store/databases.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { ServerOfStore, StoreSync, SyncedStore } from './store-sync.ts';

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
	engines: Readonly<Record<FirstDatabaseKind, Engine>>,
	known: StoreIds | null
): Promise<boolean> {
	if (known === null) return false;
	const ids = await storeIds(engines);
	const kinds = Object.keys(engines) as FirstDatabaseKind[];
	const strangers = kinds.filter((kind) => known[kind] !== undefined && ids[kind] !== known[kind]);
	for (const kind of strangers) await engines[kind].forgetLocals(() => false);
	return strangers.length > 0;
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
export async function storeIds({
	billing,
	org,
	files
}: Readonly<Record<FirstDatabaseKind, Engine>>): Promise<StoreIds> {
	const metas = await Promise.all([billing.meta(), org.meta(), files.meta()]);
	const [ofBilling, ofOrg, ofFiles] = metas.map(({ uuid }) => uuid) as [string, string, string];
	return { billing: ofBilling, org: ofOrg, files: ofFiles };
}

function openEngine(person: Person, kind: FirstDatabaseKind): Promise<Engine> {
	return Engine.open(databaseName(person.id, kind), {
		schema: schemas[kind],
		derivations: derivations[kind],
		newUuid: ulid
	});
}
