import type { Person } from '#lib/domain/access/person.ts';
import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import type { DeskDoc, DeskMaster, ProductDoc } from '#lib/domain/registry.ts';
import type { DeskMasterTables, DeskTables, Helpdesk } from '#lib/features/helpdesk/helpdesk.ts';
import { DeskView } from '#lib/features/helpdesk/ledger/desk-view.ts';
import { derivations, schemas } from '#lib/store/databases.ts';
import { deskDerivations } from '#lib/store/desk-derivations.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import { Recorder } from '#lib/store/recorder.ts';
import { someSettings } from './billing-records.ts';
import { FILED_MS, REQUESTER } from './desk-facts.ts';

const MINUTE_MS = 60_000;
const HOURS_UNTIL_NOW = 2;

/** Who asks and does nothing else here. */
export const rina: Person = { id: REQUESTER, name: 'Rina Contoh', roles: [] };

/**
 * A helpdesk on a real store in the browser, without worker and page: what its screens work with. Time
 * stands still, two hours after the tickets of `desk-facts.ts` were filed, unless `nowMs` is moved.
 */
export class AHelpdesk {
	readonly engines: { readonly org: Engine; readonly desk: Engine };
	readonly desk: Helpdesk;
	readonly #clock: { nowMs: number };

	private constructor(
		engines: AHelpdesk['engines'],
		view: DeskView,
		recorder: Recorder,
		person: Person,
		clock: { nowMs: number }
	) {
		this.engines = engines;
		this.#clock = clock;
		let ids = 0;
		let numbers = 0;
		this.desk = {
			person,
			isPractice: false,
			server: null,
			isAtDesk: person.roles.length > 0,
			tables: () => Promise.resolve(deskTablesOf(engines.desk)),
			masters: masterTablesOf(engines.org),
			// Asked directly: in the app a worker answers the same questions with promises.
			view: view as unknown as Helpdesk['view'],
			arrivalOf: () => 'alone',
			onChange: (listener) => {
				listener();
				return () => undefined;
			},
			record: (docs) => recorder.record(docs as unknown as AnyDoc[]),
			discard: (docs) => recorder.discard(docs),
			files: {
				keep: () => Promise.reject(new Error('no files are kept here')),
				documents: () => Promise.resolve([]),
				open: () => Promise.resolve(null)
			},
			write: () => Promise.reject(new Error('no workbooks are written here')),
			nameOf: (personId) => personId,
			newId: (type) => `${type}:01J${String(++ids).padStart(23, '0')}`,
			nextTicketNo: () => Promise.resolve(`T-A-${String(++numbers).padStart(5, '0')}`),
			settings: {
				office: someSettings().office,
				linkForm: 'wa.me',
				desk: defaultDeskSettings(),
				holidays: new Map()
			}
		};
	}

	static async open(person: Person = rina): Promise<AHelpdesk> {
		const clock = { nowMs: FILED_MS + HOURS_UNTIL_NOW * 60 * MINUTE_MS };
		const name = `helpdesk-${crypto.randomUUID()}`;
		const [org, desk] = await Promise.all([openEngine(name, 'org'), openEngine(name, 'desk')]);
		const recorder = await Recorder.open({ org, desk }, person, 'laptop', () => clock.nowMs);
		const view = await DeskView.open(desk, org, () => ({ nowMs: clock.nowMs, zone: 'WIB' }));
		return new AHelpdesk({ org, desk }, view, recorder, person, clock);
	}

	set nowMs(ms: number) {
		this.#clock.nowMs = ms;
	}

	/** Puts facts there as another device would have. */
	async given(...docs: readonly DeskDoc[]): Promise<this> {
		await put(this.engines.desk, docs);
		return this;
	}

	/** Puts master data there as somebody who runs the helpdesk would have. */
	async offering(...docs: readonly DeskMaster[]): Promise<this> {
		await put(this.engines.org, docs);
		return this;
	}

	/** Documents of a type that are there now. */
	async all<D extends ProductDoc>(type: D['type']): Promise<readonly D[]> {
		const kind = type in schemas.desk.types ? this.engines.desk : this.engines.org;
		const { changes } = await kind.changesSince(0, 100_000);
		return changes
			.filter(({ isDeleted, id }) => !isDeleted && id.startsWith(`${type}:`))
			.map(({ body }) => body as unknown as D);
	}

	async close(): Promise<void> {
		const engines = Object.values(this.engines);
		for (const engine of engines) engine.close();
		await Promise.all(engines.map((engine) => engine.destroy()));
	}
}

async function put(engine: Engine, docs: readonly ProductDoc[]): Promise<void> {
	const results = await engine.write(docs as unknown as AnyDoc[], { allOrNothing: true });
	if (results.some(({ ok }) => !ok)) throw new Error('the given documents do not fit the store');
}

function openEngine(name: string, kind: 'org' | 'desk'): Promise<Engine> {
	return Engine.open(`${name}-${kind}`, {
		schema: schemas[kind],
		derivations: kind === 'desk' ? deskDerivations : derivations.org,
		newUuid: () => crypto.randomUUID()
	});
}

function deskTablesOf({ tables }: Engine): DeskTables {
	return byName(tables, [...tableNames('desk'), 'ticketSummaries']) as unknown as DeskTables;
}

function masterTablesOf({ tables }: Engine): DeskMasterTables {
	return byName(tables, tableNames('org')) as unknown as DeskMasterTables;
}

function tableNames(kind: 'org' | 'desk'): readonly string[] {
	return Object.values(schemas[kind].types).map(({ table }) => table);
}

function byName({ dexie }: Engine['tables'], names: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(names.map((name) => [name, dexie.table(name)]));
}
