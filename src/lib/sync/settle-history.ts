import { rootToLeaf } from 'pouchdb-merge';
import { byWinning, type Leaf } from '#lib/domain/merge-leaves.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import type { DocState } from '#lib/store/engine/row.ts';

/** Revisions from one to its oldest known ancestor, newest first. */
type Line = readonly string[];

/** What is known of a document's revisions: here, and from the server where it was asked. */
export class History {
	readonly #lines: Line[];
	/** The oldest revisions known here, where their ancestors are not: a first load brings none. */
	readonly cutOff: readonly string[];

	constructor({ tree }: Pick<DocState, 'tree'>) {
		this.#lines = rootToLeaf(tree).map(({ pos, ids }) =>
			ids.map(({ id }, at) => `${pos + at}-${id}`).reverse()
		);
		const oldest = new Set(this.#lines.map((line) => line.at(-1)!));
		this.cutOff = [...oldest].filter((rev) => !rev.startsWith('1-'));
	}

	/** Takes in the ancestors of a revision as the server tells them. */
	learn({ _revisions: revisions }: AnyDoc): void {
		const { start, ids } = revisions as { start: number; ids: readonly string[] };
		const line = ids.map((hash, at) => `${start - at}-${hash}`);
		this.#lines.push(line);
	}

	/**
	 * For each leaf but the winner the newest revision that it and a leaf before it were both made
	 * from; null where none is known. What a merge has merged counts as what it was made from.
	 */
	bases(leaves: readonly Leaf[]): Map<string, string | null> {
		const [winner, ...others] = leaves.filter(({ isDeleted }) => !isDeleted).sort(byWinning);
		const bases = new Map<string, string | null>();
		if (!winner) return bases;
		const before = this.#ancestors(winner);
		for (const leaf of others) {
			const own = this.#ancestors(leaf);
			bases.set(leaf.rev, newest([...own].filter((rev) => before.has(rev))));
			for (const rev of own) before.add(rev);
		}
		return bases;
	}

	#ancestors({ rev, doc }: Leaf): Set<string> {
		const merged = Array.isArray(doc['merged']) ? (doc['merged'] as string[]) : [];
		const found = new Set<string>();
		const waiting = [rev, ...merged];
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
			if (found.has(next)) continue;
			found.add(next);
			for (const line of this.#lines) {
				const at = line.indexOf(next);
				if (at >= 0) waiting.push(...line.slice(at + 1));
			}
		}
		return found;
	}
}

function newest(revs: readonly string[]): string | null {
	const asLeaves = revs.map((rev) => ({ rev, isDeleted: false, doc: {} }));
	return asLeaves.sort(byWinning)[0]?.rev ?? null;
}
