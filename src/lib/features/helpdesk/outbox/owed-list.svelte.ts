import type { Helpdesk } from '../helpdesk.ts';
import type { ListedLine, OwedPage } from './owed-desk.ts';

/** About what a screen shows: asked for before it is known how many lines have room. */
const FIRST_LINES = 30;

/** What is owed, as far as it is shown: all of it is counted, a stretch is at hand. */
export class OwedList {
	readonly #desk: Pick<Helpdesk, 'person' | 'view'>;
	readonly #first: () => string | null;
	#page = $state.raw<OwedPage | null>(null);
	#window = { from: 0, count: FIRST_LINES };
	#question = 0;

	/** To be made while a component is made. `first` is the id of what comes before everything. */
	constructor(
		desk: Pick<Helpdesk, 'person' | 'view' | 'onChange'>,
		nowMs: () => number,
		first: () => string | null
	) {
		this.#desk = desk;
		this.#first = first;
		$effect(() => {
			// Claims run out and days come by themselves.
			nowMs();
			first();
			return desk.onChange(() => void this.#read());
		});
	}

	/** How many messages are owed; null until that is known. */
	get count(): number | null {
		return this.#page?.count ?? null;
	}

	/** Of these, how many are about what was asked to come first. */
	get ofFirst(): number {
		return this.#page?.ofFirst ?? 0;
	}

	/** The lines at hand, and where they begin. */
	get from(): number {
		return this.#page?.from ?? 0;
	}

	get lines(): readonly ListedLine[] {
		return this.#page?.lines ?? [];
	}

	/** Where a message stands among the lines at hand; null where it is not among them. */
	placeOf(id: string): number | null {
		const at = this.lines.findIndex(({ notice }) => notice.id === id);
		return at < 0 ? null : at + this.from;
	}

	lineAt(place: number): ListedLine | null {
		return this.lines[place - this.from] ?? null;
	}

	/** The line at a place that may lie outside of what is at hand; null where there is none. */
	async fetchLine(place: number): Promise<ListedLine | null> {
		const known = this.lineAt(place);
		if (known || place < 0) return known;
		const page = await this.#desk.view.owed({
			person: this.#desk.person.id,
			first: this.#first(),
			from: place,
			count: 1
		});
		return page.lines[0] ?? null;
	}

	async showWindow(from: number, count: number): Promise<void> {
		if (from === this.#window.from && count === this.#window.count) return;
		this.#window = { from, count };
		await this.#read();
	}

	async #read(): Promise<void> {
		const question = ++this.#question;
		const page = await this.#desk.view.owed({
			person: this.#desk.person.id,
			first: this.#first(),
			...this.#window
		});
		// An answer that was overtaken by another question says nothing any more.
		if (question === this.#question) this.#page = page;
	}
}
