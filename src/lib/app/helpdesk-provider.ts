import { proxy, type Remote } from 'comlink';
import { ulid } from 'ulid';
import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import type { DeskSettings } from '#lib/domain/desk/masters.ts';
import type { Holidays } from '#lib/domain/settings.ts';
import type {
	DeskMasterTables,
	DeskServer,
	DeskTables,
	Helpdesk
} from '#lib/features/helpdesk/helpdesk.ts';
import type { DeskView } from '#lib/features/helpdesk/ledger/desk-view.ts';
import type { DevicePerson } from '#lib/session/device-db.ts';
import { deskDatabaseName, deskPlaceOf } from '#lib/store/desk-databases.ts';
import { DESK } from '#lib/domain/access/carrying.ts';
import { live } from '#lib/store/live.svelte.ts';
import { StoreReader } from '#lib/store/reader.ts';
import { arrivalOf } from './arrival.ts';
import type { OpenStore, Settings } from './open-office.svelte.ts';
import type { SyncState } from './sync-state.svelte.ts';
import type { DeskQuestion, StoreWorker } from './worker/client.ts';

type OwnSettings = Pick<Helpdesk['settings'], 'desk' | 'holidays'>;

/** One for each store, whatever screens come and go: databases are opened once. */
const readers = new WeakMap<OpenStore, Promise<DeskTables>>();

/** What screens of the helpdesk work with. `onfailure` is told whenever it could not be read. */
export function helpdeskOf(
	store: OpenStore,
	person: DevicePerson,
	office: () => Settings,
	own: () => OwnSettings,
	sync: SyncState,
	onfailure: (reason: unknown) => void
): Helpdesk {
	const { worker } = store;
	/** Whoever asked has no answer; that there is none is said in one place. */
	const told = <T>(answer: Promise<T>): Promise<T> => {
		answer.catch(onfailure);
		return answer;
	};
	const place = deskPlaceOf(person.roles);
	return {
		person: { id: person.id, name: person.name, roles: person.roles },
		isPractice: person.practice,
		get server() {
			return serverOf(person, sync);
		},
		isAtDesk: place === 'desk',
		tables: () => told(deskTablesOf(store, person)),
		masters: mastersOf(store.orgReader),
		view: viewOf((question, args) => told(worker.askDesk(question, ...args))),
		arrivalOf: (fact) => arrivalOf(sync.status, fact),
		onChange(listener) {
			listener();
			return listen(store, listener, onfailure);
		},
		record: (docs) => worker.recordAtDesk(docs),
		discard: (docs) => worker.discardAtDesk(docs),
		files: {
			keep: (file, meta) => worker.keepTicketFile(file, meta),
			documents: (ids) => worker.ticketFileDocuments(ids),
			async open(id) {
				const opened = await worker.openTicketFile(id);
				return opened.ok ? opened.value : null;
			}
		},
		async write(book) {
			const { writeSheet } = await import('#lib/features/billing/export/client.ts');
			return writeSheet(book, 'xlsx');
		},
		nameOf: (personId) => office().people.get(personId) ?? personId,
		newId: (type) => `${type}:${ulid()}`,
		nextTicketNo: () => worker.nextTicketNo(),
		settings: {
			get office() {
				return office().office;
			},
			get linkForm() {
				return office().reminders.linkForm;
			},
			get desk() {
				return own().desk;
			},
			get holidays() {
				return own().holidays;
			}
		}
	};
}

function serverOf({ server }: DevicePerson, { status }: SyncState): DeskServer | null {
	if (!server) return null;
	const desk = status?.databases.find(({ name }) => name === DESK);
	return {
		device: server.device,
		exchangedMs: desk?.lastSuccessMs ?? null,
		loading: desk?.loading ?? null
	};
}

/** The tables of the helpdesk, opened by whoever asks first. */
export function deskTablesOf(store: OpenStore, person: DevicePerson): Promise<DeskTables> {
	const known = readers.get(store) ?? openTables(store.worker, person);
	readers.set(store, known);
	// Whoever asks next tries again.
	known.catch(() => readers.delete(store));
	return known;
}

/** What only the helpdesk reads of the settings, as it is now. To be called while a component is made. */
export function liveDeskSettings({ org }: OpenStore): {
	readonly current: OwnSettings | undefined;
} {
	return live(
		() => org,
		async ({ settings, holidays }) => {
			const [desk, years] = await Promise.all([settings.get('setting:desk'), holidays.toArray()]);
			return {
				desk: (desk as unknown as DeskSettings | undefined) ?? defaultDeskSettings(),
				holidays: daysOff(years)
			};
		}
	);
}

function daysOff(years: readonly Pick<Holidays, 'days'>[]): OwnSettings['holidays'] {
	const days = years.flatMap((year) => year.days);
	return new Map(days.map(({ date, name, shared }) => [date, { name, shared: shared === true }]));
}

const listeners = new WeakMap<OpenStore, Set<() => void>>();

/** The worker is listened to once, whatever screens come and go. */
function listen(
	store: OpenStore,
	listener: () => void,
	onfailure: (reason: unknown) => void
): () => void {
	const known = listeners.get(store);
	const all = known ?? new Set<() => void>();
	listeners.set(store, all);
	all.add(listener);
	if (!known) {
		store.worker
			.listenToDesk(proxy(() => all.forEach((each) => each())))
			.catch((reason: unknown) => {
				// Whoever listens next tries again.
				listeners.delete(store);
				onfailure(reason);
			});
	}
	return () => void all.delete(listener);
}

/** Each method of the view as a call of the worker, which makes the view at the first of them. */
function viewOf(
	ask: (question: DeskQuestion, args: readonly unknown[]) => Promise<unknown>
): Remote<DeskView> {
	const methods = {
		get:
			(_: object, name: string) =>
			(...args: unknown[]) =>
				ask(name as DeskQuestion, args)
	};
	return new Proxy({}, methods) as unknown as Remote<DeskView>;
}

async function openTables(worker: Remote<StoreWorker>, person: DevicePerson): Promise<DeskTables> {
	await worker.openDesk();
	const reader = new StoreReader(
		deskDatabaseName(person.id, 'desk', deskPlaceOf(person.roles)),
		'desk'
	);
	await reader.open();
	return {
		tickets: reader.table('tickets'),
		ticketEvents: reader.table('ticketEvents'),
		ratings: reader.table('ratings'),
		redirects: reader.table('redirects'),
		redirectAnswers: reader.table('redirectAnswers'),
		noticeEvents: reader.table('noticeEvents'),
		faqProposals: reader.table('faqProposals'),
		faqVerdicts: reader.table('faqVerdicts'),
		faqVotes: reader.table('faqVotes'),
		appReports: reader.table('appReports'),
		appReportAnswers: reader.table('appReportAnswers'),
		unrecorded: reader.table('unrecorded'),
		ticketSummaries: reader.table('ticketSummaries'),
		openNotices: reader.table('openNotices')
	};
}

function mastersOf(org: StoreReader): DeskMasterTables {
	return {
		services: org.table('services'),
		categories: org.table('categories'),
		units: org.table('units'),
		pics: org.table('pics'),
		vendors: org.table('vendors'),
		calendars: org.table('calendars'),
		faqs: org.table('faqs'),
		cannedReplies: org.table('cannedReplies'),
		noticeTemplates: org.table('noticeTemplates'),
		holidays: org.table('holidays'),
		people: org.table('people'),
		devices: org.table('devices'),
		deskSettings: org.table('settings')
	};
}
