import type { Bilingual } from '#lib/domain/desk/words.ts';
import { locale } from './locale.svelte.ts';

/** A text of the office in the language of the interface; Indonesian where nobody wrote English. */
export function said(text: Bilingual): string {
	return locale.language === 'en' && text.en !== '' ? text.en : text.id;
}

/** Puts what the office named into the order of the interface's language. To be sorted by. */
export function bySaid(one: Bilingual, other: Bilingual): number {
	return said(one).localeCompare(said(other), locale.language);
}
