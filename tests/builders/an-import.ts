import type { Recipe } from '#lib/domain/billing/import.ts';
import type { Stored } from '#lib/domain/document.ts';
import type { Accepted, AcceptedDoc } from '#lib/importer/acceptance/accepted.ts';
import type { KnownSource } from '#lib/importer/known.ts';
import { Pace } from '#lib/importer/pace.ts';
import type { Proposal } from '#lib/importer/proposal.ts';
import type { RowFilter } from '#lib/importer/review/filter.ts';
import type { RowView } from '#lib/importer/review/row-view.ts';
import type { Summary } from '#lib/importer/review/summary.ts';
import { ImportSession } from '#lib/importer/session.ts';
import type { Adjustment } from '#lib/importer/understanding.ts';
import type { Sheet, Workbook } from '#lib/importer/workbook.ts';
import type { Result } from '#lib/domain/result.ts';
import { aWorkbook } from './a-workbook.ts';

/** An import under way, for tests that look at what became of a workbook. */
export class AnImport {
	readonly session: ImportSession;
	readonly proposal: Proposal;

	constructor(session: ImportSession, proposal: Proposal) {
		this.session = session;
		this.proposal = proposal;
	}

	get summary(): Summary {
		return valueOf(this.session.summary());
	}

	/** All rows of the preview, in its order. */
	rows(filter: RowFilter = {}): readonly RowView[] {
		return valueOf(this.session.window(filter, 0, 1_000_000)).rows;
	}

	/** The row with this number in the spreadsheet. */
	row(number: number): RowView {
		const row = this.rows().find((candidate) => candidate.row === number);
		if (!row) throw new Error(`no bill stands on row ${number}`);
		return row;
	}

	/** A field of a row, by the row's number: what will be stored. */
	value(number: number, field: RowView['fields'][number]['field']): string {
		return this.row(number).fields.find((view) => view.field === field)?.value ?? '';
	}

	/** How many rows are in each state, without those that are in none. */
	get states(): Record<string, number> {
		return Object.fromEntries(
			Object.entries(this.summary.states)
				.filter(([, { count }]) => count > 0)
				.map(([state, { count }]) => [state, count])
		);
	}

	async accepted(): Promise<Accepted> {
		return valueOf(await this.session.seal());
	}

	async documents(): Promise<AcceptedDoc[]> {
		const accepted = await this.accepted();
		return accepted.documents(0, accepted.head.documents);
	}
}

export interface ImportOptions {
	readonly fileName?: string;
	readonly recipes?: readonly Stored<Recipe>[];
	readonly known?: KnownSource;
	readonly adjust?: Adjustment;
}

/** Opens a workbook and reads it as proposed. */
export async function anImportOf(
	content: Sheet | Workbook,
	{ fileName = 'daftar.xlsx', recipes = [], known, adjust }: ImportOptions = {}
): Promise<AnImport> {
	const { session, proposal } = await aProposalFor(content, { fileName, recipes });
	if (known) await session.load(known, new Pace());
	const adjusted = adjust ? valueOf(await session.adjust(adjust)) : proposal;
	valueOf(await session.review(new Pace()));
	return new AnImport(session, adjusted);
}

/** Opens a workbook and stops at the proposal. */
export async function aProposalFor(
	content: Sheet | Workbook,
	{ fileName = 'daftar.xlsx', recipes = [] }: Pick<ImportOptions, 'fileName' | 'recipes'> = {}
): Promise<{ session: ImportSession; proposal: Proposal }> {
	const workbook = 'sheets' in content ? content : aWorkbook(content);
	const session = new ImportSession(() => Promise.resolve({ ok: true, value: workbook }));
	const opened = await session.open({ name: fileName, data: '' }, recipes, new Pace());
	return { session, proposal: valueOf(opened) };
}

/** What each column was taken for, by its header. */
export function meaningsOf(proposal: Proposal): Record<string, string> {
	return Object.fromEntries(proposal.columns.map(({ header, meaning }) => [header, meaning]));
}

export function valueOf<T>(result: Result<T, unknown>): T {
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
	return result.value;
}
