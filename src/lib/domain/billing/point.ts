/** A place on the map, in degrees. */
export interface Point {
	readonly latitude: number;
	readonly longitude: number;
}

/** About ten metres: what a house needs. */
const PLACES = 4;
const written = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/;

/** As facts keep it: `-0.8762,131.2558`. */
export function pointText({ latitude, longitude }: Point): string {
	return `${latitude.toFixed(PLACES)},${longitude.toFixed(PLACES)}`;
}

/** Null where the text is no point on earth. */
export function pointOf(text: string): Point | null {
	const match = written.exec(text);
	if (!match) return null;
	const [latitude, longitude] = [Number(match[1]), Number(match[2])];
	return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
