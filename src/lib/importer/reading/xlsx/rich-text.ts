import { NotOrdinary } from '../unreadable.ts';
import { plainText } from './xml.ts';

/** How a word is pronounced, as Japanese workbooks note it: no part of the text. */
const phonetic = /<((?:[\w-]+:)?rPh)[\s>][^]*?<\/\1>/g;
const run = /<(?:[\w-]+:)?t(?:\s[^>]*)?(?:\/>|>([^<]*)<\/)/g;

/** The text of a shared or inline string, without its fonts and colours. */
export function richText(xml: string): string {
	// Nearly all of them are a single run.
	const simple = xml.startsWith('<t>') ? xml.indexOf('<', 3) : -1;
	if (simple !== -1 && xml.length === simple + 4 && xml.endsWith('</t>')) {
		return plainText(xml.slice(3, simple));
	}
	if (xml.includes('<!')) throw new NotOrdinary('markup in a text');
	let text = '';
	for (const [, part] of xml.replace(phonetic, '').matchAll(run)) text += part ?? '';
	return plainText(text);
}
