import { DepartureRecord, type Departure } from '#lib/session/departure.ts';
import type { DeviceDb } from '#lib/session/device-db.ts';
import type { KnownStores } from '#lib/session/known-stores.ts';
import { forgetPersonKeys } from './person-keys.ts';

/** Somebody signed out of the server, or got other roles, in another tab. */
const BEGUN_ANEW_KEY = 'satuloket.begun-anew';
/** The server could not be told that a session has ended. */
const SESSION_LEFT_KEY = 'satuloket.session-left';

/** Ends the session on the server; false where the server could not be told. */
type EndSession = () => Promise<boolean>;

/** How somebody leaves the server or this device: what has to outlast the page that it happens on. */
export class Departing {
	readonly record = new DepartureRecord(localStorage);
	readonly #db: DeviceDb;
	readonly #stores: KnownStores;
	readonly #endOnServer: EndSession;

	constructor(db: DeviceDb, stores: KnownStores, endOnServer: EndSession) {
		this.#db = db;
		this.#stores = stores;
		this.#endOnServer = endOnServer;
	}

	/** Without a network the session is ended when there is one. */
	async endSession(): Promise<void> {
		if (navigator.onLine && (await this.#endOnServer())) return;
		localStorage.setItem(SESSION_LEFT_KEY, 'yes');
	}

	/** A session that could not be ended when somebody left. */
	async endSessionLeftOpen(): Promise<void> {
		if (localStorage.getItem(SESSION_LEFT_KEY) === null || !navigator.onLine) return;
		if (await this.#endOnServer()) this.forgetSession();
	}

	/** Whoever signs in ends the session before by that. */
	forgetSession(): void {
		localStorage.removeItem(SESSION_LEFT_KEY);
	}

	/** Lets other tabs know that somebody has signed out of the server, or has other roles. */
	tellOtherTabs(personId: string): void {
		localStorage.setItem(BEGUN_ANEW_KEY, `${personId} ${Date.now()}`);
	}

	/** Calls back when another tab has sent somebody away, signed them out or found their roles changed. */
	followOtherTabs(listener: (personId: string | undefined) => void): void {
		this.record.watch(listener);
		window.addEventListener('storage', ({ key, newValue }) => {
			if (key === BEGUN_ANEW_KEY) listener(newValue?.split(' ')[0]);
		});
	}

	/**
	 * Deletes what somebody who left has here, where that is still to be done, and `forgetKeys` of the
	 * local storage where nobody else is left.
	 */
	async finish(forgetKeys: readonly string[]): Promise<Departure | null> {
		const departure = this.record.read();
		if (departure === null || departure.isDone) return departure;
		const { personId } = departure;
		// With it comes what all documents are: nearly every start does without.
		const { eraseStores } = await import('#lib/store/erase.ts');
		await eraseStores(personId);
		await this.#db.people.delete(personId);
		this.#stores.forget(personId);
		forgetPersonKeys(localStorage, personId);
		const others = await this.#db.people.filter(({ practice }) => !practice).count();
		if (others === 0) for (const key of forgetKeys) localStorage.removeItem(key);
		sessionStorage.clear();
		const done = { ...departure, isDone: true };
		this.record.write(done);
		return done;
	}
}
