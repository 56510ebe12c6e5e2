import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '#lib/domain/time/date.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { aPicture } from '#tests/builders/a-file.ts';
import { aCustomer, TODAY } from '#tests/builders/billing-records.ts';
import { customerStory } from '../customers/customer-record.ts';
import { recordVisit, type VisitEntry } from './record-visit.ts';

let at: AnOffice;

beforeEach(async () => {
	at = await AnOffice.open();
	await at.given(aCustomer());
});
afterEach(() => at.close());

const anEntry = (given: Partial<VisitEntry> = {}): VisitEntry => ({
	customerNo: '1001',
	outcome: 'not-home',
	visitedOn: TODAY,
	note: ' pagar terkunci ',
	nextOn: addDays(TODAY, 3),
	today: TODAY,
	...given
});

test('a visit stands in the account and in the story', async () => {
	valueOf(await recordVisit(at.office, anEntry()));
	const { account, facts } = (await customerStory(at.office.tables, '1001'))!;
	expect(account?.lastVisit).toMatchObject({ outcome: 'not-home', nextOn: addDays(TODAY, 3) });
	expect(facts).toMatchObject([{ type: 'visit', note: 'pagar terkunci' }]);
	expect(facts[0]).not.toHaveProperty('position');
});

test('nobody was there tomorrow, and nobody comes again yesterday', async () => {
	const codeOf = async (given: Partial<VisitEntry>) => {
		const kept = await recordVisit(at.office, anEntry(given));
		return kept.ok ? null : kept.problem.code;
	};
	expect(await codeOf({ visitedOn: addDays(TODAY, 1) })).toBe('visited-in-the-future');
	expect(await codeOf({ nextOn: addDays(TODAY, -1) })).toBe('next-in-the-past');
	expect((await customerStory(at.office.tables, '1001'))!.facts).toEqual([]);
	expect(await codeOf({ nextOn: '' })).toBe(null);
});

test('photos of a visit are kept with it', async () => {
	const photo = new File([await aPicture(300, 200)], 'rumah.jpg');
	valueOf(await recordVisit(at.office, anEntry({ photos: [photo] })));
	const [visit] = await at.office.tables.visits.toArray();
	const [file] = await at.office.files.documents(visit!.photos ?? []);
	expect(file).toMatchObject({ of: visit!._id, name: 'rumah.jpg', width: 300 });
});
