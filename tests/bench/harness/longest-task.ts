import type { Page } from '@playwright/test';

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	readonly dur?: number;
	readonly args?: { readonly name?: string };
}

/**
 * Traces what the page's main thread runs. `stop` gives its longest task in ms. The browser's own
 * list of long tasks leaves out everything below 50 ms, and with it how near the bound is.
 */
export async function longestTask(page: Page): Promise<{ stop(): Promise<number> }> {
	const session = await page.context().newCDPSession(page);
	const events: TraceEvent[] = [];
	session.on('Tracing.dataCollected', ({ value }) => {
		for (const event of value as unknown as TraceEvent[]) {
			if (event.ph === 'M' || event.name.endsWith('RunTask')) events.push(event);
		}
	});
	await session.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['toplevel', '__metadata'] }
	});
	return {
		async stop() {
			const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
			await session.send('Tracing.end');
			await done;
			const mains = new Set(
				events
					.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
					.map(({ pid, tid }) => `${pid}/${tid}`)
			);
			return Math.max(
				0,
				...events
					.filter(({ pid, tid, name }) => name.endsWith('RunTask') && mains.has(`${pid}/${tid}`))
					.map(({ dur }) => (dur ?? 0) / 1000)
			);
		}
	};
}
