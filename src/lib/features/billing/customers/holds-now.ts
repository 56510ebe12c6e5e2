import { isAbsent, openAmount } from '#lib/domain/billing/account.ts';
import type { Channel } from '#lib/domain/billing/facts.ts';
import { addressFor, holdsOn, type Hold } from '#lib/domain/billing/reminder-rules.ts';
import { sumRupiah } from '#lib/domain/money.ts';
import type { OfficeSettings } from '#lib/domain/settings.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import type { BillingOffice } from '../office.ts';
import type { CustomerRecord } from './customer-record.ts';

/** The zone that a customer lives in: their branch's, or else the office's. */
export function zoneOf(branch: string | undefined, office: OfficeSettings): Zone {
	const own = branch === undefined ? undefined : Object.entries(office.branchZones);
	return own?.find(([name]) => name === branch)?.[1] ?? office.zone;
}

/** What speaks against reminding this customer now on a channel. */
export function customerHoldsNow(
	{ customer, bills, account }: CustomerRecord,
	settings: BillingOffice['settings'],
	nowMs: number,
	channel: Channel = 'whatsapp'
): Hold[] {
	const open = bills.filter((bill) => openAmount(bill, account) > 0);
	return holdsOn({
		account,
		open: sumRupiah(open.map((bill) => openAmount(bill, account))),
		allAbsent: open.length > 0 && open.every((bill) => isAbsent(bill, account)),
		channel,
		to: customer ? addressFor(channel, customer, account) : null,
		zone: zoneOf(customer?.branch, settings.office),
		settings: settings.reminders,
		holidays: settings.holidays,
		nowMs
	});
}
