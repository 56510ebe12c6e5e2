/** A written number and what it counts, for languages in which one is not several. */
export function counted(written: string, one: string, several: string): string {
	return `${written} ${written === '1' ? one : several}`;
}
