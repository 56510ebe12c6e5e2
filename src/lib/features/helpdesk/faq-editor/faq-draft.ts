import type { FaqProposal } from '#lib/domain/desk/besides.ts';
import type { Faq } from '#lib/domain/desk/masters.ts';
import { deskMasterId } from '#lib/domain/ids.ts';
import type { Unsigned } from '../helpdesk.ts';

/** An article as it stands in the editor. */
export interface FaqDraft {
	readonly question: Faq['question'];
	readonly answer: Faq['answer'];
	/** A slug; empty for none. */
	readonly category: string;
	readonly services: readonly string[];
	readonly synonyms: readonly string[];
	readonly pictures: Faq['pictures'];
	readonly published: boolean;
}

export type FaqDraftProblem = 'question-missing' | 'answer-missing' | 'alt-missing';

/** The most pictures that an article may have. */
export const MOST_PICTURES = 3;

export function draftOf(faq: Faq): FaqDraft {
	const { question, answer, category, services, synonyms, pictures, published } = faq;
	return { question, answer, category: category ?? '', services, synonyms, pictures, published };
}

/** An article that begins with what somebody proposed, or with nothing. */
export function newDraft(proposal: Pick<FaqProposal, 'question' | 'answer'> | null): FaqDraft {
	return {
		question: { id: proposal?.question ?? '', en: '' },
		answer: { id: proposal?.answer ?? '', en: '' },
		category: '',
		services: [],
		synonyms: [],
		pictures: [],
		published: true
	};
}

/** What has to be written before an article can be kept. */
export function draftProblems({ question, answer, pictures }: FaqDraft): FaqDraftProblem[] {
	const problems: FaqDraftProblem[] = [];
	if (question.id.trim() === '') problems.push('question-missing');
	if (answer.id.trim() === '') problems.push('answer-missing');
	if (pictures.some(({ alt }) => alt.trim() === '')) problems.push('alt-missing');
	return problems;
}

/**
 * The document of an article. `known` is the one that is changed; a new one is named by its question, in
 * a way that none of the taken slugs is.
 */
export function faqOf(
	draft: FaqDraft,
	{
		known,
		taken,
		proposal
	}: {
		readonly known: (Faq & { readonly _rev?: string }) | null;
		readonly taken: readonly string[];
		readonly proposal?: string;
	}
): Unsigned<Faq> {
	const slug = known?.slug ?? freshSlug(draft.question.id, taken);
	const from = known?.proposal ?? proposal;
	return {
		_id: deskMasterId('faq', slug),
		...(known?._rev === undefined ? {} : { _rev: known._rev }),
		type: 'faq',
		slug,
		question: { id: draft.question.id.trim(), en: draft.question.en.trim() },
		answer: { id: draft.answer.id.trim(), en: draft.answer.en.trim() },
		...(draft.category === '' ? {} : { category: draft.category }),
		services: [...draft.services],
		synonyms: draft.synonyms.map((word) => word.trim()).filter((word) => word !== ''),
		pictures: draft.pictures.map((picture) => ({ ...picture, alt: picture.alt.trim() })),
		...(from === undefined ? {} : { proposal: from }),
		published: draft.published
	};
}

const LONGEST_SLUG = 60;

/** "Bagaimana meminjam ruang?" is `bagaimana-meminjam-ruang`, or with a number behind where that is taken. */
export function freshSlug(question: string, taken: readonly string[]): string {
	const words = question
		.normalize('NFD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST_SLUG)
		.replace(/^-+|-+$/g, '');
	const base = words === '' ? 'faq' : words;
	let slug = base;
	for (let number = 2; taken.includes(slug); number++) slug = `${base}-${number}`;
	return slug;
}
