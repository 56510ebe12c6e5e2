/** Why a document cannot be taken as it was given. */
export type BrokenDocument =
	| 'missing-id'
	| 'invalid-id'
	| 'reserved-id'
	| 'reserved-field'
	| 'invalid-revision'
	| 'invalid-attachment';

/** A document that breaks the rules of the format; nothing was written. */
export class BrokenDocumentError extends Error {
	readonly code: BrokenDocument;
	readonly what: string;

	constructor(code: BrokenDocument, what: string) {
		super(`${code}: ${what}`);
		this.code = code;
		this.what = what;
	}
}

export function broken(code: BrokenDocument, what: string): BrokenDocumentError {
	return new BrokenDocumentError(code, what);
}

/** A document refers to an attachment that is not here. */
export class MissingAttachmentError extends Error {
	readonly digest: string;

	constructor(digest: string) {
		super(`no attachment with the digest ${digest}`);
		this.digest = digest;
	}
}

/** Why the browser did not keep or give what it was asked; the foreign error is the cause. */
export type StorageFailure =
	'storage-full' | 'storage-closed' | 'newer-version-open' | 'storage-failed';

export class StorageError extends Error {
	readonly code: StorageFailure;

	constructor(code: StorageFailure, cause: unknown) {
		super(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), { cause });
		this.code = code;
	}
}

const failures: Readonly<Record<string, StorageFailure>> = {
	QuotaExceededError: 'storage-full',
	DatabaseClosedError: 'storage-closed',
	InvalidStateError: 'storage-closed',
	VersionError: 'newer-version-open'
};

/** Names a failure of Dexie or IndexedDB. Errors of our own pass through as they are. */
export function storageError(error: unknown): Error {
	if (
		error instanceof StorageError ||
		error instanceof BrokenDocumentError ||
		error instanceof MissingAttachmentError
	) {
		return error;
	}
	return new StorageError(failures[rootName(error)] ?? 'storage-failed', error);
}

/** Gives failures of the browser a name of ours. */
export async function guarded<T>(work: () => PromiseLike<T> | Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw storageError(error);
	}
}

/** Dexie wraps the browser's error: the name that matters is the innermost one. */
function rootName(error: unknown): string {
	if (typeof error !== 'object' || error === null) return '';
	if ('inner' in error && error.inner) return rootName(error.inner);
	return 'name' in error ? String(error.name) : '';
}

/** Something in a store that does not agree with the rest. `id` is a document's, or a derived row's key. */
export interface StoreProblem {
	readonly code:
		| 'in-wrong-table'
		| 'living-and-deleted'
		| 'wrong-winner'
		| 'sequence-repeated'
		| 'sequence-not-given-out'
		| 'branches-not-indexed'
		| 'body-missing'
		| 'body-of-no-revision'
		| 'attachment-missing'
		| 'attachment-of-no-revision'
		| 'count-wrong'
		| 'derived-wrong';
	readonly id: string;
	readonly detail: string;
}
