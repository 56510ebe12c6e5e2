/** Why somebody's data goes from this device. */
export type DepartureReason =
	/** An admin revoked the device. */
	| 'revoked'
	/** The person wanted it so. */
	| 'left';

/** Somebody whose data has to go from this device, or has gone. */
export interface Departure {
	readonly personId: string;
	readonly name: string;
	readonly reason: DepartureReason;
	/** Documents that the server never got. */
	readonly unsent: number;
	/** Whether everything of theirs is gone; false: that was broken off, or has still to be done. */
	readonly isDone: boolean;
}

const KEY = 'satuloket.departure';

/**
 * Kept outside of the databases that are deleted, so that a deletion which is broken off goes on at
 * the next start, and other tabs hear of it.
 */
export class DepartureRecord {
	readonly #storage: Storage;

	constructor(storage: Storage) {
		this.#storage = storage;
	}

	read(): Departure | null {
		const kept = this.#storage.getItem(KEY);
		return kept === null ? null : (JSON.parse(kept) as Departure);
	}

	write(departure: Departure): void {
		this.#storage.setItem(KEY, JSON.stringify(departure));
	}

	clear(): void {
		this.#storage.removeItem(KEY);
	}

	/** Calls back when another tab sends somebody away. */
	watch(listener: (personId: string) => void): void {
		window.addEventListener('storage', ({ key, newValue }) => {
			if (key !== KEY || newValue === null) return;
			listener((JSON.parse(newValue) as Departure).personId);
		});
	}
}
