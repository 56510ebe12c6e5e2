import type { BankColumnMeaning, BankRecipe } from '#lib/domain/collection/bank/bank-facts.ts';
import type { Result } from '#lib/domain/result.ts';
import {
	importClient,
	type Ended,
	type ImportClient,
	type LongWork
} from '#lib/importer/client.ts';
import { LatestWork } from '#lib/importer/latest-work.ts';
import type { Progress } from '#lib/importer/pace.ts';
import type { FileSource } from '#lib/importer/reader.ts';
import type { NoFile } from '#lib/importer/statement/session.ts';
import type {
	Statement,
	StatementProblem,
	StatementProposal
} from '#lib/importer/statement/statement.ts';
import type { FileProblem } from '#lib/importer/workbook.ts';
import type { BillingOffice, RecordProblem, Unsigned } from '../office.ts';
import { recipeOf, takeStatement, type Taken } from './take-statement.ts';

/** What went wrong on the way; nothing has been kept then. */
export type StatementTrouble = FileProblem | StatementProblem | NoFile | Ended | RecordProblem;

export type StatementPhase =
	| { readonly name: 'idle'; readonly trouble: StatementTrouble | null }
	| { readonly name: 'working'; readonly progress: Progress | null }
	/** Somebody has to say what the columns mean. */
	| {
			readonly name: 'columns';
			readonly proposal: StatementProposal;
			readonly trouble: StatementTrouble | null;
	  }
	/** A line is missing in the file: taken in only when somebody says so. */
	| { readonly name: 'gap'; readonly statement: Statement }
	| { readonly name: 'done'; readonly statement: Statement; readonly taken: Taken };

/** One statement from the file to the store. */
export class StatementFlow {
	readonly #office: BillingOffice;
	readonly #client: ImportClient;
	#phase = $state.raw<StatementPhase>({ name: 'idle', trouble: null });
	#fileName = $state('');
	#recipe: Unsigned<BankRecipe> | null = null;
	#proposal: StatementProposal | null = null;
	readonly #work = new LatestWork();

	constructor(office: BillingOffice, client: ImportClient = importClient()) {
		this.#office = office;
		this.#client = client;
	}

	get phase(): StatementPhase {
		return this.#phase;
	}

	get fileName(): string {
		return this.#fileName;
	}

	/** Whether something is under way that a reload would lose. */
	get isUnderWay(): boolean {
		return this.#phase.name === 'working' || this.#phase.name === 'columns';
	}

	/** Starts with a file. A layout that is known and whole is taken in at once. */
	async take(source: FileSource): Promise<void> {
		this.#fileName = source.name;
		this.#recipe = null;
		const recipes = await this.#office.tables.bankRecipes.toArray();
		const work = this.#begin();
		const opened = await this.#client.openStatement(source, recipes, work);
		if (!this.#work.isCurrent(work)) return;
		if (!opened.ok) return this.#giveUp(opened.problem);
		const { proposal, statement } = opened.value;
		this.#proposal = proposal;
		if (statement) await this.#look(statement);
		else this.#show({ name: 'columns', proposal, trouble: null });
	}

	/** Reads the lines with the columns as a person says, and remembers the layout. */
	async confirmColumns(meanings: readonly BankColumnMeaning[], name: string): Promise<void> {
		const proposal = this.#proposal;
		if (!proposal) return;
		const work = this.#begin();
		const read = await this.#client.readStatement(meanings, work);
		if (!this.#work.isCurrent(work)) return;
		if (!read.ok) {
			const columns = proposal.columns.map((column, at) => ({
				...column,
				meaning: meanings[at] ?? column.meaning
			}));
			this.#proposal = { ...proposal, columns };
			this.#show({ name: 'columns', proposal: this.#proposal, trouble: read.problem });
			return;
		}
		const known = await this.#office.tables.bankRecipes.get(`bank-recipe:${proposal.fingerprint}`);
		const recipe = recipeOf(proposal, meanings, name);
		this.#recipe = known ? { ...recipe, _rev: known._rev } : recipe;
		await this.#look({ ...read.value, bank: name.trim() || null });
	}

	/** Takes in what is there although something is missing. */
	async takeAnyway(): Promise<void> {
		if (this.#phase.name === 'gap') await this.#keep(this.#phase.statement);
	}

	/** Calls off what runs, or lets go of the file. */
	cancel(): void {
		this.#work.abort();
		this.#end({ name: 'idle', trouble: null });
	}

	/** To be called when the screen goes. */
	close(): void {
		this.#work.abort();
		this.#client.close();
	}

	async #look(statement: Statement): Promise<void> {
		if (statement.check.kind === 'gap') this.#show({ name: 'gap', statement });
		else await this.#keep(statement);
	}

	async #keep(statement: Statement): Promise<void> {
		const kept: Result<Taken, RecordProblem> = await takeStatement(this.#office, statement, {
			fileName: this.#fileName,
			recipe: this.#recipe
		});
		if (kept.ok) this.#end({ name: 'done', statement, taken: kept.value });
		else this.#giveUp(kept.problem);
	}

	#begin(): LongWork {
		const show = (progress: Progress | null) => {
			this.#phase = { name: 'working', progress };
		};
		show(null);
		return this.#work.begin(show);
	}

	#show(phase: StatementPhase): void {
		this.#work.end();
		this.#phase = phase;
	}

	#giveUp(trouble: StatementTrouble): void {
		this.#end({ name: 'idle', trouble });
	}

	#end(phase: StatementPhase): void {
		this.#show(phase);
		this.#client.close();
	}
}
