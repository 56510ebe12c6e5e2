import { DatabaseSync } from 'node:sqlite';
import type { Database } from './database.ts';
import { DocReader, type FoundDoc } from './doc-reader.ts';
import { revisionText } from './revision.ts';
import { pathTo, stateOf, treeOf } from './tree.ts';
import { removeLeafFromTree } from 'pouchdb-merge';

/** Removes leaves as if they had never been. Gives what was removed, by id. Runs as one write. */
export function purge(
	database: Database,
	wanted: ReadonlyMap<string, readonly string[]>
): Record<string, string[]> {
	const reader = new DocReader(database);
	const purged = new Map<string, string[]>();
	for (const [id, revs] of wanted) {
		const done: string[] = [];
		for (const rev of revs) {
			const doc = reader.find(id);
			if (doc && purgeLeaf(database, reader, id, doc, rev)) done.push(rev);
		}
		purged.set(id, done);
		if (done.length === 0) continue;
		database.meta.purgeSeq += 1;
		database
			.prepare('INSERT INTO purges VALUES (?, ?, ?)')
			.run(database.meta.purgeSeq, id, JSON.stringify(done));
	}
	return Object.fromEntries(purged);
}

function purgeLeaf(
	database: Database,
	reader: DocReader,
	id: string,
	doc: FoundDoc,
	rev: string
): boolean {
	const { meta } = database;
	if (!reader.leaves(doc).some((leaf) => leaf.rev === rev)) return false;
	const before = treeOf(doc);
	const path = pathTo(before, rev)!;
	database.prepare('DELETE FROM revisions WHERE id = ? AND rev = ?').run(id, rev);
	const tree = removeLeafFromTree(before, rev);
	if (doc.isDeleted) meta.deleted -= 1;
	else meta.living -= 1;
	meta.seq += 1;
	if (tree.length === 0 || doc.tree === null) {
		database.prepare('DELETE FROM docs WHERE id = ?').run(id);
		database.prepare('DELETE FROM revisions WHERE id = ?').run(id);
		return true;
	}
	const next = stateOf(tree);
	if (next.isDeleted) meta.deleted += 1;
	else meta.living += 1;
	for (const [back, hash] of path.hashes.entries()) {
		const inner = revisionText(path.generation - back, hash);
		if (pathTo(tree, inner) === null) {
			database.prepare('DELETE FROM revisions WHERE id = ? AND rev = ?').run(id, inner);
		}
	}
	const winner = next.rev === doc.rev ? doc : reader.revision(id, doc, next.rev)!;
	database
		.prepare(
			`UPDATE docs SET seq = ?, rev = ?, deleted = ?, history = ?, attachments = ?, tree = ?,
			leaves = ?, body = ? WHERE id = ?`
		)
		.run(
			meta.seq,
			next.rev,
			Number(next.isDeleted),
			next.history,
			winner.attachments,
			next.tree,
			next.leaves,
			winner.body,
			id
		);
	return true;
}

/** What is wrong with a file, in SQLite's words; null where it is sound. */
export function faultOf(file: string): string | null {
	const sql = new DatabaseSync(file, { readOnly: true });
	try {
		const found = sql.prepare('PRAGMA integrity_check').all();
		const said = found.map((row) => String(row['integrity_check'])).join('; ');
		return said === 'ok' ? null : said;
	} finally {
		sql.close();
	}
}
