/** The part of pouchdb-selector-core 9 that is used here; the package carries no types of its own. */
declare module 'pouchdb-selector-core' {
	/** Throws where the selector names an unknown operator. */
	export function matchesSelector(doc: object, selector: object): boolean;
	export function createFieldSorter(
		sort: readonly string[]
	): (a: { doc: object }, b: { doc: object }) => number;
	export function parseField(field: string): string[];
}
