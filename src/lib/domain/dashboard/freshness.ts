import type { DeviceEntry } from '../access/device.ts';
import { momentOf } from '../clock.ts';

const DAY_MS = 86_400_000;

/** From which devices the figures have what was recorded there. */
export interface Freshness {
	readonly devices: number;
	/** Those that were in touch with the server within the last day. */
	readonly fresh: number;
	/** When the one that was away longest was last in touch, ms since 1970. */
	readonly oldestMs: number | null;
}

type Seen = Pick<DeviceEntry, 'deviceId' | 'lastSeenAt' | 'revokedAt'>;

/**
 * **How fresh it is**: of the devices whose data the figures are made of and that nobody has revoked,
 * how many were in touch with the server within a day, and since when the last one was not. A device writes that it was there at
 * most every four hours, so it may have been there a little later than is said. What it recorded since
 * is in no figure. `ownId` is this device, which knows what it has itself.
 */
export function freshnessOf(devices: readonly Seen[], ownId: string, nowMs: number): Freshness {
	const seen = devices
		.filter(({ revokedAt }) => revokedAt === undefined)
		.map(({ deviceId, lastSeenAt }) => (deviceId === ownId ? nowMs : momentOf(lastSeenAt)));
	return {
		devices: seen.length,
		fresh: seen.filter((ms) => nowMs - ms <= DAY_MS).length,
		oldestMs: seen.length === 0 ? null : Math.min(...seen)
	};
}
