import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import path from 'node:path';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Asked for again each time, answered 304 while unchanged: an update is seen at once. */
const REVALIDATE = 'no-cache';

/**
 * Serves the built app: compressed at build time, named by content where it may be kept for ever,
 * revalidated where a new version must be noticed (the page, the service worker, the manifest).
 * Every address that is no file is the app's own and gets the page.
 */
export async function serveApp(server: FastifyInstance, appDir: string): Promise<void> {
	await server.register(fastifyStatic, {
		root: path.resolve(appDir),
		preCompressed: true,
		cacheControl: false,
		setHeaders: (reply, file) => setCaching(reply, path.relative(appDir, file))
	});

	server.setNotFoundHandler(async (request, reply) => {
		const isPage =
			(request.method === 'GET' || request.method === 'HEAD') && looksLikePage(request.url);
		if (!isPage) return reply.code(404).send({ error: 'not_found', reason: 'missing' });
		return reply.sendFile('index.html');
	});
}

function setCaching(reply: FastifyReply, file: string): void {
	const isHashed = file.replaceAll('\\', '/').startsWith('_app/immutable/');
	void reply.header('cache-control', isHashed ? IMMUTABLE : REVALIDATE);
}

function looksLikePage(url: string): boolean {
	const { pathname } = new URL(url, 'http://localhost');
	return !pathname.startsWith('/_app/') && !path.posix.basename(pathname).includes('.');
}
