import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { Preferences } from './preferences.svelte.ts';

const KEY = 'satuloket.preferences';

beforeEach(() => localStorage.clear());
afterEach(() => {
	localStorage.clear();
	new Preferences(localStorage);
});

describe('how a device shows the app', () => {
	it('is Indonesian, as the system looks, and locks after a quarter of an hour', () => {
		const { theme, language, idleMinutes } = new Preferences(localStorage);
		expect({ theme, language, idleMinutes }).toEqual({
			theme: 'system',
			language: 'id',
			idleMinutes: 15
		});
		expect(document.documentElement.lang).toBe('id');
	});

	it('is remembered, and shows at once', () => {
		new Preferences(localStorage).change({ theme: 'dark', language: 'en', idleMinutes: 5 });
		expect(document.documentElement.dataset['theme']).toBe('dark');
		expect(locale.language).toBe('en');
		const { theme, language, idleMinutes } = new Preferences(localStorage);
		expect({ theme, language, idleMinutes }).toEqual({
			theme: 'dark',
			language: 'en',
			idleMinutes: 5
		});
	});

	it.each(['{', 'null', '[]', '"x"', '{"theme":"neon","language":"fr","idleMinutes":0}'])(
		'is the standard where “%s” is what was kept',
		(kept) => {
			localStorage.setItem(KEY, kept);
			const { theme, language, idleMinutes } = new Preferences(localStorage);
			expect([theme, language, idleMinutes]).toEqual(['system', 'id', 15]);
		}
	);

	it('keeps the parts that make sense', () => {
		localStorage.setItem(KEY, '{"theme":"light","idleMinutes":100000}');
		const { theme, idleMinutes } = new Preferences(localStorage);
		expect([theme, idleMinutes]).toEqual(['light', 15]);
	});
});
