import { createContext } from 'svelte';

export interface Toast {
	readonly id: number;
	readonly text: string;
	readonly tone: 'ok' | 'danger';
	/** When it came, in milliseconds. */
	readonly at: number;
	/** What takes back what was just done. */
	readonly undo?: { readonly label: string; readonly run: () => void | Promise<void> };
}

/** Long enough to read; what can be undone stays until somebody has thought about it. */
const SHOWN_FOR_MS = 4000;
const UNDO_FOR_MS = 7000;
/** What is younger was said while the way to the next page began, and is about it. */
const READ_WITHIN_MS = 1000;

/** Short notices: the last thing that was done, and every failure that nobody has dismissed. */
export class Toasts {
	#list = $state.raw<readonly Toast[]>([]);
	#nextId = 1;

	get list(): readonly Toast[] {
		return this.#list;
	}

	show(text: string, undo?: Toast['undo']): void {
		const id = this.#add(undo ? { text, tone: 'ok', undo } : { text, tone: 'ok' });
		setTimeout(() => this.dismiss(id), undo ? UNDO_FOR_MS : SHOWN_FOR_MS);
	}

	/** To be called when somebody has come to another page: what was said before it has been read. */
	turnPage(): void {
		const now = Date.now();
		this.#list = this.#list.filter(
			({ tone, undo, at }) => tone === 'danger' || undo || now - at < READ_WITHIN_MS
		);
	}

	/** A failure stays until it is dismissed: it must not pass unread. */
	fail(text: string): void {
		this.#add({ text, tone: 'danger' });
	}

	dismiss(id: number): void {
		this.#list = this.#list.filter((toast) => toast.id !== id);
	}

	#add(toast: Omit<Toast, 'id' | 'at'>): number {
		const id = this.#nextId++;
		// What is done takes the place of what was done before, and no failure is told twice.
		const others = this.#list.filter(
			({ tone, text }) => tone !== toast.tone || (tone === 'danger' && text !== toast.text)
		);
		this.#list = [...others, { ...toast, id, at: Date.now() }];
		return id;
	}
}

export const [useToasts, provideToasts] = createContext<Toasts>();
