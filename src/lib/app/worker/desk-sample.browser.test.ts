import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { sari } from '#tests/builders/an-office.ts';
import { OfficeStore } from './office-store.ts';

it('somebody who practises finds a helpdesk at work, with services, people and tickets of their own', async () => {
	const person = { ...sari, id: ulid() };
	const store = await OfficeStore.open({
		person,
		device: 'laptop',
		officeName: 'Kantor Contoh',
		today: '2026-11-23',
		withSample: true,
		known: null,
		server: null
	});
	const desk = await store.desk.get();
	const docs = (await desk.engines.desk.changesSince(0, 1_000)).changes.map(({ id }) => id);
	expect(docs.filter((id) => id.startsWith('ticket:')).length).toBeGreaterThanOrEqual(20);
	const org = await store.engines.org.states([
		'service:perbaikan-ac',
		'setting:desk',
		'person:contoh-agus'
	]);
	expect(org.size).toBe(3);
	const view = await desk.view();
	expect((await view.counts(person.id)).unassigned).toBeGreaterThan(1);
});
