import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { localTime } from '#lib/domain/time/zone.ts';
import { newSigningKeys } from '#lib/store/backup/signature.ts';
import { takeExchange } from '#lib/store/backup/exchange-file.ts';
import { FileStore } from '#lib/store/files/file-store.ts';
import { ownUnsent } from '#lib/sync/unsent-files.ts';
import { eraseStores } from '#lib/store/erase.ts';
import { aPicture } from '#tests/builders/a-file.ts';
import { sari } from '#tests/builders/an-office.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { OfficeStore } from './office-store.ts';
import type { OpenOptions } from './open-options.ts';

const passphrase = 'kopi susu tiga gelas';
const meta = { name: 'bukti.png', of: 'payment:1' };

/** A store of somebody who works alone. It stays open: what follows it must not be cut off. */
function open(given: Partial<OpenOptions> = {}): Promise<OfficeStore> {
	return OfficeStore.open({
		person: { ...sari, id: crypto.randomUUID() },
		device: 'laptop',
		officeName: 'Kantor Contoh',
		today: localTime(Date.now(), 'WIB').date,
		withSample: false,
		known: null,
		server: null,
		...given
	});
}

/** A scanned letter, unlike any other, that does not become smaller by packing. */
function aLetter(): Blob {
	return new Blob(['%PDF-1.7', crypto.getRandomValues(new Uint8Array(9_000))]);
}

const bytesOf = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())];
const backupOf = (store: OfficeStore) =>
	store.copies.writeBackup(passphrase, Date.now(), () => undefined);
const restoreInto = async (store: OfficeStore, file: Blob) =>
	valueOf(await store.copies.readBackup(file, passphrase, () => undefined));

test('a photo is kept small on the device, with a thumbnail, and counts as unsent', async () => {
	const store = await open();
	const before = await store.unsent();
	const doc = valueOf(await store.files.keep(await aPicture(3_200, 2_400, 'image/png'), meta));
	expect(doc).toMatchObject({ mime: 'image/jpeg', width: 1_600, height: 1_200, ...meta });
	expect(await store.files.documents([doc._id])).toEqual([doc]);
	expect(doc.thumbnail).toMatch(/^\/9j\//);
	expect(valueOf(await store.files.open(doc._id)).size).toBe(doc.size);
	expect(await store.unsent()).toBe(before + 1);
});

test('the backup of a device that is alone has its photos', async () => {
	const from = await open();
	const doc = valueOf(await from.files.keep(aLetter(), meta));
	const to = await open();
	expect(await restoreInto(to, await backupOf(from))).toMatchObject({ leftOut: 0 });
	expect(await to.files.documents([doc._id])).toEqual([doc]);
	expect(await bytesOf(valueOf(await to.files.open(doc._id)))).toEqual(
		await bytesOf(valueOf(await from.files.open(doc._id)))
	);
	expect(await to.engines.files.verify()).toEqual([]);
});

test('of a photo that the server has, a backup holds the document and its thumbnail', async () => {
	const from = await open();
	const doc = valueOf(await from.files.keep(aLetter(), meta));
	const whole = await backupOf(from);
	await from.engines.files.tables.dexie.table('uses').update(doc._id, { isSafe: 1 });
	const without = await backupOf(from);
	expect(whole.size - without.size).toBeGreaterThan(doc.size / 2);
	const to = await open();
	await restoreInto(to, without);
	expect(await to.files.documents([doc._id])).toEqual([doc]);
	expect(await to.files.open(doc._id)).toEqual({ ok: false, problem: { code: 'file-not-here' } });
});

test('a restore forgets what a server was known to have: it may be another', async () => {
	const store = await open();
	const doc = valueOf(await store.files.keep(aLetter(), meta));
	await store.engines.files.tables.dexie.table('uses').update(doc._id, { isSafe: 1 });
	await restoreInto(store, await backupOf(await open()));
	expect(await store.engines.files.tables.dexie.table('uses').get(doc._id)).toMatchObject({
		isSafe: 0
	});
});

test('a file for another device carries photos as well; bytes that are not theirs stay out', async () => {
	const from = await open();
	const doc = valueOf(await from.files.keep(aLetter(), meta));
	const other = valueOf(await from.files.keep(aLetter(), meta));
	const bytes = from.engines.files.tables.dexie.table('bytes');
	await bytes.update(other._id, { data: aLetter() });
	const signer = { device: 'laptop', person: sari.id, keys: await newSigningKeys() };
	const content = { branch: 'sorong', isWhole: false, madeAtMs: Date.now() };
	const file = await from.copies.writeExchange(passphrase, signer, content);
	const taker = { ...sari, id: crypto.randomUUID() };
	const to = await open({ person: taker });
	const taken = valueOf(await takeExchange(to.engines, file, passphrase, 'sorong'));
	expect(taken.leftOut).toBe(1);
	expect(valueOf(await to.files.open(doc._id)).size).toBe(doc.size);
	expect(await to.files.documents([other._id])).toEqual([]);
	// They are the other person's to bring.
	const files = new FileStore(to.engines.files, to.recorder);
	expect(await ownUnsent(files, taker.id)).toEqual([]);
	expect(await files.bytes.unsafe()).toHaveLength(1);
});

test('a store from before there were files is not taken for lost', async () => {
	const person = { ...sari, id: crypto.randomUUID() };
	const { files: _, ...known } = await (await open({ person })).ids();
	expect((await open({ person, known })).isLost).toBe(false);
});

test('when somebody leaves, their photos go with the rest', async () => {
	const person = { ...sari, id: crypto.randomUUID() };
	const store = await open({ person });
	valueOf(await store.files.keep(aLetter(), meta));
	const own = async () =>
		(await Dexie.getDatabaseNames()).filter((name) => name.includes(person.id));
	expect(await own()).toHaveLength(3);
	for (const engine of Object.values(store.engines)) engine.close();
	await eraseStores(person.id);
	expect(await own()).toEqual([]);
});
