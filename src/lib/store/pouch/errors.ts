import {
	BAD_ARG,
	createError,
	DOC_VALIDATION,
	IDB_ERROR,
	INVALID_ID,
	INVALID_REV,
	MISSING_DOC,
	MISSING_ID,
	MISSING_STUB,
	RESERVED_ID,
	REV_CONFLICT,
	type PouchError
} from 'pouchdb-errors';
import { assertNever } from '#lib/domain/result.ts';
import { BrokenDocumentError, MissingAttachmentError, StorageError } from '../engine/problems.ts';
import type { WriteResult } from '../engine/write.ts';

export const missing = () => createError(MISSING_DOC, 'missing');
export const deleted = () => createError(MISSING_DOC, 'deleted');

/** What PouchDB's callers are told of a failure. */
export function pouchError(error: unknown): unknown {
	if (error instanceof BrokenDocumentError) return ofBrokenDocument(error);
	if (error instanceof MissingAttachmentError) {
		return createError(MISSING_STUB, `unknown stub attachment with digest ${error.digest}`);
	}
	if (error instanceof StorageError)
		return createError(IDB_ERROR, `${error.code}: ${error.message}`);
	return error;
}

function ofBrokenDocument({ code, what }: BrokenDocumentError): PouchError {
	switch (code) {
		case 'missing-id':
			return createError(MISSING_ID);
		case 'invalid-id':
			return createError(INVALID_ID);
		case 'reserved-id':
			return createError(RESERVED_ID);
		case 'invalid-revision':
			return createError(INVALID_REV);
		case 'invalid-attachment':
			return createError(BAD_ARG, 'Attachment is not a valid base64 string');
		case 'reserved-field': {
			const error = createError(DOC_VALIDATION, what);
			error.message = `${DOC_VALIDATION.message}: ${what}`;
			return error;
		}
		default:
			return assertNever(code);
	}
}

/** One document's part of the answer to `bulkDocs`. */
export function pouchResult(result: WriteResult): unknown {
	if (result.ok) return { ok: true, id: result.id, rev: result.rev };
	return result.code === 'conflict' ? createError(REV_CONFLICT) : deleted();
}
