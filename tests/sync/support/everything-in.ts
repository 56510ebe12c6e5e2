import type { Ask } from '#tests/builders/a-server.ts';

/** The ids of a database's documents, in order. */
export async function idsIn(ask: Ask, database: string): Promise<readonly string[]> {
	const answer = await ask(`/${database}/_all_docs`);
	const { rows } = (await answer.json()) as { rows: { id: string }[] };
	return rows.map(({ id }) => id).filter((id) => !id.startsWith('_design'));
}

/** Everything that a member can get out of a database, as it comes over the wire. */
export async function everythingIn(ask: Ask, database: string): Promise<string> {
	const ids = await idsIn(ask, database);
	const posted = (json: unknown) => ({ method: 'POST', json });
	const answers = await Promise.all([
		ask(`/${database}/_all_docs?include_docs=true&attachments=true&conflicts=true`),
		ask(`/${database}/_changes?include_docs=true&style=all_docs&attachments=true`),
		ask(`/${database}/_local_docs?include_docs=true`),
		ask(`/${database}/_bulk_get?revs=true`, posted({ docs: ids.map((id) => ({ id })) })),
		ask(`/${database}/_find`, posted({ selector: { internal: true } })),
		ask(`/${database}/_find`, posted({ selector: { text: { $regex: '.*' } } })),
		...ids.map((id) => ask(`/${database}/${encodeURIComponent(id)}?open_revs=all&revs=true`)),
		...ids.map((id) => ask(`/${database}/${encodeURIComponent(id)}/bytes`))
	]);
	return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
}
