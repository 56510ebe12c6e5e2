import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import { defaultReminderSettings } from '#lib/domain/billing/default-settings.ts';
import { AnOffice, sari } from '#tests/builders/an-office.ts';
import { aTemplate, NOW_MS, someSettings } from '#tests/builders/billing-records.ts';
import { saveSettings } from '../settings/save-settings.ts';
import { currentTemplates, versionsOf } from './current-templates.ts';
import { previewValues } from './preview-values.ts';
import { freshSlug, saveTemplate, type TemplateDraft } from './save-template.ts';

const sample = previewValues(null, 'Contoh', someSettings(), 'id', 'due', NOW_MS);
const draft: TemplateDraft = {
	slug: 'due',
	name: ' Jatuh tempo ',
	stage: 'due',
	language: 'id',
	body: 'Yth. {nama}\r\n{nomor} {jumlah} {periode} {jatuh_tempo} \r\n',
	active: true
};
let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open();
});

afterEach(() => at.close());

const templates = () => at.office.org.templates.toArray();

describe('saving a template', () => {
	it('adds a version, and leaves the ones before as they were', async () => {
		await saveTemplate(at.office, draft, sample);
		await saveTemplate(at.office, { ...draft, name: 'Halus' }, sample);
		const versions = versionsOf(await templates(), 'due');
		expect(versions.map(({ name }) => name)).toEqual(['Halus', 'Jatuh tempo']);
		expect(currentTemplates(await templates()).map(({ name }) => name)).toEqual(['Halus']);
		expect(versions[1]?.body).toBe('Yth. {nama}\n{nomor} {jumlah} {periode} {jatuh_tempo}');
	});

	it('is refused without a name', async () => {
		const kept = await saveTemplate(at.office, { ...draft, name: ' ' }, sample);
		expect(kept).toEqual({ ok: false, problem: { code: 'name-missing' } });
	});

	it.each([
		['does not say how much', draft.body.replace('{jumlah}', ''), 'missing-variable'],
		['names something unknown', `${draft.body} {alamat}`, 'unknown-variable'],
		['has a brace that is not closed', `${draft.body} {nama`, 'unclosed-brace'],
		['is too long for a link', draft.body + 'panjang '.repeat(500), 'too-long']
	])('is refused where the text %s', async (_what, body, code) => {
		const kept = await saveTemplate(at.office, { ...draft, body }, sample);
		expect(kept).toMatchObject({ problem: { code: 'text-unusable', problems: [{ code }] } });
		expect(await templates()).toEqual([]);
	});

	it('is refused to somebody who may not write templates', async () => {
		const other = await AnOffice.open({ ...sari, roles: ['staff'] });
		const kept = await saveTemplate(other.office, draft, sample);
		expect(kept).toMatchObject({ ok: false, problem: { code: 'role-missing' } });
		await other.close();
	});

	it('gives a new template a name of its own', () => {
		expect(freshSlug('Janji Bayar!', [])).toBe('janji-bayar');
		expect(freshSlug('Janji bayar', [aTemplate({ slug: 'janji-bayar' })])).toBe('janji-bayar-2');
		expect(freshSlug('提醒', [])).toBe('templat');
		expect(freshSlug('a'.repeat(200), [])).toMatch(/^[a-z0-9-]{1,60}$/);
	});
});

describe('saving settings', () => {
	const settings = defaultReminderSettings();

	it('makes them the first time and goes on from there the next', async () => {
		await saveSettings(at.office, settings);
		expect(await saveSettings(at.office, { ...settings, cooldownDays: 5 })).toMatchObject({
			ok: true
		});
		const kept = await at.office.org.settings.get('setting:reminders');
		expect(kept).toMatchObject({ cooldownDays: 5, by: 'sari' });
		expect(kept?._rev).toMatch(/^2-/);
	});

	it('settles a field that two people changed only where it is given another value', async () => {
		await saveSettings(at.office, settings);
		const read = (await at.engines.org.state('setting:reminders'))!;
		const entry = (field: string, value: number) => ({ field, values: [{ value }] });
		const unsettled = [entry('cooldownDays', 9), entry('usualDueDay', 9)];
		await at.engines.org.write([
			{ _id: read.id, _rev: read.rev, ...read.body, merged: ['1-a'], unsettled }
		]);
		await saveSettings(at.office, { ...settings, cooldownDays: 5 });
		const { body } = (await at.engines.org.state('setting:reminders'))!;
		expect(body).toMatchObject({ cooldownDays: 5, merged: ['1-a'], unsettled: [unsettled[1]] });
	});

	it('stores nothing of the store’s own when a form hands back what it read', async () => {
		await saveSettings(at.office, settings);
		const read = (await at.office.org.settings.get('setting:reminders'))!;
		await saveSettings(at.office, { ...read, cooldownDays: 6 } as typeof read);
		const body: AnyDoc = (await at.engines.org.state('setting:reminders'))!.body;
		expect(Object.keys(body)).not.toContain('$');
		expect(body['cooldownDays']).toBe(6);
	});

	it.each([
		['a number of days below zero', { cooldownDays: -1 }],
		['a due day that not every month has', { usualDueDay: 31 }],
		['half a day', { claimHoldDays: 0.5 }],
		['no number', { cooldownDays: Number.NaN }]
	])('refuses %s', async (_what, wrong) => {
		const kept = await saveSettings(at.office, { ...settings, ...wrong });
		expect(kept).toMatchObject({ ok: false, problem: { code: 'malformed' } });
		expect(await at.office.org.settings.count()).toBe(0);
	});
});
