import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import type { Role } from '#lib/domain/access/person.ts';
import { disputeTicketId } from '#lib/domain/ids.ts';
import type { DevicePerson } from '#lib/session/device-db.ts';
import { databaseName } from '#lib/store/databases.ts';
import { StoreReader } from '#lib/store/reader.ts';
import type { DisputeTicket } from '#lib/features/billing/agreements/dispute-tickets.ts';
import { anOwnTicket } from '#tests/builders/a-desk-store.ts';
import { sari } from '#tests/builders/an-office.ts';
import { deskSigned } from '#tests/builders/desk-facts.ts';
import { disputeTickets } from './dispute-tickets.ts';
import type { OpenStore, Settings } from './open-office.svelte.ts';
import { deskCalls } from './worker/desk-calls.ts';
import { OfficeStore } from './worker/office-store.ts';

/** Somebody's store as the page has it, asked directly where the app asks a worker. */
async function openAs(roles: readonly Role[]) {
	const id = ulid();
	const open = (as: readonly Role[]) =>
		OfficeStore.open({
			person: { ...sari, id, roles: as },
			device: 'laptop',
			officeName: 'Kantor Contoh',
			today: '2026-11-26',
			withSample: false,
			known: null,
			server: null
		});
	// The office's settings are an admin's to make; others find them there.
	await open(sari.roles);
	const office = await open(roles);
	const orgReader = new StoreReader(databaseName(id, 'org'), 'org');
	await orgReader.open();
	const calls = deskCalls(
		() => office,
		() => Promise.resolve(office)
	);
	const store = { worker: calls, orgReader } as unknown as OpenStore;
	const person = { ...sari, id, roles, practice: false } as unknown as DevicePerson;
	const settings = { office: { officeName: 'Kantor Contoh' } } as unknown as Settings;
	return { office, id, tickets: disputeTickets(store, person, () => settings) };
}

function aDispute() {
	return {
		id: `dispute:${ulid()}`,
		customerNo: '1001',
		customerName: 'Contoh Satu',
		bills: ['Oktober 2026'],
		reason: 'meteran rusak'
	};
}

it.each([
	['at the desk', ['admin'], '/desk/'],
	['with a mailbox only', ['collector'], '/tickets/']
] as const)(
	'a dispute of somebody %s has one ticket, and they are led to it',
	async (_who, roles, href) => {
		const { office, id, tickets } = await openAs(roles);
		const dispute = aDispute();
		const seen: (DisputeTicket | null)[] = [];
		const stop = await tickets.watch(dispute.id, (ticket) => seen.push(ticket));
		await expect.poll(() => seen.at(-1)).toBe(null);

		const number = await tickets.open(dispute);
		expect(number.ok).toBe(true);
		expect(await tickets.open(dispute)).toEqual(number);
		await expect.poll(() => seen.at(-1)?.status).toBe('open');
		expect(seen.at(-1)).toMatchObject({ href: expect.stringContaining(href), mayCancel: true });

		const desk = await office.desk.get();
		const kept = await desk.engines.desk.state(disputeTicketId(dispute.id));
		expect(kept?.body).toMatchObject({
			requester: id,
			by: id,
			dispute: { id: dispute.id, customerNo: '1001', about: 'Contoh Satu (1001), Oktober 2026' }
		});

		const { value: told } = (await tickets.takenBack(dispute.id, 'salah catat')) as {
			value: unknown;
		};
		expect(told).toEqual({ number: (number as { value: string }).value, isCancelled: true });
		await expect.poll(() => seen.at(-1)?.status).toBe('cancelled');
		expect(seen.at(-1)?.mayCancel).toBe(false);
		// Nothing is worked on that could be told.
		expect(await tickets.takenBack(dispute.id, 'sekali lagi')).toEqual({ ok: true, value: null });
		stop();
	}
);

it('who may not call the ticket of another off says in it that its dispute was taken back', async () => {
	const { office, tickets } = await openAs(['pic']);
	const dispute = aDispute();
	const { engines } = await office.desk.get();
	const _id = disputeTicketId(dispute.id);
	const ticket = { ...anOwnTicket('budi'), _id, _rev: '1-a', ...deskSigned('budi', 0) };
	await engines.desk.write([ticket], { newEdits: false });
	expect(await tickets.takenBack(dispute.id, 'salah catat')).toMatchObject({
		ok: true,
		value: { isCancelled: false }
	});
	const { changes } = await engines.desk.changesSince(0, 10);
	expect(changes.map(({ body }) => body)).toContainEqual(
		expect.objectContaining({ kind: 'message', text: expect.stringContaining('salah catat') })
	);
});
