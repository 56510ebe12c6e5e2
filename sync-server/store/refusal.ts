/** Why the store did not do what it was asked. The reason is CouchDB's own wording where it has one. */
export type RefusalCode =
	| 'bad-request'
	| 'bad-database-name'
	| 'database-name-too-long'
	| 'bad-document-id'
	| 'bad-document-member'
	| 'database-exists'
	| 'database-missing'
	| 'document-missing'
	| 'document-deleted'
	| 'attachment-missing'
	| 'conflict'
	| 'stub-missing'
	| 'document-too-large'
	| 'forbidden'
	| 'unauthorized';

/** Something that the caller did wrong, or that is not there; never a fault of the server. */
export class Refusal extends Error {
	readonly code: RefusalCode;

	constructor(code: RefusalCode, reason: string) {
		super(reason);
		this.code = code;
	}
}

export const conflict = () => new Refusal('conflict', 'Document update conflict.');
export const missing = () => new Refusal('document-missing', 'missing');
export const deleted = () => new Refusal('document-deleted', 'deleted');
export const badRequest = (reason: string) => new Refusal('bad-request', reason);
