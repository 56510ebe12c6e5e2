import { matchesSelector } from 'pouchdb-selector-core';
import type { JsonDoc } from '../store/incoming.ts';
import { HttpRefusal } from './couch-errors.ts';

/** A test of documents from a Mango selector. Throws a refusal where the selector makes no sense. */
export function selectorOf(selector: unknown): (doc: JsonDoc) => boolean {
	if (selector === null || typeof selector !== 'object' || Array.isArray(selector)) {
		throw new HttpRefusal(400, 'bad_request', 'Selector must be a JSON object');
	}
	const matches = (doc: JsonDoc) => matchesSelector(doc, selector);
	try {
		matches({ _id: 'a' });
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new HttpRefusal(400, 'invalid_operator', reason);
	}
	return matches;
}
