import type { Refusal, RefusalCode } from '../store/refusal.ts';

/** What an error looks like on the wire: CouchDB's status, name and reason. */
export interface CouchError {
	readonly status: number;
	readonly error: string;
	readonly reason: string;
}

/** An error of the HTTP layer itself, where the store was not asked. */
export class HttpRefusal extends Error {
	readonly answer: CouchError;
	readonly headers: Readonly<Record<string, string>>;

	constructor(
		status: number,
		error: string,
		reason: string,
		headers: Readonly<Record<string, string>> = {}
	) {
		super(reason);
		this.answer = { status, error, reason };
		this.headers = headers;
	}
}

const answers: Readonly<Record<RefusalCode, readonly [status: number, error: string]>> = {
	'bad-request': [400, 'bad_request'],
	'bad-database-name': [400, 'illegal_database_name'],
	'database-name-too-long': [400, 'database_name_too_long'],
	'bad-document-id': [400, 'illegal_docid'],
	'bad-document-member': [400, 'doc_validation'],
	'database-exists': [412, 'file_exists'],
	'database-missing': [404, 'not_found'],
	'document-missing': [404, 'not_found'],
	'document-deleted': [404, 'not_found'],
	'attachment-missing': [404, 'not_found'],
	conflict: [409, 'conflict'],
	'stub-missing': [412, 'missing_stub'],
	'document-too-large': [413, 'document_too_large'],
	forbidden: [403, 'forbidden'],
	unauthorized: [401, 'unauthorized']
};

/** A refusal of the store, as it is answered. */
export function couchError({ code, message }: Refusal): CouchError {
	const [status, error] = answers[code];
	return { status, error, reason: message };
}

export const notOffered = () =>
	new HttpRefusal(501, 'not_implemented', 'This server runs no views, shows or other functions.');
