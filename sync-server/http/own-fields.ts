import { createFieldSorter, parseField } from 'pouchdb-selector-core';
import { isObject, type JsonDoc } from '../store/incoming.ts';

/** What stands in a document at a field. A document's own only: what every object has is nobody's field. */
function ownValue(doc: JsonDoc, path: readonly string[]): unknown {
	let value: unknown = doc;
	for (const name of path) {
		if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
		value = value[name];
	}
	return value;
}

/** The fields that were asked for, and nothing else. */
export function projected(doc: JsonDoc, fields: readonly string[]): JsonDoc {
	const kept: JsonDoc = {};
	for (const field of fields) {
		const path = parseField(field);
		const value = ownValue(doc, path);
		if (value !== undefined) put(kept, path, value);
	}
	return kept;
}

/** An assignment would reach what all objects share where a name is `__proto__`. */
function put(target: JsonDoc, [name = '', ...rest]: readonly string[], value: unknown): void {
	const inner = Object.hasOwn(target, name) ? target[name] : undefined;
	const next = rest.length === 0 ? value : isObject(inner) ? inner : {};
	Object.defineProperty(target, name, {
		value: next,
		enumerable: true,
		configurable: true,
		writable: true
	});
	if (rest.length > 0) put(next as JsonDoc, rest, value);
}

/** Documents that have all of these fields, in their order as CouchDB compares. */
export function sorted(
	docs: readonly JsonDoc[],
	fields: readonly string[],
	isDescending: boolean
): JsonDoc[] {
	const paths = fields.map((field) => parseField(field));
	const order = createFieldSorter(paths.map((_, at) => String(at)));
	const rows = docs
		.map((whole) => ({ whole, values: paths.map((path) => ownValue(whole, path)) }))
		.filter(({ values }) => !values.includes(undefined))
		.map(({ whole, values }) => ({ whole, doc: { ...values, _id: whole['_id'] } }))
		.toSorted(order)
		.map(({ whole }) => whole);
	return isDescending ? rows.toReversed() : rows;
}
