import { addressFor } from '#lib/domain/billing/reminder-rules.ts';
import { customerId } from '#lib/domain/ids.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import { calendarText } from '#lib/i18n/areas/calendar.ts';
import { number, phone, rupiah } from '#lib/i18n/format.ts';
import { calendarFile, type CalendarEntry } from '#lib/messaging/calendar-file.ts';
import { shareFile } from '#lib/ui/share.ts';
import type { BillingOffice, BillingTables } from '../office.ts';
import { appointmentsOf, type Appointment } from './appointments.ts';

/** An appointment in one line. */
export function appointmentTitle({ kind, place, record }: Appointment): string {
	const t = calendarText();
	const name = record.customer?.name || record.customerNo;
	if (kind === 'part' && place) return t.part(name, number(place.at), number(place.of));
	return kind === 'promise' ? t.promise(name) : t.visit(name);
}

function entryOf(
	appointment: Appointment,
	{ settings, isPractice }: Pick<BillingOffice, 'settings' | 'isPractice'>
): CalendarEntry {
	const { id, on, amount, record } = appointment;
	const { customer, customerNo, account } = record;
	const number = customer ? addressFor('phone', customer, account) : null;
	const title = appointmentTitle(appointment);
	return {
		id,
		on,
		title: isPractice ? calendarText().practice(title) : title,
		text: [
			`${settings.office.customerNoLabel} ${customerNo}`,
			...(amount === null ? [] : [rupiah(amount)]),
			...(number === null ? [] : [phone(number)])
		].join('\n'),
		place: customer?.address ?? ''
	};
}

/** Hands appointments to the calendar of the device, as a file. */
export async function shareCalendar(
	office: BillingOffice,
	appointments: readonly Appointment[],
	nowMs: number
): Promise<void> {
	const entries = appointments.map((appointment) => entryOf(appointment, office));
	const [first] = appointments;
	const name = calendarText().fileName(first?.on ?? '');
	await shareFile(new File([calendarFile(entries, nowMs)], name, { type: 'text/calendar' }));
}

/** What is still to come with these customers, by its day. */
export async function appointmentsWith(
	tables: BillingTables,
	customerNos: readonly string[],
	today: CalendarDate
): Promise<Appointment[]> {
	const [customers, accounts] = await Promise.all([
		tables.customers.bulkGet(customerNos.map(customerId)),
		tables.accounts.bulkGet([...customerNos])
	]);
	return customerNos
		.flatMap((customerNo, at) => {
			const [customer, account] = [customers[at] ?? null, accounts[at] ?? null];
			return appointmentsOf({ customerNo, customer, account }, today);
		})
		.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
