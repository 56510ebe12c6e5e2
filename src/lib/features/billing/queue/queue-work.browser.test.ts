import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hold } from '#lib/domain/billing/reminder-rules.ts';
import { reversalId } from '#lib/domain/ids.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aBill, aCustomer, aTemplate, TODAY } from '#tests/builders/billing-records.ts';
import { customerRecord } from '../customers/customer-record.ts';
import { pauseCustomer } from '../customers/pause-customer.ts';
import { reverseFact } from '../customers/reverse.ts';
import { recordPayment } from '../payments/record-payment.ts';
import { draftReminder, type ReminderDraft } from './draft.ts';
import { makeQueue } from './make-queue.ts';
import { keepOpenedReminder } from './open-reminder.ts';
import { itemStates, nextItem, type Coverage } from './queue-state.ts';
import { queueFacts, queueSummaries } from './queue-summaries.ts';
import { recordOutcome, skipItem, takeBackOutcome, type OutcomeEntry } from './record-outcome.ts';

const MINUTE_MS = 60_000;
const templates = [aTemplate({ stage: 'overdue-over-30' })];
let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open();
	await at.given(
		...['1001', '1002', '1003'].flatMap((customerNo, place) => [
			aCustomer({ customerNo, name: `Toko ${place}`, phones: [`+620000000000${place}`] }),
			aBill({ customerNo, key: '2026-09' })
		])
	);
});

afterEach(() => at.close());

async function draftFor(...customerNos: readonly string[]): Promise<ReminderDraft> {
	const records = await Promise.all(
		customerNos.map((customerNo) => customerRecord(at.office.tables, customerNo))
	);
	return draftReminder({
		records: records.filter((record) => record !== null),
		channel: 'whatsapp',
		language: 'id',
		templates,
		chosenSlug: null,
		settings: at.office.settings,
		nowMs: at.nowMs
	});
}

const noReasons: ReadonlyMap<Hold['code'], string> = new Map();

async function openMessage(customerNo: string, queue: string | null = null, reasons = noReasons) {
	at.nowMs += MINUTE_MS;
	const draft = await draftFor(customerNo);
	return keepOpenedReminder(at.office, { shown: draft, fresh: draft, reasons, queue });
}

async function reminderOf(id: string) {
	return (await at.office.tables.reminders.get(id))!;
}

async function tell(
	kind: OutcomeEntry['kind'],
	reminderId: string,
	queue: string | null = null,
	promisedOn: string | null = null
) {
	at.nowMs += MINUTE_MS;
	const reminder = await reminderOf(reminderId);
	return recordOutcome(at.office, { kind, reminder, queue, promisedOn, today: TODAY });
}

async function coverage(queue: string): Promise<Coverage> {
	const found = (await queueSummaries(at.office.tables, 10)).find((one) => one.queue._id === queue);
	return found!.coverage;
}

describe('opening a message', () => {
	it('keeps its exact text, number, bills and template before anything is opened', async () => {
		const draft = await draftFor('1001');
		const id = valueOf(await openMessage('1001'));
		expect(await reminderOf(id)).toMatchObject({
			customerNos: ['1001'],
			to: '+6200000000000',
			text: draft.text,
			bills: [{ id: 'bill:1001:2026-09', open: 385_000 }],
			template: templates[0]!._id,
			by: 'sari'
		});
		expect((await customerRecord(at.office.tables, '1001'))?.account?.lastContact).toBeNull();
	});

	it('does not open what has changed since it was shown', async () => {
		const shown = await draftFor('1001');
		const record = (await customerRecord(at.office.tables, '1001'))!;
		await recordPayment(at.office, {
			...record,
			amount: 85_000,
			method: 'cash',
			paidOn: TODAY,
			reference: '',
			note: '',
			today: TODAY
		});
		const fresh = await draftFor('1001');
		const kept = await keepOpenedReminder(at.office, {
			shown,
			fresh,
			reasons: noReasons,
			queue: null
		});
		expect(kept).toMatchObject({
			ok: false,
			problem: { code: 'changed', draft: { open: 300_000 } }
		});
		expect(await at.office.tables.reminders.count()).toBe(0);
	});

	it('cannot go past an opt-out, whatever reason is given', async () => {
		await pauseCustomer(at.office, {
			customerNos: ['1001'],
			kind: 'opt-out',
			reason: 'diminta',
			until: TODAY,
			today: TODAY
		});
		const kept = await openMessage('1001', null, new Map([['opted-out', 'penting']]));
		expect(kept).toMatchObject({ ok: false, problem: { code: 'held' } });
	});

	it('goes past a recent message only with a reason, which is kept', async () => {
		await tell('sent', valueOf(await openMessage('1001')));
		expect(await openMessage('1001')).toMatchObject({
			problem: { code: 'reason-needed', holds: [{ code: 'reminded-recently' }] }
		});
		expect(await openMessage('1001', null, new Map([['reminded-recently', '  ']]))).toMatchObject({
			problem: { code: 'reason-needed' }
		});
		const id = valueOf(
			await openMessage('1001', null, new Map([['reminded-recently', 'diminta']]))
		);
		expect((await reminderOf(id)).overrides).toEqual([
			{ rule: 'reminded-recently', reason: 'diminta' }
		]);
	});

	it('opens nothing where no text is there for the stage', async () => {
		const draft = { ...(await draftFor('1001')), template: null, text: '' };
		const kept = await keepOpenedReminder(at.office, {
			shown: draft,
			fresh: draft,
			reasons: noReasons,
			queue: null
		});
		expect(kept).toMatchObject({ problem: { code: 'no-template' } });
	});
});

describe('what came of a message', () => {
	it('counts as contact only once it is told', async () => {
		const id = valueOf(await openMessage('1001'));
		expect(at.view.today().reminded).toBe(0);
		await tell('sent', id);
		expect(at.view.today().reminded).toBe(1);
	});

	it('keeps a promise with its day, for every customer of the message', async () => {
		const id = valueOf(await openMessage('1001'));
		await tell('will-pay', id, null, '2026-11-27');
		const { account } = (await customerRecord(at.office.tables, '1001'))!;
		expect(account?.promise).toMatchObject({ dueOn: '2026-11-27' });
		expect(at.view.stages().find(({ stage }) => stage === 'overdue-over-30')).toMatchObject({
			ready: 2,
			held: 1
		});
	});

	it('wants the day of a promise, and one that has not passed', async () => {
		const id = valueOf(await openMessage('1001'));
		expect(await tell('will-pay', id)).toMatchObject({ problem: { code: 'date-missing' } });
		expect(await tell('will-pay', id, null, '2026-11-19')).toMatchObject({
			problem: { code: 'date-passed' }
		});
		expect(await at.office.tables.outcomes.count()).toBe(0);
	});

	it('is taken back together with the promise that was told with it', async () => {
		const id = valueOf(await openMessage('1001'));
		const outcome = valueOf(await tell('will-pay', id, null, '2026-11-27'));
		const taken = await takeBackOutcome(
			at.office,
			{ _id: outcome, customerNos: ['1001'] },
			'salah tekan'
		);
		expect(taken).toMatchObject({ ok: true });
		const { account } = (await customerRecord(at.office.tables, '1001'))!;
		expect(account).toMatchObject({ promise: null, lastContact: null });
	});

	it('can be taken back after the promise alone was', async () => {
		const id = valueOf(await openMessage('1001'));
		const outcome = valueOf(await tell('will-pay', id, null, '2026-11-27'));
		const [promise] = await at.office.tables.promises.toArray();
		await reverseFact(at.office, promise!, 'salah tanggal');
		const taken = await takeBackOutcome(
			at.office,
			{ _id: outcome, customerNos: ['1001'] },
			'salah tekan'
		);
		expect(taken).toMatchObject({ ok: true });
		expect(await at.office.tables.reversals.get(reversalId(outcome))).toBeDefined();
	});

	it('lifts a wrong number off the customer once it is taken back', async () => {
		const outcome = valueOf(await tell('wrong-number', valueOf(await openMessage('1001'))));
		expect(at.view.today().unreachable).toBe(1);
		await takeBackOutcome(at.office, { _id: outcome, customerNos: ['1001'] }, 'salah tekan');
		expect(at.view.today().unreachable).toBe(0);
	});
});

describe('a queue', () => {
	it('is not made for nobody', async () => {
		expect(await makeQueue(at.office, 'Kosong', [])).toEqual({
			ok: false,
			problem: { code: 'nobody-to-remind' }
		});
	});

	it('wants a reason for leaving somebody out', async () => {
		const queue = valueOf(await makeQueue(at.office, 'Semua', [['1001']]));
		const skip = { customerNos: ['1001'], queue, reason: ' ' };
		expect(await skipItem(at.office, skip)).toMatchObject({ problem: { code: 'reason-missing' } });
		expect(await coverage(queue)).toMatchObject({ waiting: 1, skipped: 0 });
	});

	it('tells the newest queues first', async () => {
		const ids = [];
		for (const name of ['Satu', 'Dua', 'Tiga']) {
			ids.push(valueOf(await makeQueue(at.office, name, [['1001']])));
		}
		const shown = await queueSummaries(at.office.tables, 2);
		expect(shown.map(({ queue }) => queue._id)).toEqual([ids[2], ids[1]]);
	});

	it('counts only what happened in it, not what another queue did with the same customer', async () => {
		const first = valueOf(await makeQueue(at.office, 'Satu', [['1001']]));
		const second = valueOf(await makeQueue(at.office, 'Dua', [['1001']]));
		await tell('sent', valueOf(await openMessage('1001', first)), first);
		expect(await coverage(first)).toMatchObject({ contacted: 1, waiting: 0 });
		expect(await coverage(second)).toMatchObject({ contacted: 0, waiting: 1 });
	});

	it('comes to an end with everybody accounted for, however it is worked through', async () => {
		const step = fc.constantFrom('sent', 'wrong-number', 'later', 'skip', 'take-back', 'says-paid');
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
				const queue = valueOf(await makeQueue(at.office, 'Semua', [['1001'], ['1002'], ['1003']]));
				const items = async () => {
					const facts = await queueFacts(at.office.tables, queue);
					return itemStates((await at.office.tables.queues.get(queue))!, facts);
				};
				const anyReason = new Map(
					(['reminded-recently', 'number-in-trouble', 'says-paid'] as const).map((code) => [
						code,
						'uji'
					])
				);
				const once = async (step: (typeof steps)[number]) => {
					at.nowMs += MINUTE_MS;
					const states = await items();
					const told = states.find(({ outcome }) => outcome !== null)?.outcome;
					if (step === 'take-back') {
						if (told) await takeBackOutcome(at.office, told, 'salah');
						return;
					}
					const next = nextItem(states, -1);
					if (next === null) return;
					const { customerNos, reminder, status } = states[next]!;
					if (step === 'skip') {
						valueOf(await skipItem(at.office, { customerNos, queue, reason: 'uji' }));
						return;
					}
					const id =
						status === 'opened'
							? reminder!._id
							: valueOf(await openMessage(customerNos[0]!, queue, anyReason));
					valueOf(await tell(step, id, queue));
				};
				for (const one of steps) await once(one);
				const { total, contacted, failed, skipped, waiting } = await coverage(queue);
				expect(contacted + failed + skipped + waiting).toBe(total);
				for (let left = 0; left < 3; left++) await once('sent');
				expect(await coverage(queue)).toMatchObject({ total: 3, waiting: 0 });
				expect(nextItem(await items(), -1)).toBeNull();
			}),
			{ seed: 20_261_120, numRuns: 15 }
		);
	}, 30_000);
});
