import type { Entry } from '../records/entry.ts';
import type { EntryReader } from '../records/entry-reader.ts';
import type { RecordReader } from '../records/record-reader.ts';
import type { Group } from './group.ts';
import type { ReviewEntry } from './row-state.ts';

/** All entries of a list, and who they belong to. Keeps both in step when a row is mended. */
export class Roster {
	readonly entries: readonly ReviewEntry[];
	readonly #groups = new Map<string, Group>();

	constructor(entries: readonly Entry[]) {
		this.entries = entries.map((entry) => ({
			...entry,
			context: [],
			standing: 'error',
			change: 'new',
			repeatOf: null
		}));
		for (const entry of this.entries) this.#join(entry);
	}

	/** By customer number; rows without a readable one belong to nobody. */
	get groups(): ReadonlyMap<string, Group> {
		return this.#groups;
	}

	groupOf(entry: Entry): Group | null {
		return entry.customerNo === null ? null : (this.#groups.get(entry.customerNo) ?? null);
	}

	/**
	 * Reads the row of an entry again, with the rows below that lean on it for their customer. Returns
	 * the groups that lost or won an entry, or hold one that says something else now.
	 */
	readAgain(id: number, reader: RecordReader, entryReader: EntryReader): Group[] {
		const touched = new Set<string>();
		const note = ({ customerNo }: Entry) => customerNo !== null && touched.add(customerNo);
		for (const entry of this.#leaningOn(id, reader)) {
			note(entry);
			this.#leave(entry);
			Object.assign(entry, entryReader.read(entry.row, entry.slot, entryReader.shared(entry.row)));
			entry.context = [];
			this.#join(entry);
			note(entry);
		}
		return [...touched].flatMap((customerNo) => {
			const group = this.#groups.get(customerNo);
			group?.entries.sort((a, b) => a.id - b.id);
			return group ?? [];
		});
	}

	#leaningOn(id: number, reader: RecordReader): ReviewEntry[] {
		const { row } = this.entries[id]!;
		let at = id;
		while (this.entries[at - 1]?.row === row) at--;
		const leaning: ReviewEntry[] = [];
		for (; at < this.entries.length; at++) {
			const entry = this.entries[at]!;
			if (entry.row !== row && reader.cells.ownerOf(entry.row) !== row) break;
			leaning.push(entry);
		}
		return leaning;
	}

	#join(entry: ReviewEntry): void {
		if (entry.customerNo === null) {
			entry.standing = 'error';
			return;
		}
		const group = this.#groups.get(entry.customerNo);
		if (group) group.entries.push(entry);
		else this.#groups.set(entry.customerNo, { customerNo: entry.customerNo, entries: [entry] });
	}

	#leave(entry: ReviewEntry): void {
		const group = this.groupOf(entry);
		if (!group) return;
		group.entries.splice(group.entries.indexOf(entry), 1);
		if (group.entries.length === 0) this.#groups.delete(group.customerNo);
	}
}
