import { describe, expect, test } from 'vitest';
import { fromQuery, nothingChosen, questionOf, toQuery } from './report-address.ts';

describe('the address of a report', () => {
	test('says what is chosen, and nothing where nothing is', () => {
		expect(toQuery(nothingChosen)).toBe('');
		const choice = {
			period: { from: '2026-11-01', to: '2026-11-15' },
			units: ['ppku'],
			services: ['pinjam-ruang'],
			channels: ['mail' as const]
		};
		expect(fromQuery(toQuery(choice))).toEqual(choice);
	});

	test('leaves out what is wrong in it', () => {
		expect(fromQuery('from=2026-11-31&to=x&channel=pigeon&period=never')).toEqual(nothingChosen);
	});

	test('asks for no day that is still to come', () => {
		const choice = fromQuery('from=2026-11-20&to=2026-12-31');
		expect(questionOf(choice, '2026-11-26')).toMatchObject({
			from: '2026-11-20',
			to: '2026-11-26'
		});
	});
});
