import * as z from 'zod/mini';
import { isBranchSlug } from './account-roles.ts';
import { escapePart } from '../ids.ts';
import { shortText, signature, stamp } from '../schema.ts';

const id = z.string().check(z.minLength(1), z.maxLength(100));
const coordinate = z.string().check(z.regex(/^[\w-]{43}$/, { error: 'a coordinate in base64url' }));
const branch = z.string().check(z.refine(isBranchSlug, { error: 'the code of a branch' }));
const letters = z
	.string()
	.check(z.refine(isDeviceLetters, { error: 'one to four capital letters' }));

/**
 * A place of work: one person's account on one browser. Two people who share a laptop have an entry
 * each, so that one can be sent away without the other.
 */
export const deviceSchema = z.object({
	_id: z.string().check(z.startsWith('device:')),
	type: z.literal('device'),
	deviceId: id,
	personId: id,
	account: shortText,
	/** The public half of the key that it signs with, a point of P-256 as in a JSON Web Key. */
	publicKey: z.optional(z.object({ x: coordinate, y: coordinate })),
	/** What the browser and the system call themselves. */
	browser: shortText,
	system: shortText,
	branch,
	letters,
	firstSeenAt: stamp,
	/** Written again from time to time, not at every contact. */
	lastSeenAt: stamp,
	/** At its next contact the device wipes what this person has on it. */
	revokedAt: z.optional(stamp),
	...signature
});
export type DeviceEntry = z.infer<typeof deviceSchema>;

/**
 * Letters of a branch that one device has for ever: numbers that it gives out while it is offline
 * begin with them. Whoever creates the document has them; a second time it cannot be created.
 */
export const deviceLettersSchema = z.object({
	_id: z.string().check(z.startsWith('device-letters:')),
	type: z.literal('device-letters'),
	branch,
	letters,
	deviceId: id,
	personId: id,
	...signature
});
export type DeviceLetters = z.infer<typeof deviceLettersSchema>;

export function deviceEntryId(deviceId: string): string {
	return `device:${escapePart(deviceId)}`;
}

export function deviceLettersId(branch: string, letters: string): string {
	return `device-letters:${branch}:${letters}`;
}

/** All letters of a branch lie between these two ids. */
export function deviceLettersRange(branch: string): { from: string; below: string } {
	const prefix = deviceLettersId(branch, '');
	return { from: prefix, below: prefix.replace(/:$/, ';') };
}

const MOST_LETTERS = 4;

export function isDeviceLetters(text: string): boolean {
	return text.length <= MOST_LETTERS && /^[A-Z]+$/.test(text);
}

/** A, B, … Z, AA, AB, …: what stands at a place of that list, which begins at 0. */
export function deviceLettersAt(place: number): string {
	const last = String.fromCharCode('A'.charCodeAt(0) + (place % 26));
	return place < 26 ? last : deviceLettersAt(Math.floor(place / 26) - 1) + last;
}

/** Where letters stand in that list. */
export function placeOfLetters(text: string): number {
	return [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
