import { mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { RedirectAnswer } from '#lib/domain/desk/besides.ts';
import AtTheDesk from '#tests/builders/AtTheDesk.svelte';
import { ADesk } from '#tests/builders/a-desk.ts';
import { AGENT, aRedirect, deskSigned, FILED_MS, someUlid } from '#tests/builders/desk-facts.ts';
import OpenRedirectsScreen from './OpenRedirectsScreen.svelte';

let shown: ReturnType<typeof mount> | null = null;

afterEach(async () => {
	if (shown) await unmount(shown);
	shown = null;
	document.body.replaceChildren();
});

const names = () =>
	[...document.querySelectorAll('article h2')].map((heading) => heading.textContent);

test('what could not be read is said, and is read once somebody tries again', async () => {
	const desk = await ADesk.open({ id: AGENT, roles: ['agent'] }, FILED_MS);
	await desk.given(aRedirect());
	const tables = await desk.helpdesk.tables();
	const toArray = vi.spyOn(tables.redirects, 'toArray').mockRejectedValue(new Error('rusak'));
	shown = mount(AtTheDesk, {
		target: document.body,
		props: {
			helpdesk: { ...desk.helpdesk, tables: () => Promise.resolve(tables) },
			screen: OpenRedirectsScreen,
			given: {}
		}
	});
	const again = await vi.waitFor(() => {
		const button = document.querySelector<HTMLButtonElement>('[role="alert"] button');
		expect(button?.textContent).toContain('Coba lagi');
		return button!;
	});
	expect(names()).toEqual([]);

	// Still broken: it is said again.
	again.click();
	await vi.waitFor(() => expect(toArray).toHaveBeenCalledTimes(2));
	await vi.waitFor(() => expect(document.querySelector('[role="alert"]')).not.toBeNull());

	toArray.mockRestore();
	document.querySelector<HTMLButtonElement>('[role="alert"] button')!.click();
	await vi.waitFor(() => expect(names()).toHaveLength(1));
	expect(document.querySelector('[role="alert"]')).toBeNull();
});

test('the desk sees who has not said whether it was done elsewhere, and notes the answer', async () => {
	const waiting = aRedirect();
	const answered = aRedirect({ _id: `redirect:${someUlid(12)}`, who: { name: 'Budi Contoh' } });
	const answer: RedirectAnswer = {
		_id: `redirect-answer:${someUlid(13)}`,
		type: 'redirect-answer',
		redirect: answered._id,
		requester: answered.requester,
		answer: 'done',
		...deskSigned(answered.requester, 5)
	};
	const desk = await ADesk.open({ id: AGENT, roles: ['agent'] }, FILED_MS);
	await desk.given(waiting, answered, answer);
	shown = mount(AtTheDesk, {
		target: document.body,
		props: { helpdesk: desk.helpdesk, screen: OpenRedirectsScreen, given: {} }
	});
	await vi.waitFor(() => expect(names()).toEqual(['Rina Contoh · Surat keterangan']));
	expect(document.querySelector('article a')?.getAttribute('href')).toContain(
		'mailto:rina@contoh.example'
	);

	[...document.querySelectorAll('article button')]
		.find(({ textContent }) => textContent.includes('Belum berhasil'))!
		.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await vi.waitFor(() => expect(names()).toEqual([]));
	const answers = await (await desk.helpdesk.tables()).redirectAnswers.toArray();
	expect(answers.find(({ redirect }) => redirect === waiting._id)).toMatchObject({
		answer: 'not-done',
		requester: waiting.requester,
		by: AGENT
	});
	// What did not work elsewhere is the helpdesk's now.
	expect(document.querySelector('[role="status"] a')?.getAttribute('href')).toBe('/desk/new');
});
