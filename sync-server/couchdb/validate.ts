import { SERVER_ADMIN_ROLE } from '#lib/domain/access/account-roles.ts';
import { checkWrite, writerIn } from '#lib/domain/access/check-write.ts';
import type { Write } from '#lib/domain/access/may-write.ts';
import { DESIGN_IS_FOR_ADMINS, reasonOf, SIGN_IN_FIRST } from '../rules/reason.ts';

/** What CouchDB tells a validation of who writes. */
export interface UserContext {
	readonly db: string;
	readonly name: string | null;
	readonly roles: readonly string[];
}

/** What a validation throws. */
export type Thrown = { readonly forbidden: string } | { readonly unauthorized: string };

type CouchDoc = Write & Readonly<Record<string, unknown>>;

/**
 * The write rules as CouchDB calls them: throws where a document may not be written. Bundled into a
 * function of its own by `validationSource`, and run in CouchDB's engine, which has no console, no
 * `eval`, and of the language what its age allows.
 */
export function validate(newDoc: CouchDoc, oldDoc: CouchDoc | null, user: UserContext): void {
	const { name, roles } = user;
	const writer = writerIn(plainName(user.db), { name: name ?? '', roles });
	if (writer === null) return;
	if (name === null && !roles.includes(SERVER_ADMIN_ROLE)) {
		throw { unauthorized: SIGN_IN_FIRST } satisfies Thrown;
	}
	if (newDoc._id.startsWith('_design/')) {
		if (!roles.includes(SERVER_ADMIN_ROLE)) {
			throw { forbidden: DESIGN_IS_FOR_ADMINS } satisfies Thrown;
		}
		return;
	}
	// A deleted document is handed over like any other; to the rules there is nothing there.
	const previous = oldDoc === null || oldDoc._deleted ? null : oldDoc;
	const checked = checkWrite(writer, withoutDescription(newDoc), previous);
	if (!checked.ok) throw { forbidden: reasonOf(checked.problem) } satisfies Thrown;
}

/** A cluster may tell the name of a part of the database: `shards/00000000-7fffffff/org.1700000000`. */
function plainName(database: string): string {
	return database.replace(/^shards\/[^/]*\//, '').replace(/\.\d+$/, '');
}

/** The document without what describes its revision, as the sync server's rules get it. */
function withoutDescription(doc: CouchDoc): Write {
	const { _rev: _, _revisions: __, ...content } = doc;
	return content;
}
