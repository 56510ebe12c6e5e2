import type { BrowserContext, Page } from '@playwright/test';
import { OfficeClock, TUESDAY_TEN } from './clock.ts';
import { startAsOwner } from './first-start.ts';
import { csvFile, importFile } from './import.ts';
import { arrearsCsv, catchLinks, type ArrearsLine } from './queue.ts';

/** Somebody at work, and what a test needs to know of it. */
export interface Clerk {
	readonly clock: OfficeClock;
	/** The links that were followed in this tab, in order. */
	readonly links: () => Promise<string[]>;
}

/** A clerk who has just imported a list; the links that the app follows are caught. */
export async function clerkWith(
	{ page, context }: { readonly page: Page; readonly context: BrowserContext },
	lines: readonly ArrearsLine[],
	at = TUESDAY_TEN
): Promise<Clerk> {
	const clock = await OfficeClock.at(context, at);
	const links = await catchLinks(page);
	await startAsOwner(page);
	await importFile(page, csvFile('tunggakan.csv', arrearsCsv(at, lines)));
	return { clock, links };
}
