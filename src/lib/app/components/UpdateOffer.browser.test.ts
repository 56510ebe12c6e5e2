import { mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { UnfinishedKind } from '#lib/ui/unfinished.ts';
import UpdateOffer from './UpdateOffer.svelte';

let shown: ReturnType<typeof mount> | null = null;

function offer(unfinished: () => UnfinishedKind | null) {
	const onapply = vi.fn();
	const onlater = vi.fn();
	shown = mount(UpdateOffer, { target: document.body, props: { unfinished, onapply, onlater } });
	return { onapply, onlater };
}

function press(label: RegExp): void {
	const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
		label.test(textContent)
	);
	if (!button) throw new Error(`no button ${label}`);
	button.click();
}

afterEach(async () => {
	if (shown) await unmount(shown);
});

test('a new version is put in at once while nothing is unfinished', () => {
	const { onapply } = offer(() => null);
	press(/Pasang sekarang/);
	expect(onapply).toHaveBeenCalledOnce();
});

test('unsaved typing holds a new version up until the person gives it up knowingly', async () => {
	const { onapply } = offer(() => 'typing');
	press(/Pasang sekarang/);
	expect(onapply).not.toHaveBeenCalled();
	await vi.waitFor(() =>
		expect(document.body.textContent).toContain('Ada ketikan yang belum disimpan')
	);
	press(/ketikan hilang/);
	expect(onapply).toHaveBeenCalledOnce();
});

test('an import that begins after the warning is warned of too', async () => {
	let now: UnfinishedKind = 'typing';
	const { onapply } = offer(() => now);
	press(/Pasang sekarang/);
	await vi.waitFor(() => expect(document.body.textContent).toContain('ketikan hilang'));
	now = 'work';
	press(/ketikan hilang/);
	expect(onapply).not.toHaveBeenCalled();
	await vi.waitFor(() => expect(document.body.textContent).toContain('Impor sedang berjalan'));
});
