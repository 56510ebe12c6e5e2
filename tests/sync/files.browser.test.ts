import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { roles } from '#lib/domain/access/person.ts';
import { filesOf } from '#lib/domain/access/databases.ts';
import type { FileDoc } from '#lib/domain/files/file.ts';
import type { Result } from '#lib/domain/result.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { ServerOffice } from '#lib/features/admin/server-office.ts';
import { Connection } from '#lib/sync/connection.ts';
import { ORG } from '#lib/sync/membership.ts';
import { provision } from '#lib/sync/provision.ts';
import { signIn } from '#lib/sync/server-session.ts';
import { SyncLog } from '#lib/sync/sync-log.ts';
import type { SyncStatus } from '#lib/sync/sync-status.ts';
import { SyncedFiles } from '#lib/sync/synced-files.ts';
import { Syncer } from '#lib/sync/syncer.ts';
import { ownUnsent } from '#lib/sync/unsent-files.ts';
import { aFileStore, aPhotoMeta, somePhoto } from '#tests/builders/a-file.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { aPayment } from '#tests/builders/billing-facts.ts';
import { BadNetwork } from './bad-network.ts';
import { closeDevices, Device, remoteDatabase, signedIn } from './devices.ts';

const never = new AbortController().signal;
const mayAsk = () => Promise.resolve();
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
	await Promise.all(open.splice(0).map((close) => close()));
});

interface Place {
	readonly person?: string;
	readonly send?: typeof fetch;
	readonly base?: string;
	/** In bytes, for files. */
	readonly room?: () => number;
}

/** A device of somebody that keeps files, joined to a database of the server. */
async function aDevice(database: string, { person = 'sari', send, base, room }: Place = {}) {
	const connection = await signedIn(send, base);
	const options = room
		? { estimate: async () => ({ quota: 4 * room(), usage: await store.bytes.total() }) }
		: {};
	const { store, engine, close } = await aFileStore(options, { id: person, name: person, roles });
	open.push(close);
	const join = () => SyncedFiles.open(store, connection, database, person);
	let synced = await join();
	return {
		store,
		engine,
		exchange: () => synced.exchange(false, never, () => undefined),
		status: () => synced.status(),
		documents: (ids: readonly string[]) => synced.documents(ids, mayAsk),
		/** As somebody who taps on it. */
		async open(id: string): Promise<Result<Blob, { readonly code: string }>> {
			const here = await store.open(id);
			return here ? { ok: true, value: here } : synced.fetch(id, mayAsk);
		},
		async keep(photo = somePhoto()): Promise<FileDoc> {
			return valueOf(await store.keep(photo, aPhotoMeta));
		},
		/** The app is closed and opened again. */
		async reopen() {
			synced = await join();
		},
		offerAgain: () => synced.offerAgain()
	};
}

const bytesOf = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())];
const codeOf = <T>(result: Result<T, { readonly code: string }>) =>
	result.ok ? null : result.problem.code;

/** Every document on the server, with its revisions. */
async function onServer(database: string, base?: string) {
	const connection = await signedIn(undefined, base);
	const { results } = await connection.json<{
		results: { id: string; changes: { rev: string }[] }[];
	}>(`${database}/_changes?style=all_docs`);
	return Object.fromEntries(results.map(({ id, changes }) => [id, changes.map(({ rev }) => rev)]));
}

/** A network that tells how often a kind of request was made, by the end of its path. */
function counting(send: typeof fetch = fetch) {
	const asked: string[] = [];
	const counted: typeof fetch = (url, init) => {
		asked.push(new URL(String(url)).pathname);
		return send(url, init);
	};
	return {
		send: counted,
		count: (end: string) => asked.filter((path) => path.endsWith(end)).length
	};
}

let database: string;
beforeEach(async () => {
	database = await remoteDatabase(await signedIn(), 'files-billing');
});

test('a photo that was kept offline is brought, seen small elsewhere, and opened there', async () => {
	const photo = somePhoto(200_000);
	const network = new BadNetwork();
	network.isDown = true;
	const phone = await aDevice(database, { send: network.fetch });
	const doc = await phone.keep(photo);
	await expect(phone.exchange()).rejects.toMatchObject({ code: 'unreachable' });
	expect(await phone.status()).toMatchObject({ waiting: 1, waitingSince: doc.at, documents: 1 });
	expect(await ownUnsent(phone.store, 'sari')).toHaveLength(1);

	network.isDown = false;
	expect(await phone.exchange()).toEqual({ fetched: 0, brought: 1 });
	expect(await phone.status()).toMatchObject({ waiting: 0, denied: [] });
	expect(await ownUnsent(phone.store, 'sari')).toEqual([]);

	const { send, count } = counting();
	const laptop = await aDevice(database, { person: 'budi', send });
	await laptop.exchange();
	expect((await laptop.status()).documents).toBe(0);
	expect(await laptop.documents([doc._id])).toEqual([doc]);
	expect([count('/bytes'), await laptop.store.bytes.total()]).toEqual([0, 0]);

	const opened = valueOf(await laptop.open(doc._id));
	expect(await bytesOf(opened)).toEqual(await bytesOf(photo));
	expect(opened.type).toBe('image/jpeg');
	valueOf(await laptop.open(doc._id));
	await laptop.documents([doc._id]);
	expect([count('/bytes'), count('/_all_docs')]).toEqual([1, 1]);
});

test('what was fetched is not brought back', async () => {
	const [phone, { send, count }] = [await aDevice(database), counting()];
	const { _id: id } = await phone.keep();
	await phone.exchange();
	const before = await onServer(database);
	const laptop = await aDevice(database, { person: 'budi', send });
	valueOf(await laptop.open(id));
	await laptop.exchange();
	await laptop.offerAgain();
	expect(await laptop.exchange()).toEqual({ fetched: 0, brought: 0 });
	expect(count('/_bulk_docs')).toBe(0);
	expect(await onServer(database)).toEqual(before);
	expect((await laptop.engine.state(id))?.rev).toBe(before[id]![0]);
	expect(await laptop.engine.verify()).toEqual([]);
});

test('bytes that were changed on the way are refused, and nothing of them is kept', async () => {
	const phone = await aDevice(database);
	const { _id: id } = await phone.keep();
	await phone.exchange();
	let change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) => bytes;
	const tampering: typeof fetch = async (url, init) => {
		const answer = await fetch(url, init);
		if (!String(url).endsWith('/bytes')) return answer;
		return new Response(change(new Uint8Array(await answer.arrayBuffer())));
	};
	const laptop = await aDevice(database, { person: 'budi', send: tampering });
	for (const other of [
		(bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, at) => (at === 99 ? byte ^ 1 : byte)),
		(bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 99),
		() => new Uint8Array(10_000)
	]) {
		change = other;
		expect(codeOf(await laptop.open(id))).toBe('file-damaged');
		expect(await laptop.store.bytes.total()).toBe(0);
	}
	change = (bytes) => bytes;
	expect(codeOf(await laptop.open(id))).toBeNull();
});

test('a photo that two people keep is one, and neither waits for ever', async () => {
	const photo = somePhoto();
	const [phone, laptop] = [await aDevice(database), await aDevice(database, { person: 'budi' })];
	const first = await phone.keep(photo);
	const second = await laptop.keep(photo);
	expect(second._id).toBe(first._id);
	await phone.exchange();
	await laptop.exchange();
	expect(await laptop.status()).toMatchObject({ waiting: 0, denied: [], disputed: [] });
	expect(await laptop.documents([first._id])).toEqual([first]);
	expect((await onServer(database))[first._id]).toHaveLength(1);
	expect(await laptop.engine.branchedSince(0)).toEqual([]);
	expect(await laptop.engine.verify()).toEqual([]);
	expect(await bytesOf(valueOf(await laptop.open(first._id)))).toEqual(await bytesOf(photo));
});

test('a photo that came from somebody else by a file is theirs to bring, and stays until then', async () => {
	const [phone, laptop] = [
		await aDevice(database),
		await aDevice(database, { person: 'budi', room: () => 0 })
	];
	const photo = somePhoto();
	const doc = await phone.keep(photo);
	const { rev } = (await phone.engine.state(doc._id))!;
	await laptop.store.takeDocuments([{ ...doc, _rev: rev }]);
	await laptop.store.bytes.put(doc._id, photo, false, Date.now());
	expect(await laptop.exchange()).toMatchObject({ brought: 0 });
	expect(await onServer(database)).toEqual({});
	expect((await laptop.status()).waiting).toBe(0);
	expect(await laptop.store.open(doc._id)).not.toBeNull();

	await phone.exchange();
	await laptop.exchange();
	expect(await laptop.store.open(doc._id)).toBeNull();
});

test('photos that broke off on the way are gone on with, and none is sent twice', async () => {
	const network = new BadNetwork();
	const { send, count } = counting(network.fetch);
	const phone = await aDevice(database, { send });
	for (let n = 0; n < 5; n++) await phone.keep();
	// What is missing, what others have, and two photos; then nothing.
	network.plan(['fine', 'fine', 'fine', 'fine', 'unanswered']);
	await expect(phone.exchange()).rejects.toMatchObject({ code: 'unreachable' });
	expect((await phone.status()).waiting).toBe(3);
	await phone.reopen();
	await phone.exchange();
	expect((await phone.status()).waiting).toBe(0);
	expect(count('/_bulk_docs')).toBe(5);
	const all = await onServer(database);
	expect(Object.values(all).map((revs) => revs.length)).toEqual(Array(5).fill(1));
});

test('a photo that the server refuses is told of, stays here, and holds up no other', async () => {
	let isStrict = true;
	const strict: typeof fetch = async (url, init) => {
		const { size } = new Blob([(init?.body ?? '') as BlobPart]);
		const isLarge = String(url).endsWith('_bulk_docs') && size > 10_000;
		if (!isLarge || !isStrict) return fetch(url, init);
		return Response.json(
			{ error: 'too_large', reason: 'the request entity is too large' },
			{ status: 413 }
		);
	};
	const phone = await aDevice(database, { send: strict, room: () => 0 });
	const noise = crypto.getRandomValues(new Uint8Array(16_000));
	const large = await phone.keep(new Blob([somePhotoStart, noise]));
	const small = await phone.keep();
	expect(await phone.exchange()).toMatchObject({ brought: 1 });
	const { waiting, denied } = await phone.status();
	expect([waiting, denied]).toEqual([
		0,
		[{ id: large._id, reason: 'the request entity is too large' }]
	]);
	expect(Object.keys(await onServer(database))).toEqual([small._id]);
	expect(await phone.store.open(large._id)).not.toBeNull();
	expect(await ownUnsent(phone.store, 'sari')).toHaveLength(1);

	isStrict = false;
	await phone.offerAgain();
	await phone.exchange();
	expect(await phone.status()).toMatchObject({ waiting: 0, denied: [] });
	expect(Object.keys(await onServer(database)).sort()).toEqual([large._id, small._id].sort());
});

const somePhotoStart = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 4, 176, 6, 64, 3]);

test('a document whose bytes are not its own is told of as refused by the server', async () => {
	const phone = await aDevice(database);
	const doc = await phone.keep();
	await phone.store.bytes.put(doc._id, somePhoto(), false, Date.now());
	await phone.exchange();
	const { denied } = await phone.status();
	expect(denied).toMatchObject([
		{ id: doc._id, reason: expect.stringMatching(/^bytes-differ/) as string }
	]);
	expect(await onServer(database)).toEqual({});
});

test('where room is short only what the server has goes, and it is fetched again when opened', async () => {
	let room = Infinity;
	const phone = await aDevice(database, { room: () => room });
	const photo = somePhoto();
	const brought = await phone.keep(photo);
	await phone.exchange();
	room = 0;
	const unsent = await phone.keep();
	expect(await phone.store.open(brought._id)).toBeNull();
	expect(await phone.store.open(unsent._id)).not.toBeNull();
	expect(await phone.store.documents([brought._id])).toEqual([brought]);

	room = Infinity;
	expect(await bytesOf(valueOf(await phone.open(brought._id)))).toEqual(await bytesOf(photo));
	expect(await phone.store.open(brought._id)).not.toBeNull();
});

test('a file that nobody has is missing, and without a network that is what is told', async () => {
	const network = new BadNetwork();
	const phone = await aDevice(database, { send: network.fetch });
	const id = `file:${'0'.repeat(64)}`;
	expect(codeOf(await phone.open(id))).toBe('file-missing');
	network.isDown = true;
	expect(codeOf(await phone.open(id))).toBe('unreachable');
	network.isDown = false;
	network.plan(['bad-gateway']);
	expect(codeOf(await phone.open(id))).toBe('server-failed');
});

test('a branch without a database of files is no failure until somebody keeps one', async () => {
	const phone = await aDevice(`files-billing-belum-ada-${Date.now()}`);
	expect(await phone.exchange()).toEqual({ fetched: 0, brought: 0 });
	await phone.keep();
	await expect(phone.exchange()).rejects.toMatchObject({ code: 'missing' });
	expect((await phone.status()).waiting).toBe(1);
});

test('whoever is no member of the branch neither brings nor opens its files', async () => {
	const connection = await signedIn();
	await provision(connection, [ORG]);
	const office = new ServerOffice(connection, {
		personId: 'sari',
		deviceId: 'laptop',
		newPersonId: () => 'orang-lain'
	});
	const branch = `cabang-${Date.now()}`;
	valueOf(await office.addBranch(branch));
	const files = filesOf(`billing-${branch}`);
	const phone = await aDevice(files);
	const { _id: id } = await phone.keep();
	await phone.exchange();

	const name = `budi-${Date.now()}`;
	const draft = { name, displayName: 'Budi', personId: '', held: ['staff:lain'], lastDay: null };
	const password = valueOf(await office.create(draft));
	const laptop = await aDevice(files, { person: 'orang-lain' });
	await laptop.keep();
	try {
		await signIn(new Connection(inject('syncServer')), name, password, 'ponsel');
		await expect(laptop.exchange()).rejects.toMatchObject({ code: 'not-allowed' });
		expect(codeOf(await laptop.open(id))).toBe('not-allowed');
	} finally {
		const admin = inject('syncAdmin');
		await signIn(connection, admin.name, admin.password, 'device-of-tests');
	}
	expect((await laptop.status()).waiting).toBe(1);
	expect(await laptop.store.bytes.get(id)).toBeNull();
});

test('photos go after the facts, in one round, and what fails is told as for facts', async () => {
	const network = new BadNetwork();
	const posted: string[] = [];
	const send: typeof fetch = (url, init) => {
		if (String(url).endsWith('_bulk_docs'))
			posted.push(new URL(String(url)).pathname.split('/')[1]!);
		return network.fetch(url, init);
	};
	const connection = await signedIn(send);
	const facts = await Device.join(connection, await remoteDatabase(connection, 'billing'));
	open.push(closeDevices);
	const { store, engine, close } = await aFileStore();
	open.push(close);
	const files = await SyncedFiles.open(store, connection, database, 'sari');
	let status: SyncStatus | null = null;
	const syncer = new Syncer(connection, [facts.synced, files], await SyncLog.open(engine), {
		lockName: `files-${Date.now()}`,
		onStatus: (now) => (status = now)
	});
	const told = (isSo: (now: SyncStatus) => boolean) =>
		vi.waitFor(() => expect(status !== null && isSo(status)).toBe(true), 10_000);
	const waiting = (now: SyncStatus) => now.databases.map((each) => each.waiting);
	const isDone = (now: SyncStatus) => now.phase === 'idle' && String(waiting(now)) === '0,0';

	valueOf(await store.keep(somePhoto(), aPhotoMeta));
	await facts.put(aPayment() as unknown as AnyDoc);
	syncer.start();
	await told(isDone);
	expect(posted).toEqual([facts.synced.name, database]);

	network.isDown = true;
	valueOf(await store.keep(somePhoto(), aPhotoMeta));
	await told((now) => now.phase === 'waiting' && waiting(now)[1] === 1);
	expect(status!.problem?.code).toBe('unreachable');

	network.isDown = false;
	syncer.nudge();
	await told((now) => isDone(now) && now.problem === null);
	await syncer.stop();
	expect(Object.keys(await onServer(database))).toHaveLength(2);
}, 30_000);

describe('a server of its own', () => {
	let base: string;
	beforeEach(async () => {
		base = await commands.startServer(location.origin);
	});
	afterEach(() => commands.removeServer());

	test('that was restored from an older copy gets back the photos that it lacks', async () => {
		const name = await remoteDatabase(await signedIn(undefined, base), 'files-billing');
		const phone = await aDevice(name, { base });
		const before = await phone.keep();
		await phone.exchange();
		await commands.backUpServer();
		const after = await phone.keep();
		await phone.exchange();
		await commands.restoreServer();
		expect(Object.keys(await onServer(name, base))).toEqual([before._id]);

		expect(await phone.exchange()).toMatchObject({ brought: 1 });
		expect(Object.keys(await onServer(name, base)).sort()).toEqual([before._id, after._id].sort());
		const laptop = await aDevice(name, { base, person: 'budi' });
		expect(codeOf(await laptop.open(after._id))).toBeNull();
		expect(await phone.exchange()).toMatchObject({ brought: 0 });
	});
});
