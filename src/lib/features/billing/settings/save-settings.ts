import { leftByMerge } from '#lib/domain/merge-unsettled.ts';
import { textOf, type Fields } from '#lib/domain/merge.ts';
import type {
	CollectionSettings,
	Holidays,
	OfficeSettings,
	ReminderSettings
} from '#lib/domain/settings.ts';
import type { Result } from '#lib/domain/result.ts';
import type { BillingOffice, RecordProblem, Unsigned } from '../office.ts';

type Settings = OfficeSettings | ReminderSettings | CollectionSettings | Holidays;

/** Keeps settings over the version that is there now. */
export async function saveSettings(
	office: BillingOffice,
	settings: Unsigned<Settings>
): Promise<Result<void, RecordProblem>> {
	const table = settings.type === 'holidays' ? office.org.holidays : office.org.settings;
	const known = await table.get(settings._id);
	if (!known) return office.record([settings]);
	return office.record([{ ...settings, ...stillLeft(known, settings), _rev: known._rev }]);
}

/** What a merge left in the settings: who gives a field another value has settled that field. */
function stillLeft(known: Fields, settings: Fields): Fields {
	const { unsettled = [], ...others } = leftByMerge(known);
	const open = unsettled.filter(({ field }) => textOf(settings[field]) === textOf(known[field]));
	return { ...others, ...(open.length > 0 ? { unsettled: open } : {}) };
}
