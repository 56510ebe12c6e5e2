/// <reference lib="webworker" />
import {
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	precacheAndRoute,
	type PrecacheEntry
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { BACKGROUND_SYNC } from '#lib/app/background-sync-tag.ts';
import { SHARE_INBOX, SHARE_TARGET, SHARED_FILE } from '#lib/app/share-inbox.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

const PAGE = '/index.html';

cleanupOutdatedCaches();
// The root is a page to who goes there, and the server's own answer to who asks for its data.
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: '' });

// A file shared from another app (WhatsApp, Files) is put where the page finds it after opening.
registerRoute(
	({ url, request }) => url.pathname === SHARE_TARGET && request.method === 'POST',
	async ({ request }) => {
		const form = await request.formData();
		const file = form.getAll('files').find((entry) => entry instanceof File);
		if (file) {
			const inbox = await caches.open(SHARE_INBOX);
			const headers = { 'x-file-name': encodeURIComponent(file.name) };
			await inbox.put(SHARED_FILE, new Response(file, { headers }));
		}
		return Response.redirect('/bills/import?from=share', 303);
	},
	'POST'
);

// Every address of the app is the same page; files and the server's own answers are not.
registerRoute(
	new NavigationRoute(createHandlerBoundToURL(PAGE), { denylist: [/^\/_up$/, /\.[a-z0-9]+$/i] })
);

self.addEventListener('message', (event) => {
	const message: unknown = event.data;
	const isAsked =
		typeof message === 'object' &&
		message !== null &&
		'type' in message &&
		message.type === 'skip-waiting';
	if (isAsked) void self.skipWaiting();
});

// There is a network again: whichever page is open brings what waits. With none open it waits on.
self.addEventListener('sync', (event) => {
	const chance = event as ExtendableEvent & { readonly tag: string };
	if (chance.tag === BACKGROUND_SYNC) chance.waitUntil(tellPages());
});

async function tellPages(): Promise<void> {
	const pages = await self.clients.matchAll({ type: 'window' });
	for (const page of pages) page.postMessage({ type: BACKGROUND_SYNC });
}

// The first installation takes over the page that installed it, so that it works offline at once.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
