import { describe, expect, it } from 'vitest';
import { daysChosen, fromQuery, nothingChosen, toQuery, type Chosen } from './dashboard-address.ts';

describe('the address of the dashboard', () => {
	it.each<Chosen>([
		nothingChosen,
		{ period: 'last-90', branches: ['Sorong', 'Kota & Sekitar'], person: 'budi' },
		{ period: { from: '2026-10-05', to: '2026-11-02' }, branches: [], person: null }
	])('keeps what was chosen: %j', (chosen) => {
		expect(fromQuery(toQuery(chosen))).toEqual(chosen);
	});

	it.each(['period=tomorrow', 'from=2026-13-01&to=2026-01-01', 'from=2026-11-02&to=2026-11-01'])(
		'leaves out what it says wrongly: %s',
		(query) => {
			expect(fromQuery(query)).toEqual(nothingChosen);
		}
	);

	it('never asks for days that are still to come', () => {
		const chosen = fromQuery('from=2026-11-01&to=2026-12-31');
		expect(daysChosen(chosen, '2026-11-20')).toEqual({ from: '2026-11-01', to: '2026-11-20' });
	});
});
