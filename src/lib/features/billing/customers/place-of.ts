import type { Customer } from '#lib/domain/billing/customer.ts';
import type { CustomerFact } from '#lib/domain/billing/facts.ts';
import type { Point } from '#lib/domain/billing/point.ts';

/**
 * Where a customer is: as the office accepted it, or else where somebody stood at the last visit that
 * says so; null where nobody knows.
 */
export function placeOf(customer: Customer | null, facts: readonly CustomerFact[]): Point | null {
	if (customer?.position) return customer.position;
	const stood = facts
		.filter((fact) => fact.type === 'visit')
		.filter(({ position }) => position !== undefined)
		.sort((a, b) => (a.at < b.at ? -1 : 1));
	return stood.at(-1)?.position ?? null;
}
