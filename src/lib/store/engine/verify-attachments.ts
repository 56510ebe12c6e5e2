import { digestsOf } from './attachments.ts';
import type { StoreProblem } from './problems.ts';
import { bodyOf } from './row.ts';
import type { StoreTables } from './tables.ts';

/** Holds what revisions name as attached against the uses that are noted and the bytes that are here. */
export async function attachmentProblems(tables: StoreTables): Promise<StoreProblem[]> {
	const problems: StoreProblem[] = [];
	const named = await namedByRevisions(tables);
	const bytes = new Set(await tables.attachments.toCollection().primaryKeys());
	const uses = await tables.attachmentUses.toArray();
	for (const { digest, id, rev } of uses) {
		if (!named.delete(useKey(digest, id, rev)) || !bytes.has(digest)) {
			problems.push({ code: 'attachment-of-no-revision', id, detail: `${rev} ${digest}` });
		}
	}
	for (const [, { id, detail }] of named) {
		problems.push({ code: 'attachment-missing', id, detail });
	}
	const used = new Set(uses.map(({ digest }) => digest));
	for (const digest of bytes) {
		if (!used.has(digest)) {
			problems.push({ code: 'attachment-of-no-revision', id: '', detail: digest });
		}
	}
	return problems;
}

async function namedByRevisions(
	tables: StoreTables
): Promise<Map<string, { id: string; detail: string }>> {
	const named = new Map<string, { id: string; detail: string }>();
	const note = (id: string, rev: string, body: Record<string, unknown>): void => {
		for (const digest of digestsOf(body)) {
			named.set(useKey(digest, id, rev), { id, detail: `${rev} ${digest}` });
		}
	};
	for (const table of [...tables.living, tables.deleted]) {
		await table.filter((row) => row.$.a === 1).each((row) => note(row._id, row._rev, bodyOf(row)));
	}
	await tables.bodies
		.filter(({ body }) => '_attachments' in body)
		.each(({ id, rev, body }) => note(id, rev, body));
	return named;
}

function useKey(digest: string, id: string, rev: string): string {
	return `${digest} ${rev} ${id}`;
}
