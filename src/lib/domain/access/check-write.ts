import type { Doc } from '../document.ts';
import { attachmentProblem, type AttachmentProblem } from '../files/attachment-rule.ts';
import { typeOfId } from '../ids.ts';
import { documentTypes, isTypeName } from '../registry.ts';
import { refuse, succeed, type Result } from '../result.ts';
import { CARRIER_ROLE, personOfAccount, SERVER_ADMIN_ROLE } from './account-roles.ts';
import { databasePlace, rolesIn, type AnyDatabaseKind } from './databases.ts';
import { judgeWrite, type Write, type WriteProblem, type Writer } from './may-write.ts';
import { isSameContent } from './same-content.ts';

/** Why a server does not take a document. */
export type ServerWriteProblem =
	| WriteProblem
	| { readonly code: 'wrong-database'; readonly id: string; readonly database: AnyDatabaseKind }
	/** Master data from files that is neither wholly signed nor wholly an import's. */
	| { readonly code: 'origin-missing'; readonly id: string }
	| { readonly code: AttachmentProblem; readonly id: string };

/** Somebody who writes into one database of a server. */
export interface ServerWriter extends Writer {
	readonly database: AnyDatabaseKind;
}

/**
 * Who an account is inside a database, for `checkWrite`; null where the database is not one of ours.
 * `person` is the id of whose account it is, where that is known otherwise than from the roles.
 */
export function writerIn(
	database: string,
	account: { readonly name: string; readonly roles: readonly string[]; readonly person?: string }
): ServerWriter | null {
	const place = databasePlace(database);
	if (place === null) return null;
	const { kind } = place;
	const holder = place.kind === 'files' ? place.of : place;
	const { name, roles } = account;
	return {
		database: kind,
		person: account.person ?? personOfAccount(name, roles),
		roles: rolesIn(database, roles),
		actsForOthers:
			roles.includes(SERVER_ADMIN_ROLE) || (isCarried(holder.kind) && roles.includes(CARRIER_ROLE)),
		isInMailbox: holder.kind === 'mailbox'
	};
}

/**
 * Decides one write as a server sees it: what `judgeWrite` says, and what only somebody can say who
 * stands between several people: that the document belongs into this database, that data from files
 * says where it comes from, and that what is attached is what the document says. A document that says what is there already changes nothing and is
 * always fine.
 */
export function checkWrite(
	writer: ServerWriter,
	doc: Write,
	previous: Doc | null
): Result<void, ServerWriteProblem> {
	const id = doc._id;
	const type = typeOfId(id);
	if (!isTypeName(type)) return refuse({ code: 'unknown-type', id });
	const { database } = documentTypes[type];
	if (!hasPlaceIn(writer.database, database)) {
		return refuse({ code: 'wrong-database', id, database });
	}
	const attached = attachmentProblem(doc);
	if (attached !== null) return refuse({ code: attached, id });
	if (!doc._deleted && previous && isSameContent(doc, previous)) return succeed(undefined);
	const judged = judgeWrite(writer, doc, previous);
	if (!judged.ok || doc._deleted) return judged;
	const isFromFiles = type === 'bill' || type === 'customer';
	return isFromFiles && !saysItsOrigin(doc) ? refuse({ code: 'origin-missing', id }) : judged;
}

/** A mailbox holds what a desk holds. */
function hasPlaceIn(database: AnyDatabaseKind, kind: AnyDatabaseKind): boolean {
	return database === kind || (database === 'mailbox' && kind === 'desk');
}

/** Databases that the server itself carries documents between. */
function isCarried(kind: AnyDatabaseKind): boolean {
	return kind === 'desk' || kind === 'mailbox';
}

/** Signed by a person in full, or not at all and then by an import. */
function saysItsOrigin(doc: Doc): boolean {
	const { by, at, device, importId } = doc as Doc & Partial<Record<string, unknown>>;
	const parts = [by, at, device].filter((part) => part !== undefined).length;
	if (parts > 0) return parts === 3;
	return typeof importId === 'string' && typeOfId(importId) === 'import';
}
