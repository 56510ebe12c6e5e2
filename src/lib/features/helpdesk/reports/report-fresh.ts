import type { DeviceEntry } from '#lib/domain/access/device.ts';
import { freshnessOf } from '#lib/domain/dashboard/freshness.ts';
import { deskReportsText } from '#lib/i18n/areas/desk-reports.ts';
import { ago, number } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { DeskServer, Helpdesk } from '../helpdesk.ts';
import type { DeskReport } from './report-question.ts';

type Device = Pick<DeviceEntry, 'deviceId' | 'lastSeenAt' | 'revokedAt'>;

/**
 * On what a report rests. Tickets come from all devices of the organisation, whatever their branch: what was
 * recorded on one since it was last in touch with the server is in no figure.
 *
 * @param devices null while they have not been read
 */
export function reportFresh(
	{ isPractice, server }: Pick<Helpdesk, 'isPractice' | 'server'>,
	{ lastMs }: Pick<DeskReport, 'lastMs'>,
	devices: readonly Device[] | null,
	nowMs: number
): string {
	const t = deskReportsText().fresh;
	const since = (ms: number) => ago(ms, nowMs, locale.language);
	if (server && !isPractice) return fromOthers(server, devices ?? [], nowMs, since);
	const whose = isPractice ? t.practice : t.alone;
	if (lastMs === null) return whose;
	// A clock that was ahead recorded something that is still to come.
	return `${whose} ${t.last(since(Math.min(lastMs, nowMs)))}`;
}

function fromOthers(
	{ device, exchangedMs, loading }: DeskServer,
	devices: readonly Device[],
	nowMs: number,
	since: (ms: number) => string
): string {
	const t = deskReportsText().fresh;
	if (loading) return t.loading(number(loading.loaded), number(loading.total));
	const exchanged = exchangedMs === null ? t.never : t.exchanged(since(exchangedMs));
	const { devices: all, fresh, oldestMs } = freshnessOf(devices, device, nowMs);
	if (oldestMs === null) return `${exchanged} ${t.unknown}`;
	return `${exchanged} ${t.devices(number(fresh), number(all), since(oldestMs))}`;
}
