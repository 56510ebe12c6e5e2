import { expose, wrap, type Endpoint, type Remote } from 'comlink';
import type { Recipe } from '#lib/domain/billing/import.ts';
import type { BankColumnMeaning, BankRecipe } from '#lib/domain/collection/bank/bank-facts.ts';
import type { Stored } from '#lib/domain/document.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import type { Accepted, AcceptedHead } from './acceptance/accepted.ts';
import type { AcceptedSource } from './acceptance/accepted-source.ts';
import type { SealProblem } from './acceptance/seal.ts';
import type { KnownSource } from './known.ts';
import { Pace, type Progress } from './pace.ts';
import type { Proposal } from './proposal.ts';
import type { Field } from './remark.ts';
import type { FileSource, ReadWorkbook } from './reader.ts';
import type { Decision } from './review/decisions.ts';
import type { RowFilter } from './review/filter.ts';
import type { RowWindow } from './review/review.ts';
import type { RowView } from './review/row-view.ts';
import type { Summary } from './review/summary.ts';
import { ImportSession, type NotReady, type RowProblem } from './session.ts';
import type { Statement, StatementProblem } from './statement/statement.ts';
import { StatementSession, type NoFile, type StatementOpened } from './statement/session.ts';
import type { Adjustment } from './understanding.ts';
import type { FileProblem } from './workbook.ts';

/** Told how far long work has come; through the port it is a proxy. */
export type Listener = (progress: Progress) => void;

/** A session as it is reached from another thread. Plain data in, plain data out. */
export class ImportService {
	readonly #session: ImportSession;
	readonly #statements: StatementSession;
	#accepted: Accepted | null = null;

	constructor(readWorkbook: ReadWorkbook) {
		this.#session = new ImportSession(readWorkbook);
		this.#statements = new StatementSession(readWorkbook);
	}

	open(
		source: FileSource,
		recipes: readonly Stored<Recipe>[],
		listener: Listener
	): Promise<Result<Proposal, FileProblem>> {
		return this.#session.open(source, recipes, new Pace(listener));
	}

	openOther(
		source: FileSource,
		listener: Listener
	): Promise<Result<Proposal, FileProblem | NotReady>> {
		return this.#session.openOther(source, new Pace(listener));
	}

	adjust(adjustment: Adjustment): Promise<Result<Proposal, NotReady>> {
		return this.#session.adjust(adjustment);
	}

	/** Loads what is known from a `KnownSource` at the other end of the port. */
	async load(port: MessagePort, listener: Listener): Promise<void> {
		const source: Remote<KnownSource> = wrap<KnownSource>(port);
		try {
			await this.#session.load(source, new Pace(listener));
		} finally {
			port.close();
		}
	}

	review(listener: Listener): Promise<Result<Summary, NotReady>> {
		return this.#session.review(new Pace(listener));
	}

	summary(): Result<Summary, NotReady> {
		return this.#session.summary();
	}

	window(filter: RowFilter, from: number, count: number): Result<RowWindow, NotReady> {
		return this.#session.window(filter, from, count);
	}

	fix(row: number, field: Field, text: string): Result<RowView, NotReady | RowProblem> {
		return this.#session.fix(row, field, text);
	}

	decide(decision: Decision): Result<Summary, NotReady | RowProblem> {
		return this.#session.decide(decision);
	}

	/** Reads a file as a bank statement; where its columns are known, its lines as well. */
	async openStatement(
		source: FileSource,
		recipes: readonly BankRecipe[],
		listener: Listener
	): Promise<Result<StatementOpened, FileProblem | StatementProblem>> {
		return this.#statements.open(source, recipes, new Pace(listener));
	}

	/** Reads its lines with the columns as a person says. */
	readStatement(
		meanings: readonly BankColumnMeaning[],
		listener: Listener
	): Promise<Result<Statement, NoFile | StatementProblem>> {
		return this.#statements.read(meanings, new Pace(listener));
	}

	/** Closes the review; the documents are then fetched through `serveAccepted`. */
	async seal(): Promise<Result<AcceptedHead, NotReady | SealProblem>> {
		const sealed = await this.#session.seal();
		if (!sealed.ok) return sealed;
		this.#accepted = sealed.value;
		return succeed(sealed.value.head);
	}

	/** Answers as an `AcceptedSource` at the other end of the port; what was sealed last. */
	serveAccepted(port: MessagePort): void {
		const accepted = this.#accepted;
		if (!accepted) throw new Error('nothing was sealed yet');
		const source: AcceptedSource = {
			head: () => Promise.resolve(accepted.head),
			documents: (from, count) => Promise.resolve(accepted.documents(from, count))
		};
		expose(source, port);
	}
}

/** Answers imports on an endpoint: the worker's own global, or one half of a channel in a test. */
export function serveImports(readWorkbook: ReadWorkbook, endpoint?: Endpoint): void {
	expose(new ImportService(readWorkbook), endpoint);
}
