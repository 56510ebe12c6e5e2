import { describe, expect, it } from 'vitest';
import { stampAt } from '#lib/domain/clock.ts';
import type { DeskServer } from '../helpdesk.ts';
import { reportFresh } from './report-fresh.ts';

const NOW_MS = Date.UTC(2026, 10, 23, 3, 0);
const HOUR_MS = 3_600_000;
const seen = (deviceId: string, hoursAgo: number) => ({
	deviceId,
	lastSeenAt: stampAt(NOW_MS - hoursAgo * HOUR_MS)
});
const report = { lastMs: NOW_MS - HOUR_MS };
const server: DeskServer = { device: 'own', exchangedMs: NOW_MS - 2 * HOUR_MS, loading: null };

function fresh(given: Partial<DeskServer>, hoursAgo: readonly number[]): string {
	const devices = hoursAgo.map((hours, nth) => seen(nth === 0 ? 'own' : `lain-${nth}`, hours));
	const desk = { isPractice: false, server: { ...server, ...given } };
	return reportFresh(desk, report, devices, NOW_MS);
}

describe('on what a report rests', () => {
	it('names the devices that met the server within a day, and the one that was away longest', () => {
		expect(fresh({}, [90, 3, 75])).toBe(
			'Perangkat ini terakhir bertukar data dengan server 2 jam yang lalu. 2 dari 3 perangkat tersambung ke server dalam sehari terakhir, yang terlama 3 hari yang lalu; yang dicatat di sana sesudahnya belum terhitung.'
		);
	});

	it('does not speak of devices before their list or the tickets have arrived', () => {
		expect(fresh({ exchangedMs: null, loading: { loaded: 20, total: 4_000 } }, [0])).toBe(
			'Belum lengkap: baru 20 dari 4.000 catatan yang sampai di perangkat ini.'
		);
		expect(fresh({}, [])).toContain('Daftar perangkat lain belum diterima.');
	});

	it('is of this device only where there is no server', () => {
		const alone = { isPractice: false, server: null };
		expect(reportFresh(alone, report, [], NOW_MS)).toBe(
			'Data dari perangkat ini saja: belum ada server. Catatan terakhir 1 jam yang lalu.'
		);
		expect(reportFresh({ isPractice: true, server: null }, { lastMs: null }, [], NOW_MS)).toBe(
			'Data contoh dari perangkat ini saja.'
		);
	});
});
