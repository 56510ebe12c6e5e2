import { expect, type Locator, type Page } from '@playwright/test';
import { actionKeys, type PanelAction } from '#lib/features/helpdesk/panel/panel-actions.ts';
import type { Tier } from '#lib/domain/desk/words.ts';
import type { Words } from './words.ts';

/** Somebody who works on tickets: with keys on a laptop, with a thumb on a phone. */
export class DeskWorker {
	readonly page: Page;
	readonly #t: Words;
	readonly #isOnPhone: boolean;

	constructor(page: Page, words: Words, isOnPhone: boolean) {
		this.page = page;
		this.#t = words;
		this.#isOnPhone = isOnPhone;
	}

	/** Where the ticket stands: beside the queue, or as a page. */
	get ticket(): Locator {
		if (this.#isOnPhone) return this.page.getByRole('main');
		return this.page.getByRole('complementary', { name: this.#t.ticket.panel });
	}

	/** Waits for a ticket to reach the queue, and opens it. */
	async open(title: string): Promise<void> {
		const { desk } = this.#t.shell.places;
		const place = this.page.getByRole('link', { name: desk, exact: true }).first();
		// The bar of a phone has room for few of the places of an admin.
		if (this.#isOnPhone) await this.page.goto(new URL('/desk', this.page.url()).href);
		else await place.click();
		await this.page.getByRole('row').filter({ hasText: title }).getByRole('button').click();
		await expect(this.ticket.getByRole('heading', { level: 2, name: title })).toBeVisible();
	}

	async take(): Promise<void> {
		await this.#act('take');
		await expect(this.ticket.getByText(this.#t.desk.status['on-progress']).first()).toBeVisible();
	}

	async note(text: string): Promise<void> {
		const { composer, noteLabel } = this.#t.ticket;
		if (this.#isOnPhone) await this.ticket.getByText(composer.note, { exact: true }).click();
		else await this.page.keyboard.press(actionKeys.note);
		await this.ticket.getByLabel(noteLabel).fill(text);
		if (this.#isOnPhone) await this.ticket.getByRole('button', { name: composer.saveNote }).click();
		else await this.page.keyboard.press('Control+Enter');
		await expect(this.ticket.getByText(text).first()).toBeVisible();
		// Nothing that has the focus may push the frame off the screen.
		expect(await this.page.evaluate(() => scrollY)).toBe(0);
		// Keys are letters in a field: the cursor leaves it first, and the ticket stays.
		if (!this.#isOnPhone) await this.page.keyboard.press('Escape');
	}

	async escalate(tier: Tier, reason: string): Promise<void> {
		const { actions, desk } = this.#t;
		await this.#act('escalate');
		const dialog = this.page.getByRole('dialog');
		const label = `Tier ${tier} · ${desk.tier[tier]}`;
		await dialog.getByLabel(actions.escalate.tier).selectOption({ label });
		await dialog.getByLabel(actions.reason).fill(reason);
		await dialog.getByRole('button', { name: actions.escalate.confirm }).click();
	}

	/** Opens the mail to the vendor that is offered after an escalation; gives what it says. */
	async mailVendor(vendor: string): Promise<string> {
		const t = this.#t.actions.vendor;
		const dialog = this.page.getByRole('dialog', { name: t.title(vendor) });
		const link = dialog.getByRole('link', { name: t.mail });
		const mail = decodeURIComponent((await link.getAttribute('href')) ?? '');
		await link.click();
		await expect(dialog).toBeHidden();
		return mail;
	}

	async resolve(solution: string): Promise<void> {
		const { actions, desk } = this.#t;
		await this.#act('resolve');
		const dialog = this.page.getByRole('dialog');
		await dialog.getByLabel(actions.resolve.label).fill(solution);
		if (this.#isOnPhone)
			await dialog.getByRole('button', { name: actions.resolve.confirm }).click();
		else await this.page.keyboard.press('Control+Enter');
		await expect(
			this.ticket.getByText(desk.status.resolved, { exact: true }).first()
		).toBeVisible();
	}

	async #act(action: PanelAction): Promise<void> {
		if (!this.#isOnPhone) return this.page.keyboard.press(actionKeys[action]);
		await this.ticket
			.getByRole('group', { name: this.#t.ticket.actions })
			.getByRole('button', { name: this.#t.actions.name[action], exact: true })
			.click();
	}
}
