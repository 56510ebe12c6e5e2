import { aWritable } from '#tests/builders/some-writes.ts';
import type { AServer } from '#tests/builders/a-server.ts';
import { readIncoming, type JsonDoc } from '#server/store/incoming.ts';

/** Stands in every document that is kept: whoever is turned away must not get to see it. */
export const SECRET = 'isi-yang-rahasia';
const FILE = { content_type: 'text/plain', data: Buffer.from(SECRET).toString('base64') };

let count = 0;

/** A document that nobody has seen yet, of a kind that the database is for, signed by a person. */
export function aFreshDoc(database: string, person: string): JsonDoc & { _id: string } {
	const at = String(++count);
	if (database === 'org') {
		const { _id, ...template } = aWritable.template;
		return { _id: `${_id}-${at}`, ...template, body: SECRET, by: person };
	}
	if (database === '_users') {
		const name = `somebody-${at}`;
		return { _id: `org.couchdb.user:${name}`, type: 'user', name, roles: [], displayName: SECRET };
	}
	// What is done already is not run by the replicator.
	if (database === '_replicator') return { _id: at, text: SECRET, _replication_state: 'completed' };
	if (database === 'notes') return { _id: `note:${at}`, text: SECRET };
	return { ...aWritable.view, _id: `view:${at}`, name: SECRET, by: person };
}

export function aFreshDesign(): JsonDoc & { _id: string } {
	return { _id: `_design/d${++count}`, text: SECRET };
}

/** Puts a document into a database past all rules; with `files`, two attachments of it as well. */
export async function kept(
	{ running }: AServer,
	database: string,
	doc: JsonDoc & { _id: string },
	files = false
): Promise<{ id: string; rev: string }> {
	const { base, writer } = running.store.get(database);
	const attachments = files ? { _attachments: { 'a.txt': FILE, 'b.txt': FILE } } : {};
	return base.write(() => writer.write(readIncoming({ ...doc, ...attachments }, true), {}));
}
