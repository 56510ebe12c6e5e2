import type { Person, Role } from '#lib/domain/access/person.ts';
import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import type { ProductDoc } from '#lib/domain/registry.ts';
import type { DeskMasterTables, DeskTables, Helpdesk } from '#lib/features/helpdesk/helpdesk.ts';
import { DeskView } from '#lib/features/helpdesk/ledger/desk-view.ts';
import { schemas } from '#lib/store/databases.ts';
import { deskDerivations } from '#lib/store/desk-derivations.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import { Recorder } from '#lib/store/recorder.ts';
import { someSettings } from './billing-records.ts';
import { someUlid } from './desk-facts.ts';

interface Engines {
	readonly org: Engine;
	readonly desk: Engine;
	readonly 'desk-files': Engine;
}

/**
 * A helpdesk on a real store in the browser, without worker and page: what its features work with. Time
 * stands still unless `nowMs` is moved.
 */
export class ADesk {
	readonly engines: Engines;
	readonly helpdesk: Helpdesk;
	readonly #clock: { nowMs: number };

	private constructor(
		engines: Engines,
		recorder: Recorder,
		view: DeskView,
		person: Person,
		clock: { nowMs: number }
	) {
		this.engines = engines;
		this.#clock = clock;
		let ids = 0;
		this.helpdesk = {
			person,
			isPractice: false,
			server: null,
			isAtDesk: true,
			tables: () => Promise.resolve(tablesOf(engines.desk)),
			masters: mastersOf(engines.org),
			// Asked directly: in the app a worker answers the same questions with promises.
			view: view as unknown as Helpdesk['view'],
			arrivalOf: () => 'alone',
			onChange: (listener) => {
				listener();
				return engines.desk.onChange(listener);
			},
			record: (docs) => recorder.record(docs as unknown as AnyDoc[]),
			discard: (docs) => recorder.discard(docs),
			files: {
				keep: () => Promise.reject(new Error('no files here')),
				documents: () => Promise.resolve([]),
				open: () => Promise.resolve(null)
			},
			write: () => Promise.reject(new Error('no files here')),
			nameOf: (personId) => personId,
			// Of each person their own, so that two devices never give out the same.
			newId: (type) => `${type}:${someUlid(Number.parseInt(person.id, 36) * 1000 + ++ids)}`,
			nextTicketNo: () => Promise.resolve(`T-${++ids}`),
			settings: {
				office: someSettings().office,
				linkForm: 'wa.me',
				desk: defaultDeskSettings(),
				holidays: new Map()
			}
		};
	}

	static async open(
		{ id, roles }: { readonly id: string; readonly roles: readonly Role[] },
		nowMs: number
	): Promise<ADesk> {
		const clock = { nowMs };
		const name = `helpdesk-${crypto.randomUUID()}`;
		const open = (kind: keyof Engines) =>
			Engine.open(`${name}-${kind}`, {
				schema: schemas[kind],
				derivations: kind === 'desk' ? deskDerivations : [],
				newUuid: () => crypto.randomUUID()
			});
		const [org, desk, files] = await Promise.all([open('org'), open('desk'), open('desk-files')]);
		const engines = { org, desk, 'desk-files': files };
		const person = { id, name: id, roles };
		const recorder = await Recorder.open(engines, person, `perangkat-${id}`, () => clock.nowMs);
		const view = await DeskView.open(desk, org, () => ({ nowMs: clock.nowMs, zone: 'WIB' }));
		return new ADesk(engines, recorder, view, person, clock);
	}

	get nowMs(): number {
		return this.#clock.nowMs;
	}

	set nowMs(ms: number) {
		this.#clock.nowMs = ms;
	}

	/** Puts documents there as another device would have. */
	async given(...docs: readonly ProductDoc[]): Promise<this> {
		const results = await this.engines.desk.write(docs as unknown as AnyDoc[]);
		if (results.some(({ ok }) => !ok)) throw new Error('the given documents do not fit the store');
		return this;
	}
}

function tablesOf({ tables }: Engine): DeskTables {
	const of = (name: keyof DeskTables) => tables.dexie.table(name) as unknown;
	return {
		tickets: of('tickets'),
		ticketEvents: of('ticketEvents'),
		ratings: of('ratings'),
		redirects: of('redirects'),
		redirectAnswers: of('redirectAnswers'),
		noticeEvents: of('noticeEvents'),
		faqProposals: of('faqProposals'),
		faqVerdicts: of('faqVerdicts'),
		faqVotes: of('faqVotes'),
		appReports: of('appReports'),
		appReportAnswers: of('appReportAnswers'),
		unrecorded: of('unrecorded'),
		ticketSummaries: of('ticketSummaries'),
		openNotices: of('openNotices')
	} as DeskTables;
}

function mastersOf({ tables }: Engine): DeskMasterTables {
	const of = (name: keyof DeskMasterTables) => tables.dexie.table(name) as unknown;
	return {
		services: of('services'),
		categories: of('categories'),
		units: of('units'),
		pics: of('pics'),
		vendors: of('vendors'),
		calendars: of('calendars'),
		faqs: of('faqs'),
		cannedReplies: of('cannedReplies'),
		noticeTemplates: of('noticeTemplates'),
		holidays: of('holidays'),
		people: of('people'),
		devices: of('devices')
	} as DeskMasterTables;
}
