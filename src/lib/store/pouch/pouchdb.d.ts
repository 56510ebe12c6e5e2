/** The parts of PouchDB's packages that the adapter uses; they carry no types of their own. */
declare module 'pouchdb-errors' {
	export interface PouchError extends Error {
		readonly status: number;
		readonly error: boolean;
		readonly reason: string;
	}
	export function createError(error: PouchError, reason?: string): PouchError;
	export const MISSING_DOC: PouchError;
	export const REV_CONFLICT: PouchError;
	export const INVALID_ID: PouchError;
	export const MISSING_ID: PouchError;
	export const RESERVED_ID: PouchError;
	export const INVALID_REV: PouchError;
	export const DOC_VALIDATION: PouchError;
	export const BAD_ARG: PouchError;
	export const MISSING_STUB: PouchError;
	export const IDB_ERROR: PouchError;
}

declare module 'pouchdb-utils' {
	/** Makes a method that gives a promise or takes a callback, and waits until the database is open. */
	export function adapterFun(
		name: string,
		work: (this: unknown, ...args: never[]) => void
	): (...args: unknown[]) => Promise<unknown>;
	export function filterChange(
		options: unknown
	): (change: { doc?: Record<string, unknown> }) => boolean | object;
	export function uuid(): string;
}
