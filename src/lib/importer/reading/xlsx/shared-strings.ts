import type { Course } from '../course.ts';
import { NotOrdinary } from '../unreadable.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { textChunks } from './part-text.ts';
import { richText } from './rich-text.ts';
import { refuseOddXml } from './xml.ts';

/** A string longer than this is no string of a cell. */
const LONGEST_ITEM = 4_000_000;

/** The texts that cells point to by number. */
export async function sharedStrings(entry: ZipEntry, course: Course): Promise<readonly string[]> {
	const texts: string[] = [];
	let rest = '';
	let items: ItemTags | null = null;
	for await (const chunk of textChunks(entry, course)) {
		rest += chunk;
		if (!items) {
			const start = /<((?:[\w-]+:)?)sst(?=[\s/>])[^>]*>/.exec(rest);
			if (!start) continue;
			refuseOddXml(rest.slice(0, start.index));
			items = new ItemTags(start[1]!);
			rest = rest.slice(start.index + start[0].length);
		}
		rest = items.take(rest, texts);
		if (rest.length > LONGEST_ITEM) throw new NotOrdinary('a very long shared string');
		await course.pause(() => 0);
	}
	if (!items?.isEnd(rest)) throw new NotOrdinary('shared strings that do not end');
	return texts;
}

class ItemTags {
	readonly #open: string;
	readonly #close: string;

	constructor(prefix: string) {
		this.#open = `<${prefix}si`;
		this.#close = `</${prefix}si>`;
	}

	/** Takes the items that are complete, and gives back what is left. */
	take(xml: string, texts: string[]): string {
		let at = 0;
		for (;;) {
			const open = xml.indexOf('<', at);
			if (open === -1 || !xml.startsWith(this.#open, open)) break;
			const tagEnd = xml.indexOf('>', open);
			if (tagEnd === -1) break;
			if (xml[tagEnd - 1] === '/') {
				texts.push('');
				at = tagEnd + 1;
				continue;
			}
			const close = xml.indexOf(this.#close, tagEnd);
			if (close === -1) break;
			texts.push(richText(xml.slice(tagEnd + 1, close)));
			at = close + this.#close.length;
		}
		return xml.slice(at);
	}

	/** Whether the list is closed; extensions may stand behind the last item. */
	isEnd(rest: string): boolean {
		return /^\s*<(?:\/|(?:[\w-]+:)?extLst)/.test(rest);
	}
}
