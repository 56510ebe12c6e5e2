import { assert } from './result.ts';

/** A document's fields, of whatever type it is. Left out and undefined are the same. */
export type Fields = Readonly<Record<string, unknown>>;

/** A field that both sides changed, each in its own way. Undefined where a side has no such field. */
export interface FieldConflict {
	readonly field: string;
	readonly base: unknown;
	readonly ours: unknown;
	readonly theirs: unknown;
}

export interface Merged {
	/** Without a revision: the caller writes it on top of the one that wins. */
	readonly doc: Record<string, unknown>;
	/** What a person has to look at, in the order of the fields; the document holds one of the two. */
	readonly conflicts: readonly FieldConflict[];
}

/** Who signed, when and where belongs together: it is taken from one side, and is never a conflict. */
const signature = ['at', 'by', 'device'] as const;

/**
 * Merges two edits of one document, field by field, against what both were made from (null where the
 * two were created apart). A field is taken whole: lists and objects are not looked into. What one
 * side changed is kept; where both did, the later signature shows.
 *
 * Nothing depends on the device or on which side is called ours, and keys stand in one order: two
 * devices that merge alone write the same revision.
 */
export function mergeFields(base: Fields | null, ours: Fields, theirs: Fields): Merged {
	assert(ours['_id'] === theirs['_id'], 'two edits of one document are merged');
	const oursIsLater = isLater(ours, theirs);
	const doc: [string, unknown][] = [];
	const conflicts: FieldConflict[] = [];
	for (const field of fieldsOf(base ?? {}, ours, theirs)) {
		const values = {
			base: canonical(held(base, field)),
			ours: canonical(held(ours, field)),
			theirs: canonical(held(theirs, field))
		};
		const value = isSigning(field) ? undefined : unopposed(values);
		if (value) {
			doc.push([field, value.is]);
			continue;
		}
		doc.push([field, oursIsLater ? values.ours : values.theirs]);
		if (!isSigning(field)) conflicts.push({ field, ...values });
	}
	return { doc: canonical(Object.fromEntries(doc)) as Record<string, unknown>, conflicts };
}

/** The value that nobody objects to; null where both sides changed it, each in its own way. */
function unopposed({
	base,
	ours,
	theirs
}: {
	readonly base: unknown;
	readonly ours: unknown;
	readonly theirs: unknown;
}): { readonly is: unknown } | null {
	if (textOf(ours) === textOf(theirs) || textOf(theirs) === textOf(base)) return { is: ours };
	return textOf(ours) === textOf(base) ? { is: theirs } : null;
}

/** By the clock stamps; without them, or where they are the same, by the content, so that one is. */
export function isLater(ours: Fields, theirs: Fields): boolean {
	const [ourStamp, theirStamp] = [ours, theirs].map(({ at }) => (typeof at === 'string' ? at : ''));
	if (ourStamp !== theirStamp) return ourStamp! > theirStamp!;
	return contentText(ours) >= contentText(theirs);
}

function contentText(fields: Fields): string {
	return textOf(Object.fromEntries(fieldsOf(fields).map((field) => [field, held(fields, field)])));
}

/** Fields of any of these, sorted; what describes the revision is none, attachments are one. */
function fieldsOf(...all: readonly Fields[]): string[] {
	const fields = new Set(all.flatMap((one) => Object.keys(one)));
	return [...fields]
		.filter((field) => !field.startsWith('_') || field === '_id' || field === '_attachments')
		.sort();
}

/** A field may be called as a property that every object has. */
export function held(fields: Fields | null, field: string): unknown {
	return fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
}

function isSigning(field: string): boolean {
	return (signature as readonly string[]).includes(field);
}

export function textOf(value: unknown): string {
	return JSON.stringify(canonical(value)) ?? '';
}

/** The same value with the keys of every object sorted, and without those that say undefined. */
export function canonical(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(canonical);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([, part]) => part !== undefined);
	entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, part]) => [key, canonical(part)]));
}
