import { describe, expect, it } from 'vitest';
import { officialTemplates } from '#lib/messaging/official-templates.ts';
import { aTemplate, signedAgo } from '#tests/builders/billing-records.ts';
import { currentTemplates, versionsOf } from './current-templates.ts';

const first = aTemplate({ _id: 'template:due:1', ...signedAgo(30) });
const second = aTemplate({ _id: 'template:due:2', name: 'Jatuh tempo, halus', ...signedAgo(20) });
const retired = aTemplate({ _id: 'template:due:3', active: false, ...signedAgo(10) });

describe('the templates in use', () => {
	it('are the newest version of each, in whatever order the versions come', () => {
		expect(currentTemplates([second, first])).toEqual([second]);
		expect(currentTemplates([first, second])).toEqual([second]);
	});

	it('show that a template was retired, instead of taking up the version before', () => {
		expect(currentTemplates([first, second, retired])).toEqual([retired]);
	});

	it('come in Indonesian first', () => {
		const english = aTemplate({ slug: 'a-english', language: 'en' });
		expect(currentTemplates([english, first]).map(({ language }) => language)).toEqual([
			'id',
			'en'
		]);
	});

	it('agree on every device, also where two versions bear one moment', () => {
		const [a, b] = [first, { ...second, at: first.at }];
		expect(currentTemplates([a, b])).toEqual(currentTemplates([b, a]));
		expect(currentTemplates([a, b])).toEqual([b]);
	});

	it('begin with the official texts: each once, each in use', () => {
		const official = officialTemplates();
		expect(currentTemplates(official).length).toBe(official.length);
		expect(official.every(({ active }) => active)).toBe(true);
	});

	it('give way to what the office writes over an official text', () => {
		const [official] = officialTemplates();
		const own = {
			...official!,
			_id: `template:${official!.slug}:zz`,
			body: 'baru',
			...signedAgo(0)
		};
		expect(currentTemplates([...officialTemplates(), own])).toContainEqual(own);
		expect(currentTemplates([...officialTemplates(), own])).not.toContainEqual(official);
	});
});

describe('the versions of a template', () => {
	it('are all there, the newest first, and none of another', () => {
		const other = aTemplate({ slug: 'lain' });
		expect(versionsOf([first, retired, other, second], 'due')).toEqual([retired, second, first]);
	});
});
