import { methodNotAllowed } from './context.ts';

const READING = 'GET,HEAD,POST';
const SETTING = 'GET,HEAD,PUT';

/** What stands where an id could stand and is none, with the methods that it takes. */
const reserved: ReadonlyMap<string, string> = new Map([
	['_all_docs', READING],
	['_bulk_docs', 'POST'],
	['_bulk_get', 'POST'],
	['_changes', READING],
	['_compact', 'POST'],
	['_design_docs', READING],
	['_ensure_full_commit', 'POST'],
	['_find', 'POST'],
	['_local_docs', READING],
	['_missing_revs', 'POST'],
	['_purge', 'POST'],
	['_purged_infos_limit', SETTING],
	['_revs_diff', 'POST'],
	['_revs_limit', SETTING],
	['_security', SETTING],
	['_view_cleanup', 'POST']
]);

/** Called with another method these are not missing, as a document would be, but called wrongly. */
export function refuseOtherMethod(id: string): void {
	const allowed = reserved.get(id);
	if (allowed !== undefined) throw methodNotAllowed(allowed);
}
