import { createContext } from 'svelte';
import type { Language } from '#lib/domain/billing/template.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

interface Kept {
	readonly theme: Theme;
	readonly language: Language;
	readonly idleMinutes: number;
}

const KEY = 'satuloket.preferences';
const standard: Kept = { theme: 'system', language: 'id', idleMinutes: 15 };

/** How this device shows the app. Kept on the device, for whoever signs in on it. */
export class Preferences {
	#kept = $state.raw<Kept>(standard);
	readonly #storage: Storage;

	constructor(storage: Storage) {
		this.#storage = storage;
		this.#kept = read(storage);
		this.#apply();
	}

	get theme(): Theme {
		return this.#kept.theme;
	}

	get language(): Language {
		return this.#kept.language;
	}

	/** Minutes without a sign of life after which the screen locks. */
	get idleMinutes(): number {
		return this.#kept.idleMinutes;
	}

	change(changes: Partial<Kept>): void {
		this.#kept = { ...this.#kept, ...changes };
		this.#storage.setItem(KEY, JSON.stringify(this.#kept));
		this.#apply();
	}

	#apply(): void {
		const { theme, language } = this.#kept;
		if (theme === 'system') delete document.documentElement.dataset['theme'];
		else document.documentElement.dataset['theme'] = theme;
		locale.choose(language);
	}
}

/** What was kept, part by part: a part that makes no sense is taken as the standard. */
function read(storage: Storage): Kept {
	let found: Partial<Record<keyof Kept, unknown>> = {};
	try {
		found = (JSON.parse(storage.getItem(KEY) ?? '{}') ?? {}) as typeof found;
	} catch {
		return standard;
	}
	const { theme, language, idleMinutes } = found;
	return {
		theme: themes.find((known) => known === theme) ?? standard.theme,
		language: language === 'en' ? 'en' : standard.language,
		idleMinutes:
			typeof idleMinutes === 'number' && idleMinutes >= 1 && idleMinutes <= 480
				? idleMinutes
				: standard.idleMinutes
	};
}

export const [usePreferences, providePreferences] = createContext<Preferences>();
