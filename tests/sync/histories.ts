import fc from 'fast-check';
import { clockStart, tick, type ClockState } from '#lib/domain/clock.ts';
import { unsettledOf, settled } from '#lib/domain/merge-unsettled.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { SyncProblem } from '#lib/sync/sync-problem.ts';
import { BadNetwork, mishaps, type Mishap } from './bad-network.ts';
import { Device, signedIn } from './devices.ts';

const DEVICES = 3;
/** Rounds in which everybody meets the server before all must have come to rest. */
const ROUNDS = 12;
const NOON_MS = Date.UTC(2026, 10, 20, 5);

/** Something that happens on one of the devices. */
export type Step = { readonly on: number } & (
	| { readonly kind: 'edit'; readonly doc: number; readonly field: string; readonly value: number }
	/** A file says something of a customer: no signature. */
	| { readonly kind: 'file'; readonly doc: number; readonly value: number }
	| { readonly kind: 'delete'; readonly doc: number }
	| { readonly kind: 'settle'; readonly choice: number }
	| { readonly kind: 'fact'; readonly count: number }
	| { readonly kind: 'reverse' }
	| { readonly kind: 'exchange'; readonly mishaps: readonly Mishap[]; readonly isSlow: boolean }
	| { readonly kind: 'all-exchange' }
	| { readonly kind: 'reopen' }
	| { readonly kind: 'part'; readonly isDown: boolean }
	/** The device's clock is set, in minutes off. */
	| { readonly kind: 'clock'; readonly minutes: number }
);

const on = fc.nat(DEVICES - 1);
const doc = fc.nat(3);
const value = fc.nat(3);
const someMishaps = fc.array(
	fc.oneof(
		{ weight: 2, arbitrary: fc.constant<Mishap>('fine') },
		fc.constantFrom<Mishap>(...mishaps)
	),
	{ maxLength: 12 }
);

function step<Kind extends Step['kind']>(
	kind: Kind,
	model: {
		[Field in keyof Omit<Extract<Step, { kind: Kind }>, 'kind' | 'on'>]: fc.Arbitrary<unknown>;
	}
): fc.Arbitrary<Step> {
	return fc.record({ kind: fc.constant(kind), on, ...model }) as unknown as fc.Arbitrary<Step>;
}

export const aHistory: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{
			weight: 8,
			arbitrary: step('edit', {
				doc,
				field: fc.constantFrom('name', 'address', 'branch', 'email'),
				value
			})
		},
		{ weight: 3, arbitrary: step('file', { doc, value }) },
		{ weight: 2, arbitrary: step('delete', { doc }) },
		{ weight: 2, arbitrary: step('settle', { choice: fc.nat(1) }) },
		{ weight: 4, arbitrary: step('fact', { count: fc.integer({ min: 1, max: 3 }) }) },
		{ weight: 1, arbitrary: step('reverse', {}) },
		{
			weight: 8,
			arbitrary: step('exchange', { mishaps: someMishaps, isSlow: fc.boolean() })
		},
		{ weight: 2, arbitrary: step('all-exchange', {}) },
		{ weight: 1, arbitrary: step('reopen', {}) },
		{ weight: 1, arbitrary: step('part', { isDown: fc.boolean() }) },
		{ weight: 1, arbitrary: step('clock', { minutes: fc.integer({ min: -300, max: 300 }) }) }
	),
	{ minLength: 8, maxLength: 30 }
);

interface Place {
	readonly device: Device;
	readonly network: BadNetwork;
	clock: ClockState;
	minutesOff: number;
}

/** Devices that work apart, and meet the server over bad networks. */
export class Devices {
	readonly #places: readonly Place[];
	/** Facts that anybody recorded, as they were recorded. */
	readonly facts = new Map<string, AnyDoc>();
	#now = 0;

	private constructor(places: readonly Place[]) {
		this.#places = places;
	}

	static async join(database: string): Promise<Devices> {
		const places: Place[] = [];
		for (let nth = 0; nth < DEVICES; nth++) {
			const network = new BadNetwork();
			const device = await Device.join(await signedIn(network.fetch), database);
			places.push({ device, network, clock: clockStart, minutesOff: 0 });
		}
		return new Devices(places);
	}

	get all(): readonly Device[] {
		return this.#places.map(({ device }) => device);
	}

	async live(history: readonly Step[]): Promise<void> {
		for (const each of history) {
			this.#now++;
			await this.#do(each, this.#places[each.on]!);
		}
	}

	/** The networks work, and everybody meets the server until nothing comes or goes any more. */
	async rest(): Promise<void> {
		for (const { network } of this.#places) {
			network.isDown = false;
			network.plan([]);
		}
		for (let round = 0; round < ROUNDS; round++) {
			let moved = 0;
			for (const device of this.all) {
				const { fetched, brought } = await device.exchange();
				moved += fetched + brought;
			}
			if (moved === 0) return;
		}
		throw new Error(`after ${ROUNDS} rounds something still comes and goes`);
	}

	async #do(taken: Step, place: Place): Promise<void> {
		const { device, network } = place;
		switch (taken.kind) {
			case 'edit':
				return this.#edit(place, customerId(taken.doc), {
					[taken.field]: `${taken.field} ${taken.value}`,
					...this.#signature(place)
				});
			case 'file':
				return this.#file(place, taken.doc, taken.value);
			case 'delete':
				return this.#delete(device, customerId(taken.doc));
			case 'settle':
				return this.#settle(place, taken.choice);
			case 'fact':
				return this.#record(place, taken.count);
			case 'reverse':
				return this.#reverse(place);
			case 'exchange':
				network.plan(taken.mishaps);
				await this.#exchange(device, taken.isSlow);
				return network.plan([]);
			case 'all-exchange':
				await Promise.all(this.all.map((each) => this.#exchange(each, false)));
				return;
			case 'reopen':
				return device.reopen();
			case 'part':
				network.isDown = taken.isDown;
				return;
			case 'clock':
				place.minutesOff = taken.minutes;
		}
	}

	/** What an exchange over a bad network may end with is a problem that has a name. */
	async #exchange(device: Device, isSlow: boolean): Promise<void> {
		try {
			await device.exchange(isSlow);
		} catch (error) {
			if (!(error instanceof SyncProblem)) throw error;
		}
	}

	async #edit({ device }: Place, id: string, fields: AnyDoc): Promise<void> {
		const known = await device.engine.state(id);
		const content = known && !known.isDeleted ? { ...known.body, _rev: known.rev } : {};
		await device.put({ type: 'customer', phones: [], ...content, ...fields, _id: id });
	}

	async #file({ device }: Place, nth: number, said: number): Promise<void> {
		const known = await device.engine.state(customerId(nth));
		await device.put({
			_id: customerId(nth),
			...(known && !known.isDeleted ? { _rev: known.rev } : {}),
			type: 'customer',
			customerNo: String(nth),
			name: `name ${said}`,
			phones: [],
			importId: `import:${said}`
		});
	}

	async #delete(device: Device, id: string): Promise<void> {
		const known = await device.engine.state(id);
		if (known && !known.isDeleted) {
			await device.put({ _id: id, _rev: known.rev, _deleted: true });
		}
	}

	async #settle(place: Place, choice: number): Promise<void> {
		const { device } = place;
		for (let nth = 0; nth <= 3; nth++) {
			const known = await device.engine.state(customerId(nth));
			if (!known || known.isDeleted) continue;
			const current = { _id: known.id, _rev: known.rev, ...known.body };
			const [entry] = unsettledOf(current);
			if (!entry) continue;
			const chosen = entry.values[choice % entry.values.length]?.value;
			const edit = settled(current, entry.field, chosen);
			return device.put(edit['_deleted'] ? edit : { ...edit, ...this.#signature(place) });
		}
	}

	async #record(place: Place, count: number): Promise<void> {
		const facts = Array.from({ length: count }, () => ({
			_id: `payment:${String(this.facts.size).padStart(6, '0')}-${crypto.randomUUID()}`,
			type: 'payment',
			customerNo: String(this.#now % 4),
			amount: 1_000 + this.#now,
			allocations: [],
			method: 'cash',
			paidOn: '2026-11-20',
			...this.#signature(place)
		}));
		await this.#keep(place, facts);
	}

	/** Takes back the fact of this device that was recorded first, once. */
	async #reverse(place: Place): Promise<void> {
		const by = nameOf(this.#places.indexOf(place));
		const own = [...this.facts.values()].find(
			(fact) => fact['by'] === by && fact['type'] === 'payment'
		);
		const id = own && `reversal:${String(own['_id'])}`;
		if (!own || !id || this.facts.has(id)) return;
		const reversal = {
			_id: id,
			type: 'reversal',
			target: own['_id'],
			customerNos: [own['customerNo']],
			reason: 'salah catat',
			...this.#signature(place)
		};
		await this.#keep(place, [reversal]);
	}

	async #keep({ device }: Place, facts: readonly AnyDoc[]): Promise<void> {
		await device.put(...facts);
		for (const fact of facts) this.facts.set(String(fact['_id']), fact);
	}

	#signature(place: Place): AnyDoc {
		const nowMs = NOON_MS + this.#now * 1_000 + place.minutesOff * 60_000;
		const { stamp, state } = tick(place.clock, nowMs);
		place.clock = state;
		const name = nameOf(this.#places.indexOf(place));
		return { by: name, at: stamp, device: name };
	}
}

function customerId(nth: number): string {
	return `customer:${nth}`;
}

function nameOf(device: number): string {
	return `device-${device}`;
}
