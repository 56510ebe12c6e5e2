/** The parts of pouchdb-merge 9 that the store uses; the package carries no types of its own. */
declare module 'pouchdb-merge' {
	export interface RevOptions {
		status?: 'available' | 'missing';
		deleted?: boolean;
	}

	/** Hash, what is known of the revision, and the branches that follow it. */
	export type RevNode = [hash: string, options: RevOptions, branches: RevNode[]];

	/** A tree of revisions whose root has generation `pos`. */
	export interface RevPath {
		pos: number;
		ids: RevNode;
	}

	export type RevTree = RevPath[];

	export function merge(
		tree: RevTree,
		path: RevPath,
		depth: number
	): {
		tree: RevTree;
		stemmedRevs: string[];
		conflicts: 'new_leaf' | 'new_branch' | 'internal_node' | false;
	};
	export function winningRev(metadata: { rev_tree: RevTree }): string;
	export function isDeleted(metadata: { rev_tree: RevTree }, rev?: string): boolean;
	export function revExists(tree: RevTree, rev: string): boolean;
	export function compactTree(metadata: { rev_tree: RevTree }): string[];
	export function latest(rev: string, metadata: { rev_tree: RevTree }): string;
	export function collectLeaves(tree: RevTree): { rev: string; opts: RevOptions }[];
	export function collectConflicts(metadata: { rev_tree: RevTree }): string[];
	export function removeLeafFromTree(tree: RevTree, rev: string): RevTree;
	export function traverseRevTree<T>(
		tree: RevTree,
		visit: (isLeaf: boolean, pos: number, hash: string, context: T, options: RevOptions) => T
	): void;
	export function rootToLeaf(
		tree: RevTree
	): { pos: number; ids: { id: string; opts: RevOptions }[] }[];
}
