import type { BrowserContext, Page } from '@playwright/test';
import { passphrase } from './first-start.ts';

/** A Tuesday morning in Jakarta: contact is open, and no holiday is near. */
export const TUESDAY_TEN = new Date('2026-11-24T10:00:00+07:00');

/** What stands before everything else in a page or worker: its clock goes so far ahead. */
function clockAhead(aheadMs: number): string {
	return `{
		const real = (globalThis.realDate ??= Date);
		globalThis.Date = class extends real {
			constructor(...given) {
				super(...(given.length === 0 ? [real.now() + ${aheadMs}] : given));
			}
			static now() {
				return real.now() + ${aheadMs};
			}
		};
	}`;
}

/**
 * One clock for all pages and workers of a browser, which goes on from the moment that it is set to.
 * Playwright's own reaches pages only, and what is recorded is stamped in a worker. Without a service
 * worker: what that one answers with cannot be given another clock.
 */
export class OfficeClock {
	readonly #context: BrowserContext;
	#aheadMs = 0;

	private constructor(context: BrowserContext) {
		this.#context = context;
	}

	/** To be called before the first page is opened, with `serviceWorkers: 'block'`. */
	static async at(context: BrowserContext, moment: Date): Promise<OfficeClock> {
		const clock = new OfficeClock(context);
		await context.route(/\/workers\/[^/]+\.worker-[^/]+\.js$/, async (route) => {
			const answer = await route.fetch();
			const body = `${clockAhead(clock.#aheadMs)}\n${await answer.text()}`;
			await route.fulfill({ response: answer, body });
		});
		await clock.set(moment);
		return clock;
	}

	/** Pages that are loaded from now on have the new time. */
	async set(moment: Date): Promise<void> {
		this.#aheadMs = moment.getTime() - Date.now();
		await this.#context.addInitScript(clockAhead(this.#aheadMs));
	}
}

/** A moment so many days and hours after another. */
export function later(moment: Date, { days = 0, hours = 0 }): Date {
	return new Date(moment.getTime() + (days * 24 + hours) * 3_600_000);
}

/** Loads the page again, with the time that it is by now; whoever was away for long is asked in. */
export async function comeBack(page: Page, address: string): Promise<void> {
	await page.goto(address);
	const lock = page.getByLabel('Frasa sandi');
	await lock.or(page.getByRole('navigation').first()).waitFor();
	if (!(await lock.isVisible())) return;
	await lock.fill(passphrase);
	await page.getByRole('button', { name: 'Buka', exact: true }).click();
	await page.getByRole('navigation').first().waitFor();
}
