import { hash } from 'node:crypto';
import { fileId } from '#lib/domain/files/file.ts';
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
	if (database.startsWith('files-mailbox-')) {
		return { ...aFreshFile(at, person), requester: person };
	}
	if (database.startsWith('files-')) return aFreshFile(at, person);
	if (database === 'desk' || database.startsWith('mailbox-')) {
		const proposal = aWritable['faq-proposal'];
		return {
			...proposal,
			_id: `faq-proposal:${at}`,
			question: SECRET,
			requester: database === 'desk' ? 'rina' : person,
			by: person
		};
	}
	// What is done already is not run by the replicator.
	if (database === '_replicator') return { _id: at, text: SECRET, _replication_state: 'completed' };
	if (database === 'notes') return { _id: `note:${at}`, text: SECRET };
	return { ...aWritable.view, _id: `view:${at}`, name: SECRET, by: person };
}

/** A photo, which is called by its bytes and brings them. */
function aFreshFile(at: string, person: string): JsonDoc & { _id: string } {
	const bytes = Buffer.from(`${SECRET} ${at}`);
	const sha256 = hash('sha256', bytes);
	const { mime } = aWritable.file;
	const own = { _id: fileId(sha256), sha256, size: bytes.length, by: person };
	const _attachments = { bytes: { content_type: mime, data: bytes.toString('base64') } };
	return { ...aWritable.file, ...own, _attachments };
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
	const attachments: JsonDoc = files ? { _attachments: { 'a.txt': FILE, 'b.txt': FILE } } : {};
	return base.write(() => writer.write(readIncoming({ ...doc, ...attachments }, true), {}));
}
