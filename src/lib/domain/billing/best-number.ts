import type { NumberHistory } from './account.ts';
import type { Phone } from './customer.ts';

/**
 * A customer's numbers, the one to try first in front: those that are not known to be wrong, by how
 * often the customer answered on them, and among equals in the order that the file or a person gave.
 * That a message could be sent says little, and would keep a number that somebody has just put first
 * from ever being tried; an answer says that somebody is there.
 */
export function byReach(
	phones: readonly Phone[],
	numbers: ReadonlyMap<string, NumberHistory> | undefined
): Phone[] {
	const rank = ({ number }: Phone) => {
		const history = numbers?.get(number);
		return { isInTrouble: Boolean(history?.trouble), answers: history?.answers ?? 0 };
	};
	return phones
		.map((phone, at) => ({ phone, at, ...rank(phone) }))
		.sort(
			(a, b) =>
				Number(a.isInTrouble) - Number(b.isInTrouble) || b.answers - a.answers || a.at - b.at
		)
		.map(({ phone }) => phone);
}
