import { textOf, tidy, troubleOf } from '../cell.ts';
import type { StatusRemark } from '../remark.ts';
import type { Cell } from '../workbook.ts';

export interface StatusReading {
	/** The words of the file, tidied. */
	readonly text: string;
	/** The file says that this bill is paid. */
	readonly isSettled: boolean;
	readonly remarks: readonly StatusRemark[];
}

const settledWord = /(?<!\p{L})(?:lunas|paid|settled|terbayar|dibayar|bayar|byr)(?!\p{L})/iu;
/** What turns the word round, or into something that is yet to come. */
const notYet =
	/(?<!\p{L})(?:belum|blm|tidak|tdk|bukan|kurang|sebagian|janji|akan|mau|rencana|target|segera|jika|bila|kalau|un|not|partially|partly|will)(?!\p{L})|unpaid/iu;
/** A settled word with nothing but a date, a way of payment or a courtesy around it. */
const plainlySettled =
	/^(?:status\s*:?\s*)?(?:(?:sudah|sdh|telah)\s+(?:di)?(?:bayar|byr)|(?:(?:sudah|sdh|telah|fully)\s+)?(?:lunas|paid|settled|terbayar|dibayar))(?:\s+(?:off|bayar|tgl|tanggal|per|via|on|by|pada|bulan)(?!\p{L}).*|\s*[\d/.\-\s()]*)?$/iu;

/** Reads a status or remark column. Only a plain "LUNAS" settles; a sentence that mentions it asks. */
export function readStatus(cell: Cell): StatusReading {
	const trouble = cell === null ? null : troubleOf(cell);
	if (trouble) return { text: '', isSettled: false, remarks: [trouble] };
	const text = tidy(textOf(cell));
	if (text === '' || !settledWord.test(text)) return { text, isSettled: false, remarks: [] };
	if (notYet.test(text)) return { text, isSettled: false, remarks: [] };
	if (plainlySettled.test(text)) return { text, isSettled: true, remarks: [] };
	return { text, isSettled: false, remarks: ['maybe-settled'] };
}
