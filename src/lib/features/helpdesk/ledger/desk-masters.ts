import { defaultDeskSettings, defaultCalendar } from '#lib/domain/desk/default-desk.ts';
import type {
	Category,
	DeskSettings,
	Faq,
	Pic,
	Service,
	WorkCalendar
} from '#lib/domain/desk/masters.ts';
import { workingTimeOf, type WorkingTime } from '#lib/domain/desk/working-time.ts';
import type { ProductDoc } from '#lib/domain/registry.ts';
import type { Holidays } from '#lib/domain/settings.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import { MasterSearch } from './master-search.ts';

type Settings = Omit<DeskSettings, 'by' | 'at' | 'device'>;

/** What queues are measured against. */
export type Measures = Pick<DeskMasters, 'version' | 'settings' | 'timeOf' | 'picsOf' | 'unitsOf'>;

/** What tickets are measured against and found by, as the organisation keeps it; read anew when it changed. */
export class DeskMasters {
	readonly #engine: Engine;
	readonly #zone: () => Zone;
	#seq = -1;
	#zoneRead: Zone | null = null;
	/** Counts up whenever something was read anew. */
	version = 0;
	settings: Settings = defaultDeskSettings();
	pics: readonly Pic[] = [];
	#times = new Map<string, WorkingTime>();
	#fallback!: WorkingTime;
	#search: MasterSearch | null = null;

	private constructor(engine: Engine, zone: () => Zone) {
		this.#engine = engine;
		this.#zone = zone;
	}

	static async open(engine: Engine, zone: () => Zone): Promise<DeskMasters> {
		const masters = new DeskMasters(engine, zone);
		await masters.catchUp();
		return masters;
	}

	async catchUp(): Promise<void> {
		const zone = this.#zone();
		const { seq } = await this.#engine.meta();
		if (seq === this.#seq && zone === this.#zoneRead) return;
		const [settings, pics, calendars, holidays] = await Promise.all([
			this.#engine.tables.of('setting:').get('setting:desk'),
			this.#all<Pic>('pic:'),
			this.#all<WorkCalendar>('calendar:'),
			this.#all<Holidays>('holidays:')
		]);
		this.settings = (settings as unknown as DeskSettings | undefined) ?? defaultDeskSettings();
		this.pics = pics.filter(({ active }) => active);
		const days = new Map(
			holidays
				.flatMap((year) => year.days)
				.map(({ date, name, shared }) => [date, { name, shared: shared === true }])
		);
		this.#times = new Map(calendars.map((one) => [one.slug, workingTimeOf(one, days)]));
		this.#fallback =
			this.#times.get(this.settings.calendar) ?? workingTimeOf(defaultCalendar(zone), days);
		this.#search = null;
		this.#seq = seq;
		this.#zoneRead = zone;
		this.version++;
	}

	/** The working time of a calendar; of the office's own where a ticket names none, or an unknown one. */
	timeOf(calendar: string | null): WorkingTime {
		return (calendar === null ? undefined : this.#times.get(calendar)) ?? this.#fallback;
	}

	/** Slugs of the PICs that a person is, or stands in for on a day. */
	picsOf(person: string, day: CalendarDate): readonly string[] {
		const own = this.pics.filter((pic) => pic.person === person).map(({ slug }) => slug);
		const stoodInFor = this.pics.filter(
			({ standIns, away }) =>
				standIns.some((slug) => own.includes(slug)) &&
				away.some(({ from, to }) => from <= day && day <= to)
		);
		return [...own, ...stoodInFor.map(({ slug }) => slug)];
	}

	/** Slugs of the units that a person works for. */
	unitsOf(person: string): readonly string[] {
		return this.pics.filter((pic) => pic.person === person).map(({ unit }) => unit);
	}

	/** Made at the first question after a change. */
	async search(): Promise<MasterSearch> {
		this.#search ??= new MasterSearch(
			await this.#all<Service>('service:'),
			await this.#all<Faq>('faq:'),
			await this.#all<Category>('category:')
		);
		return this.#search;
	}

	async #all<D extends ProductDoc>(prefix: `${D['type']}:`): Promise<readonly D[]> {
		return (await this.#engine.tables.of(prefix).toArray()) as unknown as D[];
	}
}
