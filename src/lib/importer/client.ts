import { proxy, releaseProxy, transfer, wrap, type Endpoint, type Remote } from 'comlink';
import type { Recipe } from '#lib/domain/billing/import.ts';
import type { BankColumnMeaning, BankRecipe } from '#lib/domain/collection/bank/bank-facts.ts';
import type { Stored } from '#lib/domain/document.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { AcceptedHead } from './acceptance/accepted.ts';
import type { SealProblem } from './acceptance/seal.ts';
import type { Progress } from './pace.ts';
import type { Proposal } from './proposal.ts';
import type { Field } from './remark.ts';
import type { FileSource } from './reader.ts';
import type { Decision } from './review/decisions.ts';
import type { RowFilter } from './review/filter.ts';
import type { RowWindow } from './review/review.ts';
import type { RowView } from './review/row-view.ts';
import type { Summary } from './review/summary.ts';
import type { ImportService } from './serve.ts';
import type { NotReady, RowProblem } from './session.ts';
import type { NoFile, StatementOpened } from './statement/session.ts';
import type { Statement, StatementProblem } from './statement/statement.ts';
import type { Adjustment } from './understanding.ts';
import type { FileProblem } from './workbook.ts';

/** A worker as far as the client needs it. */
export interface ImportThread {
	readonly endpoint: Endpoint;
	terminate(): void;
}

export interface LongWork {
	readonly onProgress?: (progress: Progress) => void;
	/** Calls the work off: the worker is ended, and with it all that it held. */
	readonly signal?: AbortSignal;
}

/** Work was called off, or the worker gave no sign for too long and was ended. */
export type Ended =
	| Extract<FileProblem, { readonly code: 'cancelled' }>
	| Extract<FileProblem, { readonly code: 'took-too-long' }>;

/** A reader that hangs gives no sign at all; one that works gives several a second. */
const SILENCE_LIMIT_MS = 60_000;

/**
 * The page's end of an import. The worker can be ended at any moment, which is the only way to stop a
 * reader that hangs; the next `open` starts a new one.
 */
export class ImportClient {
	readonly #start: () => ImportThread;
	readonly #silenceLimitMs: number;
	#thread: ImportThread | null = null;
	#service: Remote<ImportService> | null = null;
	/** Whether the worker that runs has been given a file. */
	#isUsed = false;

	constructor(start: () => ImportThread, silenceLimitMs = SILENCE_LIMIT_MS) {
		this.#start = start;
		this.#silenceLimitMs = silenceLimitMs;
	}

	/** Starts the worker before there is a file, so that reading can begin at once. */
	warmUp(): void {
		this.#remote();
	}

	/** Starts anew with a file; whatever an earlier one left is gone. */
	open(
		source: FileSource,
		recipes: readonly Stored<Recipe>[],
		work: LongWork = {}
	): Promise<Result<Proposal, FileProblem | Ended>> {
		if (this.#isUsed) this.close();
		this.#isUsed = true;
		return this.#watched(work, (service, listener) =>
			service.open(source, recipes as Stored<Recipe>[], listener)
		);
	}

	openOther(
		source: FileSource,
		work: LongWork = {}
	): Promise<Result<Proposal, FileProblem | NotReady | Ended>> {
		return this.#watched(work, (service, listener) => service.openOther(source, listener));
	}

	/** Hands the worker a port at whose other end a `KnownSource` answers. */
	async load(port: MessagePort, work: LongWork = {}): Promise<Result<void, Ended>> {
		return this.#watched(work, async (service, listener) => {
			await service.load(transfer(port, [port]), listener);
			return { ok: true, value: undefined };
		});
	}

	review(work: LongWork = {}): Promise<Result<Summary, NotReady | Ended>> {
		return this.#watched(work, (service, listener) => service.review(listener));
	}

	/** Starts anew with a bank statement. */
	openStatement(
		source: FileSource,
		recipes: readonly BankRecipe[],
		work: LongWork = {}
	): Promise<Result<StatementOpened, FileProblem | StatementProblem | Ended>> {
		if (this.#isUsed) this.close();
		this.#isUsed = true;
		return this.#watched(work, (service, listener) =>
			service.openStatement(source, recipes as BankRecipe[], listener)
		);
	}

	readStatement(
		meanings: readonly BankColumnMeaning[],
		work: LongWork = {}
	): Promise<Result<Statement, NoFile | StatementProblem | Ended>> {
		return this.#watched(work, (service, listener) =>
			service.readStatement(meanings as BankColumnMeaning[], listener)
		);
	}

	adjust(adjustment: Adjustment): Promise<Result<Proposal, NotReady>> {
		return this.#remote().adjust(adjustment);
	}

	summary(): Promise<Result<Summary, NotReady>> {
		return this.#remote().summary();
	}

	window(filter: RowFilter, from: number, count: number): Promise<Result<RowWindow, NotReady>> {
		return this.#remote().window(filter, from, count);
	}

	fix(row: number, field: Field, text: string): Promise<Result<RowView, NotReady | RowProblem>> {
		return this.#remote().fix(row, field, text);
	}

	decide(decision: Decision): Promise<Result<Summary, NotReady | RowProblem>> {
		return this.#remote().decide(decision);
	}

	seal(): Promise<Result<AcceptedHead, NotReady | SealProblem>> {
		return this.#remote().seal();
	}

	/** Answers the port as an `AcceptedSource`: the store fetches the documents at its other end. */
	async serveAccepted(port: MessagePort): Promise<void> {
		await this.#remote().serveAccepted(transfer(port, [port]));
	}

	/** Ends the worker and gives its memory back. */
	close(): void {
		this.#service?.[releaseProxy]();
		this.#thread?.terminate();
		this.#service = null;
		this.#thread = null;
		this.#isUsed = false;
	}

	#remote(): Remote<ImportService> {
		if (!this.#service) {
			this.#thread = this.#start();
			this.#service = wrap<ImportService>(this.#thread.endpoint);
		}
		return this.#service;
	}

	/** Runs long work with an eye on it: it ends when called off, and when the worker falls silent. */
	async #watched<T, P>(
		{ onProgress, signal }: LongWork,
		run: (
			service: Remote<ImportService>,
			listener: (progress: Progress) => void
		) => Promise<Result<T, P>>
	): Promise<Result<T, P | Ended>> {
		if (signal?.aborted) return refuse({ code: 'cancelled' });
		const { promise: ended, resolve: end } = Promise.withResolvers<Result<never, Ended>>();
		const giveUp = (reason: Ended) => {
			this.close();
			end(refuse(reason));
		};
		const tooLong = () => giveUp({ code: 'took-too-long', seconds: this.#silenceLimitMs / 1000 });
		const cancel = () => giveUp({ code: 'cancelled' });
		let watchdog = setTimeout(tooLong, this.#silenceLimitMs);
		signal?.addEventListener('abort', cancel, { once: true });
		const listener = proxy((progress: Progress) => {
			clearTimeout(watchdog);
			watchdog = setTimeout(tooLong, this.#silenceLimitMs);
			onProgress?.(progress);
		});
		try {
			return await Promise.race([run(this.#remote(), listener), ended]);
		} finally {
			clearTimeout(watchdog);
			signal?.removeEventListener('abort', cancel);
		}
	}
}

/** The client of a real worker of its own. */
export function importClient(): ImportClient {
	return new ImportClient(() => {
		const worker = new Worker(new URL('./importer.worker.ts', import.meta.url), { type: 'module' });
		return { endpoint: worker, terminate: () => worker.terminate() };
	});
}
