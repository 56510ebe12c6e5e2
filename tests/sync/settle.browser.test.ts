import { afterEach, beforeEach, expect, test } from 'vitest';
import { settled } from '#lib/domain/merge-unsettled.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import type { Connection } from '#lib/sync/connection.ts';
import { unsettledDocs } from '#lib/sync/settle-review.ts';
import { closeDevices, contentsOf, Device, remoteDatabase, signedIn } from './devices.ts';

let connection: Connection;
let database: string;
let here: Device;
let there: Device;

const morning = { by: 'ani', at: '2026-11-20T08:00:00.000Z~0000', device: 'a' };
const noon = { by: 'budi', at: '2026-11-20T12:00:00.000Z~0000', device: 'b' };
const id = 'customer:1';
const aCustomer = { _id: id, type: 'customer', customerNo: '1', name: 'Sari', phones: [] };

beforeEach(async () => {
	connection = await signedIn();
	database = await remoteDatabase(connection);
	here = await Device.join(connection, database);
	there = await Device.join(connection, database);
	await here.put(aCustomer);
	await here.exchange();
	await there.exchange();
});
afterEach(closeDevices);

async function edit(device: Device, fields: AnyDoc): Promise<void> {
	const { rev, body } = (await device.engine.state(id))!;
	await device.put({ _id: id, ...body, ...fields, _rev: rev });
}

async function meet(...devices: readonly Device[]): Promise<void> {
	for (let round = 0; round < 2; round++) for (const device of devices) await device.exchange();
}

test('edits of different fields are both there, on both devices and the server', async () => {
	await edit(here, { name: 'Sari W.', ...morning });
	await edit(there, { address: 'Jl. B', ...noon });
	await meet(here, there);
	const contents = await here.contents();
	expect(contents[id]).toMatchObject({ name: 'Sari W.', address: 'Jl. B' });
	expect(await there.contents()).toEqual(contents);
	expect(await contentsOf(connection, database)).toEqual(contents);
	expect(await unsettledDocs(here.engine)).toEqual([]);
});

test('two values for one field wait on every device, until a person settles them for all', async () => {
	await edit(here, { name: 'Sari W.', ...morning });
	await edit(there, { name: 'Sri', ...noon });
	await meet(here, there);
	const values = [
		{ value: 'Sri', by: 'budi', at: noon.at },
		{ value: 'Sari W.', by: 'ani', at: morning.at }
	];
	const later = await Device.join(connection, database);
	await later.exchange();
	for (const device of [here, there, later]) {
		expect(await unsettledDocs(device.engine)).toEqual([
			{ id, field: 'name', values, shown: 'Sri' }
		]);
	}
	const { rev, body } = (await later.engine.state(id))!;
	await later.put(settled({ _id: id, _rev: rev, ...body }, 'name', 'Sari W.'));
	await meet(later, here, there);
	for (const device of [here, there, later]) {
		expect(await unsettledDocs(device.engine)).toEqual([]);
		expect((await device.contents())[id]).toMatchObject({ name: 'Sari W.' });
	}
});

test('devices that merge in turn, each what the others have merged, come to an end', async () => {
	const third = await Device.join(connection, database);
	const devices = [here, there, third];
	await meet(...devices);
	for (const [at, device] of devices.entries()) {
		await edit(device, { name: `Sari ${at}`, ...noon, by: `orang ${at}` });
	}
	let moved = 0;
	for (let round = 0; round < 6; round++) {
		moved = 0;
		for (const device of devices) {
			const { fetched, brought } = await device.exchangeNext();
			moved += fetched + brought;
		}
	}
	expect(moved).toBe(0);
});

test('two devices that merge alone write the very same revision', async () => {
	await edit(here, { name: 'Sari W.', ...morning });
	await edit(there, { name: 'Sri', ...noon });
	for (const device of [here, there]) await device.exchangeUnmerged();
	await here.exchangeUnmerged();
	const offered = new Set<string>();
	for (const device of [here, there]) {
		await device.settleAlone();
		offered.add((await device.engine.state(id))!.rev);
	}
	expect(offered.size).toBe(1);
	expect(await here.exchange()).toMatchObject({ brought: 2 });
	expect(await there.exchange()).toMatchObject({ fetched: 0, brought: 0 });
});

test('a device that came later merges against the ancestor that it asks the server for', async () => {
	await edit(here, { name: 'Sari W.', ...morning });
	await here.exchange();
	const later = await Device.join(connection, database);
	await later.exchange();
	await edit(there, { address: 'Jl. B', ...noon });
	await there.exchangeUnmerged();
	await later.exchange();
	expect((await later.contents())[id]).toMatchObject({ name: 'Sari W.', address: 'Jl. B' });
	expect(await unsettledDocs(later.engine)).toEqual([]);
});

test('an edit that goes on from the losing side is merged with what it was merged into', async () => {
	await edit(here, { name: 'Sari W.', address: 'Jl. A', ...morning });
	await edit(there, { name: 'Sri', ...noon });
	await here.exchange();
	const apart = (await there.engine.state(id))!;
	await there.exchange();
	await here.exchange();
	expect(await unsettledDocs(here.engine)).toHaveLength(1);
	// A third device goes on from the edit that did not win, without having met the merge.
	const { ids, start } = { ids: apart.rev.slice(2), start: 2 };
	expect(start).toBe(2);
	const third = await Device.join(connection, database);
	await third.engine.write(
		[{ _id: id, ...apart.body, _rev: apart.rev, _revisions: { start: 2, ids: [ids] } }],
		{ newEdits: false }
	);
	await edit(third, { branch: 'Utara' });
	await third.exchange();
	await meet(here, there, third);
	expect((await here.contents())[id]).toMatchObject({
		name: 'Sri',
		address: 'Jl. A',
		branch: 'Utara'
	});
	expect(await unsettledDocs(here.engine)).toHaveLength(1);
	expect(await third.contents()).toEqual(await here.contents());
});

test('what one deletes while another edits it is there, and asks whether it should be', async () => {
	const { rev } = (await here.engine.state(id))!;
	await here.put({ _id: id, _rev: rev, _deleted: true });
	await edit(there, { name: 'Sri', ...noon });
	await meet(here, there);
	expect(await here.contents()).toEqual(await there.contents());
	const waiting = await unsettledDocs(here.engine);
	expect(waiting).toMatchObject([{ id, field: '_deleted', shown: false }]);
	const state = (await here.engine.state(id))!;
	await here.put(settled({ _id: id, _rev: state.rev, ...state.body }, '_deleted', true));
	await meet(here, there);
	expect(await there.contents()).toEqual({});
});

test('whoever may not write a document leaves it to somebody who may', async () => {
	await edit(here, { name: 'Sari W.', ...morning });
	await edit(there, { address: 'Jl. B', ...noon });
	there.maySettle = () => false;
	await here.exchange();
	await there.exchange();
	expect(await there.exchange()).toMatchObject({ brought: 0 });
	expect((await there.engine.branchedSince(0)).map(({ body }) => body['merged'])).toEqual([
		undefined
	]);
	await meet(here, there);
	expect((await there.contents())[id]).toMatchObject({ name: 'Sari W.', address: 'Jl. B' });
});

test('a fact that is there in two versions keeps both, and is reported', async () => {
	const payment = { _id: 'payment:1', type: 'payment', customerNo: '1', ...morning };
	await here.put({ ...payment, amount: 100, allocations: [] });
	await there.put({ ...payment, amount: 200, allocations: [] });
	await meet(here, there);
	for (const device of [here, there]) {
		const { disputed } = await device.synced.status();
		expect(disputed).toMatchObject([{ id: 'payment:1' }]);
		expect(disputed[0]!.revs).toHaveLength(2);
	}
	expect(await here.contents()).toEqual(await there.contents());
});

test('a store with merged documents is whole', async () => {
	await edit(here, { name: 'Sari W.', ...morning });
	await edit(there, { name: 'Sri', ...noon });
	await meet(here, there);
	expect(await here.engine.verify()).toEqual([]);
	expect(await there.engine.verify()).toEqual([]);
});
