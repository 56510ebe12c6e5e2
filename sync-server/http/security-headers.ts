import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const fixed = {
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=()',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff'
} as const;

/**
 * The headers of every answer. The content security policy is the one that the build wrote into the
 * page (it knows the hash of the start script), with the parts added that a page cannot say itself.
 * It is read again when the page on disk has changed: a device that keeps a new page with the policy
 * of the old one could never start the app again.
 */
export class SecurityHeaders {
	readonly #page: string;
	#readAt = NaN;
	#headers: Readonly<Record<string, string>> = fixed;

	constructor(appDir: string) {
		this.#page = path.join(appDir, 'index.html');
		this.#readAgain();
		if (Number.isNaN(this.#readAt)) throw new Error(`no built app in ${appDir}`);
	}

	/** For a request of this method: only what is got can be a page, so that only then one looks. */
	for(method: string): Readonly<Record<string, string>> {
		if (method === 'GET' || method === 'HEAD') this.#readAgain();
		return this.#headers;
	}

	/** While a new build is being put in place the page may be missing or half there: the old policy stays. */
	#readAgain(): void {
		const changedAt = statSync(this.#page, { throwIfNoEntry: false })?.mtimeMs;
		if (changedAt === undefined || changedAt === this.#readAt) return;
		const policy = policyIn(readFileSync(this.#page, 'utf8'));
		if (policy === null) return;
		this.#readAt = changedAt;
		this.#headers = { ...fixed, 'content-security-policy': policy };
	}
}

function policyIn(page: string): string | null {
	const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(page)?.[1];
	return policy ? `${policy.replaceAll('&#39;', "'")}; frame-ancestors 'none'` : null;
}
