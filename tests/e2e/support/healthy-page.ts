import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Everything that the console complains about from now on; empty when all is well. */
export function complaintsOf(page: Page): string[] {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error')
			complaints.push(`${message.text()} (${page.url()}, ${message.location().url})`);
	});
	return complaints;
}

/** No rule of accessibility is broken in a way that keeps somebody out. */
export async function expectAccessible(
	page: Page,
	screen: string,
	rules: 'all' | 'colours' = 'all'
): Promise<void> {
	const axe = new AxeBuilder({ page });
	if (rules === 'colours') axe.withRules(['color-contrast', 'link-in-text-block']);
	const { violations } = await axe.analyze();
	const grave = violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
	expect.soft(grave, screen).toEqual([]);
}

/** Nothing reaches beyond the right edge, so the page never scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
	const beyond = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	});
	expect.soft(beyond, screen).toBeLessThanOrEqual(0);
}
