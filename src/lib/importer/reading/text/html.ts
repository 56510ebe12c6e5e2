/** Names of characters that programs write into lists; SheetJS knows the seven commonest. */
const NAMED: ReadonlyMap<string, string> = new Map([
	['eacute', 'é'],
	['egrave', 'è'],
	['auml', 'ä'],
	['ouml', 'ö'],
	['uuml', 'ü'],
	['ndash', '–'],
	['mdash', '—'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['ldquo', '“'],
	['rdquo', '”'],
	['hellip', '…'],
	['bull', '•'],
	['deg', '°'],
	['times', '×']
]);
/** These would be markup if they stood there as they are. */
const KEPT: ReadonlyMap<string, string> = new Map([
	['<', '&lt;'],
	['>', '&gt;'],
	['&', '&amp;']
]);

/** A page with its characters as themselves, where SheetJS would leave their names in the text. */
export function withCharacters(html: string): string {
	return html.replace(
		/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
		(whole, hex, decimal, name) => {
			if (name !== undefined) return NAMED.get(String(name)) ?? whole;
			const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
			if (!(code > 0 && code <= 0x10ffff)) return whole;
			const character = String.fromCodePoint(code);
			return KEPT.get(character) ?? character;
		}
	);
}
