import { describe, expect, it } from 'vitest';
import { stampAt } from '../clock.ts';
import { freshnessOf } from './freshness.ts';

const NOW_MS = Date.UTC(2026, 10, 20, 3, 0);
const HOUR_MS = 3_600_000;

function device(deviceId: string, hoursAgo: number, more: { revokedAt?: string } = {}) {
	return { deviceId, lastSeenAt: stampAt(NOW_MS - hoursAgo * HOUR_MS), ...more };
}

describe('how fresh the figures are', () => {
	it('is told by the devices that were in touch within a day, and by the oldest', () => {
		const devices = [device('own', 400), device('a', 3), device('b', 23), device('c', 49)];
		expect(freshnessOf(devices, 'own', NOW_MS)).toEqual({
			devices: 4,
			fresh: 3,
			oldestMs: NOW_MS - 49 * HOUR_MS
		});
	});

	it('leaves out devices that were sent away', () => {
		const devices = [device('own', 0), device('gone', 900, { revokedAt: stampAt(NOW_MS) })];
		expect(freshnessOf(devices, 'own', NOW_MS)).toMatchObject({ devices: 1, fresh: 1 });
	});

	it('says nothing while no list of devices has arrived', () => {
		expect(freshnessOf([], 'own', NOW_MS).oldestMs).toBeNull();
	});
});
