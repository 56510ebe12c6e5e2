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
/** What is younger has not been read yet: neither the next page nor the next notice takes it away. */
const READ_WITHIN_MS = 2000;

/**
 * Short notices: the last thing that was done, with what was said just before it, and every failure that
 * nobody has dismissed.
 */
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
		const at = Date.now();
		const lastOk = this.#list.findLast(({ tone }) => tone === 'ok');
		const isReplaced = (other: Toast): boolean =>
			other.tone === 'danger'
				? toast.tone === 'danger' && other.text === toast.text
				: toast.tone === 'ok' && (other !== lastOk || at - other.at >= READ_WITHIN_MS);
		this.#list = [...this.#list.filter((other) => !isReplaced(other)), { ...toast, id, at }];
		return id;
	}
}

export const [useToasts, provideToasts] = createContext<Toasts>();
