import { expect, type Page } from '@playwright/test';
import type { Bilingual } from '#lib/domain/desk/words.ts';
import { archiveServices } from '#lib/features/helpdesk/seeds/services-archives.ts';
import { facilityServices } from '#lib/features/helpdesk/seeds/services-facilities.ts';
import type { Words } from './words.ts';

/** The services of a new office that are asked for here: one of the helpdesk's, one of another app. */
export const repair = facilityServices.find(({ slug }) => slug === 'perbaikan-ac')!;
export const parking = archiveServices.find(({ slug }) => slug === 'parkir')!;
const [place, trouble] = repair.fields;

/** Who asks, as the form of a request wants to know it. */
interface Introduction {
	readonly nip: string;
	readonly department: string;
	readonly email?: string;
	readonly phone?: string;
}

/** A ticket that was filed. */
interface Filed {
	readonly number: string;
	/** The part of its id after the type, as it stands in addresses. */
	readonly id: string;
}

/** Somebody who asks for services, at their own screen. */
export class Requester {
	readonly page: Page;
	readonly #t: Words;

	constructor(page: Page, words: Words) {
		this.page = page;
		this.#t = words;
	}

	/** Opens a service from the catalogue. */
	async chooseService(name: Bilingual): Promise<void> {
		const named = new RegExp(`^${name[this.#t.language]}`);
		await this.page.getByRole('link', { name: named }).first().click();
	}

	/** From the page of the repair service to the number; who is not introduced is known already. */
	async file(title: string, introduction?: Introduction): Promise<void> {
		const { page } = this;
		const { catalogue, filing, language } = this.#t;
		const next = page.getByRole('button', { name: filing.next });
		await page.getByRole('link', { name: catalogue.service.file, exact: true }).click();
		await page.getByLabel(filing.subject).fill(title);
		await page.getByLabel(filing.description).fill('-');
		await page.getByLabel(place!.label[language]).fill('2');
		const label = trouble!.options!.at(-1)![language];
		await page.getByLabel(trouble!.label[language]).selectOption({ label });
		await next.click();
		if (introduction) await this.#introduce(introduction);
		await next.click();
		await page.getByRole('button', { name: filing.send }).click();
		await expect(page.getByText(filing.sent.number)).toBeVisible();
	}

	/** From the receipt of a ticket to its page. */
	async openFiled(): Promise<Filed> {
		const { page } = this;
		const number = (await page.getByTestId('ticket-number').innerText()).trim();
		await page.getByRole('link', { name: this.#t.filing.sent.open }).click();
		await page.waitForURL(/\/tickets\/[0-9A-Z]{26}$/);
		return { number, id: new URL(page.url()).pathname.split('/').at(-1)! };
	}

	/** Says on the page of a ticket where it is. */
	async changeLocation(location: string): Promise<void> {
		const { actions, change } = this.#t.own;
		await this.page.getByRole('button', { name: actions.change }).click();
		const dialog = this.page.getByRole('dialog');
		await dialog.getByLabel(this.#t.desk.field.location).fill(location);
		await dialog.getByRole('button', { name: change.save }).click();
		await expect(dialog).toBeHidden();
	}

	/** Cancels the ticket of the page: with a reason, and a second yes. */
	async cancel(reason: string): Promise<void> {
		const { actions, cancel } = this.#t.own;
		await this.page.getByRole('button', { name: actions.cancel }).click();
		await this.page.getByRole('dialog').getByLabel(cancel.reason).fill(reason);
		await this.page.getByRole('button', { name: cancel.next }).click();
		await this.page.getByRole('button', { name: cancel.yes }).click();
		await this.#sees(this.#t.desk.status.cancelled);
	}

	/** Goes to another app, which opens in a tab of its own. */
	async goElsewhere(app: string): Promise<void> {
		const { catalogue, filing } = this.#t;
		await this.page.getByRole('button', { name: catalogue.service.open(app) }).click();
		await this.page.getByRole('button', { name: filing.redirect.go(app) }).click();
		await expect(this.page.getByText(filing.redirect.noted(app))).toBeVisible();
		await this.#closeDialog(filing.redirect.done);
	}

	async toServices(): Promise<void> {
		await this.page.getByRole('link', { name: this.#t.shell.places.services }).first().click();
		await expect(
			this.page.getByRole('heading', { name: this.#t.catalogue.title, level: 1 })
		).toBeVisible();
	}

	async proposeQuestion(question: string): Promise<void> {
		const { catalogue, faq } = this.#t;
		await this.page.getByRole('link', { name: catalogue.faq }).first().click();
		await this.page.getByRole('button', { name: faq.propose.action }).first().click();
		await this.page.getByRole('dialog').getByLabel(faq.propose.question).fill(question);
		await this.page.getByRole('button', { name: faq.propose.send }).click();
		await expect(this.page.getByText(faq.propose.sentTitle)).toBeVisible();
		await this.#closeDialog(faq.propose.done);
	}

	async reportProblem(what: string): Promise<void> {
		const { appReports, catalogue } = this.#t;
		await this.page.getByRole('link', { name: catalogue.report }).first().click();
		await this.page.getByLabel(appReports.what).fill(what);
		await this.page.getByRole('button', { name: appReports.send }).click();
		await expect(this.page.getByText(what)).toBeVisible();
	}

	/** Is very satisfied with the ticket of the page, which closes it. */
	async rate(): Promise<void> {
		const { own, desk } = this.#t;
		await this.page.getByRole('button', { name: own.actions.rating }).first().click();
		const dialog = this.page.getByRole('dialog');
		await dialog.getByText(desk.stars[5]).click();
		await dialog.getByRole('button', { name: own.rate.next }).click();
		await this.page.getByRole('button', { name: own.rate.send }).click();
		await this.#sees(desk.status.closed);
	}

	async #introduce({ nip, department, email, phone }: Introduction): Promise<void> {
		const { filing } = this.#t;
		await this.page.getByLabel(filing.nip).fill(nip);
		await this.page.getByLabel(filing.department).fill(department);
		if (email) await this.page.getByLabel(filing.optional(filing.mail)).fill(email);
		if (phone) await this.page.getByLabel(filing.optional(filing.phone)).fill(phone);
	}

	/** Messages of the app can be closed as well; this is the dialog's own button. */
	async #closeDialog(name: string): Promise<void> {
		const dialog = this.page.getByRole('dialog');
		await dialog.getByRole('button', { name, exact: true }).click();
		await expect(dialog).toBeHidden();
	}

	async #sees(text: string): Promise<void> {
		await expect(this.page.getByText(text, { exact: true }).first()).toBeVisible();
	}
}
