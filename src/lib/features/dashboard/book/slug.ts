import { unescapePart } from '#lib/domain/ids.ts';

/** The slug in the id of a template's version: versions of one template are counted together. */
export function slugOf(template: string): string {
	return unescapePart(template.split(':')[1] ?? template);
}
