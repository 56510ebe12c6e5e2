import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BackupOptions } from './backup.ts';
import type { Manifest } from './manifest.ts';

/** As `backUp`, in a thread of its own: requests are answered meanwhile. */
export async function backUpAside(options: BackupOptions): Promise<Manifest> {
	const worker = new Worker(new URL('./backup.worker.ts', import.meta.url), {
		workerData: options
	});
	try {
		const [manifest] = (await once(worker, 'message')) as [Manifest];
		return manifest;
	} finally {
		await worker.terminate();
	}
}
