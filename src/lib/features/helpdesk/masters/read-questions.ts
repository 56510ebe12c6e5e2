import type { FormField } from '#lib/domain/desk/masters.ts';
import { isRecord } from '../is-record.ts';
import { putEntries, type EntryProblem, type Making } from './read-entries.ts';
import { textsOf, type QuestionDraft } from './draft.ts';
import type { FieldProblem } from './fields/problem.ts';
import { questionFields } from './fields/service-fields.ts';
import type { KnownMasters } from './known.ts';
import { isSlug, slugFrom } from './slug.ts';

export interface QuestionsRead {
	readonly questions: readonly FormField[];
	readonly problems: readonly EntryProblem[];
}

/** The questions of a form, held against each other: a condition names an answer of an earlier one. */
export function readQuestions(
	drafts: readonly QuestionDraft[],
	before: readonly FormField[],
	known: KnownMasters
): QuestionsRead {
	const questions: FormField[] = [];
	const problems: EntryProblem[] = [];
	const taken = new Set(drafts.flatMap(({ key }) => (key === null ? [] : [key])));
	drafts.forEach(({ key, texts }, question) => {
		const add = (at: string, problem: FieldProblem) => {
			problems.push({ key: at, question, problem });
		};
		const slug = key ?? slugFrom(texts['pertanyaan'] ?? '', (one) => taken.has(one));
		taken.add(slug);
		if (!isSlug(slug)) add('kode_isian', { code: 'malformed' });
		if (questions.some((other) => other.key === slug)) {
			add('kode_isian', { code: 'key-twice', given: slug });
		}
		const known_ = before.find((one) => one.key === slug);
		const making: Making = { ...known_, key: slug };
		const found = putEntries(
			questionFields,
			texts,
			known_ ? textsOf(questionFields, known_) : null,
			making,
			known
		);
		problems.push(...found.map((problem) => ({ ...problem, question })));
		tidy(making);
		if (found.length === 0) check(making, questions, add);
		questions.push(making as unknown as FormField);
	});
	return { questions, problems };
}

/** What nothing was written of is not there at all. */
function tidy(making: Making): void {
	const { hint, options, showWhen } = making;
	if (isRecord(hint) && !hint['id'] && !hint['en']) delete making['hint'];
	if (Array.isArray(options) && options.length === 0) delete making['options'];
	const answers = isRecord(showWhen) ? showWhen['isOneOf'] : undefined;
	const hasAnswers = Array.isArray(answers) && answers.length > 0;
	if (isRecord(showWhen) && !showWhen['key'] && !hasAnswers) delete making['showWhen'];
}

function check(
	making: Making,
	earlier: readonly FormField[],
	add: (key: string, problem: FieldProblem) => void
): void {
	const question = making as unknown as FormField;
	if (question.hint && !question.hint.id) add('petunjuk', { code: 'required' });
	if (question.kind === 'choice' && !question.options) add('pilihan', { code: 'required' });
	if (!question.showWhen) return;
	const { key = '', isOneOf = [] } = question.showWhen as Partial<
		NonNullable<FormField['showWhen']>
	>;
	const asked = earlier.find((other) => other.key === key);
	if (!asked) return add('tampil_jika', { code: 'not-asked-before', given: key });
	if (isOneOf.length === 0) return add('tampil_jawaban', { code: 'required' });
	const answers = answersOf(asked);
	const other = isOneOf.find((answer) => answers !== null && !answers.includes(answer));
	if (other !== undefined) add('tampil_jawaban', { code: 'not-an-answer', given: other });
}

/** What may be answered; null where anything may. */
export function answersOf({ kind, options }: FormField): readonly string[] | null {
	if (kind === 'yes-no') return ['ya', 'tidak'];
	return kind === 'choice' ? (options ?? []).map(({ id }) => id) : null;
}
