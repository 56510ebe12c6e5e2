/** A line as WhatsApp copies it: its time in one of several forms, and who wrote it. */
const heads: readonly RegExp[] = [
	/^\[\d{1,2}[/.:]\d{1,2}[^\]]{2,24}\]\s*([^:\n]{1,60}):\s?/u,
	/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s\d{1,2}[.:]\d{2}(?:\s?[AP]M)?\s-\s([^:\n]{1,60}):\s?/iu
];
/** Marks that tell a reader in which way to write; invisible, and in the way. */
const MARKS = /[\u200e\u200f\u202a-\u202e\ufeff]/gu;

/** A copied message without the heads of its lines, and who wrote the first of them. */
export function withoutChatHeads(text: string): { readonly sender: string; readonly body: string } {
	let sender = '';
	const lines = text
		.replace(MARKS, '')
		.replace(/\r\n?/gu, '\n')
		.split('\n')
		.map((line) => {
			for (const head of heads) {
				const found = head.exec(line);
				if (!found) continue;
				if (sender === '') sender = (found[1] ?? '').trim();
				return line.slice(found[0].length);
			}
			return line;
		});
	return { sender, body: lines.join('\n').trim() };
}
