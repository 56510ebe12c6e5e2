import type { Page } from '@playwright/test';

declare global {
	/**
	 * Resolves with the moment, on the page's clock, at which the frame that first shows what `isSo`
	 * looks for has been painted; null where that has not come within `giveUpMs`.
	 */
	function untilPainted(isSo: () => boolean, giveUpMs?: number): Promise<number | null>;
}

/** Gives the pages that are opened from now on `untilPainted`. */
export async function watchPaint(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const painted = () =>
			new Promise<number>((resolve) => {
				requestAnimationFrame(() => {
					// A message that is posted in a frame arrives once that frame has been drawn.
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = () => resolve(performance.now());
					port2.postMessage(null);
				});
			});
		const become = (isSo: () => boolean, giveUpMs: number) =>
			new Promise<boolean>((resolve) => {
				const finish = (isIt: boolean) => {
					observer.disconnect();
					clearTimeout(timer);
					resolve(isIt);
				};
				const observer = new MutationObserver(() => isSo() && finish(true));
				const timer = setTimeout(() => finish(false), giveUpMs);
				observer.observe(document, {
					subtree: true,
					childList: true,
					characterData: true,
					attributes: true
				});
				if (isSo()) finish(true);
			});
		const LONG_MS = 60_000;
		globalThis.untilPainted = async (isSo, giveUpMs = LONG_MS) =>
			(await become(isSo, giveUpMs)) ? painted() : null;
	});
}
