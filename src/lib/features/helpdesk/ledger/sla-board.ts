import { stampAt } from '#lib/domain/clock.ts';
import { slaOf, type SlaClock, type TicketSla } from '#lib/domain/desk/sla.ts';
import { isWorkedOn, ticketStatuses } from '#lib/domain/desk/transitions.ts';
import type { DeskLedger } from './desk-ledger.ts';
import type { Measures } from './desk-masters.ts';

const QUIET = 0;
const DUE_SOON = 1;
const BREACHED = 2;
const NEVER = Number.POSITIVE_INFINITY;

const isOpenByPlace = ticketStatuses.map(isWorkedOn);

/**
 * How the clocks of all tickets stand that somebody works on. What was worked out is kept until the
 * moment at which it becomes another, or until the ticket or a calendar changes.
 */
export class SlaBoard {
	readonly #ledger: DeskLedger;
	readonly #masters: Measures;
	#mastersVersion = -1;
	#readMs = 0;
	/** By row: the worse of both clocks. */
	#state = new Uint8Array();
	/** By row: when the first clock that runs runs out. */
	#due = new Float64Array();
	/** By row: from when on this has to be worked out anew. */
	#until = new Float64Array();
	/** Counts up when an order by what is due may have changed. */
	version = 0;

	constructor(ledger: DeskLedger, masters: Measures) {
		this.#ledger = ledger;
		this.#masters = masters;
	}

	/** Brings everything to a moment. */
	catchUp(nowMs: number): void {
		const { count } = this.#ledger;
		this.#widen(count);
		const changed = this.#ledger.takeChanged();
		if (this.#masters.version !== this.#mastersVersion || nowMs < this.#readMs) {
			this.#mastersVersion = this.#masters.version;
			this.recompute(nowMs);
			return;
		}
		this.#readMs = nowMs;
		for (const row of changed) this.#work(row, nowMs);
		for (let row = 0; row < count; row++) {
			if (this.#until[row]! <= nowMs) this.#work(row, nowMs);
		}
	}

	/** Works all of them out anew; how many are worked on. */
	recompute(nowMs: number): number {
		this.#readMs = nowMs;
		this.#widen(this.#ledger.count);
		let open = 0;
		for (let row = 0; row < this.#ledger.count; row++) if (this.#work(row, nowMs)) open++;
		return open;
	}

	isDueSoon(row: number): boolean {
		return this.#state[row] === DUE_SOON;
	}

	isBreached(row: number): boolean {
		return this.#state[row] === BREACHED;
	}

	/** When the first clock that runs runs out; infinity where none runs. */
	dueMs(row: number): number {
		return this.#due[row]!;
	}

	/** The clocks of one ticket. */
	slaAt(row: number, nowMs: number): TicketSla {
		const { columns } = this.#ledger;
		const { numbers } = columns;
		const response = numbers.responseTarget[row]!;
		const pauses = columns.pauses[row]!;
		return slaOf(
			{
				sla: response === 0 ? null : { response, resolution: numbers.resolutionTarget[row]! },
				status: columns.statusAt(row),
				statusAt: stampAt(numbers.statusMs[row]!),
				filedMs: numbers.filedMs[row]!,
				answeredMs: orNull(numbers.answeredMs[row]!),
				resolvedMs: orNull(numbers.resolvedMs[row]!),
				pauses: Array.from({ length: pauses.length / 2 }, (_, at) => ({
					fromMs: pauses[at * 2]!,
					toMs: orNull(pauses[at * 2 + 1]!)
				}))
			},
			this.#masters.timeOf(columns.nameAt('calendar', row)),
			nowMs,
			this.#masters.settings.dueSoonPercent
		);
	}

	#work(row: number, nowMs: number): boolean {
		if (!isOpenByPlace[this.#ledger.columns.numbers.status[row]!]) {
			this.#keep(row, QUIET, NEVER, NEVER);
			return false;
		}
		const { response, resolution } = this.slaAt(row, nowMs);
		const clocks = [response, resolution];
		const state = Math.max(...clocks.map(severity));
		const due = Math.min(
			...clocks.map(({ dueMs, state: of }) => (isRunning(of) ? (dueMs ?? NEVER) : NEVER))
		);
		const until = Math.min(...clocks.map((clock) => this.#changesAt(row, clock, nowMs)));
		this.#keep(row, state, due, until);
		return true;
	}

	/** When a clock that nobody touches becomes another: due soon, and then breached. */
	#changesAt(row: number, { state, target, used, dueMs }: SlaClock, nowMs: number): number {
		if (state === 'due-soon') return (dueMs ?? NEVER) + 1;
		if (state !== 'running') return NEVER;
		const { dueSoonPercent } = this.#masters.settings;
		// `used` is in whole minutes: rather a minute early, and then looked at again.
		const left = Math.max(0, (target! * dueSoonPercent) / 100 - used - 1);
		const time = this.#masters.timeOf(this.#ledger.columns.nameAt('calendar', row));
		return Math.max(nowMs + 1, time.after(nowMs, left));
	}

	#keep(row: number, state: number, due: number, until: number): void {
		if (this.#due[row] !== due) this.version++;
		this.#state[row] = state;
		this.#due[row] = due;
		this.#until[row] = until;
	}

	#widen(count: number): void {
		if (count <= this.#state.length) return;
		const length = Math.max(1024, count, this.#state.length * 2);
		const [state, due, until] = [this.#state, this.#due, this.#until];
		this.#state = new Uint8Array(length);
		this.#due = new Float64Array(length).fill(NEVER);
		this.#until = new Float64Array(length).fill(NEVER);
		this.#state.set(state);
		this.#due.set(due);
		this.#until.set(until);
	}
}

function severity({ state }: SlaClock): number {
	if (state === 'breached') return BREACHED;
	return state === 'due-soon' ? DUE_SOON : QUIET;
}

function isRunning(state: SlaClock['state']): boolean {
	return state === 'running' || state === 'due-soon' || state === 'breached';
}

function orNull(value: number): number | null {
	return Number.isNaN(value) ? null : value;
}
