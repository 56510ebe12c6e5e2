import type { FormAnswers } from '#lib/domain/desk/form.ts';
import { priorities, type Priority } from '#lib/domain/desk/words.ts';
import type { KeptFile } from '../components/kept-files.ts';

/** A ticket that was begun and not sent. */
export interface TicketDraft {
	/** The id that the ticket will have: sent twice, it is one ticket. */
	readonly id: string;
	/** The service's slug. */
	readonly service: string;
	readonly title: string;
	readonly description: string;
	readonly priority: Priority;
	readonly location: string;
	readonly answers: FormAnswers;
	readonly files: readonly KeptFile[];
	readonly savedAtMs: number;
}

type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A draft in which nothing has been written. */
export function emptyDraft(id: string, service: string): TicketDraft {
	return {
		id,
		service,
		title: '',
		description: '',
		priority: 'normal',
		location: '',
		answers: {},
		files: [],
		savedAtMs: 0
	};
}

/** Whether somebody wrote or chose anything. */
export function isBegun(draft: TicketDraft): boolean {
	const texts = [draft.title, draft.description, draft.location, ...Object.values(draft.answers)];
	return draft.files.length > 0 || texts.some((text) => text.trim() !== '');
}

/**
 * The drafts of a person on this device, one for each service: they outlast a reload, a crash and an
 * update. Files of a draft are kept by the store of files already; only their ids stand here.
 */
export class Drafts {
	readonly #drawer: Drawer;
	/** Ends with the person, as all that goes from the device with them. */
	readonly #key: string;

	constructor(drawer: Drawer, personId: string) {
		this.#drawer = drawer;
		this.#key = `satuloket.ticket-drafts.${personId}`;
	}

	/** The one that was written in last first; what makes no sense any more is left out. */
	all(): readonly TicketDraft[] {
		try {
			const value: unknown = JSON.parse(this.#drawer.getItem(this.#key) ?? '[]');
			return Array.isArray(value) ? value.filter(isDraft) : [];
		} catch {
			return [];
		}
	}

	of(service: string): TicketDraft | null {
		return this.all().find((draft) => draft.service === service) ?? null;
	}

	/** One in which nothing stands is none. */
	keep(draft: TicketDraft): void {
		this.#write([...(isBegun(draft) ? [draft] : []), ...this.#others(draft.service)]);
	}

	drop(service: string): void {
		this.#write(this.#others(service));
	}

	#others(service: string): readonly TicketDraft[] {
		return this.all().filter((draft) => draft.service !== service);
	}

	#write(drafts: readonly TicketDraft[]): void {
		if (drafts.length === 0) this.#drawer.removeItem(this.#key);
		else this.#drawer.setItem(this.#key, JSON.stringify(drafts));
	}
}

function isDraft(value: unknown): value is TicketDraft {
	if (typeof value !== 'object' || value === null) return false;
	const draft = value as Readonly<Record<string, unknown>>;
	return (
		['id', 'service', 'title', 'description', 'location'].every(
			(field) => typeof draft[field] === 'string'
		) &&
		priorities.some((priority) => priority === draft['priority']) &&
		typeof draft['answers'] === 'object' &&
		draft['answers'] !== null &&
		Array.isArray(draft['files']) &&
		typeof draft['savedAtMs'] === 'number'
	);
}
