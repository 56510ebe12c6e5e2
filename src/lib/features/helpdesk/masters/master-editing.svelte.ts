import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { draftOf, isSameDraft, newDraft, onTop, type Draft, type QuestionDraft } from './draft.ts';
import { fieldsOf } from './fields/all-fields.ts';
import type { FieldProblem } from './fields/problem.ts';
import { slugOf, type MasterDoc, type MasterKind } from './kinds.ts';
import { readMasters, type KnownMasters } from './known.ts';
import { readDraft } from './read-draft.ts';
import type { EntryProblem } from './read-entries.ts';
import { saveMasters } from './save-master.ts';
import { slugFrom } from './slug.ts';

/** Entries are wrong; they are marked. */
export type SaveProblem =
	RecordProblem | { readonly code: 'entries-wrong'; readonly count: number };

/** Somebody's work on one entry of master data. */
export class MasterEditing {
	readonly kind: MasterKind;
	readonly #helpdesk: Pick<Helpdesk, 'record' | 'masters'>;
	/** The version that the draft began with; null while it is new. */
	#doc = $state.raw<MasterDoc | null>(null);
	#from = $state.raw<Draft>({ texts: {}, questions: [] });
	#draft = $state.raw<Draft>({ texts: {}, questions: [] });
	#newer = $state.raw<MasterDoc | null>(null);
	#problems = $state.raw<readonly EntryProblem[]>([]);

	constructor(
		helpdesk: Pick<Helpdesk, 'record' | 'masters'>,
		kind: MasterKind,
		doc: MasterDoc | null
	) {
		this.#helpdesk = helpdesk;
		this.kind = kind;
		this.#begin(doc);
	}

	get doc(): MasterDoc | null {
		return this.#doc;
	}

	get draft(): Draft {
		return this.#draft;
	}

	get isChanged(): boolean {
		return !isSameDraft(this.#draft, this.#from);
	}

	/** Somebody else has saved since, and there is something unsaved here. */
	get hasNewer(): boolean {
		return this.#newer !== null;
	}

	problemOf(key: string, question?: number): FieldProblem | undefined {
		return this.#problems.find((one) => one.key === key && one.question === question)?.problem;
	}

	write(key: string, text: string): void {
		this.#draft = { ...this.#draft, texts: { ...this.#draft.texts, [key]: text } };
		this.#problems = this.#problems.filter((one) => one.key !== key || one.question !== undefined);
	}

	writeQuestions(questions: readonly QuestionDraft[]): void {
		this.#draft = { ...this.#draft, questions };
		this.#problems = this.#problems.filter(({ question }) => question === undefined);
	}

	/** Takes notice of what is stored now: shows it, unless something unsaved would be lost. */
	follow(doc: MasterDoc | null): void {
		if (doc === null || doc._rev === this.#doc?._rev) return;
		if (this.isChanged) this.#newer = doc;
		else this.#begin(doc);
	}

	/** Puts what was written here on top of what somebody else saved. */
	takeIn(): void {
		if (this.#newer) this.#rebase(this.#newer);
	}

	/** Keeps the draft and gives its slug. What somebody else saved meanwhile is taken in, and nothing kept. */
	async save(known: KnownMasters): Promise<Result<string, SaveProblem>> {
		const slug = this.#slug(known);
		const read = readDraft(this.kind, slug, this.#draft, this.#doc, known);
		this.#problems = read.ok ? [] : read.problem;
		if (!read.ok) return refuse({ code: 'entries-wrong', count: read.problem.length });
		const kept = await saveMasters(this.#helpdesk, [{ doc: read.value, before: this.#doc }]);
		if (!kept.ok && kept.problem.code !== 'changed-meanwhile') return kept;
		const now = await readMasters(this.#helpdesk.masters);
		const stored = (now.get(this.kind, slug) as MasterDoc | undefined) ?? null;
		if (!kept.ok) {
			if (stored) this.#rebase(stored);
			return kept;
		}
		this.#begin(stored);
		return succeed(slug);
	}

	#slug(known: KnownMasters): string {
		if (this.#doc) return slugOf(this.#doc);
		if (this.kind === 'setting') return 'desk';
		const name = this.#draft.texts[fieldsOf[this.kind][0]?.key ?? ''] ?? '';
		return slugFrom(name, (slug) => known.get(this.kind, slug) !== undefined);
	}

	#begin(doc: MasterDoc | null): void {
		this.#doc = doc;
		this.#newer = null;
		this.#problems = [];
		this.#from = doc ? draftOf(doc) : newDraft(this.kind);
		this.#draft = this.#from;
	}

	#rebase(now: MasterDoc): void {
		const mine = onTop(this.#draft, this.#from, draftOf(now));
		this.#begin(now);
		this.#draft = mine;
	}
}
