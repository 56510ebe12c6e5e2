import { calendarDate, type CalendarDate } from '#lib/domain/time/date.ts';
import { isBlank, textOf, tidy } from '../cell.ts';
import { neutralAmounts, type AmountColumn } from '../values/amount-column.ts';
import { readAmount } from '../values/amount.ts';
import { readDate } from '../values/date.ts';
import { monthOfName } from '../values/month-names.ts';
import type { Cell } from '../workbook.ts';
import { splitMark } from './direction.ts';

/** What stands around the table of a statement: whose account, of which days, and its sums. */
export interface Frame {
	account: string;
	period: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
	/** In sen, as all that is compared with balances. */
	opening: number | null;
	closing: number | null;
	credits: number | null;
	debits: number | null;
	/** Sums whose names stand in one row, and whose amounts come in the next. */
	awaited: readonly Sums[];
}

export function emptyFrame(): Frame {
	return {
		account: '',
		period: null,
		opening: null,
		closing: null,
		credits: null,
		debits: null,
		awaited: []
	};
}

type Sums = 'opening' | 'closing' | 'credits' | 'debits';

const labels: readonly (readonly [Sums, RegExp])[] = [
	[
		'opening',
		/^(?:saldo awal|saldo sebelum\w*|opening balance|beginning balance|starting balance|initial balance)\b/i
	],
	['closing', /^(?:saldo akhir|closing balance|ending balance|end balance)\b/i],
	[
		'credits',
		/^(?:(?:total|jumlah|mutasi|total mutasi|total transaksi)\s+)?(?:kredit|credits?)\b/i
	],
	['debits', /^(?:(?:total|jumlah|mutasi|total mutasi|total transaksi)\s+)?(?:debet|debits?)\b/i]
];

const accountLabel =
	/\b(?:(?:no|nomor|nomer)\b[\s.:]*(?:rekening|rek)\b|rekening\b|account\s*(?:no|number)?\b)[^\d*x]{0,20}([\d*x][\d*x\s.-]{4,})/i;
const datePieces =
	/\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s+[a-z]+\.?\s+\d{4}/gi;
const monthAndYear = /\b([a-z]{3,9})\.?\s+(20\d{2})\b/i;

/** Whether the row is a sum or a note around the table, and takes it into the frame. */
export function takeFrameRow(frame: Frame, cells: readonly Cell[]): boolean {
	const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => tidy(textOf(cell)));
	if (texts.length === 0) return false;
	const sums = awaitedSums(frame, texts) ?? sumsOf(texts);
	frame.awaited = sums.length === 0 ? namesOf(texts) : [];
	for (const [name, sen] of sums) frame[name] ??= sen;
	if (sums.length > 0 || frame.awaited.length > 0) return true;
	const line = texts.join(' ');
	if (/\bperiode?\b/i.test(line)) {
		frame.period ??= periodOf(line);
		return true;
	}
	const account = accountLabel.exec(line)?.[1]?.replace(/\D/g, '') ?? '';
	if (account.length < 4) return false;
	if (frame.account === '') frame.account = account.slice(0, 40);
	return true;
}

/** Which sum a description names: some banks write the opening balance as a line of its own. */
export function sumNamed(description: string): Sums | null {
	return labels.find(([, label]) => label.test(description))?.[0] ?? null;
}

/** The amounts below a row of names, in their order; null where there are none. */
function awaitedSums({ awaited }: Frame, texts: readonly string[]): [Sums, number][] | null {
	if (awaited.length === 0 || awaited.length !== texts.length) return null;
	const amounts = texts.map((text) => senOf(text, neutralAmounts));
	if (amounts.includes(null)) return null;
	return awaited.map((name, at) => [name, amounts[at]!]);
}

/** The sums of a row that holds nothing but names of them. */
function namesOf(texts: readonly string[]): Sums[] {
	const names = texts.map(sumNamed).filter((name) => name !== null);
	return names.length >= 2 && names.length === texts.length ? names : [];
}

/** The sums that a row names, each with the amount that comes next. */
function sumsOf(texts: readonly string[]): [Sums, number][] {
	return texts.flatMap((text, at): [Sums, number][] => {
		const found = labels.find(([, label]) => label.test(text));
		if (!found) return [];
		const [name, label] = found;
		for (const candidate of [text.replace(label, ''), ...texts.slice(at + 1)]) {
			const sen = senOf(candidate.replace(/^[\s:=]+/, ''), neutralAmounts);
			if (sen !== null) return [[name, sen]];
			if (/[a-z]{3,}/i.test(candidate)) break;
		}
		return [];
	});
}

/** A written or stored amount in sen; null where it is none. A sum of nothing is 0. */
export function senOf(cell: Cell, column: AmountColumn): number | null {
	const plain = typeof cell === 'string' ? splitMark(cell).amount : cell;
	// Nothing, as one of the banks writes it.
	if (plain === '.00' || plain === ',00') return 0;
	const { value } = readAmount(plain, column);
	return value === null ? null : Math.round(value * 100);
}

function periodOf(line: string): Frame['period'] {
	const dates = (line.match(datePieces) ?? [])
		.map((piece) => readDate(piece).value)
		.filter((date) => date !== null)
		.sort();
	if (dates.length > 0) return { from: dates[0]!, to: dates.at(-1)! };
	const named = monthAndYear.exec(line);
	const month = named && monthOfName(named[1]!);
	if (!named || !month) return null;
	const year = Number(named[2]);
	const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return { from: calendarDate(year, month, 1)!, to: calendarDate(year, month, last)! };
}
