import { SHARE_INBOX, SHARED_FILE } from './share-inbox.ts';

/** What the browser offers where a file type can be opened with the installed app. */
interface LaunchQueue {
	setConsumer(
		consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void
	): void;
}

/** Calls back for a file that the installed app was opened with. */
export function watchLaunches(onfile: (file: File) => void): void {
	const { launchQueue } = window as unknown as { readonly launchQueue?: LaunchQueue };
	launchQueue?.setConsumer(({ files: [handle] }) => {
		if (handle) void handle.getFile().then(onfile);
	});
}

/** Takes the file that another app shared, once; null where none waits. */
export async function takeSharedFile(): Promise<File | null> {
	if (!('caches' in window)) return null;
	const inbox = await caches.open(SHARE_INBOX);
	const waiting = await inbox.match(SHARED_FILE);
	if (!waiting) return null;
	await inbox.delete(SHARED_FILE);
	const name = decodeURIComponent(waiting.headers.get('x-file-name') ?? '');
	return new File([await waiting.blob()], name);
}
