import type { BankColumnMeaning, BankRecipe } from '#lib/domain/collection/bank/bank-facts.ts';
import { sumRupiah } from '#lib/domain/money.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { fingerprintOf } from '../columns/fingerprint.ts';
import type { Pace } from '../pace.ts';
import type { Workbook } from '../workbook.ts';
import { balanceCheck } from './balances.ts';
import { linesOf } from './line-ids.ts';
import { RowReader, type RawLine, type RowsRead } from './read-rows.ts';
import { dateInPeriod } from './statement-day.ts';
import { missingColumns, statementTable, type StatementTable } from './statement-table.ts';
import type {
	RowTrouble,
	Statement,
	StatementColumn,
	StatementProblem,
	StatementProposal
} from './statement.ts';

/** As many rows as a message names. */
const NAMED_ROWS = 5;

type DatedLine = RawLine & { readonly bookedOn: CalendarDate };

/** A workbook understood as a bank statement: its columns, and then its lines. */
export class StatementReader {
	readonly #table: StatementTable;
	#columns: readonly StatementColumn[];

	private constructor(table: StatementTable) {
		this.#table = table;
		this.#columns = table.columns;
	}

	static of(workbook: Workbook, recipes: readonly BankRecipe[]): StatementReader | null {
		const table = statementTable(workbook, recipes);
		return table ? new StatementReader(table) : null;
	}

	async proposal(): Promise<StatementProposal> {
		const { sheet, bank, how } = this.#table;
		return {
			sheet: sheet.name,
			bank,
			how,
			columns: this.#columns,
			missing: missingColumns(this.#columns),
			fingerprint: await fingerprintOf(this.#columns.map(({ header }) => header))
		};
	}

	/** Columns as a person says, in their order. */
	setMeanings(meanings: readonly BankColumnMeaning[]): void {
		this.#columns = this.#columns.map((column, at) => ({
			...column,
			meaning: meanings[at] ?? column.meaning
		}));
	}

	/** Reads all lines; a row that cannot be read is told, and nothing is given then. */
	async read(pace: Pace): Promise<Result<Statement, StatementProblem>> {
		const missing = missingColumns(this.#columns);
		if (missing.length > 0) return refuse({ code: 'bank-columns-missing', missing });
		const { sheet } = this.#table;
		const steps = new RowReader(this.#table, this.#columns).read();
		const rows = await pace.walk('understanding', sheet.rows.length, steps);
		const dated = this.#dated(rows);
		if (!dated.ok) return dated;
		if (rows.undirected) {
			const { column } = rows.undirected;
			return refuse({ code: 'direction-missing', sheet: sheet.name, column });
		}
		return this.#statement(rows, dated.value);
	}

	async #statement(
		rows: RowsRead,
		dated: readonly DatedLine[]
	): Promise<Result<Statement, StatementProblem>> {
		const { frame, pending } = rows;
		const all = dated.map((line) => ({ ...line, account: line.account || frame.account }));
		const credits = all.filter(({ direction, sen }) => direction === 'credit' && sen >= 100);
		const debits = all.filter(({ direction }) => direction === 'debit');
		if (credits.length === 0) {
			return refuse({ code: 'no-credits', debits: debits.length, pending });
		}
		const days = all.map(({ bookedOn }) => bookedOn).sort();
		return succeed({
			sheet: this.#table.sheet.name,
			bank: this.#table.bank,
			accounts: [...new Set(all.map(({ account }) => account))].filter((one) => one !== '').sort(),
			from: days[0]!,
			to: days.at(-1)!,
			lines: await linesOf(credits),
			debits: {
				count: debits.length,
				sum: Math.round(sumRupiah(debits.map(({ sen }) => sen)) / 100)
			},
			pending,
			empty: rows.empty + all.length - credits.length - debits.length,
			withSen: credits.filter(({ sen }) => sen % 100 !== 0).length,
			check: balanceCheck(
				all.map(({ row, account, sen, direction, balance }) => ({
					row,
					account,
					sen: direction === 'credit' ? sen : -sen,
					balance
				})),
				frame
			)
		});
	}

	#dated({ lines, frame, troubles }: RowsRead): Result<DatedLine[], StatementProblem> {
		const sheet = this.#table.sheet.name;
		const column = this.#columns.find(({ meaning }) => meaning === 'date')?.header ?? '';
		const outside: { row: number; column: string; text: string; why: RowTrouble }[] = [];
		const dated: DatedLine[] = [];
		for (const line of lines) {
			if ('date' in line.day) {
				dated.push({ ...line, bookedOn: line.day.date });
				continue;
			}
			const { day, month } = line.day;
			if (!frame.period) return refuse({ code: 'year-missing', sheet, row: line.row });
			const bookedOn = dateInPeriod(line.day, frame.period);
			if (bookedOn) dated.push({ ...line, bookedOn });
			else outside.push({ row: line.row, column, text: `${day}/${month}`, why: 'outside-period' });
		}
		const all = [...troubles, ...outside].sort((a, b) => a.row - b.row);
		if (all.length === 0) return succeed(dated);
		return refuse({
			code: 'rows-unreadable',
			sheet,
			rows: all.slice(0, NAMED_ROWS),
			count: all.length
		});
	}
}
