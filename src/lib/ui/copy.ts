/**
 * Puts a text on the clipboard; false where the browser does not let it: without a secure connection, or
 * because somebody forbade it.
 */
export async function copyText(text: string): Promise<boolean> {
	// Missing in an insecure context.
	const clipboard = navigator.clipboard as Clipboard | undefined;
	try {
		await clipboard?.writeText(text);
		return clipboard !== undefined;
	} catch {
		return false;
	}
}
