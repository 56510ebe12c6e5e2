import { customersOf, type CustomerFact } from '#lib/domain/billing/facts.ts';
import { reversalId, verdictId } from '#lib/domain/ids.ts';

/** Who recorded a fact, where, and when by the device's clock. */
export interface Signature {
	readonly by: string;
	readonly at: string;
	readonly device: string;
}

/** What stands by itself, and can be taken back. */
const recorded: ReadonlySet<CustomerFact['type']> = new Set(['payment', 'visit', 'adjustment']);
const DAY = '2026-11-20';

/** All facts that devices recorded in a history, as they were recorded. */
export class FactBook {
	readonly #facts = new Map<string, CustomerFact>();
	#made = 0;

	get all(): ReadonlyMap<string, CustomerFact> {
		return this.#facts;
	}

	/** Call it when the facts are safe on their device. */
	keep(facts: readonly CustomerFact[]): void {
		for (const fact of facts) this.#facts.set(fact._id, fact);
	}

	/** Payments of one moment: they look like doubles of each other. */
	payments(customerNo: string, count: number, amount: number, signed: Signature): CustomerFact[] {
		return Array.from({ length: count }, () => ({
			_id: this.#newId('payment'),
			type: 'payment' as const,
			customerNo,
			amount,
			allocations: [],
			method: 'cash' as const,
			paidOn: DAY,
			...signed
		}));
	}

	visit(customerNo: string, hour: number, signed: Signature): CustomerFact {
		return {
			_id: this.#newId('visit'),
			type: 'visit',
			customerNo,
			outcome: 'met',
			visitedOn: DAY,
			note: `pukul ${hour}`,
			...signed
		};
	}

	discount(customerNo: string, amount: number, signed: Signature): CustomerFact {
		return {
			_id: this.#newId('adjustment'),
			type: 'adjustment',
			kind: 'discount',
			customerNo,
			key: '2026-11',
			amount,
			reason: 'pelanggan lama',
			...signed
		};
	}

	/** An answer to one of the discounts that are known where it is given; null: there is none open. */
	verdict(
		isKnown: (id: string) => boolean,
		choice: number,
		signed: Signature
	): CustomerFact | null {
		const open = [...this.#facts.values()]
			.filter((fact) => fact.type === 'adjustment')
			.filter(({ _id }) => isKnown(_id) && !this.#facts.has(verdictId(_id)));
		const answered = open[choice % open.length];
		if (!answered) return null;
		return {
			_id: verdictId(answered._id),
			type: 'verdict',
			adjustment: answered._id,
			customerNo: answered.customerNo,
			approved: choice % 2 === 0,
			ownUpTo: 0,
			...signed
		};
	}

	/** Takes back something that the same person has recorded; null: there is nothing. */
	reversal(choice: number, signed: Signature): CustomerFact | null {
		const own = [...this.#facts.values()]
			.filter(({ type }) => recorded.has(type))
			.filter((fact) => 'by' in fact && fact.by === signed.by)
			.filter(({ _id }) => !this.#facts.has(reversalId(_id)));
		const target = own[choice % own.length];
		if (!target) return null;
		return {
			_id: reversalId(target._id),
			type: 'reversal',
			target: target._id,
			customerNos: [...customersOf(target)],
			reason: 'salah catat',
			...signed
		};
	}

	/** Ids as the app makes them sort by time, and no two devices make the same. */
	#newId(type: string): string {
		return `${type}:${String(this.#made++).padStart(6, '0')}`;
	}
}
