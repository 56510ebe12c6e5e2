import type { Account } from '#lib/domain/billing/account.ts';
import { accountOf } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import {
	defaultCollectionSettings,
	defaultOfficeSettings,
	defaultReminderSettings
} from '#lib/domain/billing/default-settings.ts';
import type { CustomerFact, Outcome, Reminder } from '#lib/domain/billing/facts.ts';
import type { Queue } from '#lib/domain/billing/queue.ts';
import type { Template } from '#lib/domain/billing/template.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { billId, customerId } from '#lib/domain/ids.ts';
import type { BillingOffice } from '#lib/features/billing/office.ts';
import type { CustomerRecord } from '#lib/features/billing/customers/customer-record.ts';

/** Friday 20 November 2026, 10.00 in Jakarta: a contact day, within contact hours. */
export const NOW_MS = Date.UTC(2026, 10, 20, 3, 0);
export const TODAY = '2026-11-20';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Who recorded something, so many minutes before now. */
export function signedAgo(minutes: number): { by: string; at: string; device: string } {
	return { by: 'sari', at: stampAt(NOW_MS - minutes * MINUTE_MS), device: 'laptop' };
}

export function daysAgo(days: number): { by: string; at: string; device: string } {
	return signedAgo(days * DAY_MINUTES);
}

export function aCustomer(
	given: Partial<Omit<Customer, '_id' | 'type' | 'phones'>> & {
		readonly phones?: readonly string[];
	} = {}
): Customer {
	const { phones = ['+6200000000001'], customerNo = '1001', ...fields } = given;
	return {
		_id: customerId(customerNo),
		type: 'customer',
		customerNo,
		name: 'Toko Contoh',
		phones: phones.map((number) => ({ number, kind: 'mobile' })),
		...fields
	};
}

export function aBill(given: Partial<Omit<Bill, '_id' | 'type'>> = {}): Bill {
	const { customerNo = '1001', key = '2026-10', ...fields } = given;
	return {
		_id: billId(customerNo, key),
		type: 'bill',
		customerNo,
		key,
		amount: 385_000,
		...(/^\d{4}-\d{2}$/.test(key) ? { period: key } : {}),
		...fields
	};
}

export function aReminder(
	given: Partial<Reminder> & { readonly minutesAgo?: number } = {}
): Reminder {
	const { minutesAgo = 60, ...fields } = given;
	return {
		_id: 'reminder:1',
		type: 'reminder',
		customerNos: ['1001'],
		bills: [],
		channel: 'whatsapp',
		to: '+6200000000001',
		template: 'template:due:1',
		text: 'Yth. pelanggan',
		...signedAgo(minutesAgo),
		...fields
	};
}

export function anOutcome(
	given: Partial<Outcome> & { readonly minutesAgo?: number } = {}
): Outcome {
	const { minutesAgo = 59, ...fields } = given;
	return {
		_id: 'outcome:1',
		type: 'outcome',
		kind: 'sent',
		customerNos: ['1001'],
		reminder: 'reminder:1',
		...signedAgo(minutesAgo),
		...fields
	};
}

export function aQueue(items: readonly (readonly string[])[], given: Partial<Queue> = {}): Queue {
	return {
		_id: 'queue:1',
		type: 'queue',
		name: 'Tahap: jatuh tempo',
		items: items.map((item) => [...item]),
		...signedAgo(120),
		...given
	};
}

export function aTemplate(given: Partial<Template> = {}): Template {
	const { slug = 'due' } = given;
	return {
		_id: `template:${slug}:1`,
		type: 'template',
		slug,
		name: 'Jatuh tempo',
		stage: 'due',
		language: 'id',
		body: 'Yth. {nama}, {label_nomor} {nomor}: {jumlah}, {periode}, {jatuh_tempo}. {kantor}',
		active: true,
		...signedAgo(10_000),
		...given
	};
}

/** A customer's record; the account follows from the facts. */
export function aRecord(
	given: {
		readonly customer?: Customer | null;
		readonly bills?: readonly Bill[];
		readonly facts?: readonly CustomerFact[];
	} = {}
): CustomerRecord {
	const { customer = aCustomer(), bills = [aBill()], facts = [] } = given;
	const customerNo = customer?.customerNo ?? bills[0]?.customerNo ?? '1001';
	return {
		customerNo,
		customer: customer && { ...customer, _rev: '1-a' },
		bills: bills.map((bill) => ({ ...bill, _rev: '1-a' })),
		account: anAccount(customerNo, facts)
	};
}

/** What facts add up to; null where there are none, as in the store. */
export function anAccount(customerNo: string, facts: readonly CustomerFact[]): Account | null {
	return facts.length === 0 ? null : accountOf(customerNo, facts);
}

/** The settings that an office begins with, with no holidays. */
export function someSettings(
	given: {
		readonly office?: Partial<BillingOffice['settings']['office']>;
		readonly reminders?: Partial<BillingOffice['settings']['reminders']>;
		readonly collection?: Partial<BillingOffice['settings']['collection']>;
		readonly holidays?: BillingOffice['settings']['holidays'];
	} = {}
): BillingOffice['settings'] {
	return {
		office: { ...defaultOfficeSettings('Kantor Contoh'), ...daysAgo(30), ...given.office },
		reminders: { ...defaultReminderSettings(), ...daysAgo(30), ...given.reminders },
		collection: { ...defaultCollectionSettings(), ...given.collection },
		holidays: given.holidays ?? new Map()
	};
}
