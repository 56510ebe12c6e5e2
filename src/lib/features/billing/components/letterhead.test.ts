import { expect, it } from 'vitest';
import { letterheadLines } from './letterhead.ts';

it('a paper has the letterhead line by line, or else the contact', () => {
	const contact = 'Telp. 0765-00000';
	const letterhead = ' Jl. Contoh 1, Dumai \n\nNPWP 00.000.000.0-000.000\r\n';
	expect(letterheadLines({ letterhead, contact })).toEqual([
		'Jl. Contoh 1, Dumai',
		'NPWP 00.000.000.0-000.000'
	]);
	expect(letterheadLines({ contact })).toEqual([contact]);
	expect(letterheadLines({ letterhead: ' \n', contact: '' })).toEqual([]);
});
