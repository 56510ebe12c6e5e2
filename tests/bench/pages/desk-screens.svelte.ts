import { mount, unmount } from 'svelte';
import type { Remote } from 'comlink';
import Dexie from 'dexie';
import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import type { DeskMasterTables, DeskTables, Helpdesk } from '#lib/features/helpdesk/helpdesk.ts';
import { someSettings } from '#tests/builders/billing-records.ts';
import '../../../src/app.css';
import type { DeskBench } from './desk.worker.ts';
import DeskScreens from './DeskScreens.svelte';

/** The screens of the desk over the databases of the bench, mounted as the app mounts them. */
export async function mountedDesk(worker: Remote<DeskBench>, agent: string) {
	const helpdesk = await helpdeskOn(worker, agent);
	let shown = $state<string | null>(null);
	const props = {
		helpdesk,
		get ticket() {
			return shown;
		}
	};
	const target = document.body.appendChild(document.createElement('main'));
	let screens: Record<string, unknown> | null = null;

	return {
		/** Puts a ticket into the panel, which stands there once the first was opened; null: the outbox. */
		open(ticket: string | null): void {
			shown = ticket;
			screens ??= mount(DeskScreens, { target, props });
		},
		async close(): Promise<void> {
			if (screens) await unmount(screens);
			screens = null;
		},
		target
	};
}

async function helpdeskOn(worker: Remote<DeskBench>, agent: string): Promise<Helpdesk> {
	const [desk, org] = await Promise.all(
		['bench-desk', 'bench-org'].map((name) => new Dexie(name).open())
	);
	const refused = () => Promise.reject(new Error('nothing is written here'));
	const tablesOf = <Tables>(database: Dexie) =>
		Object.fromEntries(database.tables.map((table) => [table.name, table])) as unknown as Tables;
	const tables = tablesOf<DeskTables>(desk!);
	const ask = {
		get:
			(_: object, question: string) =>
			(...args: unknown[]) =>
				worker.ask(question, args)
	};
	return {
		person: { id: agent, name: agent, roles: ['agent'] },
		isPractice: false,
		server: null,
		isAtDesk: true,
		tables: () => Promise.resolve(tables),
		masters: tablesOf<DeskMasterTables>(org!),
		view: new Proxy({}, ask) as Helpdesk['view'],
		arrivalOf: () => 'alone',
		onChange: (listener) => {
			listener();
			return () => undefined;
		},
		record: refused,
		discard: refused,
		files: {
			keep: refused,
			documents: () => Promise.resolve([]),
			open: () => Promise.resolve(null)
		},
		write: refused,
		nameOf: (personId) => personId,
		newId: (type) => `${type}:none`,
		nextTicketNo: refused,
		settings: {
			office: someSettings().office,
			linkForm: 'wa.me',
			desk: defaultDeskSettings(),
			holidays: new Map()
		}
	};
}
