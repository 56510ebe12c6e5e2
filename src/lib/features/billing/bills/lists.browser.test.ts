import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aBill, aCustomer } from '#tests/builders/billing-records.ts';
import { inComponent } from '#tests/builders/in-component.ts';
import { CustomersList } from '../customers/customers-list.svelte.ts';
import { noFilter } from '../ledger/filter.ts';
import type { LedgerView } from '../ledger/ledger-view.ts';
import type { BillingOffice } from '../office.ts';
import { BillsList } from './bills-list.svelte.ts';

const byNumber = { by: 'customerNo', descending: false } as const;
let at: AnOffice;
let office: BillingOffice;
const listeners = new Set<() => void>();
let end: () => void = () => undefined;

beforeEach(async () => {
	at = await AnOffice.open();
	await at.given(
		...Array.from({ length: 30 }, (_, place) => String(1001 + place)).flatMap((customerNo) => [
			aCustomer({ customerNo, name: `Toko ${customerNo}` }),
			aBill({ customerNo, amount: Number(customerNo) })
		])
	);
	// A getter would be lost in a copy, so the office is the base of this one.
	office = Object.assign(Object.create(at.office) as BillingOffice, {
		ledger: slowly(at.view),
		onLedgerChange: (listener: () => void) => {
			listeners.add(listener);
			listener();
			return () => listeners.delete(listener);
		}
	});
});

// The store stays open: a reading that is still under way must not be cut off.
afterEach(() => {
	end();
	listeners.clear();
});

/** Answers in turn and later, as a worker does. */
function slowly(view: LedgerView): BillingOffice['ledger'] {
	return new Proxy(view, {
		get: (target, name) => {
			const method = target[name as keyof LedgerView] as (...given: unknown[]) => unknown;
			return async (...given: unknown[]) => {
				await new Promise((resolve) => setTimeout(resolve));
				return method.apply(target, given);
			};
		}
	}) as unknown as BillingOffice['ledger'];
}

function follow<T>(make: () => T): T {
	const component = inComponent(make);
	end = component.end;
	return component.made;
}

async function changed(): Promise<void> {
	await at.feed.catchUp();
	listeners.forEach((listener) => listener());
}

describe('the list of bills on the screen', () => {
	const numbers = (list: BillsList) => list.rows.rows.map(({ line }) => line.customerNo);

	it('shows the last thing asked for, however fast the questions came', async () => {
		const list = follow(() => new BillsList(office));
		void list.showWindow(0, 10);
		for (const search of ['1', '10', '100', '1005'])
			void list.filterBy({ ...noFilter, search }, byNumber);
		await expect.poll(() => numbers(list)).toEqual(['1005']);
		expect(list.totals).toEqual({ bills: 1, customers: 1, open: 1005 });
		expect(list.rows.rows[0]).toMatchObject({
			bill: { amount: 1005 },
			customer: { name: 'Toko 1005' }
		});
	});

	it('shows the stretch that is scrolled to', async () => {
		const list = follow(() => new BillsList(office));
		await list.filterBy(noFilter, byNumber);
		for (const from of [0, 5, 12, 20]) void list.showWindow(from, 3);
		await expect.poll(() => numbers(list)).toEqual(['1021', '1022', '1023']);
		expect(list.rows.from).toBe(20);
	});

	it('keeps the stretch in view when somebody else changes the list meanwhile', async () => {
		const list = follow(() => new BillsList(office));
		await list.filterBy(noFilter, byNumber);
		await list.showWindow(10, 2);
		await at.given(aCustomer({ customerNo: '0001' }), aBill({ customerNo: '0001', amount: 1 }));
		await changed();
		await expect.poll(() => numbers(list)).toEqual(['1010', '1011']);
		expect(list.totals?.bills).toBe(31);
	});

	it('keeps what is ticked while it is filtered away, and says what that comes to', async () => {
		const list = follow(() => new BillsList(office));
		await list.filterBy({ ...noFilter, search: '1003' }, byNumber);
		await list.tickAll();
		await list.filterBy({ ...noFilter, search: '1004' }, byNumber);
		await list.tickAll();
		expect(list.selected).toEqual({ bills: 2, customers: 2, open: 1003 + 1004 });
		await list.untickAll();
		expect(list.selected.bills).toBe(0);
	});
});

describe('the list of customers on the screen', () => {
	it('begins with who owes most, and finds a customer while typing', async () => {
		const list = follow(() => new CustomersList(office));
		await list.showWindow(0, 2);
		await expect
			.poll(() => list.rows.rows.map(({ summary }) => summary.customerNo))
			.toEqual(['1030', '1029']);
		for (const search of ['1', '10', '1007']) void list.search(search);
		await expect
			.poll(() => list.rows.rows.map(({ customer }) => customer?.name))
			.toEqual(['Toko 1007']);
		expect(list.totals).toMatchObject({ customers: 1, open: 1007 });
	});
});
