import type { Stamp } from '../clock.ts';
import type { CustomerFact } from './facts.ts';

/** Another number that is the same customer, and the fact that says so. */
export interface UnitedNumber {
	readonly customerNo: string;
	readonly union: string;
	readonly at: Stamp;
	readonly by: string;
	readonly reason: string;
}

/** From the facts of one customer that stand: the numbers that were said to be the same directly. */
export function unitedDirectly(
	customerNo: string,
	standing: readonly CustomerFact[]
): UnitedNumber[] {
	return standing.flatMap((fact) => {
		if (fact.type !== 'union') return [];
		const { _id: union, at, by, reason } = fact;
		const other = fact.customerNos.find((one) => one !== customerNo);
		return other === undefined ? [] : [{ customerNo: other, union, at, by, reason }];
	});
}

interface Neighbours {
	readonly united: readonly Pick<UnitedNumber, 'customerNo'>[];
}

/**
 * All numbers that are one customer with this one, itself first, the others in the order of their
 * text. Unions have no direction and no order: what they join is whatever can be reached, so that
 * chains, cycles and facts that arrive late say the same on every device.
 */
export async function groupOf(
	customerNo: string,
	accountsOf: (customerNos: readonly string[]) => PromiseLike<readonly (Neighbours | undefined)[]>
): Promise<string[]> {
	const found = new Set([customerNo]);
	let next: readonly string[] = [customerNo];
	while (next.length > 0) {
		const accounts = await accountsOf(next);
		next = accounts
			.flatMap((account) => account?.united ?? [])
			.map((other) => other.customerNo)
			.filter((other, at, all) => !found.has(other) && all.indexOf(other) === at);
		for (const other of next) found.add(other);
	}
	const [own, ...others] = found;
	return [own!, ...others.sort()];
}
