import { afterEach, describe, expect, it, vi } from 'vitest';
import { takeSharedFile, watchLaunches } from './incoming-files.ts';
import { SHARE_INBOX, SHARED_FILE } from './share-inbox.ts';

afterEach(() => caches.delete(SHARE_INBOX));

describe('a file that another app shared', () => {
	it('is taken once, with its name and its bytes', async () => {
		const inbox = await caches.open(SHARE_INBOX);
		const headers = { 'x-file-name': encodeURIComponent('Tunggakan “Nov”.xlsx') };
		await inbox.put(SHARED_FILE, new Response(new Uint8Array([80, 75, 3, 4]), { headers }));
		const file = await takeSharedFile();
		expect(file?.name).toBe('Tunggakan “Nov”.xlsx');
		expect([...new Uint8Array(await file!.arrayBuffer())]).toEqual([80, 75, 3, 4]);
		expect(await takeSharedFile()).toBeNull();
	});

	it('is none where nothing waits', async () => {
		expect(await takeSharedFile()).toBeNull();
	});
});

describe('a file that the app is opened with', () => {
	it('reaches whoever waits for it; a start without a file reaches nobody', async () => {
		const handle = { getFile: () => Promise.resolve(new File(['x'], 'daftar.xlsx')) };
		const launches = [{ files: [] }, { files: [handle] }];
		const queue = {
			setConsumer: (consume: (launch: { files: unknown[] }) => void) => launches.forEach(consume)
		};
		vi.stubGlobal('launchQueue', queue);
		const name = await new Promise((resolve) => watchLaunches((file) => resolve(file.name)));
		expect(name).toBe('daftar.xlsx');
		vi.unstubAllGlobals();
	});
});
