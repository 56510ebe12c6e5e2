import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { Wish } from '#lib/domain/desk/ticket.ts';
import { aService } from '#tests/builders/desk-masters.ts';
import ReclassifyDialog from './ReclassifyDialog.svelte';

const lamps = aService();
const power = aService({ slug: 'listrik', name: { id: 'Listrik', en: 'Power' } });
let shown: ReturnType<typeof mount> | null = null;

afterEach(async () => {
	if (shown) await unmount(shown);
	shown = null;
	document.body.innerHTML = '';
});

/** The form over a ticket for lamps of normal priority; gives what is confirmed with it. */
function open(wish: Wish | null) {
	const onconfirm = vi.fn(() => Promise.resolve(null));
	shown = mount(ReclassifyDialog, {
		target: document.body,
		props: {
			ticket: { service: lamps.slug, priority: 'normal', wish },
			services: [lamps, power],
			onconfirm,
			onclose: () => undefined
		}
	});
	flushSync();
	return onconfirm;
}

const chosen = () => [...document.querySelectorAll('select')].map(({ value }) => value);

test('begins with what the requester wishes, which the desk confirms as it stands', async () => {
	const onconfirm = open({ service: power.slug, priority: 'urgent' });
	expect(chosen()).toEqual([power.slug, 'urgent']);
	document.querySelector('form')!.requestSubmit();
	await vi.waitFor(() =>
		expect(onconfirm).toHaveBeenCalledExactlyOnceWith({ service: power, priority: 'urgent' }, '')
	);
});

test.for([
	['nothing is wished', null],
	['a service is wished that is offered no more', { service: 'sudah-tidak-ada' }]
] as const)('begins with what the ticket is where %s', ([, wish]) => {
	open(wish);
	expect(chosen()).toEqual([lamps.slug, 'normal']);
});
