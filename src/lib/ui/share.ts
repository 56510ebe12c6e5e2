import { download } from './download.ts';

/** Hands a file to another app where the device can, and else as a download. */
export async function shareFile(file: File): Promise<void> {
	const content = { files: [file] };
	// Laptops without such a list, and browsers that give no files to it.
	const isShareable = 'canShare' in navigator && navigator.canShare(content);
	if (!isShareable) return download(file, file.name);
	try {
		await navigator.share(content);
	} catch (error) {
		// The person changed their mind.
		if (error instanceof DOMException && error.name === 'AbortError') return;
		download(file, file.name);
	}
}
