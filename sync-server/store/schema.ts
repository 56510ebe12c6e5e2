/**
 * One SQLite file for each database. A document is one row whose key is the sequence of its last
 * change, so that the change feed is a scan in order of the key and new documents are appended.
 *
 * - `body` is the winning revision as it is sent: JSON with `_id`, `_rev`, `_deleted` and stubs.
 * - `history` is what follows the winner's own hash in `_revisions.ids`, as JSON text: `,"b","a"`.
 * - `tree` (pouchdb-merge's) and `leaves` (the other leaves, as JSON text) are there only for a
 *   document with branches.
 * - `attachments` counts those of the winner.
 *
 * `revisions` keeps bodies that do not win: leaves in conflict, and superseded ones until the next
 * compaction.
 */
export const SCHEMA_VERSION = 1;

export const schema = `
	CREATE TABLE docs (
		seq INTEGER PRIMARY KEY,
		id TEXT NOT NULL UNIQUE,
		rev TEXT NOT NULL,
		deleted INTEGER NOT NULL,
		history TEXT NOT NULL,
		attachments INTEGER NOT NULL,
		tree TEXT,
		leaves TEXT,
		body TEXT NOT NULL
	) STRICT;
	CREATE INDEX docs_deleted ON docs (id) WHERE deleted = 1;
	CREATE TABLE revisions (
		id TEXT NOT NULL,
		rev TEXT NOT NULL,
		deleted INTEGER NOT NULL,
		attachments INTEGER NOT NULL,
		body TEXT NOT NULL,
		PRIMARY KEY (id, rev)
	) STRICT, WITHOUT ROWID;
	CREATE TABLE attachments (
		digest TEXT PRIMARY KEY,
		length INTEGER NOT NULL,
		data BLOB NOT NULL
	) STRICT;
	CREATE TABLE local_docs (
		id TEXT PRIMARY KEY,
		rev INTEGER NOT NULL,
		body TEXT NOT NULL
	) STRICT, WITHOUT ROWID;
	CREATE TABLE purges (
		seq INTEGER PRIMARY KEY,
		id TEXT NOT NULL,
		revs TEXT NOT NULL
	) STRICT;
	CREATE TABLE meta (
		one INTEGER PRIMARY KEY CHECK (one = 1),
		epoch TEXT NOT NULL,
		seq INTEGER NOT NULL,
		living INTEGER NOT NULL,
		deleted INTEGER NOT NULL,
		purge_seq INTEGER NOT NULL,
		revs_limit INTEGER NOT NULL,
		security TEXT NOT NULL
	) STRICT;
`;
