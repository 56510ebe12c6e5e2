import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Texts } from '../draft.ts';
import { fieldsOf } from '../fields/all-fields.ts';
import type { MasterKind } from '../kinds.ts';
import type { KnownMasters } from '../known.ts';
import { isSlug, slugFrom } from '../slug.ts';
import { CODE } from './sheets.ts';
import type { RowProblem } from './trouble.ts';

/** Says which one each row of a sheet is about. */
export class RowNaming {
	readonly #kind: MasterKind;
	readonly #known: KnownMasters;
	readonly #taken = new Set<string>();
	/** Slugs of rows without a code, by their names. */
	readonly #made = new Map<string, string>();

	constructor(kind: MasterKind, known: KnownMasters) {
		this.#kind = kind;
		this.#known = known;
	}

	/**
	 * The slug of the next row. Without a code its name tells: a file that is taken in twice must not
	 * make everything twice.
	 */
	slugOf(texts: Texts): Result<string, RowProblem> {
		const code = (texts[CODE] ?? '').trim();
		const given = this.#kind === 'setting' ? 'desk' : code;
		const named = given === '' ? this.#byName(texts) : succeed(given);
		if (!named.ok) return named;
		const slug = named.value;
		if (!isSlug(slug)) return refuse({ code: 'bad-code' });
		if (this.#taken.has(slug)) return refuse({ code: 'row-twice', slug });
		this.#taken.add(slug);
		return named;
	}

	#byName(texts: Texts): Result<string, RowProblem> {
		const name = (texts[fieldsOf[this.#kind][0]?.key ?? ''] ?? '').trim();
		const [same, another] = this.#known.named(this.#kind, name);
		if (another !== undefined) return refuse({ code: 'name-of-several', name });
		const slug =
			same ??
			this.#made.get(name) ??
			slugFrom(
				name,
				(one) => this.#taken.has(one) || this.#known.get(this.#kind, one) !== undefined
			);
		if (name !== '') this.#made.set(name, slug);
		return succeed(slug);
	}
}
