import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import { billId, customerId, importId } from '#lib/domain/ids.ts';
import { readPhones } from '#lib/domain/phone.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import { sampleList, type SampleLine } from './sample-list.ts';

/** The sample list as documents, for the practice store. */
export function sampleDocs(today: CalendarDate): (Customer | Bill)[] {
	const source = importId('sample');
	const lines = sampleList(today);
	const customers = new Map(lines.map((line) => [line.customerNo, customerOf(line, source)]));
	return [...customers.values(), ...lines.map((line) => billOf(line, source))];
}

function customerOf(line: SampleLine, source: string): Customer {
	const { phones } = readPhones(line.phone);
	return {
		_id: customerId(line.customerNo),
		type: 'customer',
		customerNo: line.customerNo,
		name: line.name,
		phones: [...phones],
		...(phones.length === 0 ? { phoneGiven: line.phone } : {}),
		address: line.address,
		branch: line.branch,
		collector: line.collector,
		importId: source
	};
}

function billOf(line: SampleLine, source: string): Bill {
	return {
		_id: billId(line.customerNo, line.period),
		type: 'bill',
		customerNo: line.customerNo,
		key: line.period,
		period: line.period,
		amount: line.amount,
		parts: { base: line.base, tax: line.tax },
		dueOn: line.dueOn,
		sourceStatus: line.status,
		importId: source
	};
}
