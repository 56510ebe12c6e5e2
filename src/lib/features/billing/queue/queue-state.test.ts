import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeKinds } from '#lib/domain/billing/facts.ts';
import { aReversal } from '#tests/builders/billing-facts.ts';
import { anOutcome, aQueue, aReminder } from '#tests/builders/billing-records.ts';
import { coverageOf, itemStates, nextItem, type QueueFacts } from './queue-state.ts';

const nothing: QueueFacts = { reminders: [], outcomes: [], reversals: [] };
const queue = aQueue([['1001'], ['1002', '1003'], ['1004']]);

function statuses(facts: Partial<QueueFacts>): string[] {
	return itemStates(queue, { ...nothing, ...facts }).map(({ status }) => status);
}

describe('an item of a queue', () => {
	it('waits until somebody is written to', () => {
		expect(statuses({})).toEqual(['waiting', 'waiting', 'waiting']);
	});

	it('is only opened while nobody said what came of the message', () => {
		expect(statuses({ reminders: [aReminder()] })).toEqual(['opened', 'waiting', 'waiting']);
	});

	it.each([
		['sent', 'contacted'],
		['will-pay', 'contacted'],
		['says-paid', 'contacted'],
		['replied', 'contacted'],
		['not-on-whatsapp', 'failed'],
		['wrong-number', 'failed'],
		['later', 'later'],
		['skipped', 'skipped']
	] as const)('with the outcome “%s” is %s', (kind, status) => {
		const facts = { reminders: [aReminder()], outcomes: [anOutcome({ kind })] };
		expect(statuses(facts)[0]).toBe(status);
	});

	it('owes an outcome again once another message was opened after the last one', () => {
		const reminders = [aReminder(), aReminder({ _id: 'reminder:2', minutesAgo: 10 })];
		expect(statuses({ reminders, outcomes: [anOutcome({ kind: 'wrong-number' })] })[0]).toBe(
			'opened'
		);
	});

	it('is as it was before once its outcome is taken back', () => {
		const outcome = anOutcome();
		const facts = {
			reminders: [aReminder()],
			outcomes: [outcome],
			reversals: [aReversal(outcome)]
		};
		expect(statuses(facts)[0]).toBe('opened');
	});

	it('stands as any of the customers on one phone stands', () => {
		const facts = {
			reminders: [aReminder({ customerNos: ['1003'] })],
			outcomes: [anOutcome({ customerNos: ['1003'] })]
		};
		expect(statuses(facts)).toEqual(['waiting', 'contacted', 'waiting']);
	});

	it('keeps its last message and outcome at hand', () => {
		const [reminder, outcome] = [aReminder(), anOutcome()];
		const [first] = itemStates(queue, { ...nothing, reminders: [reminder], outcomes: [outcome] });
		expect(first).toMatchObject({ index: 0, customerNos: ['1001'], reminder, outcome });
	});
});

describe('where a queue goes on', () => {
	const items = (...kinds: ('waiting' | 'opened' | 'later' | 'contacted')[]) =>
		kinds.map((status, index) => ({
			index,
			customerNos: [String(index)],
			status,
			reminder: null,
			outcome: null
		}));

	it.each([
		['at an item whose outcome is owed, before all', ['waiting', 'opened'] as const, -1, 1],
		['at the next that waits', ['waiting', 'contacted', 'waiting'] as const, 1, 2],
		['at the first that waits, after the last one', ['waiting', 'contacted'] as const, 1, 0],
		['at what was put off, when nobody waits', ['later', 'contacted'] as const, 1, 0],
		['nowhere, when nothing is left', ['contacted', 'contacted'] as const, 0, null]
	])('is %s', (_where, kinds, from, expected) => {
		expect(nextItem(items(...kinds), from)).toBe(expected);
	});
});

/** What happens in a queue, in any order and with any of it taken back. */
const happenings = fc.array(
	fc.record({
		kind: fc.constantFrom(null, ...outcomeKinds),
		customerNos: fc.constantFrom<string[][]>(
			['1001'],
			['1002'],
			['1003'],
			['1002', '1003'],
			['1004']
		),
		minutesAgo: fc.nat({ max: 90 }),
		isReversed: fc.boolean()
	}),
	{ maxLength: 12 }
);

describe('the coverage of a queue', () => {
	it('always adds up to all items, and nobody is left once there is nowhere to go on', () => {
		fc.assert(
			fc.property(happenings, (drawn) => {
				const facts = drawn.map(({ kind, customerNos, minutesAgo, isReversed }, at) => {
					const fact =
						kind === null
							? aReminder({ _id: `reminder:${at}`, customerNos, minutesAgo })
							: anOutcome({ _id: `outcome:${at}`, kind, customerNos, minutesAgo });
					return { fact, isReversed };
				});
				const items = itemStates(queue, {
					reminders: facts.flatMap(({ fact }) => (fact.type === 'reminder' ? [fact] : [])),
					outcomes: facts.flatMap(({ fact }) => (fact.type === 'outcome' ? [fact] : [])),
					reversals: facts.flatMap(({ fact, isReversed }) => (isReversed ? [aReversal(fact)] : []))
				});
				const { total, contacted, failed, skipped, waiting } = coverageOf(items);
				expect(contacted + failed + skipped + waiting).toBe(total);
				expect(total).toBe(queue.items.length);
				expect(items.map(({ customerNos }) => customerNos)).toEqual(queue.items);
				expect(nextItem(items, -1) === null).toBe(waiting === 0);
			}),
			{ seed: 20_261_120, numRuns: 300 }
		);
	});
});
