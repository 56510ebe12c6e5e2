import { describe, expect, it } from 'vitest';
import { faqSchema } from '#lib/domain/desk/masters.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { draftOf, draftProblems, faqOf, freshSlug, newDraft } from './faq-draft.ts';

const signed = { by: 'sari', at: stampAt(0), device: 'd' };

describe('an article', () => {
	it('begins with what was proposed, and names the proposal', () => {
		const draft = newDraft({ question: 'Bagaimana meminjam ruang?', answer: 'Lewat layanan.' });
		const faq = {
			...faqOf(draft, { known: null, taken: [], proposal: 'faq-proposal:1' }),
			...signed
		};
		expect(faqSchema.safeParse(faq).success).toBe(true);
		expect(faq).toMatchObject({
			_id: 'faq:bagaimana-meminjam-ruang',
			proposal: 'faq-proposal:1',
			published: true
		});
	});

	it('keeps its name and where it came from when its question changes', () => {
		const known = {
			...faqOf(newDraft({ question: 'Satu', answer: 'a' }), {
				known: null,
				taken: [],
				proposal: 'faq-proposal:1'
			}),
			...signed,
			_rev: '1-a'
		};
		const draft = { ...draftOf(known), question: { id: 'Dua', en: '' } };
		expect(faqOf(draft, { known, taken: ['satu'] })).toMatchObject({
			_id: 'faq:satu',
			_rev: '1-a',
			proposal: 'faq-proposal:1',
			question: { id: 'Dua' }
		});
	});

	it('needs a question, an answer, and a word on each picture', () => {
		const draft = newDraft(null);
		expect(draftProblems(draft)).toEqual(['question-missing', 'answer-missing']);
		const pictures = [{ alt: ' ', mime: 'image/jpeg' as const, data: 'AAAA' }];
		const written = newDraft({ question: 'a', answer: 'b' });
		expect(draftProblems({ ...written, pictures })).toEqual(['alt-missing']);
		expect(draftProblems(written)).toEqual([]);
	});
});

describe('the name of an article', () => {
	it('is made of its question, and never one that is taken', () => {
		expect(freshSlug('Apa itu NIP?', [])).toBe('apa-itu-nip');
		expect(freshSlug('Apa itu NIP?', ['apa-itu-nip', 'apa-itu-nip-2'])).toBe('apa-itu-nip-3');
	});

	it('exists also where the question holds no letters', () => {
		expect(freshSlug('???', [])).toBe('faq');
		expect(freshSlug('a'.repeat(59) + ' ekor', [])).toBe('a'.repeat(59));
	});
});
