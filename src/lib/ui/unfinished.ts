import { createContext } from 'svelte';

/** What would be lost if the page were loaded again: typing in a form, or work that takes a while. */
export type UnfinishedKind = 'typing' | 'work';

/**
 * Knows whether somebody is in the middle of something. A form counts from the first key until it is
 * sent without a complaint or is gone from the page; looking for something is no typing to keep.
 */
export class Unfinished {
	/** Forms that were typed in, and whether that was after they were last sent. */
	readonly #forms = new Map<HTMLFormElement, boolean>();
	readonly #works = new Set<() => boolean>();

	get now(): UnfinishedKind | null {
		if ([...this.#works].some((isUnderWay) => isUnderWay())) return 'work';
		for (const form of this.#forms.keys()) if (!form.isConnected) this.#forms.delete(form);
		return [...this.#forms].some(([form, isTyped]) => isTyped || hasComplaint(form))
			? 'typing'
			: null;
	}

	/** Takes notice of typing in a page; returns what stops it. */
	watch(page: Document): () => void {
		const typed = ({ target }: Event) => {
			const form = formOf(target);
			if (form) this.#forms.set(form, true);
		};
		const sent = ({ target }: Event) => {
			if (target instanceof HTMLFormElement) this.#forms.set(target, false);
		};
		page.addEventListener('input', typed);
		page.addEventListener('submit', sent);
		return () => {
			page.removeEventListener('input', typed);
			page.removeEventListener('submit', sent);
		};
	}

	/** Adds work that must not be broken off; returns what takes it away. */
	add(isUnderWay: () => boolean): () => void {
		this.#works.add(isUnderWay);
		return () => this.#works.delete(isUnderWay);
	}
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
	const isField =
		target instanceof HTMLInputElement ||
		target instanceof HTMLTextAreaElement ||
		target instanceof HTMLSelectElement;
	if (!isField || target.type === 'search') return null;
	// What a form keeps with each key is not lost.
	return target.form?.dataset['keeps'] === undefined ? target.form : null;
}

function hasComplaint(form: HTMLFormElement): boolean {
	return form.querySelector('[aria-invalid="true"]') !== null;
}

export const [useUnfinished, provideUnfinished] = createContext<Unfinished>();
