import { describe, expect, it } from 'vitest';
import type { Pic } from '#lib/domain/desk/masters.ts';
import { picInCharge } from './pic-in-charge.ts';

function aPic(slug: string, more: Partial<Pic> = {}): Pic {
	return {
		_id: `pic:${slug}`,
		type: 'pic',
		slug,
		name: slug,
		unit: 'ppku',
		standIns: [],
		away: [],
		active: true,
		by: 'x',
		at: '2026-11-26T03:00:00.000Z~0000',
		device: 'd',
		...more
	};
}
const leave = [{ from: '2026-11-23', to: '2026-11-27' }];

describe('who answers for a PIC', () => {
	it('is the PIC, on days when they are there', () => {
		const pics = [aPic('ani', { away: leave, standIns: ['budi'] }), aPic('budi')];
		expect(picInCharge(pics, 'ani', '2026-11-22')?.pic?.slug).toBe('ani');
		expect(picInCharge(pics, 'ani', '2026-11-28')?.pic?.slug).toBe('ani');
	});

	it('is who stands in, in the order given, passing over who is away too or works here no more', () => {
		const pics = [
			aPic('ani', { away: leave, standIns: ['budi', 'citra', 'dewi'] }),
			aPic('budi', { away: leave }),
			aPic('citra', { active: false }),
			aPic('dewi')
		];
		expect(picInCharge(pics, 'ani', '2026-11-23')?.pic?.slug).toBe('dewi');
	});

	it('is who stands in for those who stand in, and never turns in a circle', () => {
		const circle = [
			aPic('ani', { away: leave, standIns: ['budi'] }),
			aPic('budi', { away: leave, standIns: ['ani', 'citra'] }),
			aPic('citra')
		];
		expect(picInCharge(circle, 'ani', '2026-11-27')?.pic?.slug).toBe('citra');
		expect(picInCharge(circle.slice(0, 2), 'ani', '2026-11-27')).toEqual({
			meant: circle[0],
			pic: null
		});
		expect(picInCharge(circle, 'nobody', '2026-11-27')).toBeNull();
	});
});
