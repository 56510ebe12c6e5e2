import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import type { Accepted } from '#lib/importer/acceptance/accepted.ts';
import type { Decision } from '#lib/importer/review/decisions.ts';
import { anArrearsList, type ArrearsRow } from '#tests/builders/an-arrears-list.ts';
import { anImportOf } from '#tests/builders/an-import.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { readBackup } from '#lib/store/backup/read-backup.ts';
import { writeBackup } from '#lib/store/backup/write-backup.ts';
import { TODAY } from '#tests/builders/billing-records.ts';
import { correctCustomer, entryOf } from '../customers/correct-customer.ts';
import { customerStory } from '../customers/customer-record.ts';
import { pauseCustomer } from '../customers/pause-customer.ts';
import { noFilter } from '../ledger/filter.ts';
import { LedgerFeed } from '../ledger/ledger-feed.ts';
import { LedgerView } from '../ledger/ledger-view.ts';
import { clockView } from '../ledger/clock-view.ts';
import { acceptImport } from './accept-import.ts';
import { StoredKnowledge } from './known-source.ts';

const rudi = { no: '162392655486', name: 'Rudi Rahayu', phone: '081234567801' };
const sinta = { no: '172310965605', name: 'Sinta Contoh', phone: '081234567802' };
let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open();
});

afterEach(() => at.close());

/** A list read and compared with what the store knows, accepted as it is but for the decisions. */
async function accepted(
	rows: readonly Partial<ArrearsRow>[],
	...decisions: readonly Decision[]
): Promise<Accepted> {
	const known = new StoredKnowledge(at.engines.billing);
	const recipes = await known.recipes();
	const imported = await anImportOf(anArrearsList(...rows), { known, recipes });
	for (const decision of decisions) imported.session.decide(decision);
	return imported.accepted();
}

async function take(
	rows: readonly Partial<ArrearsRow>[],
	...decisions: readonly Decision[]
): Promise<string> {
	return (await at.take(await accepted(rows, ...decisions))).run;
}

/** Bills and customers as they stand: what an import changes, and taking it back must bring back. */
async function records(): Promise<Record<string, AnyDoc>> {
	const content = await at.content();
	return Object.fromEntries(
		Object.entries(content).filter(([id]) => /^(customer|bill|absence|import):/.test(id))
	);
}

function undo(run: string) {
	return at.office.imports.undo(run, 'salah berkas');
}

/** What the lists say, asked of a ledger. */
function answers(view: LedgerView) {
	return {
		bills: view.listBills(noFilter, { by: 'due', descending: false }, 0, 100),
		customers: view.listCustomers(noFilter, { by: 'name', descending: false }, 0, 100),
		today: view.today()
	};
}

async function answersAnew() {
	const { reminders, office } = at.office.settings;
	const feed = await LedgerFeed.open(at.engines.billing, reminders.usualDueDay);
	return answers(new LedgerView(feed.ledger, () => clockView(at.nowMs, office.zone, reminders)));
}

describe('taking in a list', () => {
	it('stores bills and customers, and shows them at once', async () => {
		await take([rudi, { ...rudi, period: '202609', amount: 150_000 }, sinta]);
		expect(at.view.today()).toMatchObject({ bills: 3, customers: 2, open: 850_000 });
		expect(await customerStory(at.office.tables, rudi.no)).toMatchObject({
			customer: { name: 'Rudi Rahayu' },
			bills: [{ amount: 350_000 }, { amount: 150_000 }],
			imports: [{ fileName: 'daftar.xlsx', changes: { created: 3 } }]
		});
		expect(await answersAnew()).toEqual(answers(at.view));
	});

	it('says that a bill is gone when the next list lacks it, and asks for it no more', async () => {
		await take([rudi, sinta]);
		await take([rudi, { ...rudi, period: '202609' }]);
		expect(at.view.today()).toMatchObject({ absent: 1, bills: 3 });
		expect(await answersAnew()).toEqual(answers(at.view));
	});

	it('records a payment in full for a gone bill that was paid', async () => {
		await take([rudi, sinta]);
		await take([rudi], { kind: 'all-gone', answer: 'paid' });
		const record = await customerStory(at.office.tables, sinta.no);
		expect(record?.facts).toMatchObject([
			{ type: 'payment', amount: 350_000, method: 'other', paidOn: TODAY }
		]);
		expect(at.view.today()).toMatchObject({ open: 350_000, absent: 0, customers: 1 });
	});

	it('knows the bill again when a later list brings it back', async () => {
		await take([rudi, sinta]);
		await take([rudi, { ...rudi, period: '202609' }]);
		await take([rudi, { ...rudi, period: '202609' }, sinta]);
		expect(at.view.today()).toMatchObject({ absent: 0 });
		expect(await answersAnew()).toEqual(answers(at.view));
	});

	it('stores nothing at all when it is called off half way', async () => {
		const before = await at.content();
		const calledOff = new AbortController();
		const whole = await accepted([rudi, sinta]);
		const result = await acceptImport(
			{ engine: at.engines.billing, recorder: at.recorder, feed: at.feed },
			{
				head: () => Promise.resolve(whole.head),
				documents: (from, count) => {
					calledOff.abort(new Error('called off'));
					return Promise.resolve(whole.documents(from, count));
				}
			},
			{ fileName: 'daftar.xlsx', sheet: 'Sheet1', today: TODAY },
			() => undefined,
			calledOff.signal
		);
		expect(result).toEqual({ ok: false, problem: { code: 'cancelled' } });
		expect(await at.content()).toEqual(before);
		expect(at.view.today().bills).toBe(0);
	});
});

describe('taking an import back', () => {
	it('leaves everything as it was before the file', async () => {
		await take([rudi, sinta]);
		const before = await records();
		const openBefore = at.view.today();
		const run = await take([
			{ ...rudi, amount: 999_000, branch: 'Duri' },
			{ ...rudi, period: '202610', branch: 'Duri' }
		]);
		expect(await undo(run)).toMatchObject({ ok: true });
		await at.feed.catchUp();
		expect(await records()).toEqual(before);
		expect(at.view.today()).toEqual(openBefore);
		expect(await answersAnew()).toEqual(answers(at.view));
	});

	it('removes what the first file brought', async () => {
		const run = await take([rudi]);
		await undo(run);
		await at.feed.catchUp();
		expect(await records()).toEqual({});
		expect(at.view.today()).toMatchObject({ bills: 0, open: 0 });
	});

	it('reverses the payments that it recorded', async () => {
		await take([rudi, sinta]);
		const run = await take([rudi], { kind: 'all-gone', answer: 'paid' });
		await undo(run);
		await at.feed.catchUp();
		expect(at.view.today()).toMatchObject({ open: 700_000, customers: 2 });
	});

	it('is done once, and not for an import that never was', async () => {
		const run = await take([rudi]);
		await undo(run);
		expect(await undo(run)).toMatchObject({ problem: { code: 'undone-already' } });
		expect(await undo('import-run:none')).toMatchObject({ problem: { code: 'no-such-run' } });
	});

	it('waits until later imports are taken back, the last first', async () => {
		const first = await take([rudi]);
		const second = await take([{ ...rudi, amount: 360_000 }, sinta]);
		expect(await undo(first)).toMatchObject({ problem: { code: 'later-import' } });
		expect(await undo(second)).toMatchObject({ ok: true });
		expect(await undo(first)).toMatchObject({ ok: true });
		expect(await records()).toEqual({});
	});

	it('can go on to the import before, also where the last one recorded payments', async () => {
		const first = await take([rudi, sinta]);
		const second = await take([rudi], { kind: 'all-gone', answer: 'paid' });
		expect(await undo(second)).toMatchObject({ ok: true });
		expect(await undo(first)).toMatchObject({ ok: true });
		expect(await records()).toEqual({});
	});

	it('is refused once somebody has worked with what it brought', async () => {
		const run = await take([rudi, sinta]);
		const record = (await customerStory(at.office.tables, rudi.no))!;
		await correctCustomer(at.office, record.customer!, {
			...entryOf(record.customer!),
			name: 'Rudi Rahayu Jaya'
		});
		await pauseCustomer(at.office, {
			customerNos: [sinta.no],
			kind: 'opt-out',
			reason: 'diminta',
			until: TODAY,
			today: TODAY
		});
		const before = await at.content();
		expect(await undo(run)).toMatchObject({ problem: { code: 'worked-on-since', customers: 2 } });
		expect(await at.content()).toEqual(before);
	});

	it('is refused for work on a bill that came back to it with a later import taken back', async () => {
		const first = await take([rudi]);
		const second = await take([{ ...rudi, amount: 360_000 }]);
		await undo(second);
		const record = (await customerStory(at.office.tables, rudi.no))!;
		await correctCustomer(at.office, record.customer!, {
			...entryOf(record.customer!),
			name: 'Rudi Rahayu Jaya'
		});
		expect(await undo(first)).toMatchObject({ problem: { code: 'worked-on-since', customers: 1 } });
	});

	it('keeps corrections that were made before the import', async () => {
		await take([rudi]);
		const record = (await customerStory(at.office.tables, rudi.no))!;
		await correctCustomer(at.office, record.customer!, {
			...entryOf(record.customer!),
			name: 'Rudi Rahayu Jaya'
		});
		const before = await records();
		const run = await take([{ ...rudi, amount: 360_000, phone: '081234567809' }]);
		expect(await undo(run)).toMatchObject({ ok: true });
		expect(await records()).toEqual(before);
	});

	it('brings back the question about a bill, which a file read once more had answered', async () => {
		const list = [rudi, sinta];
		await take(list);
		await take([rudi, { ...rudi, period: '202609' }]);
		const before = await records();
		const today = at.view.today();
		const run = await take(list, { kind: 'all-gone', answer: 'paid' });
		expect(at.view.today().absent).toBe(0);
		expect(await undo(run)).toMatchObject({ ok: true });
		await at.feed.catchUp();
		expect(await records()).toEqual(before);
		expect(at.view.today()).toEqual(today);
	});

	it('never guesses: after a restored backup the state before is not known, and nothing is deleted', async () => {
		await take([rudi]);
		const run = await take([{ ...rudi, amount: 360_000 }]);
		const backup = await writeBackup(at.engines, 'kopi susu tiga gelas', {
			officeName: 'Kantor Contoh',
			personName: 'Sari Contoh',
			madeAtMs: at.nowMs
		});
		const other = await AnOffice.open();
		await readBackup(other.engines, backup, 'kopi susu tiga gelas');
		const before = await other.content();
		expect(await other.office.imports.undo(run, 'salah berkas')).toMatchObject({
			problem: { code: 'history-missing' }
		});
		expect(await other.content()).toEqual(before);
		expect(Object.keys(before)).toContain(`bill:${rudi.no}:2026-08`);
		await other.close();
	});

	it('brings back, step by step, every state that a row of files went through', async () => {
		const list = fc.uniqueArray(
			fc.record({
				who: fc.constantFrom(rudi, sinta),
				period: fc.constantFrom('202608', '202609'),
				amount: fc.constantFrom(100_000, 200_000)
			}),
			{ selector: ({ who, period }) => `${who.no} ${period}`, minLength: 1, maxLength: 4 }
		);
		const file = fc.record({ list, answer: fc.constantFrom('paid', 'keep', 'later') });
		await fc.assert(
			fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (files) => {
				const own = at;
				at = await AnOffice.open();
				try {
					const states = [];
					for (const { list: rows, answer } of files) {
						const state = { before: await records(), run: '', today: at.view.today() };
						const given = rows.map(({ who, ...row }) => ({ ...who, ...row }));
						state.run = await take(given, { kind: 'all-gone', answer });
						states.push(state);
						expect(await answersAnew()).toEqual(answers(at.view));
					}
					const imports = (await at.office.tables.importRuns.toArray()).map((run) => run.importId);
					const isReadTwice = new Set(imports).size < imports.length;
					for (const { before, run, today } of states.reverse()) {
						const now = await at.content();
						const undone = await undo(run);
						if (!undone.ok && isReadTwice) {
							// Which of two readings of one file wrote a row cannot be told: better no than wrong.
							expect(undone.problem.code).toBe('worked-on-since');
							expect(await at.content()).toEqual(now);
							break;
						}
						expect(undone).toMatchObject({ ok: true });
						await at.feed.catchUp();
						expect(await records()).toEqual(before);
						expect(at.view.today()).toEqual(today);
					}
					expect(await answersAnew()).toEqual(answers(at.view));
				} finally {
					await at.close();
					at = own;
				}
			}),
			{ seed: 20_261_120, numRuns: 40 }
		);
	}, 60_000);
});
