import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/access/person.ts';
import type { WaitingProposal } from '#lib/domain/billing/proposal-state.ts';
import { customerId } from '#lib/domain/ids.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aPicture } from '#tests/builders/a-file.ts';
import { aProposal } from '#tests/builders/billing-facts.ts';
import { aBill, aCustomer, TODAY } from '#tests/builders/billing-records.ts';
import { customerStory } from '../customers/customer-record.ts';
import { draftReminder } from '../queue/draft.ts';
import { recordVisit } from '../visits/record-visit.ts';
import { answerProposal, mayAnswer, takeBackAnswer } from './answer.ts';
import { propose, proposalEntryOf, proposalsFrom, type ProposalEntry } from './propose.ts';
import { proposalsOf } from './waiting-proposals.ts';

const known = '+6281300000001';
const found = '+6281300000002';
const customer = aCustomer({ phones: [known], address: 'Jl. Contoh 1' });
const budi: Person = { id: 'budi', name: 'Budi Contoh', roles: ['collector'] };

let at: AnOffice;
afterEach(() => at.close());

const given = { of: 'proposal:form', note: '', photos: [], acceptedPhotos: [] };

function proposing(entry: Partial<ProposalEntry>, more: Partial<typeof given> = {}) {
	return propose(
		at.office,
		'1001',
		customer,
		{ ...proposalEntryOf(customer), ...entry },
		{ ...given, ...more }
	);
}

async function waiting(): Promise<readonly WaitingProposal[]> {
	return (await at.office.tables.accounts.get('1001'))?.proposals ?? [];
}

async function theCustomer() {
	return (await at.office.tables.customers.get(customerId('1001')))!;
}

describe('a collector', () => {
	beforeEach(async () => {
		at = await AnOffice.open(budi);
		await at.given(customer, aBill());
	});

	it('proposes each field that is wrong, and changes nothing by it', async () => {
		valueOf(
			await proposing(
				{
					phones: '0813-0000-0002, 0813-0000-0001',
					position: { latitude: -0.87624, longitude: 131.25 }
				},
				{ note: ' pindah ' }
			)
		);
		expect(await waiting()).toMatchObject([
			{ field: 'phone', was: known, value: `${found} ${known}`, note: 'pindah', by: 'budi' },
			{ field: 'position', was: '', value: '-0.8762,131.2500' }
		]);
		expect(await theCustomer()).toMatchObject(customer);
		expect(at.view.today().proposed).toBe(2);
		expect(at.view.customersWithProposals()).toEqual(['1001']);
	});

	it('is told what was not understood, and then proposes nothing', async () => {
		const codeOf = async (entry: Partial<ProposalEntry>) => {
			const kept = await proposing(entry);
			return kept.ok ? null : kept.problem.code;
		};
		expect(await codeOf({})).toBe('nothing-changed');
		expect(await codeOf({ address: '   ' })).toBe('nothing-changed');
		expect(await codeOf({ phones: '0813-0000-0001, nol delapan' })).toBe('phone-unreadable');
		expect(await waiting()).toEqual([]);
	});

	it('proposes with a visit, in the same breath and with its photos', async () => {
		const photo = new File([await aPicture(200, 100)], 'rumah.jpg');
		const visit = {
			id: 'visit:1',
			customerNo: '1001',
			outcome: 'moved' as const,
			visitedOn: TODAY,
			note: '',
			nextOn: '' as const,
			photos: [photo],
			today: TODAY,
			proposed: { customer, entry: { ...proposalEntryOf(customer), address: 'Jl. Contoh 9' } }
		};
		valueOf(await recordVisit(at.office, visit));
		expect(await waiting()).toMatchObject([
			{ field: 'address', was: 'Jl. Contoh 1', value: 'Jl. Contoh 9', visit: 'visit:1' }
		]);
		const unchanged = {
			...visit,
			id: 'visit:2',
			photos: [],
			proposed: { customer, entry: proposalEntryOf(customer) }
		};
		valueOf(await recordVisit(at.office, unchanged));
		expect(await waiting()).toHaveLength(1);
	});

	it('keeps no visit either when a number in it cannot be read', async () => {
		const entry = { ...proposalEntryOf(customer), phones: 'tetangga' };
		const kept = await recordVisit(at.office, {
			customerNo: '1001',
			outcome: 'met',
			visitedOn: TODAY,
			note: '',
			nextOn: '',
			today: TODAY,
			proposed: { customer, entry }
		});
		expect(kept).toMatchObject({
			ok: false,
			problem: { code: 'phone-unreadable', given: 'tetangga' }
		});
		expect(await at.office.tables.visits.count()).toBe(0);
	});

	it('may not answer, edit the customer, or take back what the office answered', async () => {
		valueOf(await proposing({ phones: '0813-0000-0002' }));
		expect(mayAnswer(at.office)).toBe(false);
		const [one] = await waiting();
		for (const accepted of [true, false]) {
			expect(await answerProposal(at.office, '1001', one!, accepted)).toMatchObject({
				ok: false,
				problem: { code: 'role-missing' }
			});
		}
		expect(await waiting()).toHaveLength(1);
		expect(await theCustomer()).toMatchObject(customer);
	});

	it('has reminders go to the number that is known, never to the one that is proposed', async () => {
		valueOf(await proposing({ phones: '0813-0000-0002' }));
		const record = (await customerStory(at.office.tables, '1001'))!;
		const draft = draftReminder({
			records: [record],
			channel: 'whatsapp',
			language: 'id',
			templates: [],
			chosenSlug: null,
			settings: at.office.settings,
			nowMs: at.nowMs
		});
		expect(draft.to).toBe(known);
	});
});

describe('the office', () => {
	beforeEach(async () => {
		at = await AnOffice.open();
		await at.given(
			customer,
			aBill(),
			aProposal({ was: known, value: `${found} ${known}`, by: 'budi', device: 'ponsel' })
		);
	});

	it('accepts with one press, and the customer is corrected as by hand', async () => {
		const [one] = await waiting();
		valueOf(await answerProposal(at.office, '1001', one!, true));
		expect(await waiting()).toEqual([]);
		expect(await theCustomer()).toMatchObject({
			phones: [
				{ number: found, kind: 'mobile' },
				{ number: known, kind: 'mobile' }
			],
			corrections: { phone: { given: known, value: `${found} ${known}` } },
			by: 'sari'
		});
	});

	it('refuses, and the customer stays', async () => {
		const [one] = await waiting();
		valueOf(await answerProposal(at.office, '1001', one!, false));
		expect(await waiting()).toEqual([]);
		expect(await theCustomer()).toMatchObject(customer);
	});

	it('takes an answer back: the proposal waits again and the customer is as before', async () => {
		const [one] = await waiting();
		const answered = valueOf(await answerProposal(at.office, '1001', one!, true));
		valueOf(await takeBackAnswer(at.office, answered, 'salah tekan'));
		expect(await waiting()).toHaveLength(1);
		expect(await theCustomer()).toMatchObject({ phones: customer.phones });
		expect(await theCustomer()).not.toHaveProperty('corrections');
		valueOf(await answerProposal(at.office, '1001', one!, true));
		expect(await theCustomer()).toMatchObject({ phones: [{ number: found }, { number: known }] });
	});

	it('is told where somebody has answered meanwhile', async () => {
		const [one] = await waiting();
		valueOf(await answerProposal(at.office, '1001', one!, false));
		expect(await answerProposal(at.office, '1001', one!, true)).toEqual({
			ok: false,
			problem: { code: 'gone' }
		});
		expect(await theCustomer()).toMatchObject(customer);
	});

	it('accepts every field in its own way', async () => {
		const entry = {
			name: 'Toko Baru',
			address: 'Jl. Baru 2',
			area: 'Utara',
			phones: '',
			position: { latitude: 0.5, longitude: 101.25 }
		};
		const made = valueOf(proposalsFrom(at.office, '1001', customer, entry));
		valueOf(await at.record(made));
		for (const one of await waiting()) valueOf(await answerProposal(at.office, '1001', one, true));
		expect(await theCustomer()).toMatchObject({
			name: 'Toko Baru',
			address: 'Jl. Baru 2',
			area: 'Utara',
			position: { latitude: 0.5, longitude: 101.25 },
			corrections: {
				name: { given: 'Toko Contoh', value: 'Toko Baru' },
				address: { given: 'Jl. Contoh 1', value: 'Jl. Baru 2' },
				area: { given: '', value: 'Utara' },
				phone: { given: known }
			}
		});
	});

	it('works through what waits, the oldest first, also of customers who are not here', async () => {
		await at.given(aProposal({ _id: 'proposal:2', customerNo: '9', minute: -5 }));
		const list = await proposalsOf(at.office.tables, at.view.customersWithProposals());
		expect(list.map(({ customerNo, customer: who }) => [customerNo, who?.name])).toEqual([
			['9', undefined],
			['1001', 'Toko Contoh']
		]);
		const kept = await answerProposal(at.office, '9', list[0]!.proposal, true);
		expect(kept).toEqual({ ok: false, problem: { code: 'customer-missing' } });
	});
});
