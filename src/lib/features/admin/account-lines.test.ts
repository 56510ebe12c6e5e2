import { expect, test } from 'vitest';
import { accountLines, passwordSheet } from './account-lines.ts';

test('a list of names gives each an account, and nobody the same', () => {
	expect(accountLines('Sari Dewi Contoh\n\n Budi \r\nSari Contoh', ['budi'])).toEqual([
		{ isFit: true, name: 'sari.contoh', displayName: 'Sari Dewi Contoh' },
		{ isFit: true, name: 'budi2', displayName: 'Budi' },
		{ isFit: true, name: 'sari.contoh2', displayName: 'Sari Contoh' }
	]);
});

test.each(['\t', ';', ', '])('names of accounts stand before names of people: %j', (between) => {
	expect(accountLines(`Rina.K${between}Rina Kartika Contoh`, [])).toEqual([
		{ isFit: true, name: 'rina.k', displayName: 'Rina Kartika Contoh' }
	]);
});

test('a line that fits no account is told, and the others stay', () => {
	const lines = accountLines('rina;Rina Contoh\nrina;Rina Lain\n大;Tanpa\n大', []);
	expect(lines.map((line) => (line.isFit ? line.name : line.code))).toEqual([
		'rina',
		'name-taken',
		'name-unfit',
		'name-unfit'
	]);
});

test('names with accents become plain letters', () => {
	expect(accountLines('José Ñandú', [])).toMatchObject([{ name: 'jose.nandu' }]);
});

test('a sheet takes no name for a formula', () => {
	const accounts = [{ account: 'rina', displayName: '=1+1 "R"', password: 'k7mq' }];
	expect(passwordSheet(['Akun', 'Nama', 'Sandi'], accounts)).toBe(
		'"Akun","Nama","Sandi"\r\n"rina","\'=1+1 ""R""","k7mq"'
	);
});
