import type { BankColumnMeaning } from '#lib/domain/collection/bank/bank-facts.ts';
import { isBlank, textOf, tidy } from '../cell.ts';
import { amountColumn, type AmountColumn } from '../values/amount-column.ts';
import { dateColumn, type DateColumn } from '../values/date-column.ts';
import type { Cell, SheetRow } from '../workbook.ts';
import { markOf, splitMark, type Direction } from './direction.ts';
import { emptyFrame, senOf, sumNamed, takeFrameRow, type Frame } from './frame.ts';
import { isPending, lineDay, type LineDay } from './statement-day.ts';
import type { RowTrouble, StatementColumn } from './statement.ts';
import type { StatementTable } from './statement-table.ts';

/** A line as its row has it; amounts in sen. */
export interface RawLine {
	readonly row: number;
	readonly day: Exclude<LineDay, { readonly trouble: RowTrouble }>;
	readonly sen: number;
	readonly direction: Direction;
	description: string;
	readonly balance: number | null;
	readonly account: string;
}

export interface RowsRead {
	readonly frame: Frame;
	readonly lines: readonly RawLine[];
	readonly pending: number;
	readonly empty: number;
	readonly troubles: readonly {
		readonly row: number;
		readonly column: string;
		readonly text: string;
		readonly why: RowTrouble;
	}[];
	/** A line whose amount nothing calls a debit or a credit. */
	readonly undirected: { readonly row: number; readonly column: string } | null;
}

/** Reads a table row by row: what is a line, what belongs to the line before, what is neither. */
export class RowReader {
	readonly #table: StatementTable;
	readonly #columns: readonly StatementColumn[];
	readonly #frame = emptyFrame();
	readonly #lines: RawLine[] = [];
	readonly #troubles: { row: number; column: string; text: string; why: RowTrouble }[] = [];
	readonly #dates: DateColumn;
	readonly #amounts: AmountColumn;
	readonly #hasNegatives: boolean;
	#pending = 0;
	#empty = 0;
	#undirected: RowsRead['undirected'] = null;
	/** The line that a row without a date goes on with. */
	#last: RawLine | null = null;

	constructor(table: StatementTable, columns: readonly StatementColumn[]) {
		this.#table = table;
		this.#columns = columns;
		const below = table.sheet.rows.slice(table.headerAt + 1);
		const cellsOf = (...meanings: readonly BankColumnMeaning[]) =>
			columns
				.filter(({ meaning }) => meanings.includes(meaning))
				.flatMap(({ index }) => below.map(({ cells }) => cells[index] ?? null));
		this.#dates = dateColumn(cellsOf('date'));
		const amounts = cellsOf('amount', 'credit', 'debit', 'balance').map((cell) =>
			typeof cell === 'string' ? splitMark(cell).amount : cell
		);
		this.#amounts = amountColumn(amounts);
		this.#hasNegatives = cellsOf('amount').some((cell) => (senOf(cell, this.#amounts) ?? 0) < 0);
	}

	/** Reads all rows; gives back now and then how many are done. */
	*read(): Generator<number, RowsRead> {
		const { rows } = this.#table.sheet;
		for (const [at, row] of rows.entries()) {
			if (at < this.#table.headerAt) takeFrameRow(this.#frame, row.cells);
			else if (at > this.#table.headerAt && !this.#isHeaderAgain(row)) this.#take(row);
			if (at % 100 === 0) yield at;
		}
		return {
			frame: this.#frame,
			lines: this.#lines,
			pending: this.#pending,
			empty: this.#empty,
			troubles: this.#troubles,
			undirected: this.#undirected
		};
	}

	#take(row: SheetRow): void {
		const dateCell = this.#cell(row, 'date');
		const description = this.#description(row);
		const hasAmount = this.#hasAmount(row);
		if (isPending(dateCell)) {
			this.#pending++;
			this.#last = null;
			return;
		}
		const day = lineDay(dateCell, this.#dates);
		if (day === null || 'trouble' in day) {
			if (this.#last && this.#goesOn(row, description)) {
				this.#last.description = `${this.#last.description} ${description}`;
			} else if (takeFrameRow(this.#frame, row.cells) || !hasAmount) {
				// A sum or a sentence: what comes below belongs to no line.
				this.#last = null;
			} else {
				this.#trouble(row, 'date', day?.trouble ?? 'date-missing');
			}
			return;
		}
		const sum = sumNamed(description);
		if (!hasAmount && (sum === 'opening' || sum === 'closing')) {
			this.#frame[sum] ??= senOf(this.#cell(row, 'balance'), this.#amounts);
			return;
		}
		this.#line(row, day, description);
	}

	/** A row that holds nothing but more of the description above. */
	#goesOn({ cells }: SheetRow, description: string): boolean {
		const describing = new Set(
			this.#columns.filter(({ meaning }) => meaning === 'description').map(({ index }) => index)
		);
		return (
			description !== '' &&
			sumNamed(description) === null &&
			cells.every((cell, index) => isBlank(cell) || describing.has(index))
		);
	}

	#line(row: SheetRow, day: RawLine['day'], description: string): void {
		const amount = this.#amount(row);
		if (amount === null) return;
		if (amount.sen === 0) {
			this.#empty++;
			this.#last = null;
			return;
		}
		const line: RawLine = {
			row: row.number,
			day,
			sen: Math.abs(amount.sen),
			direction: amount.direction,
			description,
			balance: this.#balance(row),
			account: textOf(this.#cell(row, 'account')).replace(/\D/g, '').slice(0, 40)
		};
		this.#lines.push(line);
		this.#last = line;
	}

	/** What a row books; null where it cannot be read, which is noted. */
	#amount(row: SheetRow): { readonly sen: number; readonly direction: Direction } | null {
		for (const direction of ['credit', 'debit'] as const) {
			const cell = this.#cell(row, direction);
			if (isBlank(cell)) continue;
			const sen = senOf(cell, this.#amounts);
			if (sen === null) return this.#trouble(row, direction, 'amount');
			if (sen !== 0) return { sen, direction };
		}
		const cell = this.#cell(row, 'amount');
		if (isBlank(cell)) return { sen: 0, direction: 'credit' };
		const sen = senOf(cell, this.#amounts);
		if (sen === null) return this.#trouble(row, 'amount', 'amount');
		const written = textOf(this.#cell(row, 'mark'));
		const mark = markOf(written) ?? splitMark(textOf(cell)).mark;
		if (mark !== null) return { sen, direction: mark };
		if (tidy(written) !== '') return this.#trouble(row, 'mark', 'mark');
		if (sen < 0) return { sen, direction: 'debit' };
		if (!this.#hasNegatives) {
			this.#undirected ??= { row: row.number, column: this.#header('amount') };
		}
		return { sen, direction: 'credit' };
	}

	#balance(row: SheetRow): number | null {
		const cell = this.#cell(row, 'balance');
		const sen = isBlank(cell) ? null : senOf(cell, this.#amounts);
		// An account that is overdrawn: `1,250.00 DB`.
		const isOwed = typeof cell === 'string' && splitMark(cell).mark === 'debit';
		return sen !== null && isOwed ? -Math.abs(sen) : sen;
	}

	#hasAmount(row: SheetRow): boolean {
		return (['amount', 'credit', 'debit'] as const).some((meaning) => {
			const cell = this.#cell(row, meaning);
			return !isBlank(cell) && (senOf(cell, this.#amounts) ?? 0) !== 0;
		});
	}

	#description(row: SheetRow): string {
		return this.#columns
			.filter(({ meaning }) => meaning === 'description')
			.map(({ index }) => tidy(textOf(row.cells[index] ?? null)))
			.filter((text) => text !== '' && text !== '-')
			.join(' ');
	}

	#trouble(row: SheetRow, meaning: BankColumnMeaning, why: RowTrouble): null {
		const text = tidy(textOf(this.#cell(row, meaning))).slice(0, 60);
		this.#troubles.push({ row: row.number, column: this.#header(meaning), text, why });
		this.#last = null;
		return null;
	}

	#isHeaderAgain({ cells }: SheetRow): boolean {
		const named = this.#columns.filter(({ header }) => header !== '');
		return (
			named.length > 0 &&
			named.every(({ index, header }) => tidy(textOf(cells[index] ?? null)) === header)
		);
	}

	#cell(row: SheetRow, meaning: BankColumnMeaning): Cell {
		const column = this.#columns.find((one) => one.meaning === meaning);
		return column ? (row.cells[column.index] ?? null) : null;
	}

	#header(meaning: BankColumnMeaning): string {
		const column = this.#columns.find((one) => one.meaning === meaning);
		return column ? column.header || letterOf(column.index) : '';
	}
}

/** A column as a spreadsheet calls it. */
function letterOf(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
