import type { BankColumnMeaning, BankRecipe } from '#lib/domain/collection/bank/bank-facts.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Pace } from '../pace.ts';
import type { FileSource, ReadWorkbook } from '../reader.ts';
import type { FileProblem } from '../workbook.ts';
import { StatementReader } from './read-statement.ts';
import type { Statement, StatementProblem, StatementProposal } from './statement.ts';

export type NoFile = { readonly code: 'no-file' };

/** A file as it is understood; its lines wait where somebody has to look at the columns first. */
export interface StatementOpened {
	readonly proposal: StatementProposal;
	readonly statement: Statement | null;
}

/** One bank statement from the file to its lines. */
export class StatementSession {
	readonly #readWorkbook: ReadWorkbook;
	#reader: StatementReader | null = null;

	constructor(readWorkbook: ReadWorkbook) {
		this.#readWorkbook = readWorkbook;
	}

	async open(
		source: FileSource,
		recipes: readonly BankRecipe[],
		pace: Pace
	): Promise<Result<StatementOpened, FileProblem | StatementProblem>> {
		this.#reader = null;
		const workbook = await this.#readWorkbook(source, pace.forReading());
		if (!workbook.ok) return workbook;
		const reader = StatementReader.of(workbook.value, recipes);
		if (!reader) return refuse({ code: 'no-statement' });
		this.#reader = reader;
		const proposal = await reader.proposal();
		if (proposal.how === 'guessed') return succeed({ proposal, statement: null });
		const statement = await reader.read(pace);
		return statement.ok ? succeed({ proposal, statement: statement.value }) : statement;
	}

	async read(
		meanings: readonly BankColumnMeaning[],
		pace: Pace
	): Promise<Result<Statement, NoFile | StatementProblem>> {
		if (!this.#reader) return refuse({ code: 'no-file' });
		this.#reader.setMeanings(meanings);
		return this.#reader.read(pace);
	}
}
