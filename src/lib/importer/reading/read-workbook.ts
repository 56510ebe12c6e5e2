import { read, utils } from '@e965/xlsx';
import { refuse, succeed } from '#lib/domain/result.ts';
import type { ReadWorkbook } from '../reader.ts';
export const readWorkbook: ReadWorkbook = async (source) => {
	const data =
		typeof source.data === 'string' ? source.data : new Uint8Array(await source.data.arrayBuffer());
	const book = read(data, { type: typeof data === 'string' ? 'string' : 'array', dense: true });
	if (book.SheetNames.length === 0) return refuse({ code: 'no-cells' });
	return succeed({
		format: 'xlsx',
		sheets: book.SheetNames.map((name) => ({
			name,
			hidden: false,
			merges: [],
			rows: (
				utils.sheet_to_json(book.Sheets[name]!, {
					header: 1,
					raw: true,
					defval: null,
					blankrows: true
				}) as never[][]
			).map((cells, i) => ({ number: i + 1, hidden: false, cells }))
		}))
	});
};
