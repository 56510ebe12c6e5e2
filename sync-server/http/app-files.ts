import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Asked for again each time, answered 304 while unchanged: an update is seen at once. */
const REVALIDATE = 'no-cache';

/**
 * Serves the built app beside the databases: compressed at build time, named by content where it
 * may be kept for ever, revalidated where a new version must be noticed (the page, the service
 * worker, the manifest).
 *
 * A name with a dot, or a folder of the build, is a file: no database can be called so. What a
 * browser opens as a page (it accepts HTML) is the app's own address and gets the page; everything
 * else is a call to the databases.
 */
export async function serveApp(server: FastifyInstance, appDir: string): Promise<void> {
	await server.register(fastifyStatic, {
		root: path.resolve(appDir),
		serve: false,
		preCompressed: true,
		cacheControl: false,
		setHeaders: (reply, file) => setCaching(reply, path.relative(appDir, file))
	});
	const folders = new Set(
		readdirSync(appDir, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => name)
	);
	server.addHook('onRequest', async (request, reply) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') return;
		const file = appFileOf(request, folders);
		if (file !== null) await reply.sendFile(file);
	});
}

/** The file of the app that a request asks for; null where it asks for something else. */
function appFileOf({ url, headers }: FastifyRequest, folders: ReadonlySet<string>): string | null {
	const [pathname = '/'] = url.split('?', 1);
	const [first = ''] = pathname.slice(1).split('/', 1);
	if (first.includes('.') || folders.has(first)) return decoded(pathname.slice(1));
	const isPage = /\btext\/html\b/.test(headers.accept ?? '') && !first.startsWith('_');
	return isPage ? 'index.html' : null;
}

/** An address that cannot be decoded is asked for as it is, and is not found. */
function decoded(pathname: string): string {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return pathname;
	}
}

function setCaching(reply: FastifyReply, file: string): void {
	const isHashed = file.replaceAll('\\', '/').startsWith('_app/immutable/');
	void reply.header('cache-control', isHashed ? IMMUTABLE : REVALIDATE);
}
