import { mastersText } from '#lib/i18n/areas/desk-masters.ts';
import { isActive, nameOfMaster, slugOf, type MasterDoc, type MasterKind } from './kinds.ts';
import type { KnownMasters } from './known.ts';

export interface ReferenceChoice {
	readonly value: string;
	readonly label: string;
}

/** What may be chosen: all that is active, and what is chosen already, said to be inactive or gone. */
export function referenceChoices(
	to: MasterKind,
	chosen: readonly string[],
	known: KnownMasters
): readonly ReferenceChoice[] {
	const t = mastersText();
	const all: readonly MasterDoc[] = known.all(to);
	const offered = all.filter((doc) => isActive(doc) || chosen.includes(slugOf(doc)));
	const gone = chosen.filter((slug) => !known.get(to, slug));
	return [
		...offered.map((doc) => ({
			value: slugOf(doc),
			label: isActive(doc) ? nameOfMaster(doc) : t.notActive(nameOfMaster(doc))
		})),
		...gone.map((slug) => ({ value: slug, label: t.gone(slug) }))
	];
}
