/**
 * Put in front of a cell's text before SheetJS sees it, where SheetJS would lose what kind of cell it
 * is. The first character is one that Unicode keeps out of every text.
 */
export const MARK = {
	uncached: '\ufdd0f',
	error: '\ufdd0e',
	date: '\ufdd0d'
} as const;
