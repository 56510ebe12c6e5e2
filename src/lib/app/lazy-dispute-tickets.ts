import type { DevicePerson } from '#lib/session/device-db.ts';
import type { DisputeTickets } from '#lib/features/billing/agreements/dispute-tickets.ts';
import type { OpenStore, Settings } from './open-office.svelte.ts';

/** Tickets of disputes; their code and the helpdesk's database are loaded by who first has a dispute. */
export function lazyDisputeTickets(
	store: OpenStore,
	person: DevicePerson,
	settings: () => Settings
): DisputeTickets {
	const load = async () =>
		(await import('./dispute-tickets.ts')).disputeTickets(store, person, settings);
	return {
		open: async (dispute) => (await load()).open(dispute),
		takenBack: async (disputeId, reason) => (await load()).takenBack(disputeId, reason),
		watch(disputeId, listener) {
			let stop: (() => void) | null = null;
			let isOver = false;
			void load().then(async ({ watch }) => {
				if (!isOver) stop = await watch(disputeId, listener);
				// It was left while the helpdesk was opened.
				if (isOver) stop?.();
			});
			return () => {
				isOver = true;
				stop?.();
			};
		}
	};
}
