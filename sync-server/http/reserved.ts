import { methodNotAllowed } from './context.ts';

const READING = 'GET,HEAD,POST';
const SETTING = 'GET,HEAD,PUT';
const LOOKING = 'GET,HEAD';

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

/** What stands where a database could stand. What takes every method that makes sense is left out. */
const ofServer: ReadonlyMap<string, string> = new Map([
	['_active_tasks', LOOKING],
	['_all_dbs', LOOKING],
	['_db_updates', LOOKING],
	['_dbs_info', READING],
	['_membership', LOOKING],
	['_metrics', LOOKING],
	['_replicate', 'POST'],
	['_up', LOOKING],
	['_uuids', LOOKING]
]);

/** As `refuseOtherMethod`, for the server's own addresses: they are no names of databases. */
export function refuseOtherMethodOfServer(name: string): void {
	const allowed = ofServer.get(name);
	if (allowed !== undefined) throw methodNotAllowed(allowed);
}
