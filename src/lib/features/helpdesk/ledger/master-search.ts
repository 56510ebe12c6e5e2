import MiniSearch, { type Options, type QueryCombination, type SearchResult } from 'minisearch';
import type { Category, Faq, Service } from '#lib/domain/desk/masters.ts';
import type { Bilingual } from '#lib/domain/desk/words.ts';
import { wordsOf } from './folded.ts';
import type { FoundMaster } from './question.ts';
import { stemsOf } from './stems.ts';

interface Entry {
	readonly id: string;
	readonly slug: string;
	/** What it is called, in both languages. */
	readonly name: string;
	readonly synonyms: string;
	readonly text: string;
}

/** Letters of a word that may be wrong: one in each four. */
const FUZZINESS = 0.25;
const SHORTEST_FUZZY = 4;

const options: Options<Entry> = {
	fields: ['name', 'synonyms', 'text'],
	storeFields: ['slug'],
	tokenize: wordsOf,
	processTerm: stemsOf,
	searchOptions: {
		boost: { name: 4, synonyms: 3, text: 1 },
		// A query brings its stems along.
		processTerm: (term) => term,
		prefix: true,
		maxFuzzy: 2,
		weights: { prefix: 0.6, fuzzy: 0.25 }
	}
};

/**
 * Services and articles by words of either language, by what people also call them, by beginnings of
 * words and with typing errors. All in memory: it works without a network.
 */
export class MasterSearch {
	readonly #services = new MiniSearch<Entry>(options);
	readonly #faqs = new MiniSearch<Entry>(options);

	constructor(
		services: readonly Service[],
		faqs: readonly Faq[],
		categories: readonly Pick<Category, 'slug' | 'name'>[] = []
	) {
		const nameOf = new Map(categories.map(({ slug, name }) => [slug, both(name)]));
		this.#services.addAll(
			services
				.filter(({ active }) => active)
				.map((service) => ({
					id: service._id,
					slug: service.slug,
					name: both(service.name),
					synonyms: service.synonyms.join(' '),
					text: `${both(service.summary)} ${nameOf.get(service.category) ?? ''} ${service.otherApp?.name ?? ''}`
				}))
		);
		this.#faqs.addAll(
			faqs
				.filter(({ published }) => published)
				.map((faq) => ({
					id: faq._id,
					slug: faq.slug,
					name: both(faq.question),
					synonyms: faq.synonyms.join(' '),
					text: both(faq.answer)
				}))
		);
	}

	services(text: string, most: number): FoundMaster[] {
		return find(this.#services, text, most);
	}

	faqs(text: string, most: number): FoundMaster[] {
		return find(this.#faqs, text, most);
	}
}

/**
 * First what has every word, or its beginning; where there is nothing of that kind, what has some of
 * them, or something that is written nearly so.
 */
function find(index: MiniSearch<Entry>, text: string, most: number): FoundMaster[] {
	const words = wordsOf(text);
	if (most <= 0 || words.length === 0) return [];
	const exact = index.search({ combineWith: 'AND', queries: words.map(stemmed) });
	const found =
		exact.length > 0 ? exact : index.search({ combineWith: 'OR', queries: words.map(nearly) });
	return found.slice(0, most).map(foundMaster);
}

function stemmed(word: string): QueryCombination {
	return { combineWith: 'OR', queries: stemsOf(word) };
}

function nearly(word: string): QueryCombination {
	const fuzzy = word.length < SHORTEST_FUZZY ? false : FUZZINESS;
	return { combineWith: 'OR', queries: [{ queries: [word], fuzzy }, stemmed(word)] };
}

function foundMaster({ id, slug, score }: SearchResult): FoundMaster {
	return { id: String(id), slug: String(slug), score };
}

function both({ id, en }: Bilingual): string {
	return `${id} ${en}`;
}
