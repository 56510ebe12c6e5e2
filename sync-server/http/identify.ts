import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FOR_ACCOUNT_HEADER, signedInAsAnother } from '#lib/domain/access/for-account.ts';
import type { Auth } from '../auth/auth.ts';
import { nobody } from '../auth/identity.ts';
import type { Store } from '../store/store.ts';
import type { Context } from './context.ts';
import { isMetricsToken, METRICS } from './observe.ts';
import { HttpRefusal } from './couch-errors.ts';

/** Where the list of devices is kept. */
export const ORG = 'org';
/** These say themselves who is there, or do not care. */
const OPEN: ReadonlySet<string> = new Set(['/', '/_up', '/_session', '/_setup']);

/** Says of each request who sends it, and turns away a device that was revoked. */
export function identifyRequests(
	server: FastifyInstance,
	context: Context,
	auth: Auth,
	metricsToken: string | null
): void {
	server.addHook('onRequest', async (request) => {
		request.identity = nobody;
		const [pathname = ''] = request.url.split('?', 1);
		if (isOpen(request) || pathname.startsWith('/_app/')) return;
		if (pathname === METRICS && isMetricsToken(request, metricsToken)) return;
		const { cookie, authorization } = request.headers;
		request.identity = await auth.identify({ cookie, authorization, address: request.ip });
		refuseAnother(request);
		refuseRevoked(context, request);
	});
}

/** Whether what is asked for is for everybody, or says itself who may. */
export function isOpen({ url }: FastifyRequest): boolean {
	const [pathname = ''] = url.split('?', 1);
	return OPEN.has(pathname);
}

/** Who has not signed in at all is asked to, as everybody is. */
function refuseAnother({ identity, headers }: FastifyRequest): void {
	const account = headers[FOR_ACCOUNT_HEADER];
	if (account === undefined || identity.name === null) return;
	if (account === encodeURIComponent(identity.name)) return;
	throw new HttpRefusal(401, 'unauthorized', signedInAsAnother(identity.name));
}

/**
 * A revoked device may still read its own entry, which tells it so: it then wipes what it holds.
 */
function refuseRevoked({ store }: Context, request: FastifyRequest): void {
	const { device } = request.identity;
	if (device === null || !isRevoked(store, device)) return;
	const [pathname] = request.url.split('?', 1);
	const own = `/${ORG}/${encodeURIComponent(entryOf(device))}`;
	if (request.method === 'GET' && pathname === own) return;
	throw new HttpRefusal(403, 'forbidden', 'device_revoked');
}

/** Whether the office has revoked a device. */
export function isRevoked(store: Store, device: string): boolean {
	if (!store.has(ORG)) return false;
	const entry = store.get(ORG).reader.find(entryOf(device));
	if (entry === null || entry.isDeleted) return false;
	const { revokedAt } = JSON.parse(entry.body) as { revokedAt?: unknown };
	return revokedAt !== undefined && revokedAt !== null;
}

function entryOf(device: string): string {
	return `device:${device}`;
}
