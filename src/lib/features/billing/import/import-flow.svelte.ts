import { createContext } from 'svelte';
import type { Result } from '#lib/domain/result.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import type { SealProblem } from '#lib/importer/acceptance/seal.ts';
import {
	importClient,
	type Ended,
	type ImportClient,
	type LongWork
} from '#lib/importer/client.ts';
import { LatestWork } from '#lib/importer/latest-work.ts';
import type { Progress } from '#lib/importer/pace.ts';
import type { Proposal } from '#lib/importer/proposal.ts';
import type { FileSource } from '#lib/importer/reader.ts';
import type { Field } from '#lib/importer/remark.ts';
import type { Decision } from '#lib/importer/review/decisions.ts';
import type { RowFilter } from '#lib/importer/review/filter.ts';
import type { RowWindow } from '#lib/importer/review/review.ts';
import type { RowView } from '#lib/importer/review/row-view.ts';
import type { Summary } from '#lib/importer/review/summary.ts';
import type { NotReady } from '#lib/importer/session.ts';
import type { Adjustment } from '#lib/importer/understanding.ts';
import type { FileProblem } from '#lib/importer/workbook.ts';
import type { BillingOffice } from '../office.ts';
import type { AcceptedRun, AcceptProblem } from './accept-import.ts';

/** What went wrong on the way; nothing has been stored then. */
export type ImportTrouble = FileProblem | Ended | NotReady | SealProblem | AcceptProblem;

/** Where an import stands, and what the screen shows of it. */
export type ImportPhase =
	| { readonly name: 'pick'; readonly trouble: ImportTrouble | null }
	| { readonly name: 'working'; readonly progress: Progress | null }
	| {
			readonly name: 'columns';
			readonly proposal: Proposal;
			readonly trouble: ImportTrouble | null;
	  }
	| {
			readonly name: 'preview';
			readonly proposal: Proposal;
			readonly summary: Summary;
			readonly trouble: ImportTrouble | null;
	  }
	| { readonly name: 'saving'; readonly done: number; readonly total: number }
	| { readonly name: 'done'; readonly run: AcceptedRun }
	/** The list says nothing that is not stored already. */
	| { readonly name: 'no-change'; readonly bills: number; readonly isSameFile: boolean };

/**
 * One import from the file to the store. It outlives its screen: whoever looks something up in the
 * middle of a review finds it as it was.
 */
export class ImportFlow {
	readonly #office: BillingOffice;
	readonly #client: ImportClient;
	#phase = $state.raw<ImportPhase>({ name: 'pick', trouble: null });
	#fileName = $state('');
	/** Rises whenever rows of the preview may look different. */
	#revision = $state(0);
	#proposal: Proposal | null = null;
	readonly #work = new LatestWork();
	#saving: Promise<void> | null = null;

	constructor(office: BillingOffice, client: ImportClient = importClient()) {
		this.#office = office;
		this.#client = client;
	}

	get phase(): ImportPhase {
		return this.#phase;
	}

	/** Whether a file is being read, looked through or stored. */
	get isUnderWay(): boolean {
		return !['pick', 'done', 'no-change'].includes(this.#phase.name);
	}

	get fileName(): string {
		return this.#fileName;
	}

	get revision(): number {
		return this.#revision;
	}

	/** Gets ready for a file that is likely to come. */
	expectFile(): void {
		if (!this.isUnderWay) this.#client.warmUp();
	}

	/** Starts with a file. A layout that is known goes straight to the preview. */
	async take(source: FileSource): Promise<void> {
		// What is being stored goes to its end: its documents come from the worker that this would end.
		await this.#saving;
		this.#fileName = source.name;
		const work = this.#begin();
		const recipes = await this.#office.tables.recipes.toArray();
		const opening = this.#client.open(source, recipes, work);
		// Asked for at once and answered in turn: the store gets ready while the file is read.
		const loading = this.#loadKnown(work);
		const [opened, known] = await Promise.all([opening, loading]);
		if (!this.#work.isCurrent(work)) return;
		if (!opened.ok) return this.#giveUp(opened.problem);
		if (!known.ok) return this.#giveUp(known.problem);
		this.#proposal = opened.value;
		if (isPlain(opened.value)) await this.check();
		else this.#showColumns(opened.value);
	}

	/** Looks for phone numbers in a second file. */
	async addPhones(source: FileSource): Promise<void> {
		const before = this.#proposal;
		if (!before) return;
		const work = this.#begin();
		const opened = await this.#client.openOther(source, work);
		if (!this.#work.isCurrent(work)) return;
		if (opened.ok) return this.#showColumns(opened.value);
		if (isOver(opened.problem)) return this.#giveUp(opened.problem);
		this.#showColumns(before, opened.problem);
	}

	async adjust(adjustment: Adjustment): Promise<void> {
		const adjusted = await this.#client.adjust(adjustment);
		if (adjusted.ok) this.#showColumns(adjusted.value);
		else this.#giveUp(adjusted.problem);
	}

	/** Back from the preview to what the columns mean. What was typed and decided stays. */
	showColumns(): void {
		if (this.#proposal) this.#showColumns(this.#proposal);
	}

	/** Reads all rows and compares them with what is known. */
	async check(): Promise<void> {
		const proposal = this.#proposal;
		if (!proposal) return;
		const work = this.#begin();
		const reviewed = await this.#client.review(work);
		if (!this.#work.isCurrent(work)) return;
		if (!reviewed.ok) {
			if (isOver(reviewed.problem)) return this.#giveUp(reviewed.problem);
			return this.#showColumns(proposal, reviewed.problem);
		}
		this.#showPreview(proposal, reviewed.value);
	}

	window(filter: RowFilter, from: number, count: number): Promise<Result<RowWindow, NotReady>> {
		return this.#client.window(filter, from, count);
	}

	/** Types a text over a cell; gives the row as it is then. */
	async fix(row: number, field: Field, text: string): Promise<RowView | null> {
		const fixed = await this.#client.fix(row, field, text);
		const summary = await this.#client.summary();
		if (summary.ok) this.#showSummary(summary.value);
		return fixed.ok ? fixed.value : null;
	}

	async decide(decision: Decision): Promise<void> {
		const decided = await this.#client.decide(decision);
		if (decided.ok) this.#showSummary(decided.value);
	}

	/** Stores what is accepted: all of it or nothing. */
	async save(): Promise<void> {
		if (this.#phase.name !== 'preview') return;
		this.#saving = this.#save(this.#phase).finally(() => {
			this.#saving = null;
		});
		await this.#saving;
	}

	async #save(preview: Extract<ImportPhase, { readonly name: 'preview' }>): Promise<void> {
		const back = (trouble: ImportTrouble) => {
			this.#phase = { ...preview, trouble };
		};
		this.#phase = { name: 'saving', done: 0, total: 0 };
		const sealed = await this.#client.seal();
		if (!sealed.ok) return back(sealed.problem);
		const { isImportKnown, documents, paid } = sealed.value;
		if (isImportKnown && documents === 0 && paid.length === 0) {
			return this.#end({
				name: 'no-change',
				bills: preview.summary.accepted.count,
				isSameFile: true
			});
		}
		const { port1, port2 } = new MessageChannel();
		await this.#client.serveAccepted(port1);
		const { zone } = this.#office.settings.office;
		const origin = {
			fileName: this.#fileName,
			sheet: preview.proposal.sheet,
			today: localTime(Date.now(), zone).date
		};
		const accepted = await this.#office.imports.accept(port2, origin, (done, total) => {
			if (this.#phase.name === 'saving') this.#phase = { name: 'saving', done, total };
		});
		if (accepted.ok) this.#end({ name: 'done', run: accepted.value });
		else back(accepted.problem);
	}

	/** Calls off whatever is running. */
	cancel(): void {
		if (this.#phase.name === 'saving') void this.#office.imports.cancel();
		else if (this.#work.isRunning) this.#work.abort();
		else this.startOver();
	}

	/** Lets go of the file and everything read from it. */
	startOver(): void {
		this.#end({ name: 'pick', trouble: null });
	}

	#begin(): LongWork {
		const show = (progress: Progress | null) => {
			this.#phase = { name: 'working', progress };
		};
		show(null);
		return this.#work.begin(show);
	}

	async #loadKnown(work: LongWork): Promise<Result<void, Ended>> {
		const { port1, port2 } = new MessageChannel();
		await this.#office.imports.serveKnown(port1);
		return this.#client.load(port2, work);
	}

	#showColumns(proposal: Proposal, trouble: ImportTrouble | null = null): void {
		this.#work.end();
		this.#proposal = proposal;
		this.#phase = { name: 'columns', proposal, trouble };
	}

	#showPreview(proposal: Proposal, summary: Summary): void {
		this.#work.end();
		this.#revision++;
		if (summary.changesNothing && summary.accepted.count > 0) {
			this.#end({ name: 'no-change', bills: summary.accepted.count, isSameFile: false });
			return;
		}
		this.#phase = { name: 'preview', proposal, summary, trouble: null };
	}

	#showSummary(summary: Summary): void {
		this.#revision++;
		if (this.#phase.name === 'preview') this.#phase = { ...this.#phase, summary, trouble: null };
	}

	#giveUp(trouble: ImportTrouble): void {
		this.#end({ name: 'pick', trouble });
	}

	#end(phase: ImportPhase): void {
		this.#work.end();
		this.#proposal = null;
		this.#client.close();
		this.#phase = phase;
	}
}

/** Nothing to ask: the layout was confirmed before and everything that a list needs is there. */
function isPlain({ source, missing, billsToldBy }: Proposal): boolean {
	return source.how === 'known' && missing.length === 0 && billsToldBy !== 'none';
}

/** After these the importer's worker is gone, and the file with it. */
function isOver(trouble: ImportTrouble): boolean {
	return (
		trouble.code === 'cancelled' || trouble.code === 'took-too-long' || trouble.code === 'no-file'
	);
}

export const [useImportFlow, provideImportFlow] = createContext<ImportFlow>();
