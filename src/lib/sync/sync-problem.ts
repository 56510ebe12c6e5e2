import { otherAccountIn } from '#lib/domain/access/for-account.ts';
import { StorageError } from '#lib/store/engine/problems.ts';

/** Why something did not reach the server, or was not let in. The words are in the message files. */
export type SyncProblemCode =
	/** No answer: no network, or no server. */
	| 'unreachable'
	| 'signed-out'
	/** The browser's session is another account's, which `message` names. */
	| 'signed-in-as-another'
	| 'wrong-credentials'
	| 'too-many-attempts'
	| 'device-revoked'
	/** The office has given the person other roles: the store has to be opened anew with them. */
	| 'roles-changed'
	| 'not-allowed'
	| 'missing'
	| 'too-large'
	| 'busy'
	| 'server-failed'
	/** Something answered, but not in the protocol: a login page of a network, another program. */
	| 'not-understood'
	/** The device could not keep what came. */
	| 'storage-full'
	| 'storage-failed';

/** Carries the server's own words as `message`. */
export class SyncProblem extends Error {
	readonly code: SyncProblemCode;
	readonly status: number | null;
	/** When to come again, in seconds, where the server said so. */
	readonly retryAfterS: number | null;
	/** CouchDB's name of the error; null where nobody who speaks its protocol said anything. */
	readonly named: string | null;

	constructor(
		code: SyncProblemCode,
		detail: string,
		status: number | null = null,
		retryAfterS: number | null = null,
		named: string | null = null
	) {
		super(detail);
		this.code = code;
		this.status = status;
		this.retryAfterS = retryAfterS;
		this.named = named;
	}
}

const DEVICE_REVOKED = 'device_revoked';

/** What an answer that is no success means. `reason` is CouchDB's. */
export function problemOfStatus(
	status: number,
	reason: string,
	retryAfterS: number | null = null,
	named: string | null = null
): SyncProblem {
	const problem = (code: SyncProblemCode) =>
		new SyncProblem(code, reason, status, retryAfterS, named);
	if (status === 401) {
		const other = otherAccountIn(reason);
		if (other !== null) return new SyncProblem('signed-in-as-another', other, status);
		return problem('signed-out');
	}
	if (status === 403) return problem(reason === DEVICE_REVOKED ? 'device-revoked' : 'not-allowed');
	if (status === 404) return problem('missing');
	if (status === 413) return problem('too-large');
	if (status === 429 || status === 503) return problem('busy');
	return problem(status >= 500 ? 'server-failed' : 'not-understood');
}

/** Gives any failure on the way a name. */
export function syncProblem(error: unknown): SyncProblem {
	if (error instanceof SyncProblem) return error;
	if (hasStatus(error)) return problemOfStatus(error.status, error.reason ?? error.message ?? '');
	if (error instanceof TypeError) return new SyncProblem('unreachable', error.message);
	if (error instanceof StorageError) {
		const code = error.code === 'storage-full' ? 'storage-full' : 'storage-failed';
		return new SyncProblem(code, error.message);
	}
	return new SyncProblem('not-understood', error instanceof Error ? error.message : String(error));
}

/** PouchDB's errors carry the status of the answer; 0 or none where there was none. */
function hasStatus(
	error: unknown
): error is { readonly status: number; readonly reason?: string; readonly message?: string } {
	return (
		typeof error === 'object' &&
		error !== null &&
		'status' in error &&
		typeof error.status === 'number' &&
		error.status >= 400
	);
}
