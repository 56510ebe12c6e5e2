import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The headers of every answer. The content security policy is the one that the build wrote into the
 * page (it knows the hash of the start script), with the parts added that a page cannot say itself.
 */
export async function securityHeaders(appDir: string): Promise<Record<string, string>> {
	const page = await readFile(path.join(appDir, 'index.html'), 'utf8');
	const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/.exec(page)?.[1];
	if (!policy) throw new Error(`${appDir}: index.html carries no content security policy`);
	return {
		'content-security-policy': `${policy.replaceAll('&#39;', "'")}; frame-ancestors 'none'`,
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=()',
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff'
	};
}
