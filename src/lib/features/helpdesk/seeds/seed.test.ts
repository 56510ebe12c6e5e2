import { describe, expect, it } from 'vitest';
import { documentTypes, type DeskMaster } from '#lib/domain/registry.ts';
import type { Seed } from './lines.ts';
import { deskSeed, seedFor } from './seed.ts';

const seed = deskSeed(2026);
const signed = { by: 'uji', at: '2026-11-26T08:00:00.000Z~0000', device: 'uji' };

function all<T extends DeskMaster['type']>(type: T) {
	return seed.filter((doc): doc is Extract<Seed<DeskMaster>, { type: T }> => doc.type === type);
}

describe('what an office begins with', () => {
	it('is the same each time', () => {
		expect(deskSeed(2026)).toEqual(seed);
	});

	it.each(seed.map((doc) => [doc._id, doc] as const))(
		'%s is a document as it should be',
		(_, doc) => {
			const parsed = documentTypes[doc.type].schema.safeParse({ ...doc, ...signed });
			expect(parsed.error?.issues ?? []).toEqual([]);
		}
	);

	it('sends nobody to invented numbers of the helpdesk but in practice', () => {
		const ids = (isPractice: boolean) => seedFor(2026, isPractice).map(({ _id }) => _id);
		expect(ids(true)).toContain('setting:desk');
		expect(ids(false)).not.toContain('setting:desk');
		expect(ids(false)).toHaveLength(seed.length - 1);
	});

	it('has each id once', () => {
		expect(new Set(seed.map(({ _id }) => _id)).size).toBe(seed.length);
	});

	it('has the six categories and five units of the sources', () => {
		expect(all('category')).toHaveLength(6);
		expect(all('unit').map(({ code }) => code)).toEqual(['PPKU', 'PPBU', 'LFA', 'PMI', 'KPPA']);
	});

	it('names nothing that is not there', () => {
		const slugs = (type: DeskMaster['type']) =>
			new Set(seed.filter((doc) => doc.type === type).map(({ _id }) => _id.split(':')[1]));
		const [units, pics, vendors] = [slugs('unit'), slugs('pic'), slugs('vendor')];
		const [categories, services] = [slugs('category'), slugs('service')];
		for (const service of all('service')) {
			expect([service._id, categories.has(service.category)]).toEqual([service._id, true]);
			expect([service._id, units.has(service.unit)]).toEqual([service._id, true]);
			if (service.pic) expect([service._id, pics.has(service.pic)]).toEqual([service._id, true]);
			if (service.vendor) {
				expect([service._id, vendors.has(service.vendor)]).toEqual([service._id, true]);
			}
			// Who is asked belongs to the unit that is asked.
			const pic = all('pic').find(({ slug }) => slug === service.pic);
			if (pic) expect([service._id, pic.unit]).toEqual([service._id, service.unit]);
		}
		for (const pic of all('pic')) {
			expect(units.has(pic.unit)).toBe(true);
			for (const other of pic.standIns) expect(pics.has(other)).toBe(true);
		}
		for (const doc of [...all('faq'), ...all('canned')]) {
			for (const slug of doc.services)
				expect([doc._id, services.has(slug)]).toEqual([doc._id, true]);
		}
		for (const { category } of all('faq')) {
			if (category) expect(categories.has(category)).toBe(true);
		}
	});

	it('asks conditional questions only after the question that they depend on', () => {
		for (const { _id, fields } of all('service')) {
			fields.forEach(({ showWhen }, at) => {
				if (!showWhen) return;
				const asked = fields.slice(0, at).find(({ key }) => key === showWhen.key);
				const answers =
					asked?.kind === 'yes-no' ? ['ya', 'tidak'] : (asked?.options?.map(({ id }) => id) ?? []);
				expect([_id, showWhen.isOneOf.every((answer) => answers.includes(answer))]).toEqual([
					_id,
					true
				]);
			});
		}
	});

	it('reaches nobody: numbers and addresses that cannot be real', () => {
		for (const { _id, ...doc } of seed) {
			const text = JSON.stringify(doc);
			for (const [mail] of text.matchAll(/[\w.-]+@[\w.-]+/g))
				expect([_id, mail]).toEqual([_id, expect.stringMatching(/@contoh\.example$/)]);
			for (const [number] of text.matchAll(/\+62\d+/g))
				expect([_id, number]).toEqual([_id, expect.stringMatching(/^\+62000/)]);
			for (const [host] of text.matchAll(/https?:\/\/[^/"]+/g))
				expect([_id, host]).toEqual([_id, expect.stringMatching(/\.contoh\.example$/)]);
		}
	});

	it('is complete in English', () => {
		for (const { name, summary } of all('service')) {
			expect(name.en).not.toBe('');
			expect(summary.en).not.toBe('');
		}
		for (const { question, answer } of all('faq')) {
			expect(question.en).not.toBe('');
			expect(answer.en).not.toBe('');
		}
	});
});
