import type { Limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { MARK } from './mark.ts';

const tag =
	/<(\/?)((?:[\w-]+:)?)(table-row|table-cell)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>/g;
const rowsRepeated = /number-rows-repeated\s*=\s*["'](\d+)/;
const columnsRepeated = /number-columns-repeated\s*=\s*["'](\d+)/;

/**
 * The content of an .ods with formulas that have no result marked, because SheetJS passes over them.
 * A cell or row that is said to repeat is counted first: SheetJS makes every one of them, and a few
 * bytes can ask for a thousand million.
 */
export function mendedOds(content: string, limits: Limits): string {
	let inRow = 1;
	let repeated = 0;
	return content.replace(
		tag,
		(whole, slash: string, prefix: string, name: string, attributes: string, isEmpty: string) => {
			if (slash) return whole;
			if (name === 'table-row') {
				inRow = Number(rowsRepeated.exec(attributes)?.[1] ?? 1);
				return whole;
			}
			const isUncached = attributes.includes(':formula=') && !attributes.includes(':value-type=');
			if (isEmpty && !isUncached) return whole;
			repeated += inRow * Number(columnsRepeated.exec(attributes)?.[1] ?? 1) - 1;
			if (repeated > limits.repeatedCells) {
				throw new Unreadable({ code: 'too-large-unpacked', limit: limits.bytesUnpacked });
			}
			if (!isEmpty || !isUncached) return whole;
			const open = `<${prefix}table-cell${attributes} office:value-type="string">`;
			return `${open}<text:p>${MARK.uncached}</text:p></${prefix}table-cell>`;
		}
	);
}
