import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { SyncProblem } from '#lib/sync/sync-problem.ts';
import { aCustomer } from '#tests/builders/billing-records.ts';
import { BadNetwork } from './bad-network.ts';
import { closeDevices, contentsOf, Device, remoteDatabase, signedIn } from './devices.ts';

afterEach(closeDevices);

const aView = (n: number, name = `Tampilan ${n}`) => ({ _id: `view:${n}`, type: 'view', name });
const views = (count: number) => Array.from({ length: count }, (_, n) => aView(n));

function asStored(contents: Record<string, unknown>): string[] {
	return Object.keys(contents);
}

test('a first load that broke off goes on where it was, and loads nothing again', async () => {
	const connection = await signedIn();
	const database = await remoteDatabase(connection);
	const first = await Device.join(connection, database);
	await first.put(...views(130));
	await first.exchange();

	const asked: URL[] = [];
	const network = new BadNetwork();
	const watched: typeof fetch = (url, init) => {
		asked.push(new URL(String(url)));
		return network.fetch(url, init);
	};
	const second = await Device.join(await signedIn(watched), database);
	// The size of the database, one page, and then no more.
	network.plan(['fine', 'fine', 'lost', 'lost']);
	await expect(second.exchange(true)).rejects.toMatchObject({ code: 'unreachable' });
	const { loading } = await second.synced.status();
	expect(loading).toEqual({ loaded: 50, total: 130 });
	expect(Object.keys(await second.contents())).toHaveLength(50);

	await second.reopen();
	asked.length = 0;
	network.plan([]);
	await second.exchange(true);
	expect(await second.contents()).toEqual(await first.contents());
	const pages = asked.filter(({ searchParams }) => searchParams.get('include_docs') === 'true');
	expect(pages.map(({ searchParams }) => Number.parseInt(searchParams.get('since')!))).toEqual([
		50, 100
	]);
	expect(asked.filter(({ pathname }) => pathname.endsWith('_bulk_get'))).toEqual([]);
});

test('a document that the server refuses is reported, stays here, and holds up no other', async () => {
	const connection = await signedIn();
	const database = await remoteDatabase(connection, 'billing');
	const device = await Device.join(connection, database);
	const fromFile = { importId: `import:${'a'.repeat(64)}` };
	const fine = ['1', '3'].map((customerNo) => aCustomer({ customerNo, ...fromFile }));
	const { name: _, ...nameless } = aCustomer({ customerNo: '2', ...fromFile });
	await device.put(fine[0]!, nameless, fine[1]!);
	await device.exchange();

	expect(asStored(await contentsOf(connection, database))).toEqual(['customer:1', 'customer:3']);
	const status = await device.synced.status();
	expect(status.denied).toMatchObject([{ id: 'customer:2' }]);
	expect(asStored(await device.contents())).toEqual(['customer:1', 'customer:2', 'customer:3']);

	// Put right, it is taken, and no longer reported.
	const { rev } = (await device.engine.state('customer:2'))!;
	await device.put({ ...aCustomer({ customerNo: '2', ...fromFile }), _rev: rev });
	await device.exchange();
	expect(asStored(await contentsOf(connection, database))).toContain('customer:2');
	expect((await device.synced.status()).denied).toEqual([]);
});

describe('a server of its own', () => {
	let base: string;
	beforeEach(async () => {
		base = await commands.startServer(location.origin);
	});
	afterEach(() => commands.removeServer());

	test('that is killed while documents are brought to it has each once when it is back', async () => {
		const network = new BadNetwork();
		let left = Infinity;
		const killing: typeof fetch = async (url, init) => {
			const isBatch = String(url).endsWith('_bulk_docs');
			if (isBatch && --left === 0) {
				// Half of the time a batch was taken when the power goes, and nobody is told.
				await fetch(url, init);
				await commands.killServer();
			}
			return network.fetch(url, init);
		};
		const connection = await signedIn(killing, base);
		const database = await remoteDatabase(connection);
		const device = await Device.join(connection, database);
		await device.exchange();
		await device.put(...views(400));
		left = 3;
		await expect(device.exchange(true)).rejects.toBeInstanceOf(SyncProblem);

		await commands.restartServer();
		const taken = Object.keys(await contentsOf(connection, database)).length;
		expect(taken).toBeGreaterThanOrEqual(150);
		expect(taken).toBeLessThan(400);
		await device.exchange(true);
		expect(await contentsOf(connection, database)).toEqual(await device.contents());
		const { doc_count: count, update_seq: seq } = await device.synced.remote.info();
		expect(count).toBe(400);
		expect(Number.parseInt(String(seq))).toBe(400);
		expect(await device.synced.status()).toMatchObject({ waiting: 0, documents: 400 });
	});

	test('that was restored from an older copy gets back all that it lacks', async () => {
		const connection = await signedIn(undefined, base);
		const database = await remoteDatabase(connection);
		const [here, there] = [
			await Device.join(connection, database),
			await Device.join(connection, database)
		];
		await here.put(...views(5));
		await here.exchange();
		await there.exchange();
		await commands.backUpServer();

		const { rev } = (await here.engine.state('view:0'))!;
		await here.put({ ...aView(0, 'Lain'), _rev: rev }, aView(5), aView(6));
		const gone = (await here.engine.state('view:1'))!;
		await here.put({ _id: 'view:1', _rev: gone.rev, _deleted: true });
		await here.exchange();
		await there.put(aView(7));
		await there.exchange();
		await here.exchange();
		const before = await contentsOf(connection, database);
		expect(await here.contents()).toEqual(before);

		await commands.restoreServer();
		expect(await contentsOf(connection, database)).not.toEqual(before);
		await here.exchange();
		await there.exchange();
		expect(await contentsOf(connection, database)).toEqual(before);
		expect(await here.contents()).toEqual(before);
		expect(await there.contents()).toEqual(before);
	});
});
