import type { Language } from '#lib/domain/billing/template.ts';
import { guideNames, readGuide, type Guide } from './guide.ts';

/** The guides' own files, each a chunk of its own that the service worker keeps for use offline. */
const files = import.meta.glob<string>('../../../../docs/users/*/*.md', {
	query: '?raw',
	import: 'default'
});

/** All guides in a language, in the order of the list. */
export async function loadGuides(language: Language): Promise<readonly Guide[]> {
	return Promise.all(
		guideNames.map(async (name) => {
			const load = files[`../../../../docs/users/${language}/${name}.md`];
			if (!load) throw new Error(`there is no guide ${name} in ${language}`);
			return readGuide(name, await load());
		})
	);
}
