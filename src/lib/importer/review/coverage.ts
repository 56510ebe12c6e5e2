import { isMonth } from '#lib/domain/time/date.ts';
import { isBlank } from '../cell.ts';
import type { RecordReader } from '../records/record-reader.ts';
import type { ReviewEntry } from './row-state.ts';

/** What a file covers, to compare it with earlier files of the same source. */
export interface Coverage {
	/** The source: the recipe that its columns were read with. */
	readonly recipe: string;
	/** Branches in the file, in capitals; empty where the file names none: then it covers them all. */
	readonly branches: ReadonlySet<string>;
	readonly months: ReadonlySet<string>;
}

export function coverageOf(
	recipe: string,
	reader: RecordReader,
	entries: readonly ReviewEntry[]
): Coverage {
	return {
		recipe,
		branches: new Set(branchesOf(reader, entries).map(branchKey)),
		months: new Set(monthsOf(entries))
	};
}

/** The same branch whatever its capitals. */
export function branchKey(branch: string): string {
	return branch.trim().toUpperCase();
}

/** Branches that the rows name, each in the spelling that sorts first. */
export function branchesOf(reader: RecordReader, entries: readonly ReviewEntry[]): string[] {
	if (!reader.has('branch')) return [];
	const seen = new Set<unknown>();
	const branches = new Map<string, string>();
	for (const { row, standing } of entries) {
		if (standing === 'error') continue;
		const cell = reader.cells.fix('branch', row) ?? reader.cells.file('branch', row);
		const word = isBlank(cell) ? reader.cells.sectionBranch(row) : cell;
		if (seen.has(word)) continue;
		seen.add(word);
		addBranch(branches, reader.text('branch', row).value);
	}
	return [...branches.values()].sort();
}

/** Notes a branch under its key, in the spelling that sorts first. */
export function addBranch(branches: Map<string, string>, branch: string | null): void {
	if (branch === null) return;
	const other = branches.get(branchKey(branch));
	if (other === undefined || branch < other) branches.set(branchKey(branch), branch);
}

export function monthsOf(entries: readonly ReviewEntry[]): string[] {
	const keys = new Set<string>();
	for (const { key, standing } of entries) if (key !== null && standing !== 'error') keys.add(key);
	return [...keys].filter(isMonth).sort();
}
