import { createRawSnippet, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import FormDialog from './FormDialog.svelte';

let shown: ReturnType<typeof mount> | null = null;

const field = createRawSnippet(() => ({
	render: () => '<input name="reason" />'
}));

function open(onsubmit: () => void | Promise<void>): void {
	shown = mount(FormDialog, {
		target: document.body,
		props: {
			title: 'Lewati kabar ini',
			children: field,
			confirm: 'Lewati',
			cancel: 'Batal',
			onsubmit,
			onclose: () => undefined
		}
	});
}

async function close(): Promise<void> {
	if (shown) await unmount(shown);
	shown = null;
}

function button(label: string): HTMLButtonElement {
	const found = [...document.querySelectorAll('button')].find(
		({ textContent }) => textContent.trim() === label
	);
	if (!found) throw new Error(`no button ${label}`);
	return found;
}

afterEach(async () => {
	await close();
	document.body.innerHTML = '';
});

test('what is sent twice in haste is kept once', async () => {
	const { promise, resolve } = Promise.withResolvers<void>();
	const onsubmit = vi.fn(() => promise);
	open(onsubmit);
	button('Lewati').click();
	button('Lewati').click();
	expect(onsubmit).toHaveBeenCalledOnce();
	resolve();
	await vi.waitFor(() => {
		button('Lewati').click();
		expect(onsubmit).toHaveBeenCalledTimes(2);
	});
});

test('the cursor goes to the field that is complained about', async () => {
	const input = () => document.querySelector('input')!;
	open(() => input().setAttribute('aria-invalid', 'true'));
	button('Lewati').focus();
	button('Lewati').click();
	await vi.waitFor(() => expect(document.activeElement).toBe(input()));
});

test('closing gives the cursor back to where it was', async () => {
	document.body.innerHTML = '<button type="button">Lewati…</button>';
	const before = button('Lewati…');
	before.focus();
	open(() => undefined);
	await vi.waitFor(() => expect(document.activeElement).not.toBe(before));
	await close();
	expect(document.activeElement).toBe(before);
});
