/** A paragraph with its lines, or a list with its items. */
export type PlainBlock =
	| { readonly kind: 'paragraph'; readonly lines: readonly string[] }
	| { readonly kind: 'list'; readonly lines: readonly string[] };

/** Plain text as it is written in answers: empty lines part blocks, lines that begin with "- " are lists. */
export function plainBlocks(text: string): PlainBlock[] {
	const blocks: { kind: PlainBlock['kind']; lines: string[] }[] = [];
	let isNew = true;
	for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
		if (line === '') {
			isNew = true;
			continue;
		}
		const isItem = line.startsWith('- ');
		const kind = isItem ? 'list' : 'paragraph';
		const last = blocks.at(-1);
		const said = isItem ? line.slice(2).trim() : line;
		if (!isNew && last?.kind === kind) last.lines.push(said);
		else blocks.push({ kind, lines: [said] });
		isNew = false;
	}
	return blocks;
}
