import type { Customer } from './customer.ts';

/** Why two customer numbers may be one customer. A person decides; nothing is united by itself. */
export type Likeness = 'phone-and-name' | 'address-and-name' | 'phone';

type Compared = Pick<Customer, 'name' | 'phones' | 'address'>;

/** Null where nothing speaks for it. A name alone never does: there are many Budis. */
export function likenessOf(a: Compared, b: Compared): Likeness | null {
	const isOneName = isLikeName(a.name, b.name);
	const isOnePhone = a.phones.some(({ number }) =>
		b.phones.some((phone) => phone.number === number)
	);
	if (isOnePhone) return isOneName ? 'phone-and-name' : 'phone';
	const address = words(a.address ?? '').join(' ');
	const isOneAddress = address !== '' && address === words(b.address ?? '').join(' ');
	return isOneAddress && isOneName ? 'address-and-name' : null;
}

/** Words that say what somebody is, not who. */
const titles: ReadonlySet<string> = new Set(
	'bapak bpk pak ibu bu hj h haji hajjah toko tk ud cv pt warung kios sdr sdri tn ny dr drs'.split(
		' '
	)
);

/** Whether the shorter name's words all stand in the longer, titles and signs aside. */
function isLikeName(a: string, b: string): boolean {
	const [shorter, longer] = [own(a), own(b)].sort((one, other) => one.length - other.length);
	return shorter!.length > 0 && shorter!.every((word) => longer!.includes(word));
}

function own(name: string): string[] {
	return words(name).filter((word) => !titles.has(word));
}

function words(text: string): string[] {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}
