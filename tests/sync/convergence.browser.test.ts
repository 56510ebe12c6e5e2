import fc from 'fast-check';
import { afterEach, expect, inject, test } from 'vitest';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { closeDevices, contentsOf, remoteDatabase, signedIn } from './devices.ts';
import { aHistory, Devices, type Step } from './histories.ts';

afterEach(closeDevices);

const { seed, runs, limitMs } = inject('histories');

async function comesTogether(history: readonly Step[]): Promise<void> {
	const connection = await signedIn();
	const database = await remoteDatabase(connection);
	const devices = await Devices.join(database);
	await devices.live(history);
	await devices.rest();

	const onServer = await contentsOf(connection, database);
	for (const device of devices.all) {
		expect(await device.contents()).toEqual(onServer);
		expect(await device.engine.verify()).toEqual([]);
		const kept = await derivedRows(device.engine.tables.dexie.table('accounts'));
		await device.engine.rebuildDerived();
		expect(await derivedRows(device.engine.tables.dexie.table('accounts'))).toEqual(kept);
		expect(await device.synced.status()).toMatchObject({ waiting: 0, denied: [], disputed: [] });
		// Looked at from the start again, nothing is left to merge.
		await device.engine.forgetLocals((id) => id !== '_local/settling');
		expect(await device.settleAlone()).toEqual({ merged: 0, disputed: [] });
	}
	for (const [id, { _id: _, ...fact }] of devices.facts) expect(onServer[id]).toMatchObject(fact);
	const facts = Object.keys(onServer).filter((id) => !id.startsWith('customer:'));
	expect(facts.length).toBe(devices.facts.size);
	await closeDevices();
	await connection.json(database, { method: 'DELETE' });
}

function derivedRows(table: { toArray(): PromiseLike<AnyDoc[]> }): PromiseLike<AnyDoc[]> {
	return table.toArray();
}

test(
	`whatever devices record apart and however bad their networks are, they come to the same (seed ${seed})`,
	async () => {
		await fc.assert(fc.asyncProperty(aHistory, comesTogether), {
			seed,
			numRuns: runs,
			interruptAfterTimeLimit: limitMs,
			// Fewer histories than were asked for must not look like all of them.
			markInterruptAsFailure: true
		});
	},
	limitMs + 60_000
);
