/** What was written beside a ticket and not sent. */
export interface ReplyDraft {
	readonly message: string;
	readonly note: string;
}

type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const noReply: ReplyDraft = { message: '', note: '' };
/** More half-written answers than this nobody comes back to. */
const MOST_KEPT = 50;

/**
 * The answers that a person has begun on this device, one for each ticket: they outlast a look at
 * another ticket, a reload and a crash. Files are not kept.
 */
export class ReplyDrafts {
	readonly #drawer: Drawer;
	/** Ends with the person, as all that goes from the device with them. */
	readonly #key: string;

	constructor(drawer: Drawer, personId: string) {
		this.#drawer = drawer;
		this.#key = `satuloket.desk-replies.${personId}`;
	}

	of(ticket: string): ReplyDraft {
		return this.#all().find(([id]) => id === ticket)?.[1] ?? noReply;
	}

	/** One in which nothing stands is none. */
	keep(ticket: string, draft: ReplyDraft): void {
		const others = this.#all().filter(([id]) => id !== ticket);
		const isBegun = draft.message.trim() !== '' || draft.note.trim() !== '';
		const all = isBegun ? [[ticket, draft] as const, ...others] : others;
		if (all.length === 0) this.#drawer.removeItem(this.#key);
		else this.#drawer.setItem(this.#key, JSON.stringify(all.slice(0, MOST_KEPT)));
	}

	#all(): readonly (readonly [string, ReplyDraft])[] {
		try {
			const value: unknown = JSON.parse(this.#drawer.getItem(this.#key) ?? '[]');
			return Array.isArray(value) ? value.filter(isEntry) : [];
		} catch {
			// Whatever was left there is nobody's answer.
			return [];
		}
	}
}

function isEntry(value: unknown): value is readonly [string, ReplyDraft] {
	if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
	const draft = value[1] as Partial<Record<keyof ReplyDraft, unknown>> | null;
	return typeof draft?.message === 'string' && typeof draft.note === 'string';
}
