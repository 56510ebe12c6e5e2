import { hash, timingSafeEqual } from 'node:crypto';

/** What is kept of a token: who reads it here cannot use it. */
export function hashToken(token: string): string {
	return hash('sha256', token, 'base64url');
}

/** Compares two hashes without telling by the time how far they agree. */
export function isSameHash(one: string, other: string): boolean {
	return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
