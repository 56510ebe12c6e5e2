import { describe, expect, it } from 'vitest';
import { deskSeed } from '../seeds/seed.ts';
import { brokenNames, faqsWithoutVotes, gapsOf } from './gaps.ts';
import type { MasterDoc } from './kinds.ts';
import { KnownMasters } from './known.ts';

const signed = { by: 'uji', at: '2026-11-26T08:00:00.000Z~0000', device: 'uji', _rev: '1-a' };
const seed = deskSeed(2026).map((doc) => ({ ...doc, ...signed }) as MasterDoc);
const TODAY = '2026-11-26';

/** Gaps of a service of the example, after some of it was changed. */
function gaps(slug: string, changes: Record<string, object> = {}, gone: readonly string[] = []) {
	const docs = seed
		.filter(({ _id }) => !gone.includes(_id))
		.map((doc) => ({ ...doc, ...changes[doc._id] }) as MasterDoc);
	const known = new KnownMasters(docs);
	return gapsOf(known.get('service', slug)!, known, TODAY);
}

const away = { away: [{ from: '2026-11-20', to: '2026-11-30' }] };

describe('the map of services', () => {
	it('finds nothing to look at in a service that has everything', () => {
		expect(gaps('perbaikan-ac')).toEqual([]);
	});

	it('shows which services live in another app, and have nobody who answers for them', () => {
		expect(gaps('pendaftaran-rekanan')).toEqual([{ kind: 'other-app' }, { kind: 'no-pic' }]);
	});

	it('shows a unit that is switched off, and a vendor that is gone', () => {
		expect(gaps('perbaikan-ac', { 'unit:ppbu': { active: false } })).toEqual([
			{ kind: 'inactive-reference', of: 'unit' }
		]);
		expect(gaps('perbaikan-ac', {}, ['vendor:contoh-sejuk'])).toEqual([
			{ kind: 'gone-reference', of: 'vendor' }
		]);
	});

	it('shows what is not said in English and by no other word', () => {
		const bare = { name: { id: 'Perbaikan AC', en: '' }, synonyms: [] };
		expect(gaps('perbaikan-ac', { 'service:perbaikan-ac': bare })).toEqual([
			{ kind: 'no-english' },
			{ kind: 'no-synonyms' }
		]);
	});

	it('minds a PIC who is away only when nobody stands in', () => {
		expect(gaps('perbaikan-ac', { 'pic:tirta-contoh': away })).toEqual([]);
		expect(gaps('perbaikan-ac', { 'pic:tirta-contoh': away, 'pic:galih-contoh': away })).toEqual([
			{ kind: 'pic-away' }
		]);
	});

	it('lists published articles that nobody rated', () => {
		const known = new KnownMasters(seed);
		const all = known.all('faq');
		expect(faqsWithoutVotes(known, [{ faq: all[0]!._id }])).toEqual(all.slice(1));
	});

	it('finds broken names in other master data too', () => {
		const docs = seed.filter(({ _id }) => _id !== 'service:lift');
		const known = new KnownMasters(docs);
		expect(brokenNames(known.get('faq', 'terjebak-di-lift')!, known)).toEqual([
			{ kind: 'gone-reference', of: 'service' }
		]);
	});
});
