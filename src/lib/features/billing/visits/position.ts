import type { Visit } from '#lib/domain/collection/facts.ts';

const PATIENCE_MS = 15_000;
/** About ten metres: what a house needs, and not more of somebody's whereabouts. */
const PLACES = 4;

/** Where the device is now; null where the person or the device does not say. */
export function positionNow(): Promise<NonNullable<Visit['position']> | null> {
	return new Promise((resolve) => {
		if (!('geolocation' in navigator)) return resolve(null);
		navigator.geolocation.getCurrentPosition(
			({ coords }) =>
				resolve({
					latitude: Number(coords.latitude.toFixed(PLACES)),
					longitude: Number(coords.longitude.toFixed(PLACES)),
					accuracy: Math.min(100_000, Math.round(coords.accuracy))
				}),
			() => resolve(null),
			{ enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 }
		);
	});
}
