import { expect, test } from 'vitest';
import { collectorOf, personByName } from './collector.ts';

const people = [
	{ id: 'budi', name: 'Budi Contoh' },
	{ id: 'sari', name: 'Sari Contoh' },
	{ id: 'tono-1', name: 'Tono' },
	{ id: 'tono-2', name: 'TONO' }
];
const whoIs = personByName(people);

test.for([
	['as it is written in the office', 'Budi Contoh', 'budi'],
	['in capitals, with spaces to spare', '  BUDI   CONTOH ', 'budi'],
	['with a tab between', 'budi\tcontoh', 'budi'],
	['of nobody here', 'Budi', null],
	['of two people', 'Tono', null],
	['left empty', '', null],
	['that every object has', 'constructor', null]
] as const)('a name %s', ([, name, expected]) => {
	expect(whoIs(name)).toBe(expected);
});

test('somebody who is listed twice is one person', () => {
	expect(personByName([people[0]!, people[0]!])('budi contoh')).toBe('budi');
});

test.for([
	['the import names the collector where nobody was assigned', null, 'Sari Contoh', 'sari'],
	[
		'nor does an account without an assignment say anything',
		{ isAssigned: false, collector: null },
		'Sari Contoh',
		'sari'
	],
	['a name that is nobody’s means nobody', null, 'Regu 4', null],
	[
		'an assignment goes before the import',
		{ isAssigned: true, collector: 'budi' },
		'Sari Contoh',
		'budi'
	],
	['so does an assignment to nobody', { isAssigned: true, collector: null }, 'Sari Contoh', null]
] as const)('%s', ([, state, given, expected]) => {
	expect(collectorOf(state, given, whoIs)).toBe(expected);
});
