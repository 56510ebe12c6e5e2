import { describe, expect, it } from 'vitest';
import { aCustomer, anAccount, anOutcome, aReminder } from '#tests/builders/billing-records.ts';
import type { CustomerFact, OutcomeKind } from './facts.ts';
import { byReach } from './best-number.ts';
import { addressFor } from './reminder-rules.ts';

const first = '+6200000000001';
const second = '+6200000000002';
const customer = aCustomer({ phones: [first, second] });

/** Messages to a number, and what came of each. */
function told(to: string, ...outcomes: OutcomeKind[]): CustomerFact[] {
	return outcomes.flatMap((kind, at) => {
		const _id = `reminder:${to}-${at}`;
		return [
			aReminder({ _id, to, minutesAgo: 100 - at }),
			anOutcome({ _id: `outcome:${to}-${at}`, reminder: _id, kind, minutesAgo: 50 - at })
		];
	});
}

describe('the number to try first', () => {
	it.each<[string, CustomerFact[], string]>([
		['is the first while nobody has answered on any', [], first],
		[
			'is the one that was answered most',
			[...told(first, 'replied'), ...told(second, 'will-pay', 'replied')],
			second
		],
		['stays the first where the other was only sent to', told(second, 'sent', 'sent'), first],
		['is never the one that is known to be wrong', told(first, 'replied', 'wrong-number'), second],
		[
			'is the first again once it was answered after its trouble',
			told(first, 'wrong-number', 'replied'),
			first
		]
	])('%s', (_, facts, expected) => {
		const account = anAccount('1001', facts);
		expect(byReach(customer.phones, account?.numbers)[0]!.number).toBe(expected);
		expect(addressFor('whatsapp', customer, account)).toBe(expected);
	});

	it('is shown with its trouble where all are known to be wrong', () => {
		const account = anAccount('1001', [
			...told(first, 'wrong-number'),
			...told(second, 'wrong-number')
		]);
		expect(addressFor('whatsapp', customer, account)).toBe(first);
	});

	it('is no landline for WhatsApp, however often somebody answered there', () => {
		const home = { number: '+62765000001', kind: 'fixed' } as const;
		const both = { ...customer, phones: [home, ...customer.phones] };
		const account = anAccount('1001', told(home.number, 'replied'));
		expect(addressFor('phone', both, account)).toBe(home.number);
		expect(addressFor('whatsapp', both, account)).toBe(first);
	});
});
