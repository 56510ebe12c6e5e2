import { rebuild, type Derivation } from './derive.ts';
import type { MetaRow, StoreTables } from './tables.ts';

/**
 * Brings a store that an older version of the app has written to the schema of this one: documents of
 * types that were unknown then (another device had a newer app) go to the tables that they have now,
 * and what is derived is derived anew. All of it or nothing; done once for each version.
 */
export async function arrange(
	tables: StoreTables,
	derivations: readonly Derivation[],
	{ arrangedFor }: MetaRow
): Promise<void> {
	const { version } = tables;
	if (arrangedFor === version) return;
	await tables.dexie.transaction('rw', [...tables.all], async () => {
		const meta = await tables.readMeta();
		if (meta.arrangedFor === version) return;
		await moveHome(tables);
		for (const derivation of derivations) await rebuild(tables, derivation);
		await tables.meta.put({ ...meta, arrangedFor: version });
	});
}

async function moveHome(tables: StoreTables): Promise<void> {
	const strays = await tables.generic
		.filter(({ _id }) => tables.of(_id) !== tables.generic)
		.toArray();
	for (const row of strays) await tables.of(row._id).put(row);
	await tables.generic.bulkDelete(strays.map(({ _id }) => _id));
}
