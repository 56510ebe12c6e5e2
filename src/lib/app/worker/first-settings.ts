import {
	defaultHolidays,
	defaultOfficeSettings,
	defaultReminderSettings
} from '#lib/domain/billing/default-settings.ts';
import type { OfficeSettings, ReminderSettings } from '#lib/domain/settings.ts';
import type { FirstDatabaseKind } from '#lib/domain/registry.ts';
import { officialTemplates } from '#lib/messaging/official-templates.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import type { Recorder } from '#lib/store/recorder.ts';
import type { OpenOptions } from './open-options.ts';

/** Left in the database of a new office: the helpdesk's first master data has not been put in yet. */
export const SEED_DUE = '_local/desk-seed-due';

/** Documents that every new office is given: whoever restores into one means the backup's. */
export function ofTheFirstStart(): string[] {
	const year = new Date().getFullYear();
	return ['setting:office', 'setting:reminders', `holidays:${year}`, `holidays:${year + 1}`];
}

/** What the ledger is measured against. */
export type Settings = { office: OfficeSettings; reminders: ReminderSettings };

export async function readSettings(org: Engine): Promise<Settings | null> {
	const states = await org.states(['setting:office', 'setting:reminders']);
	const [office, reminders] = ['setting:office', 'setting:reminders'].map((id) => states.get(id));
	if (!office || !reminders) return null;
	return {
		office: { _id: office.id, ...office.body } as unknown as OfficeSettings,
		reminders: { _id: reminders.id, ...reminders.body } as unknown as ReminderSettings
	};
}

/** The settings that are there, or the ones that a new office begins with, templates included. */
export async function settingsOf(
	{ org, billing }: Readonly<Record<FirstDatabaseKind, Engine>>,
	recorder: Recorder,
	{ person, officeName, today, withSample }: OpenOptions
): Promise<Settings> {
	const known = await readSettings(org);
	if (known) return known;
	// The official texts are signed by nobody here: on every device they are the same documents.
	// Those of the helpdesk are many words, which no later start needs.
	const { officialNoticeTemplates } = await import('#lib/messaging/notice-templates/official.ts');
	const official = [...officialTemplates(), ...officialNoticeTemplates()];
	await org.write(official as unknown as AnyDoc[], { newEdits: true });
	const thisYear = Number(today.slice(0, 4));
	// Another tab may be making the same start: whoever is first is right.
	await recorder.record([
		{ _id: `person:${person.id}`, type: 'person', personId: person.id, name: person.name },
		defaultOfficeSettings(officeName),
		defaultReminderSettings(),
		defaultHolidays(thisYear),
		defaultHolidays(thisYear + 1)
	] as unknown as AnyDoc[]);
	await org.replaceLocal({ _id: SEED_DUE, withSample });
	if (withSample) {
		// Every other start does without.
		const [{ sampleDocs }, { sampleHistory, samplePeople }, { putDeskSample }] = await Promise.all([
			import('#lib/features/billing/sample/sample-docs.ts'),
			import('#lib/features/billing/sample/sample-history.ts'),
			import('./desk-sample.ts')
		]);
		await recorder.record([], { asGiven: sampleDocs(today) as unknown as AnyDoc[] });
		// Signed by invented people, as what comes from a server is signed by others.
		await org.write(samplePeople(today) as unknown as AnyDoc[], { newEdits: true });
		await billing.write(sampleHistory(today) as unknown as AnyDoc[], { newEdits: true });
		await putDeskSample(person, org, today);
	}
	const settings = await readSettings(org);
	if (!settings) throw new Error('the first settings could not be kept');
	return settings;
}
