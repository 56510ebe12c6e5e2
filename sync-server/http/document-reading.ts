import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { isServerAdmin } from '../auth/identity.ts';
import type { FoundDoc, FoundRevision, ReadOptions } from '../store/doc-reader.ts';
import { asJsonDoc } from '../store/incoming.ts';
import { deleted, missing } from '../store/refusal.ts';
import { parseRevision } from '../store/revision.ts';
import type { OpenDatabase } from '../store/store.ts';
import { databaseName, memberOf, sendJson, USERS, type Context } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';
import { followingOf, openRevisions, relatedOf } from './document-parts.ts';
import { isKnownTo } from './etag.ts';
import { newBoundary } from './multipart.ts';
import { Query } from './query.ts';
import { isTextList, readOptions } from './read-options.ts';

/** A document, its leaves, or nothing new. */
export async function getDoc(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	id: string
): Promise<FastifyReply> {
	if (databaseName(request) === USERS && !isServerAdmin(request.identity)) {
		return getUser(context, request, reply, id);
	}
	const database = memberOf(context, request);
	const query = new Query(request.query);
	const options = readOptions(query);
	const openRevs = query.text('open_revs');
	if (openRevs !== undefined) return getLeaves(database, request, reply, id, openRevs, options);

	const { reader } = database;
	const doc = reader.find(id);
	if (doc === null) throw missing();
	const found = wantedRevision(database, id, doc, query);
	if (!hasMeta(options)) {
		const etag = `"${found.rev}"`;
		void reply.header('etag', etag);
		if (isKnownTo(request, etag)) return reply.code(304).send();
	}
	const accept = request.headers.accept ?? '';
	if (
		(options.attachments || options.attsSince) &&
		found.attachments > 0 &&
		/multipart\/(related|\*)/.test(accept)
	) {
		const boundary = newBoundary();
		const stream = Readable.from(relatedOf(database, id, doc, found, options, boundary));
		return reply.type(`multipart/related; boundary="${boundary}"`).send(stream);
	}
	return sendJson(reply, reader.text(id, doc, found, options));
}

/** What is told beside a document may change while its revision stays. */
function hasMeta({ conflicts, deletedConflicts, revsInfo, localSeq }: ReadOptions): boolean {
	return [conflicts, deletedConflicts, revsInfo, localSeq].includes(true);
}

/** The revision that a request asks for, the winner where it asks for none. */
export function wantedRevision(
	{ reader }: OpenDatabase,
	id: string,
	doc: FoundDoc,
	query: Query
): FoundRevision {
	const rev = query.text('rev');
	if (rev === undefined) {
		if (doc.isDeleted) throw deleted();
		return doc;
	}
	parseRevision(rev);
	const wanted = query.flag('latest') ? (reader.latestOf(doc, rev)[0]?.rev ?? rev) : rev;
	const found = reader.revision(id, doc, wanted);
	if (found === null) throw missing();
	return found;
}

function getLeaves(
	database: OpenDatabase,
	request: FastifyRequest,
	reply: FastifyReply,
	id: string,
	openRevs: string,
	options: ReadOptions
): FastifyReply {
	const query = new Query(request.query);
	const wanted = openRevs === 'all' ? 'all' : query.json('open_revs');
	if (wanted !== 'all' && !isTextList(wanted)) {
		throw new HttpRefusal(400, 'bad_request', 'open_revs must be `all` or a list of revisions');
	}
	const entries = openRevisions(database, id, wanted, query.flag('latest'));
	if (wanted === 'all' && entries.length === 0) throw missing();
	if (/application\/json/.test(request.headers.accept ?? '')) {
		const rows = entries.map((entry) =>
			'missing' in entry
				? JSON.stringify(entry)
				: `{"ok":${database.reader.text(id, entry.doc, entry.found, options)}}`
		);
		return sendJson(reply, `[${rows.join(',\n')}]\n`);
	}
	const boundary = newBoundary();
	const stream = Readable.from(followingOf(database, id, entries, options, boundary));
	return reply.type(`multipart/mixed; boundary="${boundary}"`).send(stream);
}

async function getUser(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	id: string
): Promise<FastifyReply> {
	const { reader } = context.store.get(USERS);
	const doc = reader.find(id);
	const content = doc === null || doc.isDeleted ? null : asJsonDoc(JSON.parse(doc.body));
	const seen = content && context.guard.visibleUser(request.identity, content);
	if (!seen) throw missing();
	return sendJson(reply.header('etag', `"${doc!.rev}"`), JSON.stringify(seen));
}
