import type { Person } from '#lib/domain/access/person.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { StoreIds } from '#lib/session/known-stores.ts';
import type { ServerOfStore } from './store-sync.ts';

export interface OpenOptions {
	readonly person: Person;
	readonly device: string;
	/** For a store that is new. */
	readonly officeName: string;
	readonly today: CalendarDate;
	/** Fills a new store with the sample list. */
	readonly withSample: boolean;
	/** The ids that the databases had when they were last open; null: nobody knows of any. */
	readonly known: StoreIds | null;
	/** The server that the store is kept alike with; null: the device is alone. */
	readonly server: ServerOfStore | null;
}
