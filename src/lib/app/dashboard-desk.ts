import type { BillingOffice } from '#lib/features/billing/office.ts';
import { writeSheet } from '#lib/features/billing/export/client.ts';
import type { DashboardDesk } from '#lib/features/dashboard/desk.ts';
import type { DevicePerson } from '#lib/session/device-db.ts';
import type { OpenStore } from './open-office.svelte.ts';

/** What the dashboard works with, of the store that is open. */
export function dashboardDesk(
	store: OpenStore,
	person: DevicePerson,
	office: BillingOffice,
	people: () => DashboardDesk['people']
): DashboardDesk {
	const { server } = person;
	return {
		get zone() {
			return office.settings.office.zone;
		},
		isPractice: person.practice,
		server: server ? { branch: server.branch, device: server.device } : null,
		get people() {
			return people();
		},
		ask: (question) => store.worker.dashboard(question),
		rows: (question, asked, most) => store.worker.dashboardRows(question, asked, most),
		onChange: (listener) => store.onLedgerChange(listener),
		devices: () => store.org.devices.toArray(),
		templates: () => store.org.templates.toArray(),
		write: (book) => writeSheet(book, 'xlsx')
	};
}
