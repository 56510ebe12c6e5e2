import { matchesSelector } from 'pouchdb-selector-core';
import { isObject, type JsonDoc } from '../store/incoming.ts';
import { HttpRefusal } from './couch-errors.ts';

/**
 * A test of documents from a Mango selector. Throws a refusal where the selector makes no sense: all
 * of it is looked at first, since what is found wrong at the thousandth document comes too late, when
 * half of the answer is sent.
 */
export function selectorOf(selector: unknown): (doc: JsonDoc) => boolean {
	if (!isObject(selector)) {
		throw new HttpRefusal(400, 'bad_request', 'Selector must be a JSON object');
	}
	checkSelector(selector, 1);
	const matches = (doc: JsonDoc) => matchesSelector(doc, selector);
	try {
		matches({ _id: 'a' });
	} catch (error) {
		throw wrong(error instanceof Error ? error.message : String(error));
	}
	return matches;
}

const MAX_DEPTH = 50;
const types: readonly unknown[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/**
 * What each operator takes. There is no `$regex`: an expression that backtracks without end would
 * hold up the whole server, and a member may send one.
 */
const operands: Readonly<Record<string, (operand: unknown) => boolean>> = {
	$and: isListOfObjects,
	$or: isListOfObjects,
	$nor: isListOfObjects,
	$not: isObject,
	$elemMatch: isObject,
	$allMatch: isObject,
	$eq: isAnything,
	$ne: isAnything,
	$gt: isAnything,
	$gte: isAnything,
	$lt: isAnything,
	$lte: isAnything,
	$exists: (operand) => typeof operand === 'boolean',
	$type: (operand) => types.includes(operand),
	$in: Array.isArray,
	$nin: Array.isArray,
	$all: Array.isArray,
	$size: Number.isSafeInteger,
	$mod: (operand) =>
		Array.isArray(operand) &&
		operand.length === 2 &&
		operand.every(Number.isSafeInteger) &&
		operand[0] !== 0
};

function checkSelector(selector: JsonDoc, depth: number): void {
	if (depth > MAX_DEPTH) throw wrong(`Selector is nested deeper than ${MAX_DEPTH} levels`);
	for (const [key, value] of Object.entries(selector)) {
		if (key.startsWith('$')) checkOperand(key, value);
		if (key.startsWith('$') && !holdsSelectors(key)) continue;
		for (const part of [value].flat()) if (isObject(part)) checkSelector(part, depth + 1);
	}
}

function checkOperand(operator: string, operand: unknown): void {
	const isFit = Object.hasOwn(operands, operator) ? operands[operator] : undefined;
	if (isFit === undefined) throw wrong(`Invalid operator: ${operator}`);
	if (!isFit(operand)) throw wrong(`Bad argument for operator ${operator}`);
}

function holdsSelectors(operator: string): boolean {
	return operands[operator] === isObject || operands[operator] === isListOfObjects;
}

function isListOfObjects(value: unknown): boolean {
	return Array.isArray(value) && value.every(isObject);
}

function isAnything(): boolean {
	return true;
}

function wrong(reason: string): HttpRefusal {
	return new HttpRefusal(400, 'invalid_operator', reason);
}
