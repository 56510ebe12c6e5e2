import { askedFor } from '#lib/domain/billing/asked-for.ts';
import type { Channel } from '#lib/domain/billing/facts.ts';
import { addressFor, holdsOn, type Hold } from '#lib/domain/billing/reminder-rules.ts';
import type { OfficeSettings } from '#lib/domain/settings.ts';
import { localTime, type Zone } from '#lib/domain/time/zone.ts';
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
	const zone = zoneOf(customer?.branch, settings.office);
	const { open, because } = askedFor(bills, account, localTime(nowMs, zone).date);
	return holdsOn({
		account,
		open,
		withheld: because,
		channel,
		to: customer ? addressFor(channel, customer, account) : null,
		zone,
		settings: settings.reminders,
		holidays: settings.holidays,
		nowMs
	});
}
