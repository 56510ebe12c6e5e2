import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { typeOfId } from '#lib/domain/ids.ts';
import { newSigningKeys } from '#lib/store/backup/signature.ts';
import { aNoteOn, anOwnTicket, aStoreOf, idsIn } from '#tests/builders/a-desk-store.ts';
import { aPhotoMeta, somePhoto } from '#tests/builders/a-file.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import type { DeskStore } from './desk-store.ts';

describe('what is in a file', () => {
	const passphrase = 'kopi susu tiga gelas';

	/** A desk with a ticket of somebody, its photo, a note of the desk and another's ticket. */
	async function aDesk(requester: string) {
		const from = await aStoreOf(['agent']);
		const { recorder, files } = await from.desk.get();
		const [own, other] = [anOwnTicket(requester), anOwnTicket('budi')];
		const written = { channel: 'phone' as const };
		await recorder.record([
			{ ...own, ...written },
			{ ...other, ...written }
		]);
		await recorder.record([aNoteOn(own._id, requester)]);
		const owner = { ticket: own._id, requester };
		await files.keep(somePhoto(), { ...aPhotoMeta, of: own._id, ...owner });
		await files.keep(somePhoto(), { ...aPhotoMeta, of: own._id, ...owner, internal: true });
		return { from, own, other };
	}

	const typesIn = async (desk: DeskStore) => (await idsIn(desk)).map(typeOfId).sort();
	const photosIn = async (desk: DeskStore) => (await desk.engines['desk-files'].meta()).count;

	it('a backup brings all of the desk to another computer', async () => {
		const { from } = await aDesk(ulid());
		const file = await from.copies.writeBackup(passphrase, Date.now(), () => undefined);
		const to = await aStoreOf(['agent']);
		valueOf(await to.copies.readBackup(file, passphrase, () => undefined));
		const desk = await to.desk.get();
		expect(await typesIn(desk)).toEqual(['ticket', 'ticket', 'ticket-event']);
		expect(await photosIn(desk)).toBe(2);
	});

	it('what is read into a mailbox is its person’s, whatever the file holds', async () => {
		const requester = ulid();
		const { from, own } = await aDesk(requester);
		const file = await from.copies.writeBackup(passphrase, Date.now(), () => undefined);
		const to = await aStoreOf([], requester);
		valueOf(await to.copies.readBackup(file, passphrase, () => undefined));
		const desk = await to.desk.get();
		expect(await idsIn(desk)).toEqual([own._id]);
		expect(await photosIn(desk)).toBe(1);
	});

	it('a file for another device holds nothing that stays inside the desk', async () => {
		const { from } = await aDesk(ulid());
		const signer = { device: 'laptop', person: 'agus', keys: await newSigningKeys() };
		const content = { branch: 'sorong', isWhole: true, madeAtMs: Date.now() };
		const file = await from.copies.writeExchange(passphrase, signer, content);
		const to = await aStoreOf(['agent']);
		valueOf(await to.copies.takeExchange(file, passphrase, 'sorong'));
		const desk = await to.desk.get();
		expect(await typesIn(desk)).toEqual(['ticket', 'ticket']);
		expect(await photosIn(desk)).toBe(1);
	});
});
