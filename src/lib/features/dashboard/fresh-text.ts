import type { DeviceEntry } from '#lib/domain/access/device.ts';
import { freshnessOf } from '#lib/domain/dashboard/freshness.ts';
import { dashboardText } from '#lib/i18n/areas/dashboard.ts';
import { ago, number } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { DashboardDesk } from './desk.ts';

/** From which devices the figures are, and how old the oldest part of them is. */
export function freshText(
	{ server, isPractice }: Pick<DashboardDesk, 'server' | 'isPractice'>,
	devices: readonly DeviceEntry[],
	nowMs: number
): string {
	const t = dashboardText().fresh;
	if (isPractice) return t.practice;
	if (!server) return t.alone;
	const { branch, device } = server;
	const ofBranch = devices.filter((one) => one.branch === branch);
	const { devices: all, fresh, oldestMs } = freshnessOf(ofBranch, device, nowMs);
	if (oldestMs === null) return t.unknown;
	const oldest = t.oldest(ago(oldestMs, nowMs, locale.language));
	return `${t.of(number(fresh), number(all))}; ${oldest}`;
}
