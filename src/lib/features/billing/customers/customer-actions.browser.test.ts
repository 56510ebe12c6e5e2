import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Stored } from '#lib/domain/document.ts';
import { customerId } from '#lib/domain/ids.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aBill, aCustomer, TODAY } from '#tests/builders/billing-records.ts';
import { correctCustomer, entryOf } from './correct-customer.ts';
import { customerStory } from './customer-record.ts';
import { pauseCustomer } from './pause-customer.ts';
import { reverseFact } from './reverse.ts';

let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open();
});

afterEach(() => at.close());

async function theCustomer(customerNo = '1001'): Promise<Stored<Customer>> {
	const customer = await at.office.tables.customers.get(customerId(customerNo));
	if (!customer) throw new Error(`no customer ${customerNo}`);
	return customer;
}

describe('correcting a customer', () => {
	beforeEach(() =>
		at.given(
			aCustomer({ name: 'Tko Contoh', phones: ['+6281200000001'], importId: 'import:a' }),
			aBill()
		)
	);

	it('keeps what the person says, and remembers what the file had said', async () => {
		const customer = await theCustomer();
		const entry = { ...entryOf(customer), name: ' Toko Contoh ', address: 'Jl. Contoh 7' };
		expect(await correctCustomer(at.office, customer, entry)).toMatchObject({ ok: true });
		expect(await theCustomer()).toMatchObject({
			name: 'Toko Contoh',
			address: 'Jl. Contoh 7',
			phones: [{ number: '+6281200000001', kind: 'mobile' }],
			importId: 'import:a',
			by: 'sari',
			corrections: {
				name: { given: 'Tko Contoh', value: 'Toko Contoh' },
				address: { given: '', value: 'Jl. Contoh 7' }
			}
		});
	});

	it('still knows the file’s word after a second correction', async () => {
		const first = await theCustomer();
		await correctCustomer(at.office, first, { ...entryOf(first), name: 'Toko Contoh' });
		const second = await theCustomer();
		await correctCustomer(at.office, second, { ...entryOf(second), name: 'Toko Contoh Jaya' });
		expect((await theCustomer()).corrections?.name).toEqual({
			given: 'Tko Contoh',
			value: 'Toko Contoh Jaya'
		});
	});

	it('stores the customer and nothing of the store’s own', async () => {
		const customer = await theCustomer();
		await correctCustomer(at.office, customer, { ...entryOf(customer), name: 'Toko Contoh' });
		const again = await theCustomer();
		await correctCustomer(at.office, again, { ...entryOf(again), name: 'Toko Contoh Jaya' });
		const stored = (await at.content())['customer:1001']!;
		expect(Object.keys(stored).sort()).toEqual([
			'at',
			'by',
			'corrections',
			'customerNo',
			'device',
			'importId',
			'name',
			'phones',
			'type'
		]);
	});

	it('puts a number right, and messages go there from then on', async () => {
		const customer = await theCustomer();
		await correctCustomer(at.office, customer, { ...entryOf(customer), phones: '0813-0000-0002' });
		await at.feed.catchUp();
		expect(at.view.find('081300000002', 5)).toMatchObject([{ customerNo: '1001' }]);
		expect((await theCustomer()).corrections?.phone?.given).toContain('81200000001');
	});

	it.each(['bukan nomor', '081300000002, 0812', '081300000002, 8.12E+10'])(
		'refuses the numbers “%s”, of which one cannot be read, instead of dropping it',
		async (phones) => {
			const customer = await theCustomer();
			const kept = await correctCustomer(at.office, customer, { ...entryOf(customer), phones });
			expect(kept).toMatchObject({ ok: false, problem: { code: 'phone-unreadable' } });
			expect((await theCustomer())._rev).toBe(customer._rev);
		}
	);

	it('takes all numbers away where the person empties the field', async () => {
		const customer = await theCustomer();
		await correctCustomer(at.office, customer, { ...entryOf(customer), phones: ' ' });
		expect(await theCustomer()).toMatchObject({ phones: [] });
	});

	it('writes nothing where nothing is different', async () => {
		const customer = await theCustomer();
		const entry = { ...entryOf(customer), name: `${customer.name} ` };
		expect(await correctCustomer(at.office, customer, entry)).toMatchObject({
			problem: { code: 'nothing-changed' }
		});
	});

	it('never overwrites what somebody else changed meanwhile', async () => {
		const seen = await theCustomer();
		await correctCustomer(at.office, seen, { ...entryOf(seen), name: 'Toko Contoh' });
		const late = await correctCustomer(at.office, seen, { ...entryOf(seen), name: 'Toko Lain' });
		expect(late).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
		expect((await theCustomer()).name).toBe('Toko Contoh');
	});
});

describe('pausing a customer', () => {
	const pause = {
		customerNos: ['1001'],
		kind: 'pause',
		reason: 'sengketa',
		until: '2026-11-30',
		today: TODAY
	} as const;

	beforeEach(() => at.given(aCustomer(), aBill()));

	const heldCodes = () => at.view.stages().reduce((sum, { held }) => sum + held, 0);

	it('holds reminders until the day, and for good on an opt-out', async () => {
		await pauseCustomer(at.office, pause);
		expect(heldCodes()).toBe(1);
		expect((await customerStory(at.office.tables, '1001'))?.account?.pause).toMatchObject({
			kind: 'pause',
			until: '2026-11-30'
		});
		await pauseCustomer(at.office, { ...pause, kind: 'opt-out' });
		expect((await customerStory(at.office.tables, '1001'))?.account?.pause).toMatchObject({
			kind: 'opt-out',
			until: null
		});
	});

	it('wants a reason, and a day that has not passed', async () => {
		expect(await pauseCustomer(at.office, { ...pause, reason: ' ' })).toMatchObject({
			problem: { code: 'reason-missing' }
		});
		expect(await pauseCustomer(at.office, { ...pause, until: '2026-11-19' })).toMatchObject({
			problem: { code: 'ends-in-the-past' }
		});
		expect(heldCodes()).toBe(0);
	});

	it('is over once it is taken back, and only with a reason', async () => {
		await pauseCustomer(at.office, pause);
		const [fact] = (await customerStory(at.office.tables, '1001'))!.facts;
		expect(await reverseFact(at.office, fact!, '')).toMatchObject({
			problem: { code: 'reason-missing' }
		});
		expect(await reverseFact(at.office, fact!, 'salah orang')).toMatchObject({ ok: true });
		expect(heldCodes()).toBe(0);
		expect((await customerStory(at.office.tables, '1001'))?.account?.pause).toBeNull();
	});
});

describe('the record of a customer', () => {
	it('holds everything of that customer and nothing of a neighbour whose number begins alike', async () => {
		await at.given(
			aCustomer(),
			aCustomer({ customerNo: '10011' }),
			aBill({ key: '2026-10' }),
			aBill({ key: '2026-08' }),
			aBill({ customerNo: '10011' })
		);
		await pauseCustomer(at.office, {
			customerNos: ['10011'],
			kind: 'opt-out',
			reason: 'diminta',
			until: TODAY,
			today: TODAY
		});
		const record = await customerStory(at.office.tables, '1001');
		expect(record?.bills.map(({ key }) => key)).toEqual(['2026-08', '2026-10']);
		expect(record).toMatchObject({ facts: [], account: null });
	});

	it('is there for a number of which only a bill is known, and null for one nobody knows', async () => {
		await at.given(aBill({ customerNo: '7:7' }));
		expect(await customerStory(at.office.tables, '7:7')).toMatchObject({ customer: null });
		expect(await customerStory(at.office.tables, '7')).toBeNull();
	});
});
