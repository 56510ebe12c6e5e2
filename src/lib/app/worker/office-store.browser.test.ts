import { describe, expect, it } from 'vitest';
import { reminderSettingsSchema } from '#lib/domain/settings.ts';
import { noFilter } from '#lib/features/billing/ledger/filter.ts';
import { officialTemplates } from '#lib/messaging/official-templates.ts';
import { addDays } from '#lib/domain/time/date.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import { monthOf } from '#lib/domain/time/date.ts';
import { sari } from '#tests/builders/an-office.ts';
import { aBill, aCustomer } from '#tests/builders/billing-records.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import { OfficeStore } from './office-store.ts';
import type { OpenOptions } from './open-options.ts';

const today = localTime(Date.now(), 'WIB').date;

/** A store of somebody new, unless told otherwise. It stays open: what follows it must not be cut off. */
function open(given: Partial<OpenOptions> = {}): Promise<OfficeStore> {
	return OfficeStore.open({
		person: { ...sari, id: crypto.randomUUID() },
		device: 'laptop',
		officeName: 'Kantor Contoh',
		today,
		withSample: false,
		known: null,
		server: null,
		...given
	});
}

/** Resolves once the store has told of a change after which `isSo` holds. */
function until(store: OfficeStore, isSo: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		const look = () => {
			if (isSo()) resolve();
		};
		store.listen(look);
		look();
	});
}

async function reminderSettings({ engines }: OfficeStore) {
	const state = (await engines.org.state('setting:reminders'))!;
	return { ...reminderSettingsSchema.parse({ _id: state.id, ...state.body }), _rev: state.rev };
}

describe('a store that is opened for the first time', () => {
	it('has the office’s name, settings, holidays, the official texts and its person', async () => {
		const { engines } = await open();
		const org = await engines.org.changesSince(0, 1_000);
		const ids = org.changes.map(({ id }) => id);
		expect(ids).toContain('setting:office');
		expect(ids.filter((id) => id.startsWith('template:')).length).toBe(officialTemplates().length);
		expect(ids.filter((id) => id.startsWith('holidays:')).length).toBe(2);
		expect(ids.filter((id) => id.startsWith('person:')).length).toBe(1);
		expect((await engines.org.state('setting:office'))?.body).toMatchObject({
			officeName: 'Kantor Contoh',
			by: expect.any(String) as string
		});
	});

	it('is not begun again at the next start, whatever name is given then', async () => {
		const person = { ...sari, id: crypto.randomUUID() };
		const first = await open({ person });
		const { seq } = await first.engines.org.meta();
		const second = await open({ person, officeName: 'Kantor Lain' });
		expect((await second.engines.org.meta()).seq).toBe(seq);
	});

	it('is begun once where two tabs start it together', async () => {
		const person = { ...sari, id: crypto.randomUUID() };
		const [one, other] = await Promise.all([open({ person }), open({ person })]);
		expect(await one.engines.org.verify()).toEqual([]);
		const state = await other.engines.org.state('setting:office');
		expect(state?.rev.startsWith('1-')).toBe(true);
	});

	it('holds the invented list in practice, and shows it', async () => {
		const store = await open({ withSample: true });
		const { bills, customers, stages } = store.view.today();
		expect(bills).toBeGreaterThan(20);
		expect(customers).toBeGreaterThan(10);
		expect(stages.reduce((sum, { ready, held }) => sum + ready + held, 0)).toBe(customers);
	});
});

describe('what a store tells its tab', () => {
	it('is what another tab of the same person has recorded', async () => {
		const person = { ...sari, id: crypto.randomUUID() };
		const [here, there] = [await open({ person }), await open({ person })];
		await there.engines.billing.write([aCustomer(), aBill()] as unknown as AnyDoc[]);
		await until(here, () => here.view.today().bills === 1);
		expect(here.view.today().open).toBe(385_000);
	});

	it('follows another usual due day at once: lists say what messages say', async () => {
		const store = await open();
		const period = monthOf(today);
		await store.engines.billing.write([
			aCustomer(),
			aBill({ key: period, amount: 100_000 }),
			aBill({ key: 'INV-1', dueOn: addDays(today, -40), amount: 50_000 })
		] as unknown as AnyDoc[]);
		await until(store, () => store.view.today().bills === 2);
		const oldest = () =>
			store.view
				.listCustomers({ ...noFilter, amountFrom: 100_000 }, { by: 'due', descending: false }, 0, 1)
				.lines.at(0)?.oldestDue;
		expect(oldest()).toBe(`${period}-20`);

		const settings = await reminderSettings(store);
		valueOf(await store.record([{ ...settings, usualDueDay: 5 }]));
		await until(store, () => oldest() === `${period}-05`);
		expect(store.view.today()).toMatchObject({ bills: 2, open: 150_000, customers: 1 });
	});
});

describe('a backup of a store', () => {
	it('brings everything to another computer: the lists and the settings', async () => {
		const person = { ...sari, id: crypto.randomUUID() };
		const from = await open({ person, withSample: true });
		const settings = await reminderSettings(from);
		valueOf(await from.record([{ ...settings, cooldownDays: 9 }]));
		const file = await from.copies.writeBackup('kopi susu tiga gelas', Date.now(), () => undefined);

		const to = await open({ officeName: 'Kantor Baru' });
		const restored = valueOf(
			await to.copies.readBackup(file, 'kopi susu tiga gelas', () => undefined)
		);
		expect(restored.leftOut).toBe(0);
		await until(to, () => to.view.today().bills === from.view.today().bills);
		expect(to.view.today()).toEqual(from.view.today());
		expect((await reminderSettings(to)).cooldownDays).toBe(9);
		expect((await to.engines.org.state('setting:office'))?.body['officeName']).toBe(
			'Kantor Contoh'
		);
	});

	it('makes another store of the one it is restored into', async () => {
		const from = await open();
		const file = await from.copies.writeBackup('kopi susu tiga gelas', Date.now(), () => undefined);
		const to = await open();
		await to.engines.org.replaceLocal({ _id: '_local/checkpoint', seq: 5 });
		const before = await to.ids();
		valueOf(await to.copies.readBackup(file, 'kopi susu tiga gelas', () => undefined));
		const after = await to.ids();
		expect([after.org === before.org, after.billing === before.billing]).toEqual([false, false]);
		expect(await to.engines.org.getLocal('_local/checkpoint')).toBe(null);
	});
});

describe('a store that was here before', () => {
	it('is known again', async () => {
		const person = { ...sari, id: crypto.randomUUID() };
		const first = await open({ person });
		expect(first.isLost).toBe(false);
		expect((await open({ person, known: await first.ids() })).isLost).toBe(false);
	});

	it('is missed, and what was agreed with a server before does not count', async () => {
		const person = { ...sari, id: crypto.randomUUID() };
		const first = await open({ person });
		await first.engines.billing.replaceLocal({ _id: '_local/checkpoint', seq: 5 });
		const known = { ...(await first.ids()), billing: 'another' };
		const second = await open({ person, known });
		expect(second.isLost).toBe(true);
		expect(await second.engines.billing.getLocal('_local/checkpoint')).toBe(null);
	});
});
