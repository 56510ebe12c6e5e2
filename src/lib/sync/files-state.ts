import type { DeniedDoc } from './database-status.ts';

/** What is remembered of a database of files between starts. */
export interface FilesState {
	readonly broughtSeq: number;
	readonly lastSuccessMs: number | null;
	readonly denied: readonly DeniedDoc[];
	/**
	 * The revision of what was left on the server after the last bringing. A server that has another
	 * was set back, or is not the one that it was.
	 */
	readonly mark: string | null;
	/** Files were brought, and the mark not yet left. */
	readonly isMarkDue: boolean;
}

export const NOTHING_YET: FilesState = {
	broughtSeq: 0,
	lastSuccessMs: null,
	denied: [],
	mark: null,
	isMarkDue: false
};
