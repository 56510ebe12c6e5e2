import { createHash } from 'node:crypto';

/** What a batch of replication carries. */
export const BATCH = 1_000;
const BYTES = 350;

export interface SyncDoc {
	readonly id: string;
	readonly rev: string;
	/** The document as JSON, without revision; 350 bytes. */
	readonly body: string;
}

/** Bills, the `from`th and on. `prefix` keeps the ids of one run apart from those of another. */
export function syncDocs(prefix: string, from: number, count: number): SyncDoc[] {
	return Array.from({ length: count }, (_, at) => {
		const nth = from + at;
		const id = `bill:${prefix}${String(nth).padStart(8, '0')}:2026-10`;
		const doc = {
			_id: id,
			type: 'bill',
			customerNo: `${prefix}${String(nth).padStart(8, '0')}`,
			key: '2026-10',
			period: '2026-10',
			amount: 100_000 + nth,
			dueOn: '2026-10-20',
			sourceStatus: 'BELUM BAYAR',
			importId: `import:${'a'.repeat(64)}`,
			extra: [['Catatan', '']]
		};
		const missing = Math.max(0, BYTES - JSON.stringify(doc).length);
		doc.extra = [['Catatan', 'x'.repeat(missing)]];
		const body = JSON.stringify(doc);
		return { id, rev: `1-${createHash('md5').update(body).digest('hex')}`, body };
	});
}

/** A body of `_bulk_docs`. `isGiven`: with revisions, as replication writes. */
export function bulkBody(docs: readonly SyncDoc[], isGiven: boolean): string {
	if (!isGiven) return `{"docs":[${docs.map(({ body }) => body).join(',')}]}`;
	const given = docs.map(
		({ body, rev }) =>
			`${body.slice(0, -1)},"_rev":"${rev}","_revisions":{"start":1,"ids":["${rev.slice(2)}"]}}`
	);
	return `{"docs":[${given.join(',')}],"new_edits":false}`;
}

export function inBatches<T>(all: readonly T[], size = BATCH): T[][] {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
		all.slice(at * size, (at + 1) * size)
	);
}
