import { expose } from 'comlink';
import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import type { OpenNotices } from '#lib/domain/desk/open-notices.ts';
import { owedLines } from '#lib/features/helpdesk/outbox/owed-lines.ts';
import { schemas } from '#lib/store/databases.ts';
import { deskDerivations } from '#lib/store/desk-derivations.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import { DeskView } from '#lib/features/helpdesk/ledger/desk-view.ts';
import type { QueueQuestion, SearchQuestion } from '#lib/features/helpdesk/ledger/question.ts';
import type { ReportQuestion } from '#lib/features/helpdesk/reports/report-question.ts';
import { someDeskFacts, someDeskMasters, type StockedDesk } from './desk-docs.ts';

const BATCH = 10_000;

let desk: Engine;
let org: Engine;
let nowMs: number;
let view: DeskView;

function open(kind: 'desk' | 'org', isDerived: boolean): Promise<Engine> {
	return Engine.open(`bench-${kind}`, {
		schema: schemas[kind],
		derivations: isDerived && kind === 'desk' ? deskDerivations : [],
		newUuid: () => crypto.randomUUID()
	});
}

const api = {
	/** Fills both databases; gives how many facts of tickets there are. */
	async stock(what: StockedDesk): Promise<number> {
		nowMs = what.nowMs;
		// Summaries are worked out once, afterwards: they are the same, and it takes a fraction of the time.
		const bare = await open('desk', false);
		org = await open('org', false);
		await write(org, someDeskMasters(what));
		let count = 0;
		let batch: AnyDoc[] = [];
		for (const fact of someDeskFacts(what)) {
			batch.push(fact);
			count++;
			if (batch.length < BATCH) continue;
			await write(bare, batch);
			batch = [];
		}
		await write(bare, batch);
		bare.close();
		desk = await open('desk', true);
		await desk.rebuildDerived();
		return count;
	},

	/** Milliseconds from nothing in memory to the first rows; without a snapshot the first time. */
	async openView(question: QueueQuestion): Promise<number> {
		const from = performance.now();
		view = await DeskView.open(desk, org, () => ({ nowMs, zone: 'WIB' }));
		await view.queue(question);
		return performance.now() - from;
	},

	queue: (question: QueueQuestion) => view.queue(question),
	/** Any question of a screen, as the app's worker takes it. */
	ask: (question: string, args: readonly unknown[]): unknown => {
		const answer = view[question as keyof DeskView] as (...given: unknown[]) => unknown;
		return answer.apply(view, [...args]);
	},

	/** How many messages are owed, counted one by one in the store. */
	async owedOneByOne(): Promise<number> {
		const rows = await desk.tables.dexie.table<OpenNotices>('openNotices').toArray();
		const settings = defaultDeskSettings();
		return rows.reduce((sum, row) => sum + owedLines(row, nowMs, settings).length, 0);
	},

	search: (question: SearchQuestion) => view.search(question),
	report: (question: ReportQuestion) => view.report(question),

	/** The clocks of all tickets that are worked on: milliseconds, and how many there are. */
	async sla(): Promise<{ readonly ms: number; readonly open: number }> {
		const from = performance.now();
		const clocks = await view.slaOfOpen();
		return { ms: performance.now() - from, open: clocks.size };
	}
};

async function write(engine: Engine, docs: AnyDoc[]): Promise<void> {
	const results = await engine.write(docs);
	const bad = results.find(({ ok }) => !ok);
	if (bad) throw new Error(JSON.stringify(bad));
}

export type DeskBench = typeof api;

expose(api);
