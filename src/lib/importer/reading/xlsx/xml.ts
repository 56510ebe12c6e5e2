import { NotOrdinary } from '../unreadable.ts';

const entity = /&([^;&]*);?/g;
const NAMED: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"]
]);
/** Excel's own escape for characters that XML cannot hold: `_x000D_`. */
const escaped = /_x([\da-f]{4})_/gi;

/** Text of an element as it is meant. */
export function plainText(xml: string): string {
	if (!xml.includes('&') && !xml.includes('_x') && !xml.includes('\r')) return xml;
	return withoutEntities(xml)
		.replace(escaped, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
		.replaceAll('\r\n', '\n');
}

function withoutEntities(xml: string): string {
	return xml.replace(entity, (whole, name: string) => {
		const named = NAMED.get(name);
		if (named !== undefined) return named;
		const digits = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
		const code = digits?.[1] ? parseInt(digits[1], 16) : Number(digits?.[2] ?? NaN);
		if (!whole.endsWith(';') || !(code > 0 && code <= 0x10ffff)) throw new NotOrdinary(whole);
		return String.fromCodePoint(code);
	});
}

/** The attributes of a tag by name, with the prefix of a name left out. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const [, name, double, single] of tag.matchAll(attribute)) {
		found.set(name!, plainText(double ?? single ?? ''));
	}
	return found;
}
const attribute = /\s(?:[\w-]+:)?([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The tags of this name, with any prefix or none, in order; what is inside them is not looked at. */
export function tagsOf(xml: string, name: string): readonly ReadonlyMap<string, string>[] {
	const tag = new RegExp(`<(?:[\\w-]+:)?${name}(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^'">])*>`, 'g');
	return [...xml.matchAll(tag)].map(([text]) => attributesOf(text));
}

export function isTrue(value: string | undefined): boolean {
	return value === '1' || value === 'true';
}

/** Comments, CDATA and document types are left to the thorough reader. */
export function refuseOddXml(xml: string): void {
	const odd = /<!|<\?(?!xml\s)/.exec(xml);
	if (odd) throw new NotOrdinary(`markup ${odd[0]}`);
	const encoding = /^\ufeff?<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(xml)?.[1];
	if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) throw new NotOrdinary(encoding);
}
