import { checkWrite, writerIn } from '#lib/domain/access/check-write.ts';
import type { Write } from '#lib/domain/access/may-write.ts';
import type { Doc } from '#lib/domain/document.ts';
import { isServerAdmin, type Identity } from '../auth/identity.ts';
import type { JsonDoc } from '../store/incoming.ts';
import { Refusal } from '../store/refusal.ts';
import { DESIGN_IS_FOR_ADMINS, reasonOf, SIGN_IN_FIRST } from './reason.ts';

/** Judges one document and what it replaces; throws a refusal where it may not be written. */
export type WriteCheck = (doc: JsonDoc, previous: JsonDoc | null) => void;

/**
 * The rules of one database for one account, to be made once a request; undefined where the database
 * is not one of ours, and nothing but CouchDB's own rules hold. `personId` is whose account it is
 * where the account's document says so, else the roles or the name tell.
 *
 * Server admins need no role and may write what others signed: they restore and repair. What a
 * document must be holds for them as well, and a fact stays final: what has to go is purged.
 */
export function writeRules(
	identity: Identity,
	database: string,
	personId?: string
): WriteCheck | undefined {
	const { name, roles } = identity;
	const writer = writerIn(database, {
		name: name ?? '',
		roles,
		...(personId === undefined ? {} : { person: personId })
	});
	if (writer === null) return undefined;
	const isAdmin = isServerAdmin(identity);
	return (doc, previous) => {
		if (name === null) throw new Refusal('unauthorized', SIGN_IN_FIRST);
		if (String(doc['_id']).startsWith('_design/')) {
			if (!isAdmin) throw new Refusal('forbidden', DESIGN_IS_FOR_ADMINS);
			return;
		}
		const checked = checkWrite(writer, asDoc(doc), previous && asDoc(previous));
		if (!checked.ok) throw new Refusal('forbidden', reasonOf(checked.problem));
	};
}

/** The rules begin with a look at the id and a parse: until then it is a document by name only. */
function asDoc(doc: JsonDoc): Write {
	return doc as JsonDoc & Doc;
}
