import type { Service } from './masters.ts';

/** What of a service is compared with a message. */
export type GuessedService = Pick<Service, 'slug' | 'name' | 'summary' | 'synonyms' | 'active'>;

/** A name or a synonym says more than a word of the description. */
const WEIGHTS = { name: 3, synonym: 3, summary: 1 };
/** Below this it is chance. */
const LEAST_SCORE = 3;
const SHORTEST_WORD = 4;

/**
 * The service that a message is most likely about: the one that most of its words speak for. Null where
 * none does, or two do alike: then a person chooses.
 */
export function guessService(text: string, services: readonly GuessedService[]): string | null {
	const words = new Set(wordsOf(text));
	const scored = services
		.filter(({ active }) => active)
		.map((service) => ({ slug: service.slug, score: scoreOf(service, words) }))
		.filter(({ score }) => score >= LEAST_SCORE)
		.sort((a, b) => b.score - a.score);
	const [first, second] = scored;
	return first !== undefined && first.score !== second?.score ? first.slug : null;
}

function scoreOf({ name, summary, synonyms }: GuessedService, words: ReadonlySet<string>): number {
	const common = (text: string) => new Set(wordsOf(text).filter((word) => words.has(word))).size;
	return (
		WEIGHTS.name * common(`${name.id} ${name.en}`) +
		WEIGHTS.synonym * common(synonyms.join(' ')) +
		WEIGHTS.summary * common(`${summary.id} ${summary.en}`)
	);
}

function wordsOf(text: string): readonly string[] {
	return text
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length >= SHORTEST_WORD);
}
