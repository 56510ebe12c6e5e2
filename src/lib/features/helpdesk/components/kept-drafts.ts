import { isRecord } from '../is-record.ts';

type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What tells drafts of a kind apart, and from what is none. */
export interface DraftKind<Draft> {
	/** Ends with the person's id, as all that goes from the device with them. */
	readonly key: string;
	/** There is one draft for each. */
	readonly placeOf: (draft: Draft) => string;
	/** Whether anything was written in it; one in which nothing stands is none. */
	readonly isBegun: (draft: Draft) => boolean;
	readonly isDraft: (value: unknown) => value is Draft;
}

/**
 * What a person has begun to write on this device: it outlasts a reload, a crash and an update. Files of
 * a draft are kept by the store of files already; only their ids stand here.
 */
export class KeptDrafts<Draft> {
	readonly #drawer: Drawer;
	readonly #kind: DraftKind<Draft>;

	constructor(drawer: Drawer, kind: DraftKind<Draft>) {
		this.#drawer = drawer;
		this.#kind = kind;
	}

	/** The one that was written in last first; what makes no sense any more is left out. */
	all(): readonly Draft[] {
		try {
			const value: unknown = JSON.parse(this.#drawer.getItem(this.#kind.key) ?? '[]');
			return Array.isArray(value) ? value.filter(this.#kind.isDraft) : [];
		} catch {
			return [];
		}
	}

	of(place: string): Draft | null {
		return this.all().find((draft) => this.#kind.placeOf(draft) === place) ?? null;
	}

	/** False where the browser has no room for it: then it lasts only as long as the page. */
	keep(draft: Draft): boolean {
		const others = this.#others(this.#kind.placeOf(draft));
		return this.#write([...(this.#kind.isBegun(draft) ? [draft] : []), ...others]);
	}

	drop(place: string): void {
		this.#write(this.#others(place));
	}

	/** Calls back whenever another tab writes in a draft, sends or discards one; returns what stops it. */
	onChangeElsewhere(listener: () => void): () => void {
		const heard = ({ key }: StorageEvent) => {
			if (key === this.#kind.key) listener();
		};
		window.addEventListener('storage', heard);
		return () => window.removeEventListener('storage', heard);
	}

	#others(place: string): readonly Draft[] {
		return this.all().filter((draft) => this.#kind.placeOf(draft) !== place);
	}

	#write(drafts: readonly Draft[]): boolean {
		try {
			if (drafts.length === 0) this.#drawer.removeItem(this.#kind.key);
			else this.#drawer.setItem(this.#kind.key, JSON.stringify(drafts));
			return true;
		} catch {
			return false;
		}
	}
}

/** Whether a value is files as drafts keep them. */
export function areKeptFiles(value: unknown): boolean {
	return (
		Array.isArray(value) &&
		value.every(
			(file) => isRecord(file) && typeof file['id'] === 'string' && typeof file['name'] === 'string'
		)
	);
}
