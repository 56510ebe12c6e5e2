import { createContext } from 'svelte';

export interface Toast {
	readonly id: number;
	readonly text: string;
	readonly tone: 'ok' | 'danger';
	/** What takes back what was just done. */
	readonly undo?: { readonly label: string; readonly run: () => void | Promise<void> };
}

const SHOWN_FOR_MS = 7000;

/** Short notices of what has been done, each there long enough to read and to undo. */
export class Toasts {
	#list = $state.raw<readonly Toast[]>([]);
	#nextId = 1;

	get list(): readonly Toast[] {
		return this.#list;
	}

	show(text: string, undo?: Toast['undo']): void {
		const id = this.#add(undo ? { text, tone: 'ok', undo } : { text, tone: 'ok' });
		setTimeout(() => this.dismiss(id), SHOWN_FOR_MS);
	}

	/** A failure stays until it is dismissed: it must not pass unread. */
	fail(text: string): void {
		this.#add({ text, tone: 'danger' });
	}

	dismiss(id: number): void {
		this.#list = this.#list.filter((toast) => toast.id !== id);
	}

	#add(toast: Omit<Toast, 'id'>): number {
		const id = this.#nextId++;
		// The same notice again takes the place of the first: twice says no more than once.
		const others = this.#list.filter(({ text, undo }) => text !== toast.text || undo);
		this.#list = [...others, { ...toast, id }];
		return id;
	}
}

export const [useToasts, provideToasts] = createContext<Toasts>();
