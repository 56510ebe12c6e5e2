/** Puts a text on the clipboard; false where the browser does not let it. */
export async function copied(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		// Not allowed, or another window came to the front: whoever asked says so.
		return false;
	}
}
