import { describe, expect, it } from 'vitest';
import { aBill, aCustomer, NOW_MS, someSettings } from '#tests/builders/billing-records.ts';
import { clockView } from './clock-view.ts';
import { noFilter } from './filter.ts';
import { Ledger } from './ledger.ts';
import { LedgerView } from './ledger-view.ts';

const { office, reminders } = someSettings();

describe('names that repeat', () => {
	it('stay apart also where a column was taken for branches by mistake and each row has its own', () => {
		const ledger = new Ledger(reminders.usualDueDay);
		const MANY = 66_000;
		for (let place = 0; place < MANY; place++) {
			const customerNo = String(place);
			const names = { branch: `Cabang ${place}`, collector: `Penagih ${place}` };
			ledger.putBill(aBill({ customerNo, importId: `import:${place}` }), null);
			ledger.putCustomer(customerNo, aCustomer({ customerNo, ...names }), null);
		}
		const view = new LedgerView(ledger, () => clockView(NOW_MS, office.zone, reminders));
		const found = (filter: Partial<typeof noFilter>) =>
			view
				.listBills({ ...noFilter, ...filter }, { by: 'due', descending: false }, 0, 5)
				.lines.map(({ customerNo }) => customerNo);
		expect(found({ branches: ['Cabang 0'] })).toEqual(['0']);
		expect(found({ branches: [`Cabang ${MANY - 1}`] })).toEqual([String(MANY - 1)]);
		expect(found({ collectors: ['Penagih 464'] })).toEqual(['464']);
	});
});

describe('the names to filter by', () => {
	it('are each there once, in alphabetical order, without an empty one', () => {
		const ledger = new Ledger(reminders.usualDueDay);
		for (const [place, branch] of ['Sorong', 'Ambon', '', 'Sorong', 'Éfek'].entries()) {
			const customerNo = String(place);
			ledger.putCustomer(customerNo, aCustomer({ customerNo, branch }), null);
		}
		const view = new LedgerView(ledger, () => clockView(NOW_MS, office.zone, reminders));
		expect(view.facets()).toEqual({ branches: ['Ambon', 'Éfek', 'Sorong'], collectors: [] });
	});
});
