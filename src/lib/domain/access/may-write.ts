import { PRODUCT } from '../billing/template.ts';
import type { Doc } from '../document.ts';
import { documentTypes, isTypeName, type ProductDoc, type TypeName } from '../registry.ts';
import { refuse, succeed, type Result } from '../result.ts';
import { typeOfId } from '../ids.ts';
import { deskProblem, type DeskProblem } from './desk-rules.ts';
import { idAgrees } from './id-agreement.ts';
import type { Person, Role } from './person.ts';
import {
	MEMBERS,
	officialTypes,
	personal,
	takenBackByWriters,
	writers,
	writersOf
} from './type-writers.ts';

export type WriteProblem =
	| { readonly code: 'unknown-type'; readonly id: string }
	| {
			readonly code: 'malformed';
			readonly id: string;
			readonly field: string;
			readonly expected: string;
	  }
	| { readonly code: 'role-missing'; readonly id: string; readonly anyOf: readonly Role[] }
	| { readonly code: 'signed-for-another'; readonly id: string }
	| { readonly code: 'fact-is-final'; readonly id: string }
	| { readonly code: 'belongs-to-another'; readonly id: string }
	| { readonly code: 'reason-missing'; readonly id: string }
	| { readonly code: 'own-hand-over'; readonly id: string }
	| { [C in DeskProblem]: { readonly code: C; readonly id: string } }[DeskProblem]
	| { readonly code: 'id-mismatch'; readonly id: string }
	| { readonly code: 'too-large'; readonly id: string; readonly limit: number };

/** The longest a document may be, in characters of JSON. */
export const MAX_CHARACTERS = 256 * 1024;
/** A queue names every recipient, and a list of arrears has tens of thousands. */
const longer: Partial<Record<TypeName, number>> = { queue: 4 * 1024 * 1024 };

/** A document on its way to the store. */
export type Write = Doc & { readonly _deleted?: boolean };

/** Somebody who writes, as far as the rules look at them. */
export interface Writer {
	/** The person's id. */
	readonly person: string;
	readonly roles: readonly Role[];
	/** Takes documents of others along (restores, repairs, carries): needs no role and no signature. */
	readonly actsForOthers: boolean;
	/** Whether the database is a person's mailbox, where only their own has a place. */
	readonly isInMailbox: boolean;
}

/** `judgeWrite` for a person on their own device. */
export function mayWrite(
	person: Person,
	doc: Write,
	previous: Doc | null,
	isInMailbox = false
): Result<void, WriteProblem> {
	return judgeWrite(
		{ person: person.id, roles: person.roles, actsForOthers: false, isInMailbox },
		doc,
		previous
	);
}

/**
 * Decides one write: the rules that devices, the server and CouchDB all run. `previous` is the
 * document that is replaced, null where there is none.
 */
export function judgeWrite(
	writer: Writer,
	doc: Write,
	previous: Doc | null
): Result<void, WriteProblem> {
	const id = doc._id;
	const type = typeOfId(id);
	if (!isTypeName(type)) return refuse({ code: 'unknown-type', id });
	const anyOf = writersOf(type, id);
	if (anyOf !== MEMBERS && !holdsOneOf(writer, anyOf)) {
		return refuse({ code: 'role-missing', id, anyOf });
	}
	if (type === 'reversal') {
		const target = typeOfId(id.slice('reversal:'.length));
		const own = isTypeName(target) && takenBackByWriters.has(target) ? writers[target] : MEMBERS;
		if (own !== MEMBERS && !holdsOneOf(writer, own)) {
			return refuse({ code: 'role-missing', id, anyOf: own });
		}
	}
	if (type === 'device') {
		const problem = judgeDevice(writer, doc, previous);
		if (problem) return refuse(problem);
	}
	if (personal.has(type) && previous && !maySign(writer, signerOf(previous))) {
		return refuse({ code: 'belongs-to-another', id });
	}
	const { nature } = documentTypes[type];
	const isFinal = doc._deleted ? nature === 'fact' : previous !== null && nature !== 'master';
	if (isFinal) return refuse({ code: 'fact-is-final', id });
	if (!isSignatureSound(writer, doc, doc._deleted ? null : previous)) {
		return refuse({ code: 'signed-for-another', id });
	}
	const limit = longer[type] ?? MAX_CHARACTERS;
	if (JSON.stringify(doc).length > limit) return refuse({ code: 'too-large', id, limit });
	if (doc._deleted) return succeed(undefined);
	const parsed = parsedDoc(doc);
	if (!parsed.ok) return parsed;
	const outside = deskProblem(writer, parsed.value);
	if (outside !== null) return refuse({ code: outside, id });
	return idAgrees(parsed.value) ? succeed(undefined) : refuse({ code: 'id-mismatch', id });
}

/**
 * A person writes the entry of their own device. Revoking it, letting it in again and taking the
 * entry away is for admins: a revoked device could otherwise let itself in.
 */
function judgeDevice(writer: Writer, doc: Write, previous: Doc | null): WriteProblem | null {
	if (holdsOneOf(writer, ['admin'])) return null;
	const id = doc._id;
	if (doc._deleted || deviceField(doc, 'revokedAt') !== deviceField(previous, 'revokedAt')) {
		return { code: 'role-missing', id, anyOf: ['admin'] };
	}
	const isOwn = [doc, previous ?? doc].every(
		(entry) => deviceField(entry, 'personId') === writer.person
	);
	return isOwn ? null : { code: 'belongs-to-another', id };
}

function deviceField(doc: Doc | null, field: 'personId' | 'revokedAt'): unknown {
	return (doc as (Doc & Readonly<Partial<Record<typeof field, unknown>>>) | null)?.[field];
}

function holdsOneOf(writer: Writer, anyOf: readonly Role[]): boolean {
	return writer.actsForOthers || anyOf.some((role) => writer.roles.includes(role));
}

/** Whether a document is what its type says, whoever wrote it. */
export function wellFormed(doc: Doc): Result<void, WriteProblem> {
	const parsed = parsedDoc(doc);
	return parsed.ok ? succeed(undefined) : parsed;
}

function parsedDoc(doc: Doc): Result<ProductDoc, WriteProblem> {
	const id = doc._id;
	const type = typeOfId(id);
	if (!isTypeName(type)) return refuse({ code: 'unknown-type', id });
	const parsed = documentTypes[type].schema.safeParse(doc);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return refuse({
			code: 'malformed',
			id,
			field: issue?.path.join('.') ?? '',
			expected: issue?.message ?? ''
		});
	}
	if (lacksReason(parsed.data)) return refuse({ code: 'reason-missing', id });
	if (isOwnReceipt(parsed.data)) return refuse({ code: 'own-hand-over', id });
	return succeed(parsed.data);
}

/**
 * Nobody signs for somebody else. Two signatures that are not the writer's may stand: the product's
 * own on the official templates, and on a master the one that stood there, which is what merging two
 * edits leaves where the other's is the later. A deletion is its writer's own, or says nothing.
 */
function isSignatureSound(writer: Writer, doc: Doc, previous: Doc | null): boolean {
	const signer = signerOf(doc);
	if (signer === undefined || maySign(writer, signer)) return true;
	if (officialTypes.has(typeOfId(doc._id)) && signer === PRODUCT) return true;
	return (
		previous !== null &&
		(['by', 'at', 'device'] as const).every(
			(part) => fieldOf(doc, part) === fieldOf(previous, part)
		)
	);
}

function maySign(writer: Writer, signer: unknown): boolean {
	return writer.actsForOthers || signer === writer.person;
}

function signerOf(doc: Doc): unknown {
	return fieldOf(doc, 'by');
}

function fieldOf(doc: Doc, field: 'by' | 'at' | 'device'): unknown {
	return (doc as Doc & Readonly<Record<typeof field, unknown>>)[field];
}

/** A skip says why, and so does cash that is not what it should be. */
function lacksReason(doc: ProductDoc): boolean {
	if (doc.type === 'outcome') return doc.kind === 'skipped' && isBlank(doc.reason);
	return doc.type === 'hand-over' && doc.counted !== doc.expected && isBlank(doc.difference);
}

/**
 * Four eyes on cash. Who writes another's name into `from` gains nothing: what cash adds up to asks
 * the hand-over itself whose it is (`receiptsOf`).
 */
function isOwnReceipt(doc: ProductDoc): boolean {
	return doc.type === 'cash-receipt' && doc.from === doc.by;
}

function isBlank(text: string | undefined): boolean {
	return (text ?? '').trim() === '';
}
