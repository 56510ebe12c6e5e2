/** Hands a file to the person as a download. */
export function download(file: Blob, name: string): void {
	const url = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser reads the file after the click; a minute is ample, and the memory comes back.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
