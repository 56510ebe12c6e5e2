import { clockStart, tick, type ClockState } from '#lib/domain/clock.ts';
import { customerId } from '#lib/domain/ids.ts';
import { unsettledOf, settled } from '#lib/domain/merge-unsettled.ts';
import type { CustomerFact } from '#lib/domain/billing/facts.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { derivations, schemas } from '#lib/store/databases.ts';
import { SyncProblem } from '#lib/sync/sync-problem.ts';
import { BadNetwork } from './bad-network.ts';
import { Device, signedIn, type Store } from './devices.ts';
import { FactBook, type Signature } from './fact-book.ts';
import { CUSTOMERS, DEVICES, type Step } from './history.ts';

/** So often everybody may meet the server before nothing may come or go any more. */
const ROUNDS = 12;
const NOON_MS = Date.UTC(2026, 10, 20, 5);

const types = new Set(['customer', 'payment', 'visit', 'adjustment', 'verdict', 'reversal']);

/** The app's own store without the types that no history speaks of: each costs a look in each exchange. */
const store: Store = {
	schema: { ...schemas.billing, types: ofTypes(schemas.billing.types) },
	derivations: derivations.billing.map((each) => ({ ...each, sources: ofTypes(each.sources) }))
};

interface Place {
	readonly name: string;
	readonly device: Device;
	readonly network: BadNetwork;
	clock: ClockState;
	minutesOff: number;
}

/** Devices that work apart, and meet the server over bad networks. */
export class DevicesApart {
	readonly #places: readonly Place[];
	readonly #book = new FactBook();
	#now = 0;

	private constructor(places: readonly Place[]) {
		this.#places = places;
	}

	static async join(database: string): Promise<DevicesApart> {
		const places: Place[] = [];
		for (let nth = 0; nth < DEVICES; nth++) {
			const network = new BadNetwork();
			const device = await Device.join(await signedIn(network.fetch), database, store);
			places.push({ name: `device-${nth}`, device, network, clock: clockStart, minutesOff: 0 });
		}
		return new DevicesApart(places);
	}

	get all(): readonly Device[] {
		return this.#places.map(({ device }) => device);
	}

	/** Facts that anybody recorded, by id. */
	get facts(): ReadonlyMap<string, CustomerFact> {
		return this.#book.all;
	}

	/** The devices go, with all that they kept. */
	async remove(): Promise<void> {
		await Promise.all(this.all.map((device) => device.remove()));
	}

	async live(history: readonly Step[]): Promise<void> {
		for (const each of history) {
			this.#now++;
			await this.#do(each, this.#places[each.on]!);
		}
	}

	/** The networks work, and everybody meets the server in turn until nothing comes or goes any more. */
	async rest(): Promise<void> {
		for (const { network } of this.#places) {
			network.isDown = false;
			network.plan([]);
		}
		let quiet = 0;
		for (let turn = 0; quiet < DEVICES; turn++) {
			if (turn === DEVICES * ROUNDS) {
				throw new Error(`after ${ROUNDS} rounds something still comes and goes`);
			}
			const { fetched, brought } = await this.all[turn % DEVICES]!.exchangeNext();
			quiet = fetched + brought === 0 ? quiet + 1 : 0;
		}
	}

	async #do(taken: Step, place: Place): Promise<void> {
		const { device, network } = place;
		switch (taken.kind) {
			case 'edit':
				return this.#edit(place, customerId(String(taken.doc)), {
					[taken.field]: `${taken.field} ${taken.value}`,
					...this.#signature(place)
				});
			case 'file':
				return this.#file(device, String(taken.doc), taken.value);
			case 'delete':
				return this.#delete(device, customerId(String(taken.doc)));
			case 'settle':
				return this.#settle(place, taken.choice);
			case 'pay': {
				const amount = 1_000 + this.#now;
				const signed = this.#signature(place);
				return this.#keep(
					device,
					...this.#book.payments(String(taken.doc), taken.count, amount, signed)
				);
			}
			case 'visit': {
				const signed = this.#signature(place);
				return this.#keep(device, this.#book.visit(String(taken.doc), taken.value, signed));
			}
			case 'discount': {
				const amount = 500 + taken.value;
				const signed = this.#signature(place);
				return this.#keep(device, this.#book.discount(String(taken.doc), amount, signed));
			}
			case 'judge':
				return this.#judge(place, taken.choice);
			case 'reverse': {
				const reversal = this.#book.reversal(taken.choice, this.#signature(place));
				return reversal ? this.#keep(device, reversal) : undefined;
			}
			case 'exchange':
			case 'exchange-next':
				network.plan(taken.mishaps);
				await survived(
					taken.kind === 'exchange'
						? device.exchange(taken.isSlow)
						: device.exchangeNext(taken.isSlow)
				);
				return network.plan([]);
			case 'all-exchange':
				await Promise.all(this.all.map((each) => survived(each.exchangeNext())));
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

	async #edit({ device }: Place, id: string, fields: AnyDoc): Promise<void> {
		const known = await device.engine.state(id);
		const content = known && !known.isDeleted ? { ...known.body, _rev: known.rev } : {};
		await device.put({ type: 'customer', phones: [], ...content, ...fields, _id: id });
	}

	async #file(device: Device, customerNo: string, said: number): Promise<void> {
		const known = await device.engine.state(customerId(customerNo));
		await device.put({
			_id: customerId(customerNo),
			...(known && !known.isDeleted ? { _rev: known.rev } : {}),
			type: 'customer',
			customerNo,
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
		for (let nth = 0; nth < CUSTOMERS; nth++) {
			const known = await device.engine.state(customerId(String(nth)));
			if (!known || known.isDeleted) continue;
			const current = { _id: known.id, _rev: known.rev, ...known.body };
			const [entry] = unsettledOf(current);
			if (!entry) continue;
			const chosen = entry.values[choice % entry.values.length]?.value;
			const edit = settled(current, entry.field, chosen);
			return device.put(edit['_deleted'] ? edit : { ...edit, ...this.#signature(place) });
		}
	}

	async #judge(place: Place, choice: number): Promise<void> {
		const { device } = place;
		const known = await device.engine.states(this.facts.keys());
		const isKnown = (id: string) => known.has(id);
		const verdict = this.#book.verdict(isKnown, choice, this.#signature(place));
		if (verdict) await this.#keep(device, verdict);
	}

	async #keep(device: Device, ...facts: readonly CustomerFact[]): Promise<void> {
		await device.put(...facts.map((fact): AnyDoc => ({ ...fact })));
		this.#book.keep(facts);
	}

	#signature(place: Place): Signature {
		const nowMs = NOON_MS + this.#now * 1_000 + place.minutesOff * 60_000;
		const { stamp, state } = tick(place.clock, nowMs);
		place.clock = state;
		return { by: place.name, at: stamp, device: place.name };
	}
}

/** What an exchange over a bad network may end with is a problem that has a name. */
async function survived(exchange: Promise<unknown>): Promise<void> {
	try {
		await exchange;
	} catch (error) {
		if (!(error instanceof SyncProblem)) throw error;
	}
}

function ofTypes<T>(all: Readonly<Record<string, T>>): Record<string, T> {
	return Object.fromEntries(Object.entries(all).filter(([type]) => types.has(type)));
}
