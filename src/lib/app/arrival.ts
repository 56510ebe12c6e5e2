import { DESK } from '#lib/domain/access/carrying.ts';
import { momentOf } from '#lib/domain/clock.ts';
import type { Arrival } from '#lib/features/helpdesk/helpdesk.ts';
import type { SyncStatus } from '#lib/sync/sync-status.ts';

/**
 * Whether a fact of the helpdesk has reached the server, as far as this tab knows. What waits is sent in
 * the order in which it was recorded, so nothing older waits behind something newer.
 *
 * @param status null where the device is alone
 */
export function arrivalOf(
	status: Pick<SyncStatus, 'phase' | 'databases'> | null,
	fact: { readonly _id: string; readonly at: string }
): Arrival {
	if (status === null) return 'alone';
	// Another tab does the exchange, and only that one knows how far it has come.
	if (status.phase === 'elsewhere') return 'on-its-way';
	const database = status.databases.find(
		({ name }) => name === DESK || name.startsWith('mailbox-')
	);
	if (!database || database.lastSuccessMs === null) return 'on-its-way';
	const { waitingSince, waiting, denied, lastSuccessMs } = database;
	const isDenied = denied.some(({ id }) => id === fact._id);
	const isWaiting = waiting > 0 && (waitingSince === null || waitingSince <= fact.at);
	return isDenied || isWaiting || lastSuccessMs < momentOf(fact.at) ? 'on-its-way' : 'arrived';
}
