import type { FastifyInstance } from 'fastify';

/** How long answers that are under way may take to end. */
const PATIENCE_MS = 5_000;
const LOOK_MS = 50;

/**
 * Takes no new connections, lets answers that are under way end, and closes each connection when it
 * rests; what has not ended after a while is cut off.
 */
export async function closeGently(
	server: FastifyInstance,
	patienceMs = PATIENCE_MS
): Promise<void> {
	const { server: http } = server;
	const resting = setInterval(() => http.closeIdleConnections(), LOOK_MS);
	const cut = setTimeout(() => http.closeAllConnections(), patienceMs);
	try {
		await server.close();
	} finally {
		clearInterval(resting);
		clearTimeout(cut);
	}
}
