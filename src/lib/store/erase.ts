import Dexie from 'dexie';
import { databaseName, schemas } from './databases.ts';
import type { DatabaseKind } from '#lib/domain/registry.ts';

/** Deletes all databases of a person from this device. Resolves once nothing of them is left. */
export async function eraseStores(personId: string): Promise<void> {
	for (const kind of Object.keys(schemas) as DatabaseKind[]) {
		await Dexie.delete(databaseName(personId, kind));
	}
}
