import type { AcceptedDoc, AcceptedHead } from './accepted.ts';

/**
 * An accepted import, for the store to fetch through a MessagePort at its own pace. Questions can be
 * asked again: after a crash the store starts over and is given the same documents.
 */
export interface AcceptedSource {
	head(): Promise<AcceptedHead>;
	/** The documents from one place on, at most `count`; customers first, then bills, then absences. */
	documents(from: number, count: number): Promise<readonly AcceptedDoc[]>;
}
