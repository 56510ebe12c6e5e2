import { shownIn, unsettledOf, type Unsettled } from '#lib/domain/merge-unsettled.ts';
import type { Engine } from '#lib/store/engine/engine.ts';

/** A field of a document that two people gave different values, and that waits for a person. */
export interface UnsettledField extends Unsettled {
	readonly id: string;
	/** What the field says now; undefined where there is no such field. */
	readonly shown: unknown;
}

/** Everything that waits for a person in a database, in the order in which it was merged. */
export async function unsettledDocs(engine: Engine): Promise<UnsettledField[]> {
	// A document that was merged has several leaves for good: the ends of those that did not win.
	const states = await engine.branchedSince(0);
	return states.flatMap(({ id, body }) =>
		unsettledOf(body).map((entry) => ({ ...entry, id, shown: shownIn(body, entry.field) }))
	);
}
