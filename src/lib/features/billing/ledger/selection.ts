import type { Ledger } from './ledger.ts';
import type { Totals } from './list.ts';

/** Which bills are ticked. It outlives filtering: a ticked bill stays so while it is out of sight. */
export class Selection {
	readonly #ledger: Ledger;
	readonly #rows = new Set<number>();

	constructor(ledger: Ledger) {
		this.#ledger = ledger;
	}

	has(row: number): boolean {
		return this.#rows.has(row);
	}

	set(rows: Iterable<number>, isTicked: boolean): void {
		for (const row of rows) {
			if (isTicked) this.#rows.add(row);
			else this.#rows.delete(row);
		}
	}

	clear(): void {
		this.#rows.clear();
	}

	/** Customers of the ticked bills, in the order of ticking. */
	customers(): Set<number> {
		const { customer } = this.#ledger.bills.numbers;
		return new Set(this.#present().map((row) => customer[row]!));
	}

	totals(): Totals {
		const { open } = this.#ledger.bills.numbers;
		const rows = this.#present();
		let sum = 0;
		for (const row of rows) sum += open[row]!;
		return { bills: rows.length, customers: this.customers().size, open: sum };
	}

	/** The ticked bills that are still there: taking an import back removes the ones it brought. */
	#present(): number[] {
		return [...this.#rows].filter((row) => !this.#ledger.bills.isGone(row));
	}
}
