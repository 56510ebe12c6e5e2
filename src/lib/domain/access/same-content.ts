type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether two revisions of a document say the same, in whatever order their keys stand. Fields that
 * begin with `_` describe the revision and are not looked at.
 */
export function isSameContent(a: object, b: object): boolean {
	return isSameFields(a as Fields, b as Fields, isContent);
}

function isContent(field: string): boolean {
	return !field.startsWith('_');
}

function isSameFields(a: Fields, b: Fields, counts: (field: string) => boolean): boolean {
	const fields = presentIn(a, counts);
	return (
		fields.length === presentIn(b, counts).length &&
		fields.every((field) => field in b && isSame(a[field], b[field]))
	);
}

function presentIn(fields: Fields, counts: (field: string) => boolean): string[] {
	return Object.keys(fields).filter((field) => counts(field) && fields[field] !== undefined);
}

function isSame(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) || Array.isArray(b)) {
		return (
			Array.isArray(a) &&
			Array.isArray(b) &&
			a.length === b.length &&
			a.every((part, at) => isSame(part, b[at]))
		);
	}
	return isSameFields(a as Fields, b as Fields, () => true);
}
