import type { Chance } from './random.ts';

/**
 * A phone cell of an arrears list, in one of the forms that offices type. None can ring: no operator
 * has been given the mobile code 0854 (libphonenumber accepts it, as it accepts every 081 to 089 but
 * 084), and behind an area code no subscriber number begins with 0.
 */
export function inventedPhone(random: Chance, place: number): string | number | null {
	const mobile = mobileDigits(place);
	return random.oneOf(FORMS)(mobile, random);
}

/** A mobile number without its leading zero or country code: eleven digits, never ending in 000000. */
function mobileDigits(place: number): string {
	return `85400${String((place * 733) % 1_000_000).padStart(6, '0')}`.replace(/0{6}$/, '000001');
}

type Form = (mobile: string, random: Chance) => string | number | null;

const plain: Form = (mobile) => `0${mobile}`;
const international: Form = (mobile) => `62${mobile}`;
const spaced: Form = (mobile) =>
	`+62 ${mobile.slice(0, 3)}-${mobile.slice(3, 7)}-${mobile.slice(7)}`;
const zeroLost: Form = (mobile) => Number(mobile);
const landline: Form = (mobile, random) =>
	random.oneOf([`0765-0${mobile.slice(-4)}`, `021-0${mobile.slice(-6)}`]);
const two: Form = (mobile, random) =>
	`0${mobile}${random.oneOf(['/', ', ', ' atau '])}0${mobileDigits(Number(mobile.slice(-5)) + 1)}`;

const rare: readonly Form[] = [
	(mobile) => `62${mobile}.0`,
	(mobile) => `'0${mobile}`,
	(mobile) => `62-0${mobile.slice(0, 3)}-${mobile.slice(3)}`,
	(mobile) => `0062${mobile}`,
	(mobile) => `O${mobile}`,
	(mobile) => `(0${mobile.slice(0, 3)}) ${mobile.slice(3, 7)}.${mobile.slice(7)}`,
	(mobile, random) => `0${mobile} (${random.oneOf(['Budi', 'istri', 'kantor'])})`,
	(mobile) => `0${mobile} atau 0765-0${mobile.slice(-4)}`,
	() => '8.54E+10',
	() => '8,54001E+10',
	() => 85_400_000_000,
	() => '+60 10-000 0000',
	() => '14000',
	() => '-',
	() => '0',
	() => 'N/A',
	() => null
];

/** Each form as often as it came up in the lists that were looked at, out of a hundred. */
const FORMS: readonly Form[] = [
	...Array<Form>(45).fill(plain),
	...Array<Form>(14).fill(international),
	...Array<Form>(8).fill((mobile) => Number(`62${mobile}`)),
	...Array<Form>(8).fill(spaced),
	...Array<Form>(5).fill(zeroLost),
	...Array<Form>(4).fill(landline),
	...Array<Form>(4).fill(two),
	...Array<Form>(12).fill((mobile, random) => random.oneOf(rare)(mobile, random))
];
