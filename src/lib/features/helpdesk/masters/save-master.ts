import { unsettledOf } from '#lib/domain/merge-unsettled.ts';
import { textOf, type Fields } from '#lib/domain/merge.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Seed } from '../seeds/lines.ts';
import type { DeskMaster, ProductDoc } from '#lib/domain/registry.ts';
import type { Helpdesk, Unsigned } from '../helpdesk.ts';
import type { MasterDoc } from './kinds.ts';
import type { KnownMasters } from './known.ts';
import type { MadeMaster } from './read-draft.ts';
import { isNamedByTickets, mastersThatName } from './referrers.ts';

/** Keeps master data, all of it or none. */
export function saveMasters(
	helpdesk: Pick<Helpdesk, 'record'>,
	made: readonly { readonly doc: MadeMaster; readonly before: MasterDoc | null }[]
): Promise<Result<void, RecordProblem>> {
	return helpdesk.record(settledDocs(made));
}

/** Documents to be recorded; what a merge left open and somebody has now answered is settled in them. */
export function settledDocs(
	made: readonly { readonly doc: MadeMaster; readonly before: MasterDoc | null }[]
): readonly Unsigned<ProductDoc>[] {
	const docs = made.map(({ doc, before }) => (before ? settled(doc, before) : doc));
	return docs as unknown as Unsigned<ProductDoc>[];
}

/** Who gives a field another value has settled what a merge left open there. */
function settled(doc: MadeMaster, before: MasterDoc): MadeMaster {
	const [now, then] = [doc as unknown as Fields, before as unknown as Fields];
	const open = unsettledOf(then).filter(({ field }) => textOf(now[field]) === textOf(then[field]));
	const { unsettled: _, ...rest } = doc as MadeMaster & { unsettled?: unknown };
	return open.length > 0
		? ({ ...rest, unsettled: open } as unknown as MadeMaster)
		: (rest as MadeMaster);
}

/** Why something was not deleted; `is-named` lists what names it, and is empty where only tickets do. */
export type DeleteProblem =
	RecordProblem | { readonly code: 'is-named'; readonly by: readonly MasterDoc[] };

/** Deletes what nothing refers to; everything else is to be switched off. */
export async function deleteMaster(
	helpdesk: Pick<Helpdesk, 'discard' | 'tables'>,
	doc: MasterDoc,
	known: KnownMasters
): Promise<Result<void, DeleteProblem>> {
	const by = mastersThatName(doc, known);
	if (by.length > 0) return refuse({ code: 'is-named', by });
	if (await isNamedByTickets(doc, await helpdesk.tables()))
		return refuse({ code: 'is-named', by: [] });
	return helpdesk.discard([{ _id: doc._id, _rev: doc._rev }]);
}

/** Puts in what an office may begin with; what is there already stays as it is. */
export function putInSeed(
	helpdesk: Pick<Helpdesk, 'record'>,
	seed: readonly Seed<DeskMaster>[],
	known: KnownMasters
): Promise<Result<void, RecordProblem>> {
	const there = new Set(known.everything.map(({ _id }) => _id));
	const missing = seed.filter(({ _id }) => !there.has(_id));
	return helpdesk.record(missing as unknown as Unsigned<ProductDoc>[]);
}
