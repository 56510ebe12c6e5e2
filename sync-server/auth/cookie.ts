/** CouchDB's name of it, which its replicator looks for. */
export const COOKIE_NAME = 'AuthSession';

/** Longer headers are not looked through. */
const MAX_HEADER_LENGTH = 16_384;
const TOKEN = /^[\w-]{43}$/;

/**
 * The session's token in a Cookie header, or null. What has not the form of a token of ours counts
 * as none, where CouchDB answers 400: cookies are shared by all ports of a host, and the cookie of
 * another server there would lock a browser out.
 */
export function tokenIn(header: string | undefined): string | null {
	if (!header || header.length > MAX_HEADER_LENGTH) return null;
	for (const pair of header.split(';')) {
		const [name, value = ''] = pair.trim().split('=', 2);
		if (name === COOKIE_NAME && TOKEN.test(value)) return value;
	}
	return null;
}

/** The Set-Cookie header that keeps a session in the browser for so long. */
export function sessionCookie(token: string, maxAgeMs: number, isSecure: boolean): string {
	const maxAge = Math.max(0, Math.floor(maxAgeMs / 1_000));
	const secure = isSecure ? '; Secure' : '';
	return `${COOKIE_NAME}=${token}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`;
}

export function clearedCookie(isSecure: boolean): string {
	return sessionCookie('', 0, isSecure);
}
