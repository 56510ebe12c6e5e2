import { settled, unsettledOf } from '#lib/domain/merge-unsettled.ts';
import { documentTypes, isTypeName, type FirstDatabaseKind } from '#lib/domain/registry.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { Recorder, RecordProblem } from '#lib/store/recorder.ts';
import { unsettledDocs, type UnsettledField } from '#lib/sync/settle-review.ts';

type Engines = Readonly<Record<FirstDatabaseKind, Engine>>;

/** What two people changed in different ways, in all databases. */
export async function unsettledFields(engines: Engines): Promise<UnsettledField[]> {
	const all = await Promise.all(Object.values(engines).map((engine) => unsettledDocs(engine)));
	return all.flat();
}

/** Records which of the values counts. `choice` is its place among them. */
export async function settleField(
	engines: Engines,
	recorder: Recorder,
	{ id, field }: { readonly id: string; readonly field: string },
	choice: number
): Promise<Result<void, RecordProblem>> {
	const type = typeOfId(id);
	const database = isTypeName(type) ? documentTypes[type].database : 'billing';
	// What the desk holds are facts, which are never edited and so never unsettled.
	const kind = database === 'desk' ? 'billing' : database;
	const state = await engines[kind].state(id);
	const doc: AnyDoc = { _id: id, _rev: state?.rev, ...state?.body };
	const entry = unsettledOf(doc).find((other) => other.field === field);
	const chosen = entry?.values[choice];
	// Somebody else has settled it meanwhile.
	if (!state || chosen === undefined) return refuse({ code: 'changed-meanwhile', id });
	const edit = settled(doc, field, chosen.value);
	if (edit['_deleted'] === true) return recorder.discard([{ _id: id, _rev: state.rev }]);
	return recorder.record([edit]);
}
