import type { Template } from '#lib/domain/billing/template.ts';

/** The newest version of each template, retired ones included; Indonesian ones first. */
export function currentTemplates<T extends Template>(versions: readonly T[]): T[] {
	const newest = new Map<string, T>();
	for (const version of versions) {
		const known = newest.get(version.slug);
		if (!known || isNewer(version, known)) newest.set(version.slug, version);
	}
	const order = ({ language, slug }: T) => `${language === 'id' ? 0 : 1} ${slug}`;
	return [...newest.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** All versions of one template, the newest first. */
export function versionsOf<T extends Template>(versions: readonly T[], slug: string): T[] {
	return versions
		.filter((version) => version.slug === slug)
		.sort((a, b) => (isNewer(a, b) ? -1 : 1));
}

function isNewer(a: Template, b: Template): boolean {
	return a.at === b.at ? a._id > b._id : a.at > b.at;
}
