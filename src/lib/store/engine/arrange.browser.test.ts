import { expect, test } from 'vitest';
import { derivations, schemas } from '../databases.ts';
import type { Derivation } from './derive.ts';
import { Engine } from './engine.ts';
import type { AnyDoc } from './row.ts';
import type { StoreSchema } from './tables.ts';

const open = (name: string, schema: StoreSchema, followed: readonly Derivation[]) =>
	Engine.open(name, { newUuid: () => crypto.randomUUID(), schema, derivations: followed });
const openNow = (name: string) => open(name, schemas.billing, derivations.billing);

/** The tables of an app that knew nothing of visits. */
const { visit: _, ...olderTypes } = schemas.billing.types;
const older: StoreSchema = { ...schemas.billing, version: 1, types: olderTypes };

const visit: AnyDoc = {
	_id: 'visit:1',
	_rev: '1-abc',
	type: 'visit',
	customerNo: '1001',
	outcome: 'met',
	visitedOn: '2026-11-20',
	by: 'budi',
	at: '0000001800000-0000',
	device: 'ponsel'
};

test('what an older app could not place is where it belongs, and counts, in a newer one', async () => {
	const name = `arrange-${crypto.randomUUID()}`;
	const before = await open(name, older, []);
	await before.write([visit], { newEdits: false });
	expect(await before.tables.generic.count()).toBe(1);
	const { seq } = await before.meta();
	before.close();

	const after = await openNow(name);
	expect(await after.tables.generic.count()).toBe(0);
	expect(await after.state('visit:1')).toMatchObject({ rev: '1-abc' });
	const account = await after.tables.dexie.table('accounts').get('1001');
	expect(account).toMatchObject({ lastVisit: { id: 'visit:1', outcome: 'met' } });
	expect(await after.meta()).toMatchObject({ seq, arrangedFor: schemas.billing.version });
	expect(await after.verify()).toEqual([]);
	await after.destroy();
});

test('it is done once, and a new store needs none of it', async () => {
	const name = `arrange-${crypto.randomUUID()}`;
	const first = await openNow(name);
	expect(await first.meta()).toMatchObject({ arrangedFor: schemas.billing.version });
	await first.tables.dexie.table('accounts').put({ customerNo: 'kept' });
	first.close();
	const second = await openNow(name);
	expect(await second.tables.dexie.table('accounts').get('kept')).toBeDefined();
	await second.destroy();
});
