import type { Month } from '#lib/domain/time/date.ts';
import { isBlank, textOf, tidy } from '../cell.ts';
import { monthOfName } from '../values/month-names.ts';
import { DateCell, type Sheet, type SheetRow } from '../workbook.ts';
import { amountUnitIn, type AmountUnit } from './amount-unit.ts';
import { recognise } from './recognise.ts';

/** What the lines above a header, the sheet's name or the file's name tell about the whole list. */
export interface Titles {
	/** The first line, as a name for the list. */
	readonly title: string | null;
	readonly period: Month | null;
	readonly year: number | null;
	/** The last month that the list can be about: its month, or June of a school year's second half. */
	readonly lastMonth: Month | null;
	readonly branch: string | null;
	/** The branch stands beside its label ("Cabang: Dumai"), not somewhere in a sentence. */
	readonly isBranchLabelled: boolean;
	/** What the amounts are in, where a line above the list says so. */
	readonly unit: AmountUnit;
}

/** Later hints count where earlier ones are silent: lines above the header, then sheet and file name. */
export function titlesOf(sheet: Sheet, headerRow: number, fileName: string): Titles {
	const rows = sheet.rows.slice(0, headerRow);
	const lines = rows.map(lineOf).filter((line) => line !== '');
	const hints = [...lines, sheet.name, fileName.replace(/\.[a-z]{3,4}$/i, '')];
	const labelled = first(rows, labelledBranch);
	const period = first(hints, monthIn);
	return {
		title: lines[0]?.slice(0, 100) ?? null,
		period,
		year: period ? Number(period.slice(0, 4)) : first(hints, yearIn),
		lastMonth: period ?? first(hints, endOfSchoolYear),
		branch: labelled ?? first(lines, branchIn),
		isBranchLabelled: labelled !== null,
		unit: lines.map(amountUnitIn).find((unit) => unit > 1) ?? 1
	};
}

function first<T, R>(items: readonly T[], look: (item: T) => R | null): R | null {
	for (const item of items) {
		const found = look(item);
		if (found !== null) return found;
	}
	return null;
}

function lineOf(row: SheetRow): string {
	return row.cells
		.map((cell) => (cell instanceof DateCell ? textOf(cell).slice(0, 7) : tidy(textOf(cell))))
		.filter((text) => text !== '')
		.join(' ');
}

/** The month named in a line; of several the last ("s.d. September 2026"). */
function monthIn(line: string): Month | null {
	const named = [...line.matchAll(/([a-z]+)[\s.,'_-]*(20\d{2})(?!\d)/gi)].flatMap((match) => {
		const month = monthOfName(match[1]!);
		return month === null ? [] : `${match[2]}-${String(month).padStart(2, '0')}`;
	});
	if (named.length > 0) return named.at(-1)!;
	const yearFirst = /(?<!\d)(20\d{2})[-/]?(0[1-9]|1[0-2])(?![\d/-])/.exec(line);
	if (yearFirst) return `${yearFirst[1]}-${yearFirst[2]}`;
	const monthFirst = /(?<![\d/-])(0?[1-9]|1[0-2])[-/](20\d{2})(?!\d)/.exec(line);
	return monthFirst ? `${monthFirst[2]}-${monthFirst[1]!.padStart(2, '0')}` : null;
}

function yearIn(line: string): number | null {
	const year = /(?<!\d)20\d{2}(?!\d)/.exec(line);
	return year ? Number(year[0]) : null;
}

/** 2026/2027 begins in July and ends in June. */
function endOfSchoolYear(line: string): Month | null {
	const years = /(?<!\d)(20\d{2})\s*[/-]\s*(20\d{2})(?!\d)/.exec(line);
	return years && Number(years[2]) === Number(years[1]) + 1 ? `${years[2]}-06` : null;
}

/** "Cabang : Dumai", in one cell or in several. */
function labelledBranch(row: SheetRow): string | null {
	const texts = row.cells.filter((cell) => !isBlank(cell)).map((cell) => tidy(textOf(cell)));
	const label = texts[0];
	if (label === undefined) return null;
	const inOne = /^([^:]{3,30}?)\s*:\s*(\S.*)$/.exec(label);
	if (inOne) return recognise(inOne[1]!)?.meaning === 'branch' ? shown(inOne[2]!) : null;
	const value = texts.slice(1).find((text) => text !== ':');
	if (value === undefined || recognise(label)?.meaning !== 'branch') return null;
	return texts.length <= 3 ? shown(value.replace(/^:\s*/, '')) : null;
}

/** "DAFTAR TUNGGAKAN CABANG DUMAI PERIODE …". */
function branchIn(line: string): string | null {
	const match =
		/\b(?:cabang|witel|datel)\s+([\p{L}][\p{L}\s]*?)(?=\s*(?:$|[,.(\-–]|\d|periode|bulan|tahun|per\s|s\/?d))/iu.exec(
			line
		);
	return match ? shown(match[1]!) : null;
}

function shown(text: string): string | null {
	const branch = text.trim().slice(0, 100);
	return branch === '' ? null : branch;
}
