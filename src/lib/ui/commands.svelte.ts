import { createContext, untrack } from 'svelte';

/** Something a person can do from the keyboard and the palette. */
export interface Command {
	readonly id: string;
	readonly label: string;
	/** The part of the app it belongs to, as a heading in lists. */
	readonly group: string;
	/**
	 * Keys, in the order pressed: `['g', 't']`, `['Enter']`, `['mod+k']`; `mod` is Ctrl, or Command on
	 * a Mac. None: only in the palette.
	 */
	readonly keys?: readonly string[];
	readonly run: () => void | Promise<void>;
}

const SEQUENCE_TIMEOUT_MS = 1200;

/** Keys that go on while they are held down: they move, and do nothing else. */
const movingKeys: ReadonlySet<string> = new Set([
	'ArrowDown',
	'ArrowUp',
	'ArrowLeft',
	'ArrowRight',
	'j',
	'k'
]);

/** All commands of what is on the screen; the last one that claims a key has it. */
export class Commands {
	#sets = $state.raw<readonly (() => readonly Command[])[]>([]);
	#pressed: string[] = [];
	#pressedAt = 0;

	get all(): readonly Command[] {
		return this.#sets.flatMap((set) => set());
	}

	/** Adds a screen's commands while it is shown; returns what takes them away. */
	add(set: () => readonly Command[]): () => void {
		// Added in an effect, which must not run again because of what it added.
		this.#sets = [...untrack(() => this.#sets), set];
		return () => {
			this.#sets = untrack(() => this.#sets).filter((other) => other !== set);
		};
	}

	/** Runs the command of a key press, if there is one. */
	handle(event: KeyboardEvent): void {
		if (event.defaultPrevented || event.isComposing) return;
		const key = keyName(event);
		if (isTyping(event.target) && !key.startsWith('mod+') && key !== 'Escape') return;
		// A key that is held down is one press, on a focused button too: Enter would open one message
		// after the other and say of each that it was sent.
		if (event.repeat && !movingKeys.has(key)) {
			if (key === 'Enter') event.preventDefault();
			return;
		}
		if (isPressable(event.target) && (key === 'Enter' || key === ' ')) return;
		if (document.querySelector('dialog[open]') && !key.startsWith('mod+')) return;

		const now = event.timeStamp;
		if (now - this.#pressedAt > SEQUENCE_TIMEOUT_MS) this.#pressed = [];
		this.#pressed = [...this.#pressed, key];
		this.#pressedAt = now;

		const command =
			this.#find(this.#pressed) ?? (this.#pressed.length > 1 ? this.#find([key]) : undefined);
		if (command) {
			event.preventDefault();
			this.#pressed = [];
			void command.run();
		} else if (!this.#beginsSome(this.#pressed)) {
			this.#pressed = this.#beginsSome([key]) ? [key] : [];
		}
	}

	#find(keys: readonly string[]): Command | undefined {
		return this.all.findLast(
			(command) =>
				command.keys?.length === keys.length && command.keys.every((key, at) => key === keys[at])
		);
	}

	#beginsSome(keys: readonly string[]): boolean {
		return this.all.some((command) => keys.every((key, at) => command.keys?.[at] === key));
	}
}

function keyName(event: KeyboardEvent): string {
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	if (event.ctrlKey || event.metaKey) return `mod+${key}`;
	return event.altKey ? `alt+${key}` : key;
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable ||
			target instanceof HTMLTextAreaElement ||
			target instanceof HTMLSelectElement ||
			(target instanceof HTMLInputElement &&
				!['checkbox', 'radio', 'button'].includes(target.type)))
	);
}

/** Enter and Space on a focused button or link are that button's own. */
function isPressable(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('button, a[href], summary, label') !== null;
}

/** How a key is written for people: `Ctrl K`, `↵`. */
export function keyLabel(key: string): string {
	const parts = key.split('+').map((part) => names[part] ?? part.toUpperCase());
	return parts.join(' ');
}

const names: Record<string, string> = {
	mod: typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl',
	alt: 'Alt',
	Enter: '↵',
	Escape: 'Esc',
	ArrowDown: '↓',
	ArrowUp: '↑',
	' ': '␣'
};

export const [useCommands, provideCommands] = createContext<Commands>();
