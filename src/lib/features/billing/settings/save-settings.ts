import type { Holidays, OfficeSettings, ReminderSettings } from '#lib/domain/settings.ts';
import type { Result } from '#lib/domain/result.ts';
import type { BillingOffice, RecordProblem, Unsigned } from '../office.ts';

type Settings = OfficeSettings | ReminderSettings | Holidays;

/** Keeps settings over the version that is there now. */
export async function saveSettings(
	office: BillingOffice,
	settings: Unsigned<Settings>
): Promise<Result<void, RecordProblem>> {
	const table = settings.type === 'holidays' ? office.org.holidays : office.org.settings;
	const known = await table.get(settings._id);
	return office.record([known ? { ...settings, _rev: known._rev } : settings]);
}
