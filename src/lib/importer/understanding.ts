import type { ColumnMeaning, Recipe } from '#lib/domain/billing/import.ts';
import type { Stored } from '#lib/domain/document.ts';
import { recipeId } from '#lib/domain/ids.ts';
import type { RecipeDraft } from './acceptance/accepted.ts';
import type { Column } from './columns/column.ts';
import { fingerprintOf } from './columns/fingerprint.ts';
import { setMeaning } from './columns/set-meaning.ts';
import { bestTable, isAlike } from './columns/sheets.ts';
import { tableOf, type HeaderRows, type Table } from './columns/table.ts';
import { titlesOf, type Titles } from './columns/titles.ts';
import {
	billsToldBy,
	defaultsOf,
	firstRowsOf,
	missingOf,
	sheetOffers,
	type Proposal
} from './proposal.ts';
import type { Defaults } from './records/defaults.ts';
import { List } from './records/list.ts';
import { joinOffer, otherPhones, type JoinOffer, type OtherPhones } from './records/other-list.ts';
import type { Workbook } from './workbook.ts';

/** What a person can correct in a proposal. What is not named stays as it is. */
export interface Adjustment {
	/** Another sheet, or several pages of one list; the first is the one whose header counts. */
	readonly sheets?: readonly string[];
	/** Rows of the header by their numbers; null for a list without one. */
	readonly headerRows?: HeaderRows;
	readonly columns?: readonly { readonly index: number; readonly meaning: ColumnMeaning }[];
	readonly defaults?: Partial<Defaults>;
	/** A similar layout is not the same source after all. */
	readonly isNewSource?: boolean;
	readonly sourceName?: string;
	/** Which of the offered second lists brings phones; null for none. */
	readonly join?: number | null;
}

/** How a workbook is understood so far: sheet, header, columns, source. Open to correction. */
export class Understanding {
	readonly #workbook: Workbook;
	readonly #fileName: string;
	readonly #recipes: readonly Stored<Recipe>[];
	#tables: readonly Table[];
	#chosen: readonly [Table, ...Table[]];
	#columns: readonly Column[] = [];
	#titles!: Titles;
	#defaults!: Defaults;
	#fingerprint = '';
	#isNewSource = false;
	#sourceName: string | null = null;
	/** Lists of a second file, beside the other sheets of this one. */
	#others: readonly Table[] = [];
	#offers: readonly { readonly offer: JoinOffer; readonly table: Table }[] | null = null;
	#joined: number | null = null;

	private constructor(
		workbook: Workbook,
		fileName: string,
		recipes: readonly Stored<Recipe>[],
		tables: readonly Table[],
		best: Table
	) {
		this.#workbook = workbook;
		this.#fileName = fileName;
		this.#recipes = recipes;
		this.#tables = tables;
		this.#chosen = [best];
	}

	/** Null for a workbook without any cell. */
	static async of(
		workbook: Workbook,
		fileName: string,
		recipes: readonly Stored<Recipe>[]
	): Promise<Understanding | null> {
		const tables = tablesOf(workbook, recipes);
		const best = bestTable(tables);
		if (!best) return null;
		const understanding = new Understanding(workbook, fileName, recipes, tables, best);
		await understanding.#choose([best]);
		return understanding;
	}

	get defaults(): Defaults {
		return this.#defaults;
	}

	get isComplete(): boolean {
		return missingOf(this.#columns).length === 0;
	}

	/** The rows to read, with the meanings as they stand. */
	list(): List {
		return new List(this.#chosen, this.#columns, this.#titles.unit);
	}

	otherPhones(list: List): OtherPhones | null {
		const joined = this.#joined === null ? undefined : this.#joins()[this.#joined];
		return joined ? otherPhones(list, joined.table, joined.offer) : null;
	}

	/** Lists of a second file that may hold the phones. */
	addOthers(workbook: Workbook): void {
		this.#others = tablesOf(workbook, []);
		this.#offers = null;
		this.#joined = null;
	}

	/** Says whether rows now count differently from before, so that what was typed over them is void. */
	async adjust(adjustment: Adjustment): Promise<{ readonly isOtherRows: boolean }> {
		const { sheets, headerRows, columns, defaults, isNewSource, sourceName, join } = adjustment;
		const isOtherRows = sheets !== undefined || headerRows !== undefined;
		if (sheets) await this.#choose(this.#named(sheets));
		if (headerRows !== undefined) {
			const table = tableOf(this.#chosen[0].sheet, this.#recipes, headerRows);
			this.#tables = this.#tables.map((other) => (other === this.#chosen[0] ? table : other));
			await this.#choose([table]);
		}
		for (const { index, meaning } of columns ?? []) {
			this.#columns = setMeaning(this.#columns, index, meaning);
			this.#offers = null;
			this.#joined = null;
		}
		if (defaults) this.#defaults = { ...this.#defaults, ...defaults };
		if (isNewSource !== undefined) this.#isNewSource = isNewSource;
		if (sourceName !== undefined) this.#sourceName = sourceName;
		if (join !== undefined) this.#joined = join;
		return { isOtherRows };
	}

	proposal(): Proposal {
		const [table] = this.#chosen;
		const { sheet, header } = table;
		return {
			format: this.#workbook.format,
			sheets: sheetOffers(this.#tables, this.#chosen),
			sheet: sheet.name,
			headerRows: header && {
				first: sheet.rows[header.first]!.number,
				last: sheet.rows[header.last]!.number
			},
			columns: this.#columns,
			isWide: this.#columns.filter(({ meaning }) => meaning === 'amount').length > 1,
			missing: missingOf(this.#columns),
			billsToldBy: billsToldBy(this.#columns, this.#defaults),
			defaults: this.#defaults,
			suggested: { period: this.#titles.period, branch: this.#titles.branch },
			source: { recipe: this.recipe, name: this.#nameOfSource(), how: this.#howKnown() },
			joins: this.#joins().map(({ offer }) => offer),
			joined: this.#joined,
			firstRows: firstRowsOf(table)
		};
	}

	/** The id of the source that this file is taken to come from. */
	get recipe(): string {
		return this.#match()?.recipe._id ?? recipeId(this.#fingerprint);
	}

	/** The layout to remember, or null where it is remembered like this already. */
	recipeDraft(): RecipeDraft | null {
		const stored = this.#match()?.recipe ?? null;
		const columns = this.#columns.map(({ header, meaning }) => ({ header, meaning }));
		const name = this.#nameOfSource();
		const isSame =
			stored !== null &&
			stored.name === name &&
			JSON.stringify(stored.columns.map(({ header, meaning }) => ({ header, meaning }))) ===
				JSON.stringify(columns);
		if (isSame) return null;
		return {
			_id: this.recipe,
			...(stored ? { _rev: stored._rev } : {}),
			type: 'recipe',
			name,
			sheet: this.#chosen[0].sheet.name.slice(0, 300),
			columns
		};
	}

	async #choose(tables: readonly [Table, ...Table[]]): Promise<void> {
		const [first] = tables;
		this.#chosen = tables;
		this.#columns = first.columns;
		this.#titles = titlesOf(first.sheet, first.header?.first ?? 0, this.#fileName);
		this.#defaults = defaultsOf(this.#titles, first.columns);
		this.#fingerprint = await fingerprintOf(first.columns.map(({ header }) => header));
		this.#isNewSource = false;
		this.#sourceName = null;
		this.#offers = null;
		this.#joined = null;
	}

	/** The sheets named, the first in front, others only where they are pages of the same list. */
	#named(names: readonly string[]): readonly [Table, ...Table[]] {
		const [first, ...rest] = names.flatMap(
			(name) => this.#tables.find((table) => table.sheet.name === name) ?? []
		);
		if (!first) return this.#chosen;
		return [first, ...rest.filter((table) => isAlike(first, table))];
	}

	#match() {
		return this.#isNewSource ? null : this.#chosen[0].recipe;
	}

	#howKnown(): Proposal['source']['how'] {
		const match = this.#match();
		return match === null ? 'new' : match.how === 'same' ? 'known' : 'similar';
	}

	#nameOfSource(): string {
		const own = this.#sourceName ?? this.#match()?.recipe.name ?? this.#titles.title;
		const { name } = this.#chosen[0].sheet;
		const file = this.#fileName.replace(/\.[a-z]{3,4}$/i, '').trim();
		return (own ?? (unnamedSheet.test(name) && file !== '' ? file : name)).slice(0, 300);
	}

	#joins(): readonly { readonly offer: JoinOffer; readonly table: Table }[] {
		if (this.#offers) return this.#offers;
		const list = this.list();
		const own = this.#tables.filter(
			(table) => !this.#chosen.includes(table) && !isAlike(this.#chosen[0], table)
		);
		this.#offers = [...own, ...this.#others]
			.flatMap((table) => {
				const offer = joinOffer(list, table);
				return offer && offer.withPhone > 0 ? { offer, table } : [];
			})
			.sort((a, b) => b.offer.withPhone - a.offer.withPhone);
		return this.#offers;
	}
}

/** What a spreadsheet calls a sheet that nobody named. */
const unnamedSheet = /^(sheet|lembar|lembar ?kerja|worksheet)\s*\d*$/i;

function tablesOf(workbook: Workbook, recipes: readonly Stored<Recipe>[]): Table[] {
	return workbook.sheets
		.filter((sheet) => sheet.rows.length > 0)
		.map((sheet) => tableOf(sheet, recipes));
}
