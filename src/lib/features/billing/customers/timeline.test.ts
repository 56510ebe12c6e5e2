import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerFact } from '#lib/domain/billing/facts.ts';
import type { Assignment } from '#lib/domain/collection/facts.ts';
import type { ImportRun } from '#lib/domain/billing/import.ts';
import {
	aPayment,
	aProposal,
	aReversal,
	aReview,
	aUnion,
	someFacts
} from '#tests/builders/billing-facts.ts';
import { anOutcome, aReminder, signedAgo } from '#tests/builders/billing-records.ts';
import { entryNotes, entryTitle } from './entry-words.ts';
import { timelineOf } from './timeline.ts';
import { groupOfEntry } from './timeline-entry.ts';

const run: ImportRun = {
	_id: 'import-run:1',
	type: 'import-run',
	importId: 'import:z',
	fileName: 'daftar.xlsx',
	sheet: 'Sheet1',
	rows: { accepted: 1, leftOut: 0 },
	changes: { created: 1, changed: 0, unchanged: 0, absent: 0, returned: 0 },
	...signedAgo(30)
};

/** All others are told with what they answer. */
const toldByThemselves = [
	'reminder',
	'payment',
	'promise',
	'pause',
	'visit',
	'credit-use',
	'adjustment',
	'plan',
	'dispute',
	'assignment',
	'proposal',
	'union'
];

function anAssignment(n: number, collector: string | null): Assignment {
	const customerNos = ['1001', '1002'];
	const _id = `assignment:${n}`;
	return { _id, type: 'assignment', customerNos, collector, ...signedAgo(60 - n) };
}

describe('the story of a customer', () => {
	it('puts what came of a message beside the message, not as a thing of its own', () => {
		const facts = [
			anOutcome({ _id: 'outcome:2', kind: 'says-paid', minutesAgo: 5 }),
			aReminder(),
			anOutcome()
		];
		const entries = timelineOf(facts, [], null);
		expect(entries).toMatchObject([
			{ kind: 'reminder', outcomes: [{ kind: 'sent' }, { kind: 'says-paid' }] }
		]);
	});

	it('tells a skip with nothing before it', () => {
		const skip = anOutcome({ kind: 'skipped', reason: 'sudah ditelepon' });
		expect(timelineOf([skip], [], null)).toMatchObject([{ kind: 'skip', outcome: skip }]);
	});

	it('keeps what was taken back to be seen, with the reason', () => {
		const payment = aPayment();
		const reversal = aReversal(payment);
		expect(timelineOf([payment, reversal], [], null)).toMatchObject([
			{ kind: 'payment', payment, reversal }
		]);
	});

	it('no longer shows an outcome that was taken back', () => {
		const outcome = anOutcome();
		expect(timelineOf([aReminder(), outcome, aReversal(outcome)], [], null)).toMatchObject([
			{ kind: 'reminder', outcomes: [] }
		]);
	});

	it('shows each import with the bills that it no longer listed', () => {
		const absence: CustomerFact = {
			_id: 'absence:1001:2026-10:import%3Aa',
			type: 'absence',
			customerNo: '1001',
			key: '2026-10',
			listedIn: 'import:a',
			importId: 'import:z'
		};
		expect(
			timelineOf([absence], [run, { ...run, _id: 'import-run:2', importId: 'import:y' }], null)
		).toMatchObject([
			{ kind: 'import', absences: [absence] },
			{ kind: 'import', absences: [] }
		]);
	});

	it('tells from whom a customer was passed on, whatever was taken back between', () => {
		const [toBudi, toTono, toSari, toNobody] = [
			anAssignment(1, 'budi'),
			anAssignment(2, 'tono'),
			anAssignment(3, 'sari'),
			anAssignment(4, null)
		] as const;
		const facts = [toNobody, toSari, toTono, aReversal(toTono), toBudi];
		const entries = timelineOf(facts, [], null);
		expect(entries).toMatchObject([
			{ assignment: toNobody, before: 'sari' },
			{ assignment: toSari, before: 'budi' },
			{ assignment: toTono, before: 'budi', reversal: { target: toTono._id } },
			{ assignment: toBudi, before: null }
		]);
		const nameOf = (id: string) => ({ budi: 'Budi', tono: 'Tono', sari: 'Sari' })[id] ?? id;
		expect(entries.map((entry) => entryTitle(entry, nameOf))).toEqual([
			'Tidak lagi ditugaskan kepada Sari',
			'Dialihkan dari Budi kepada Sari',
			'Dialihkan dari Budi kepada Tono',
			'Ditugaskan kepada Budi'
		]);
	});

	it('leaves nothing out that somebody did, and tells it newest first', () => {
		fc.assert(
			fc.property(someFacts, (facts) => {
				const entries = timelineOf(facts, [run], null);
				expect(entries.map(({ at }) => at)).toEqual(
					entries.map(({ at }) => at).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))
				);
				const told = facts.filter(
					(fact) =>
						toldByThemselves.includes(fact.type) ||
						(fact.type === 'outcome' && fact.kind === 'skipped')
				);
				expect(entries.map(({ id }) => id).sort()).toEqual(
					[...told.map(({ _id }) => _id), run._id].sort()
				);
				const reversed = facts.flatMap((fact) => (fact.type === 'reversal' ? [fact.target] : []));
				for (const { id, reversal } of entries) {
					expect(reversal !== null, id).toBe(reversed.includes(id));
				}
			}),
			{ seed: 20_261_120, numRuns: 200 }
		);
	});
});

describe('what people say of the customer’s data', () => {
	it('stands with its answer and what was known, and can be taken back until it is answered', () => {
		const refused = timelineOf([aProposal(), aReview({ accepted: false, by: 'dewi' })], [], null);
		expect(refused).toMatchObject([
			{ kind: 'proposal', standing: 'refused', review: { by: 'dewi' } }
		]);
		expect(entryTitle(refused[0]!, (id) => id)).toBe('Usulan telepon: (0000) 00000009');
		expect(entryNotes(refused[0]!, (id) => id)).toEqual(['Waktu itu: kosong', 'Ditolak dewi']);
		expect(timelineOf([aProposal()], [], null)).toMatchObject([
			{ standing: 'waiting', review: null }
		]);
	});

	it('says which numbers were united, and who parted them', () => {
		const union = aUnion();
		const [entry] = timelineOf([union, aReversal(union)], [], null);
		expect(entryTitle(entry!, (id) => id)).toBe('Nomor digabung: 1001 = 1002. orang yang sama');
		expect(entry!.reversal).toMatchObject({ reason: 'salah catat' });
	});

	it('is read among the data, as imports are', () => {
		const entries = timelineOf([aProposal(), aUnion(), aPayment()], [run], null);
		const groups = entries.map((entry) => `${entry.kind}: ${groupOfEntry(entry)}`);
		expect(groups.toSorted()).toEqual([
			'import: data',
			'payment: money',
			'proposal: data',
			'union: data'
		]);
	});
});
