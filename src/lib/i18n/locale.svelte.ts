import type { Language } from '#lib/domain/billing/template.ts';

/**
 * The language of the interface, one for the whole page. It is the one piece of state at module
 * level: every text depends on it, and there is never a second one.
 */
class Locale {
	#language = $state<Language>('id');

	get language(): Language {
		return this.#language;
	}

	choose(language: Language): void {
		this.#language = language;
		document.documentElement.lang = language;
	}
}

export const locale = new Locale();

/**
 * The texts of one part of the product, Indonesian first; English must have the same shape. Returns
 * a function to be called where the text is shown, so that it follows the chosen language, unless one
 * is asked for.
 */
export function area<const T>(texts: {
	id: T;
	en: NoInfer<Texts<T>>;
}): (language?: Language) => Texts<T> {
	return (language = locale.language) => (language === 'id' ? (texts.id as Texts<T>) : texts.en);
}

/** The same keys with any text for a text, and a function of the same arguments for a function. */
type Texts<T> = {
	readonly [K in keyof T]: T[K] extends string
		? string
		: T[K] extends (...args: infer A) => string
			? (...args: A) => string
			: Texts<T[K]>;
};
