/**
 * A revision as replication brings it. `line` is the hashes, newest first, parted by blanks: `c b a` is
 * revision 3-c, made from 2-b, made from 1-a. `start` is the newest one's generation, where the line
 * does not go back to the first.
 */
export function aRevision(
	id: string,
	line: string,
	fields: object,
	{ start }: { readonly start?: number } = {}
): Record<string, unknown> {
	const ids = line.split(' ');
	const generation = start ?? ids.length;
	return {
		_id: id,
		_rev: `${generation}-${ids[0]}`,
		_revisions: { start: generation, ids },
		...fields
	};
}

/** What a caller is told of a refusal. That nothing is refused fails the test. */
export async function problemOf(work: Promise<unknown>): Promise<{ name: string; status: number }> {
	const error: unknown = await work.then(
		() => null,
		(reason: unknown) => reason
	);
	if (typeof error !== 'object' || error === null) throw new Error('was not refused');
	const { name, status } = error as { name: string; status: number };
	return { name, status };
}
