import { expect, type Page } from '@playwright/test';
import type { Language } from '#lib/domain/billing/template.ts';
import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import type { NoticeSlug } from '#lib/domain/desk/masters.ts';
import { officialText } from '#lib/messaging/notice-templates/official.ts';
import { renderNotice } from '#lib/messaging/notice-templates/render.ts';
import {
	blankNotice,
	noticeValues,
	type NoticeContent
} from '#lib/messaging/notice-templates/values.ts';
import type { Words } from './words.ts';

/** A message that somebody is owed, and what it has to tell. */
export interface Owed {
	readonly slug: NoticeSlug;
	readonly content: Partial<NoticeContent>;
}

/** Where the receiver is written to: one of the two, as they gave it. */
type Reach = { readonly mail: string } | { readonly whatsapp: string };

const nothing = blankNotice({
	who: { name: '', nip: '', email: '' },
	deskName: defaultDeskSettings().deskName,
	contact: '',
	zone: 'WIB'
});

/** Subject and body in the language of who receives it. */
function wording({ slug, content }: Owed, language: Language, reach: Reach): string {
	const form = 'mail' in reach ? 'mail' : 'whatsapp';
	const values = noticeValues({ ...nothing, ...content }, language, form);
	const { subject, body } = renderNotice(officialText(slug, language), values);
	return `${subject}\n\n${body}`;
}

/** What a link says, and to whom. */
function read(link: string): { readonly to: string; readonly text: string } {
	const { protocol, pathname, searchParams } = new URL(link);
	const part = (name: string) => (searchParams.get(name) ?? '').replaceAll('\r\n', '\n');
	if (protocol !== 'mailto:') return { to: `+${pathname.slice(1)}`, text: part('text') };
	return { to: pathname, text: `${part('subject')}\n\n${part('body')}` };
}

/**
 * Works through an outbox that must owe just these, each once and in this order: opens each message,
 * holds what its link says against the official text in the receiver's language, and says that it was
 * sent. `links`: what the app followed so far in this tab.
 */
export async function sendAll(
	page: Page,
	words: Words,
	owed: readonly Owed[],
	{ reach, links }: { readonly reach: Reach; readonly links: () => Promise<readonly string[]> }
): Promise<void> {
	const { outbox, templates, language } = words;
	const to = 'mail' in reach ? reach.mail : reach.whatsapp;
	const open = 'mail' in reach ? outbox.open.mail : outbox.open.whatsapp;
	const list = page.getByRole('navigation', { name: outbox.list }).getByRole('listitem');
	await expect(list.locator('strong')).toHaveText(owed.map(({ slug }) => templates.slugs[slug]));
	const before = (await links()).length;
	for (const [at, one] of owed.entries()) {
		const title = page.getByRole('heading', { level: 2, name: templates.slugs[one.slug] });
		await expect(title).toBeVisible();
		await page.getByRole('button', { name: open, exact: true }).click();
		await expect(page.getByRole('heading', { name: outbox.ask })).toBeVisible();
		const followed = (await links()).slice(before);
		expect(followed).toHaveLength(at + 1);
		expect(read(followed[at]!)).toEqual({ to, text: wording(one, language, reach) });
		await page.getByRole('button', { name: outbox.sent, exact: true }).click();
		await expect(list).toHaveCount(owed.length - at - 1);
	}
	await expect(page.getByText(outbox.done)).toBeVisible();
}
