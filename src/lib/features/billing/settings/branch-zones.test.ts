import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zones } from '#lib/domain/time/zone.ts';
import { branchZonesText, readBranchZones } from './branch-zones.ts';

describe('the zones of branches', () => {
	it('are read from lines as a person types them', () => {
		expect(readBranchZones('Sorong = WIT\n\n  Makassar:wita \nKota = Baru = WIB')).toEqual({
			ok: true,
			value: { Sorong: 'WIT', Makassar: 'WITA', 'Kota = Baru': 'WIB' }
		});
	});

	it('are none where nothing is typed', () => {
		expect(readBranchZones(' \n ')).toEqual({ ok: true, value: {} });
	});

	it.each(['Sorong', 'Sorong = ', 'Sorong = WIX', '= WIT'])(
		'are refused with the line that cannot be read: “%s”',
		(line) => {
			expect(readBranchZones(`Makassar = WITA\n${line}`)).toEqual({
				ok: false,
				problem: { code: 'unreadable-line', line }
			});
		}
	);

	it('are the same after being shown and saved again', () => {
		const name = fc
			.string({ unit: fc.constantFrom('a', 'B', ' ', '=', ':', '-', '_', '7'), minLength: 1 })
			.map((text) => `K${text.trim()}t`);
		fc.assert(
			fc.property(fc.dictionary(name, fc.constantFrom(...zones)), (branchZones) => {
				expect(readBranchZones(branchZonesText(branchZones))).toEqual({
					ok: true,
					value: branchZones
				});
			}),
			{ seed: 20_261_120, numRuns: 300 }
		);
	});

	it('take a branch of any name for a branch', () => {
		const read = readBranchZones('__proto__ = WIT');
		expect(read.ok && Object.entries(read.value)).toEqual([['__proto__', 'WIT']]);
	});
});
