import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stages } from '#lib/domain/billing/template.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aBill, aCustomer, aTemplate, TODAY } from '#tests/builders/billing-records.ts';
import { inComponent } from '#tests/builders/in-component.ts';
import { recordPayment } from '../payments/record-payment.ts';
import { makeQueue } from './make-queue.ts';
import { keepOpenedReminder } from './open-reminder.ts';
import { QueueRun } from './queue-run.svelte.ts';
import { recordOutcome, skipItem, takeBackOutcome } from './record-outcome.ts';

const MINUTE_MS = 60_000;
let at: AnOffice;
let queue: string;
let run: QueueRun;
let end: () => void;

beforeEach(async () => {
	at = await AnOffice.open();
	await at.given(
		...['1001', '1002', '1003'].flatMap((customerNo, place) => [
			aCustomer({ customerNo, name: `Toko ${place}`, phones: [`+620000000000${place}`] }),
			aBill({ customerNo })
		])
	);
	await at.engines.org.write(
		stages.map((stage) => ({ ...aTemplate({ slug: stage, stage, _id: `template:${stage}:1` }) }))
	);
	queue = valueOf(await makeQueue(at.office, 'Semua', [['1001'], ['1002'], ['1003']]));
	start();
	await atCustomer('1001');
});

// The store stays open: a reading that is still under way must not be cut off.
afterEach(() => end());

function start(): void {
	const component = inComponent(
		() =>
			new QueueRun(
				at.office,
				() => queue,
				() => at.nowMs
			)
	);
	run = component.made;
	end = component.end;
}

/** Waits until a customer and their own message stand before the clerk. */
async function atCustomer(customerNo: string): Promise<void> {
	await expect.poll(() => run.item?.customerNos[0]).toBe(customerNo);
	await expect.poll(() => run.draft?.customerNos).toEqual([customerNo]);
}

async function open(): Promise<string> {
	at.nowMs += MINUTE_MS;
	const fresh = (await run.freshDraft())!;
	return valueOf(
		await keepOpenedReminder(at.office, { shown: run.draft!, fresh, reasons: run.reasons, queue })
	);
}

async function tell(kind: 'sent' | 'later', reminderId: string): Promise<string> {
	at.nowMs += MINUTE_MS;
	const reminder = (await at.office.tables.reminders.get(reminderId))!;
	const entry = { kind, reminder, queue, promisedOn: null, today: TODAY };
	return valueOf(await recordOutcome(at.office, entry));
}

describe('working through a queue', () => {
	it('goes from customer to customer, each with their own message, to the end', async () => {
		for (const [place, customerNo] of ['1001', '1002', '1003'].entries()) {
			await atCustomer(customerNo);
			expect(run.draft).toMatchObject({ to: `+620000000000${place}`, names: [`Toko ${place}`] });
			await tell('sent', await open());
			run.goOn(place);
		}
		await expect.poll(() => run.coverage).toMatchObject({ contacted: 3, waiting: 0 });
		expect(run.item).toBeNull();
		expect(run.draft).toBeNull();
	});

	it('never has one customer’s message beside another', async () => {
		for (const index of [2, 0, 1, 2]) {
			run.show(index);
			const shown = run.draft?.customerNos ?? run.item?.customerNos;
			expect(shown).toEqual(run.item?.customerNos);
			await atCustomer(['1001', '1002', '1003'][index]!);
		}
	});

	it('comes back to what was put off, after all others', async () => {
		await tell('later', await open());
		run.goOn(0);
		await atCustomer('1002');
		for (const customerNos of [['1002'], ['1003']]) {
			at.nowMs += MINUTE_MS;
			valueOf(await skipItem(at.office, { customerNos, queue, reason: 'uji' }));
		}
		await expect.poll(() => run.coverage).toMatchObject({ skipped: 2, waiting: 1 });
		run.goOn(2);
		await atCustomer('1001');
	});

	it('stays with the customer who is asked about while another device leaves them out', async () => {
		run.stay();
		valueOf(await skipItem(at.office, { customerNos: ['1001'], queue, reason: 'uji' }));
		await expect.poll(() => run.coverage).toMatchObject({ skipped: 1 });
		expect(run.item?.customerNos).toEqual(['1001']);
	});

	it('asks first for the outcome that is owed, also after a restart', async () => {
		run.show(1);
		await atCustomer('1002');
		await open();
		end();
		start();
		await atCustomer('1002');
		expect(run.item?.status).toBe('opened');
	});

	it('knows the last outcome, so that it can be taken back', async () => {
		const outcome = await tell('sent', await open());
		await expect.poll(() => run.lastOutcome?.outcome._id).toBe(outcome);
		await takeBackOutcome(at.office, run.lastOutcome!.outcome, 'salah tekan');
		await expect.poll(() => run.lastOutcome).toBeNull();
		expect(run.coverage).toMatchObject({ contacted: 0, waiting: 3 });
	});

	it('shows a new balance as soon as a payment is recorded', async () => {
		const [record] = run.records;
		await recordPayment(at.office, {
			...record!,
			amount: 85_000,
			method: 'cash',
			paidOn: TODAY,
			reference: '',
			note: '',
			today: TODAY
		});
		await expect.poll(() => run.draft?.open).toBe(300_000);
	});

	it('keeps a reason about the hour for the sitting, and one about a customer for the customer', async () => {
		run.giveReason('outside-hours', 'lembur');
		run.giveReason('reminded-recently', 'diminta');
		run.chooseChannel('phone');
		run.goOn(0);
		await atCustomer('1002');
		expect([...run.reasons]).toEqual([['outside-hours', 'lembur']]);
		expect(run.channel).toBe('whatsapp');
	});

	it('says that there is no such queue', async () => {
		const other = inComponent(
			() =>
				new QueueRun(
					at.office,
					() => 'queue:none',
					() => at.nowMs
				)
		);
		await expect.poll(() => other.made.queue).toBeNull();
		expect(other.made.item).toBeNull();
		other.end();
	});
});
