/**
 * A value as it may stand in a message. What comes from a file is data: it must not open bold or
 * code in WhatsApp, break a line, or turn the direction of the text. WhatsApp knows no escape sign,
 * so its marks are replaced by signs that look the same and mean nothing.
 */
export function plainValue(value: string): string {
	return oneLine(value).replace(/[*_~`]/g, (mark) => lookalikes[mark]!);
}

/**
 * A value on one line, as it may stand in a mail: nothing that turns the direction of the text, hides
 * in it or begins another line, which in a subject would begin another header.
 */
export function oneLine(value: string): string {
	return value
		.replace(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff]/g, '')
		.replace(controls, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Characters without a look of their own, line breaks among them. */
const controls = /\p{Cc}/gu;

const lookalikes: Record<string, string> = {
	'*': '\u2217',
	_: '\u02cd',
	'~': '\u223c',
	'`': '\u02bc'
};
