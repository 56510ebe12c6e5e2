import { derivations, schemas } from '#lib/store/databases.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { StoreProblem } from '#lib/store/engine/problems.ts';
import { aBatch, DOCS_OF_A_BATCH } from './batch.ts';

/** What the page found when it opened the store. */
export interface Found {
	readonly problems: readonly StoreProblem[];
	/** Batches of which anything is there, with how much of it. */
	readonly batches: readonly { readonly batch: number; readonly docs: number }[];
	readonly wholeBatch: number;
}

declare global {
	interface Window {
		/** Made by the test. */
		tell(progress: string): void;
		killable: {
			look(): Promise<Found>;
			/** Writes one batch after the other and tells how far it is; never ends. */
			writeOn(): Promise<never>;
		};
	}
}

const engine = await Engine.open('killable', {
	newUuid: () => crypto.randomUUID(),
	schema: schemas.billing,
	derivations: derivations.billing,
	autoCompaction: false
});

/** A batch leaves its mark on each of its new documents, deleted ones among them. */
async function look(): Promise<Found> {
	const found = new Map<number, number>();
	for (let since = 0, hasMore = true; hasMore;) {
		const page = await engine.changesSince(since, 1_000);
		for (const { id } of page.changes) {
			const batch = Number(id.split('#')[1]);
			found.set(batch, (found.get(batch) ?? 0) + 1);
		}
		since = page.lastSeq;
		hasMore = page.hasMore;
	}
	return {
		problems: await engine.verify(),
		batches: [...found].map(([batch, docs]) => ({ batch, docs })).sort((a, b) => a.batch - b.batch),
		wholeBatch: DOCS_OF_A_BATCH
	};
}

async function writeOn(): Promise<never> {
	for (let batch = 0; ; batch++) {
		await engine.write(aBatch(batch), {
			newEdits: false,
			onProgress: (written) => window.tell(`wrote ${batch} ${written}`)
		});
		window.tell(`kept ${batch}`);
	}
}

window.killable = { look, writeOn };
