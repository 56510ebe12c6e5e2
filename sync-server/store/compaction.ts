import { setImmediate } from 'node:timers/promises';
import { stubsIn } from './attachments.ts';
import type { Database } from './database.ts';

const REVISIONS_AT_ONCE = 200;
const DOCS_AT_ONCE = 2_000;
const ATTACHMENTS_AT_ONCE = 10;

/**
 * Drops the bodies of revisions that are superseded, then attachments that no kept body names: in
 * small steps, with others served between them. The space is used again by what comes. Gives how
 * many of both were dropped.
 */
export async function compactGently(
	base: Database
): Promise<{ readonly revisions: number; readonly attachments: number }> {
	const revisions = await dropSuperseded(base);
	return { revisions, attachments: await dropUnused(base) };
}

/** Whether at least so many bodies are kept that do not win. */
export function keepsAside(base: Database, atLeast: number): boolean {
	const row = base
		.prepare('SELECT count(*) AS n FROM (SELECT 1 FROM revisions LIMIT ?)')
		.get(atLeast);
	return Number(row?.['n']) >= atLeast;
}

async function dropSuperseded(base: Database): Promise<number> {
	const page = base.prepare(
		`SELECT revisions.id, revisions.rev, docs.leaves FROM revisions
		LEFT JOIN docs ON docs.id = revisions.id
		WHERE (revisions.id, revisions.rev) > (?, ?)
		ORDER BY revisions.id, revisions.rev LIMIT ${REVISIONS_AT_ONCE}`
	);
	const drop = base.prepare('DELETE FROM revisions WHERE id = ? AND rev = ?');
	let [id, rev] = ['', ''];
	let dropped = 0;
	for (;;) {
		if (base.isClosed) return dropped;
		const rows = await base.write(() => {
			const found = page.all(id, rev);
			for (const row of found) {
				if (isLeaf(row['leaves'], String(row['rev']))) continue;
				drop.run(String(row['id']), String(row['rev']));
				dropped++;
			}
			return found;
		});
		const last = rows.at(-1);
		if (last === undefined) return dropped;
		[id, rev] = [String(last['id']), String(last['rev'])];
		await setImmediate();
	}
}

function isLeaf(leaves: unknown, rev: string): boolean {
	return typeof leaves === 'string' && leaves.includes(`{"rev":"${rev}"}`);
}

async function dropUnused(base: Database): Promise<number> {
	if (base.isClosed) return 0;
	const begun = base.meta.seq;
	const digests = base.prepare('SELECT digest FROM attachments').all();
	if (digests.length === 0) return 0;
	const used = await usedUpTo(base, begun);
	const unused = digests.map(({ digest }) => String(digest)).filter((one) => !used.has(one));
	const drop = base.isClosed ? null : base.prepare('DELETE FROM attachments WHERE digest = ?');
	let dropped = 0;
	for (let at = 0; at < unused.length && !base.isClosed; at += ATTACHMENTS_AT_ONCE) {
		await base.write(() => {
			// Written since the look began, a document may name bytes that nothing named then.
			const late = usedSince(base, begun);
			for (const digest of unused.slice(at, at + ATTACHMENTS_AT_ONCE)) {
				if (late.has(digest)) continue;
				drop?.run(digest);
				dropped++;
			}
		});
		await setImmediate();
	}
	return dropped;
}

async function usedUpTo(base: Database, end: number): Promise<Set<string>> {
	const used = new Set<string>();
	const docs = base.prepare('SELECT body FROM docs WHERE seq > ? AND seq <= ? AND attachments > 0');
	for (let seq = 0; seq < end && !base.isClosed; seq += DOCS_AT_ONCE) {
		addDigests(used, docs.all(seq, seq + DOCS_AT_ONCE));
		await setImmediate();
	}
	if (base.isClosed) return used;
	// What is left here are leaves in conflict: few.
	addDigests(used, base.prepare('SELECT body FROM revisions WHERE attachments > 0').all());
	return used;
}

function usedSince(base: Database, seq: number): Set<string> {
	const used = new Set<string>();
	addDigests(
		used,
		base.prepare('SELECT body FROM docs WHERE seq > ? AND attachments > 0').all(seq)
	);
	const aside = base.prepare(
		`SELECT revisions.body FROM docs JOIN revisions ON revisions.id = docs.id
		WHERE docs.seq > ? AND revisions.attachments > 0`
	);
	addDigests(used, aside.all(seq));
	return used;
}

function addDigests(used: Set<string>, rows: readonly Readonly<Record<string, unknown>>[]): void {
	for (const { body } of rows) {
		for (const { digest } of Object.values(stubsIn(String(body)))) used.add(digest);
	}
}
