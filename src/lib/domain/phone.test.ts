import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPhones, rememberingPhoneReader, type PhoneRemark } from './phone.ts';

const seed = 628;
const first = '+6281234567890';
const second = '+6281398765432';

function numbersIn(raw: string | number | null): string[] {
	return readPhones(raw).phones.map((phone) => phone.number);
}

describe('every way of writing one mobile number gives that number', () => {
	test.each<[string | number, PhoneRemark[]]>([
		['081234567890', []],
		['6281234567890', []],
		['+62 812-3456-7890', []],
		['+6281234567890', []],
		['0062 812 3456 7890', []],
		['(0812) 3456.7890', []],
		['+62 (812) 3456-7890', []],
		['‎081234567890', []],
		["'081234567890", []],
		['0812,3456,7890', []],
		['0812–3456–7890', []],
		['081234567890 (Budi)', []],
		['HP. 081234567890', []],
		['081234567890 a.n. Ibu Siti', []],
		['o81234567890', ['letter-o']],
		['O8123456789O', ['letter-o']],
		['62-0812-3456-7890', ['country-code-repaired']],
		['+620812-3456-7890', ['country-code-repaired']],
		['81234567890', ['leading-zero-restored']],
		[81234567890, ['leading-zero-restored']],
		[6281234567890, []],
		['6281234567890.0', ['decimal-removed']],
		['6281234567890,00', ['decimal-removed']],
		['081234567890 / -', []],
		['081234567890/91', []]
	])('%j', (raw, remarks) => {
		expect(readPhones(raw)).toEqual({ phones: [{ number: first, kind: 'mobile' }], remarks });
	});
});

describe('several numbers in one cell are all taken, the first mobile number in front', () => {
	test.each([
		'0812-3456-7890/0813-9876-5432',
		'081234567890,081398765432',
		'081234567890;081398765432',
		'081234567890 atau 081398765432',
		'081234567890 & 81398765432',
		'081234567890\n081398765432',
		'081234567890 081398765432',
		'0812 3456 7890 - 0813 9876 5432',
		'HP1: 081234567890 HP2: 081398765432',
		'081234567890, 081398765432, 0812-3456-7890'
	])('%j', (raw) => {
		expect(numbersIn(raw)).toEqual([first, second]);
		expect(readPhones(raw).remarks).toContain('two-numbers');
	});

	test('a fixed line stands behind the mobile number that follows it', () => {
		expect(readPhones('0765-31234 atau 081234567890')).toEqual({
			phones: [
				{ number: first, kind: 'mobile' },
				{ number: '+6276531234', kind: 'fixed' }
			],
			remarks: ['two-numbers']
		});
	});

	test('digits beside a number that are none themselves are mentioned', () => {
		expect(readPhones('081234567890 / 99999').remarks).toEqual(['part-not-read']);
	});

	test('a foreign number beside an Indonesian one is mentioned', () => {
		expect(readPhones('081234567890 / +60123456789').remarks).toEqual(['foreign']);
	});
});

describe('numbers that cannot hold WhatsApp are kept and said to be so', () => {
	test.each<[string | number, string, PhoneRemark[]]>([
		['0765-31234', '+6276531234', ['fixed-line-only']],
		['021-5551234', '+62215551234', ['fixed-line-only']],
		['(021) 5551234 ext 12', '+62215551234', ['fixed-line-only']],
		[215551234, '+62215551234', ['leading-zero-restored', 'fixed-line-only']],
		['0800 123 4567', '+628001234567', ['special-number-only']],
		['1500888', '+621500888', ['special-number-only']]
	])('%j', (raw, number, remarks) => {
		const reading = readPhones(raw);
		expect(reading.phones.map((phone) => phone.number)).toEqual([number]);
		expect(reading.remarks).toEqual(remarks);
	});
});

describe('where no number can be taken, the reason is said', () => {
	test.each<[string | number | null, PhoneRemark]>([
		['8.12E+10', 'digits-lost'],
		['8,12346E+11', 'digits-lost'],
		[6.2812345678901e15, 'digits-lost'],
		[Number.NaN, 'digits-lost'],
		['+60123456789', 'foreign'],
		['0060 12 345 6789', 'foreign'],
		['14022', 'too-short'],
		['08123', 'too-short'],
		['081234567890081398765432', 'unreadable'],
		['tanya tetangga', 'unreadable'],
		[0.5, 'too-short'],
		['-', 'missing'],
		['0', 'missing'],
		['N/A', 'missing'],
		['tidak ada', 'missing'],
		['', 'missing'],
		[null, 'missing']
	])('%j: %s', (raw, remark) => {
		expect(readPhones(raw)).toEqual({ phones: [], remarks: [remark] });
	});
});

test('a number that ends in six zeros is read and asked about', () => {
	expect(readPhones(81200000000)).toEqual({
		phones: [{ number: '+6281200000000', kind: 'mobile' }],
		remarks: ['leading-zero-restored', 'trailing-zeros']
	});
	expect(readPhones('0812-0000-0000').remarks).toEqual(['trailing-zeros']);
});

test('a bracket of digits is part of the number, a bracket with letters is a note', () => {
	expect(numbersIn('(0812) 34567890')).toEqual([first]);
	expect(numbersIn('081234567890 (HP 2 rusak)')).toEqual([first]);
});

test('however an ordinary mobile number is punctuated and prefixed, the same number is read', () => {
	const signs = fc.constantFrom('', '', '-', ' ');
	fc.assert(
		fc.property(
			fc.stringMatching(/^8[1-35-9][0-9]{7,9}[1-9]$/),
			fc.constantFrom('0', '62', '+62', '+62 ', '0062', '', '620'),
			fc.array(signs, { minLength: 3, maxLength: 3 }),
			(national, prefix, [a, b, c]) => {
				const written = `${prefix}${a}${national.slice(0, 3)}${b}${national.slice(3, 7)}${c}${national.slice(7)}`;
				expect(numbersIn(written)).toEqual([`+62${national}`]);
			}
		),
		{ seed, numRuns: 2000 }
	);
});

test('no cell makes the reader fail, and every number given is a plausible one', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^[0-9 +/().,Oo-]*$/)),
			(raw) => {
				for (const phone of readPhones(raw).phones) expect(phone.number).toMatch(/^\+62\d{7,15}$/);
			}
		),
		{ seed, numRuns: 3000 }
	);
});

test('a reader that remembers gives what a forgetful one gives', () => {
	const read = rememberingPhoneReader();
	for (const raw of ['081234567890', 81234567890, '8.12E+10', null, '081234567890']) {
		expect(read(raw)).toEqual(readPhones(raw));
	}
});
