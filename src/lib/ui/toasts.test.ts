import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toasts } from './toasts.svelte.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const textsOf = (toasts: Toasts) => toasts.list.map(({ text }) => text);
const undo = { label: 'Urungkan', run: () => undefined };

test('shows the last thing that was done, and every failure once', () => {
	const toasts = new Toasts();
	toasts.show('Tersimpan.');
	toasts.fail('Tidak terkirim.');
	vi.advanceTimersByTime(2000);
	toasts.show('Terhapus.', undo);
	toasts.fail('Tidak terkirim.');
	expect(textsOf(toasts)).toEqual(['Terhapus.', 'Tidak terkirim.']);
});

test('shows what was said just before with it, and nothing older', () => {
	const toasts = new Toasts();
	toasts.show('Pembayaran tersimpan.');
	toasts.show('Itu yang terakhir.');
	expect(textsOf(toasts)).toEqual(['Pembayaran tersimpan.', 'Itu yang terakhir.']);
	toasts.show('Terhapus.', undo);
	expect(textsOf(toasts)).toEqual(['Itu yang terakhir.', 'Terhapus.']);
});

test('goes by itself, later where it can be undone; a failure stays', () => {
	const toasts = new Toasts();
	toasts.fail('Tidak terkirim.');
	toasts.show('Terhapus.', undo);
	vi.advanceTimersByTime(5000);
	expect(textsOf(toasts)).toEqual(['Tidak terkirim.', 'Terhapus.']);
	vi.advanceTimersByTime(5000);
	expect(textsOf(toasts)).toEqual(['Tidak terkirim.']);
});

test('stays behind with its page, unless it came on the way to the next', () => {
	const toasts = new Toasts();
	toasts.show('Tersimpan.');
	toasts.turnPage();
	expect(textsOf(toasts)).toEqual(['Tersimpan.']);
	vi.advanceTimersByTime(2000);
	toasts.turnPage();
	expect(textsOf(toasts)).toEqual([]);
});
