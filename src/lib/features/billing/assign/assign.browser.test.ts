import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/access/person.ts';
import { AnOffice, sari } from '#tests/builders/an-office.ts';
import { aBill, aCustomer, NOW_MS, TODAY } from '#tests/builders/billing-records.ts';
import { readWork } from '../field/read-work.ts';
import type { FieldQuestion } from '../ledger/field-list.ts';
import { recordPromise } from '../agreements/record-promise.ts';
import { recordVisit } from '../visits/record-visit.ts';
import { assignCustomers, takeBackAssignments } from './assign.ts';

const people = [
	{ id: 'budi', name: 'Budi' },
	{ id: 'sari', name: 'Sari Contoh' }
];

function question(collector: string | null, more: Partial<FieldQuestion> = {}): FieldQuestion {
	return {
		collector,
		people,
		done: [],
		part: 'to-do',
		branches: [],
		areas: [],
		order: 'amount',
		byHand: [],
		...more
	};
}

let open: AnOffice;

beforeEach(async () => {
	open = await AnOffice.open();
});

afterEach(async () => {
	await open.close();
});

async function withCustomers(count: number): Promise<string[]> {
	const numbers = Array.from({ length: count }, (_, at) => String(at).padStart(5, '0'));
	await open.given(
		...numbers.map((customerNo) => aCustomer({ customerNo, collector: 'budi' })),
		...numbers.map((customerNo) => aBill({ customerNo }))
	);
	return numbers;
}

describe('assigning customers', () => {
	it('is kept by a thousand at a time, and followed by the lists', async () => {
		const numbers = await withCustomers(2_100);
		const progress: number[] = [];
		const { kept, problem } = await assignCustomers(open.office, numbers, 'sari', (done) =>
			progress.push(done)
		);
		expect(problem).toBe(null);
		expect(kept.map(({ customerNos }) => customerNos.length)).toEqual([1_000, 1_000, 100]);
		expect(progress).toEqual([1_000, 2_000, 2_100]);
		expect(open.field.list(question('sari'), 0, 1).customers).toBe(2_100);
		expect(open.field.list(question('budi'), 0, 1).customers).toBe(0);
	});

	it('goes back to whoever it was before, when it is taken back', async () => {
		const numbers = await withCustomers(3);
		await assignCustomers(open.office, numbers, 'sari');
		const nobody = await assignCustomers(open.office, numbers.slice(0, 2), null);
		expect(open.field.list(question(null), 0, 9).customers).toBe(2);
		expect(await takeBackAssignments(open.office, nobody.kept, 'salah pilih')).toMatchObject({
			ok: true
		});
		expect(open.field.list(question(null), 0, 9).customers).toBe(0);
		expect(open.field.list(question('sari'), 0, 9).customers).toBe(3);
	});

	it('is for the office: a collector is refused, and nothing is kept', async () => {
		const budi: Person = { ...sari, id: 'budi', name: 'Budi', roles: ['collector'] };
		const other = await AnOffice.open(budi);
		try {
			const refused = await assignCustomers(other.office, ['1001'], 'budi');
			expect(refused).toMatchObject({ kept: [], problem: { code: 'role-missing' } });
			expect(await other.office.tables.assignments.count()).toBe(0);
		} finally {
			await other.close();
		}
	});
});

describe('what somebody did today', () => {
	const day = { who: 'sari', day: TODAY, zone: 'WIB' } as const;
	const visit = { outcome: 'met', visitedOn: TODAY, note: '', nextOn: '', today: TODAY } as const;

	it('is read by who and when, without what was taken back', async () => {
		const [first, second] = (await withCustomers(2)) as [string, string];
		await recordPromise(open.office, {
			customerNo: first,
			dueOn: TODAY,
			amount: null,
			note: '',
			today: TODAY
		});
		await recordVisit(open.office, { customerNo: second, ...visit });
		open.nowMs = NOW_MS + 24 * 3_600_000;
		await recordVisit(open.office, { customerNo: first, ...visit });
		const work = await readWork(open.office.tables, day);
		expect([...work.customers.keys()].sort()).toEqual([first, second]);
		expect(work.customers.get(first)).toMatchObject({ promisedOn: TODAY, visit: null });
		expect((await readWork(open.office.tables, { ...day, who: 'budi' })).customers.size).toBe(0);
		const [promise] = await open.office.tables.promises.toArray();
		await open.record([
			{
				_id: `reversal:${promise!._id}`,
				type: 'reversal',
				target: promise!._id,
				customerNos: [first],
				reason: 'salah catat'
			}
		]);
		const after = await readWork(open.office.tables, day);
		expect([...after.customers.keys()]).toEqual([second]);
	});

	it('a promise needs a day that is not past', async () => {
		const promise = (dueOn: string) =>
			recordPromise(open.office, {
				customerNo: '1001',
				dueOn,
				amount: null,
				note: '',
				today: TODAY
			});
		expect(await promise('')).toMatchObject({ problem: { code: 'date-missing' } });
		expect(await promise('2026-11-19')).toMatchObject({ problem: { code: 'date-passed' } });
		expect(await open.office.tables.promises.count()).toBe(0);
	});
});

describe('a person’s own order', () => {
	it('is kept on the device, and is no document', async () => {
		expect(await open.office.ownOrder.read()).toEqual([]);
		await open.office.ownOrder.keep(['2', '1']);
		await open.office.ownOrder.keep(['1', '2', '3']);
		expect(await open.office.ownOrder.read()).toEqual(['1', '2', '3']);
		expect(await open.content()).toEqual({});
	});
});
