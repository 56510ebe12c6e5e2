/** Whether a pasted text is rows of a sheet rather than a word for the search field. */
export function isPastedList(text: string): boolean {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	return lines.length >= 2 && lines.filter((line) => line.includes('\t')).length >= 2;
}
