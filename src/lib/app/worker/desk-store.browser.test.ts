import { ulid } from 'ulid';
import { describe, expect, it, vi } from 'vitest';
import { NO_BRANCH } from '#lib/domain/access/account-roles.ts';
import type { Role } from '#lib/domain/access/person.ts';
import { NO_ACCOUNT } from '#lib/domain/desk/words.ts';
import { DeskView } from '#lib/features/helpdesk/ledger/desk-view.ts';
import { deskDatabaseName } from '#lib/store/desk-databases.ts';
import { eraseStores } from '#lib/store/erase.ts';
import { SYNC_STATE } from '#lib/sync/unsent.ts';
import { sari } from '#tests/builders/an-office.ts';
import {
	aNoteOn,
	anOwnTicket,
	aStoreOf,
	idsIn,
	openStoreAs
} from '#tests/builders/a-desk-store.ts';
import { aPhotoMeta, somePhoto } from '#tests/builders/a-file.ts';
import type { DeskStore } from './desk-store.ts';
import type { OfficeStore } from './office-store.ts';
import { nextTicketNoIn } from './ticket-numbers.ts';

const agent: readonly Role[] = ['agent'];
const nobody: readonly Role[] = [];

async function names(personId: string): Promise<string[]> {
	const all = (await indexedDB.databases()).map(({ name }) => name ?? '');
	return all.filter((name) => name.includes(personId)).sort();
}

/** Closes what is open of a person, as a page does that is left. */
function close(store: OfficeStore, desk: DeskStore): void {
	for (const engine of Object.values({ ...store.engines, ...desk.engines })) engine.close();
}

describe('the helpdesk on a device', () => {
	it('is not opened before somebody asks for it', async () => {
		const id = ulid();
		const store = await aStoreOf(agent, id);
		expect((await names(id)).filter((name) => /desk|mailbox/.test(name))).toEqual([]);
		await store.desk.get();
		expect(await names(id)).toContain(deskDatabaseName(id, 'desk', 'desk'));
	});

	it('gives a new office services and questions to begin with, once, and to nobody else', async () => {
		const id = ulid();
		const { engines, desk } = await openStoreAs({ ...sari, id });
		const services = async () =>
			(await engines.org.changesSince(0, 1_000)).changes.filter(
				({ id: found, isDeleted }) => found.startsWith('service:') && !isDeleted
			);
		expect(await services()).toEqual([]);
		await desk.get();
		const [first, ...others] = await services();
		expect(others.length).toBeGreaterThan(20);
		expect(await engines.org.state('setting:desk')).toBeNull();
		await engines.org.write([{ _id: first!.id, _rev: first!.rev, _deleted: true }]);
		await (await openStoreAs({ ...sari, id })).desk.get();
		expect(await services()).toHaveLength(others.length);
	});

	it('keeps a ticket that somebody files for themselves, signed, and asks the rules of a mailbox', async () => {
		const id = ulid();
		const desk = await (await aStoreOf(nobody, id)).desk.get();
		const ticket = anOwnTicket(id);
		expect((await desk.recorder.record([ticket])).ok).toBe(true);
		expect((await desk.engines.desk.state(ticket._id))?.body).toMatchObject({
			by: id,
			device: 'laptop'
		});
		expect(await desk.recorder.record([anOwnTicket('budi')])).toMatchObject({
			problem: { code: 'of-another-requester' }
		});
		expect(await desk.recorder.record([aNoteOn(ticket._id, id)])).toMatchObject({
			problem: { code: 'for-the-desk-only' }
		});
	});

	it('opens its view at the next question where it could not be opened', async () => {
		const desk = await (await aStoreOf(agent, ulid())).desk.get();
		const open = vi.spyOn(DeskView, 'open').mockRejectedValueOnce(new Error('cannot be read'));
		await expect(desk.view()).rejects.toThrow('cannot be read');
		expect(await (await desk.view()).counts('agus')).toMatchObject({ all: 0 });
		expect(open).toHaveBeenCalledTimes(2);
		open.mockRestore();
	});

	it('keeps the same photo once for each ticket, with whose it is', async () => {
		const id = ulid();
		const desk = await (await aStoreOf(agent, id)).desk.get();
		const photo = somePhoto();
		const keep = (ticket: string) =>
			desk.files.keep(photo, { ...aPhotoMeta, of: ticket, ticket, requester: 'budi' });
		const kept = [await keep(`ticket:${ulid()}`), await keep(`ticket:${ulid()}`)];
		const ids = kept.map((each) => (each.ok ? each.value._id : each.problem.code));
		expect(new Set(ids).size).toBe(2);
		expect(ids.every((each) => /^file:[0-9a-f]{64}\./.test(each))).toBe(true);
		expect(await desk.files.open(ids[1]!)).not.toBeNull();
	});

	it('keeps a photo that stays inside apart from the same one that is sent to who asked', async () => {
		const desk = await (await aStoreOf(agent)).desk.get();
		const ticket = `ticket:${ulid()}`;
		const meta = { ...aPhotoMeta, of: ticket, ticket, requester: 'budi' };
		const photo = somePhoto();
		const kept = [
			await desk.files.keep(photo, { ...meta, internal: true }),
			await desk.files.keep(photo, meta)
		];
		expect(kept.map((each) => each.ok && each.value.internal)).toEqual([true, undefined]);
	});

	it('gives no number twice, also where two tabs ask at once', async () => {
		const id = ulid();
		const tabs = [await aStoreOf(nobody, id), await aStoreOf(nobody, id)];
		const asked = Array.from({ length: 20 }, (_, at) => nextTicketNoIn(tabs[at % 2]!.engines));
		const given = await Promise.all(asked);
		expect(new Set(given).size).toBe(20);
		expect(given.every((number) => /^T-Z[A-Z]{3}-\d{5}$/.test(number))).toBe(true);
	});

	it('numbers tickets under the letters that the server gave in a branch', async () => {
		const { engines } = await aStoreOf(nobody);
		const own = (branch: string) =>
			engines.org.replaceLocal({ _id: '_local/device-letters', branch, letters: 'C' });
		await own('sorong');
		expect(await nextTicketNoIn(engines)).toBe('T-SORONG-C-00001');
		await own(NO_BRANCH);
		expect(await nextTicketNoIn(engines)).toBe('T-C-00002');
	});

	it('leaves nothing of the desk with somebody who no longer works there, but what is theirs', async () => {
		const id = ulid();
		const store = await aStoreOf(agent, id);
		const before = await store.desk.get();
		const sent = anOwnTicket(id);
		await before.recorder.record([sent]);
		const { seq } = await before.engines.desk.meta();
		await before.engines.desk.replaceLocal({ _id: SYNC_STATE, pushedSeq: seq });
		const own = anOwnTicket(id);
		const written = anOwnTicket(NO_ACCOUNT, { channel: 'phone' });
		await before.recorder.record([own, written, aNoteOn(own._id, id)]);
		const photo = await before.files.keep(somePhoto(), {
			...aPhotoMeta,
			of: own._id,
			ticket: own._id,
			requester: id
		});
		const photoId = photo.ok ? photo.value._id : '';
		close(store, before);

		const after = await (await aStoreOf(nobody, id)).desk.get();
		expect(after.place).toBe('mailbox');
		expect(await idsIn(after)).toEqual([own._id]);
		expect(await after.files.open(photoId)).not.toBeNull();
		expect(await names(id)).not.toContain(deskDatabaseName(id, 'desk', 'desk'));
		expect(await names(id)).not.toContain(deskDatabaseName(id, 'desk-files', 'desk'));
	});

	it('takes what a requester filed along when they come to the desk', async () => {
		const id = ulid();
		const store = await aStoreOf(nobody, id);
		const before = await store.desk.get();
		const ticket = anOwnTicket(id);
		await before.recorder.record([ticket]);
		close(store, before);
		const after = await (await aStoreOf(agent, id)).desk.get();
		expect(await idsIn(after)).toEqual([ticket._id]);
	});

	it('is missed where the browser emptied it, and not where roles changed', async () => {
		const id = ulid();
		const store = await aStoreOf(agent, id);
		const before = await store.desk.get();
		const known = await before.ids();
		expect(Object.keys(known).sort()).toEqual(['desk', 'desk-files']);
		const lost = await openStoreAs(
			{ ...sari, id, roles: agent },
			{ known: { ...known, desk: 'x' } }
		);
		await before.engines.desk.replaceLocal({ _id: SYNC_STATE, pushedSeq: 7 });
		expect((await lost.desk.get()).isLost).toBe(true);
		// What was agreed with a server counts for nothing.
		expect(await before.engines.desk.getLocal(SYNC_STATE)).toBeNull();
		const files = { known: { ...known, 'desk-files': 'x' } };
		const another = await openStoreAs({ ...sari, id, roles: agent }, files);
		expect((await another.desk.get()).isLost).toBe(true);
		const moved = await openStoreAs({ ...sari, id, roles: nobody }, { known });
		expect((await moved.desk.get()).isLost).toBe(false);
	});

	it('goes with everything else of a person', async () => {
		const id = ulid();
		const store = await aStoreOf(agent, id);
		const desk = await store.desk.get();
		close(store, desk);
		await eraseStores(id);
		expect(await names(id)).toEqual([]);
	});
});
