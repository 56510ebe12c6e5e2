import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someFacts } from '#tests/builders/billing-facts.ts';
import {
	allWrites,
	anAccount,
	heldRoles,
	specialWrites,
	type HeldRole,
	type SomeWrite
} from '#tests/builders/some-writes.ts';
import type { Doc } from '../document.ts';
import { documentTypes, type TypeName } from '../registry.ts';
import { checkWrite, writerIn } from './check-write.ts';
import { databaseKind } from './databases.ts';

const inBranch = ['staff:sorong', 'supervisor:sorong', 'admin', '_admin'] as const;
const inTheField = ['collector:sorong', ...inBranch] as const;

/** Who writes what, told a second time and by hand. */
const mayWrite: Record<TypeName, readonly HeldRole[]> = {
	customer: inBranch,
	bill: inBranch,
	pause: inBranch,
	absence: inBranch,
	import: inBranch,
	'import-run': inBranch,
	recipe: inBranch,
	payment: inTheField,
	reminder: inTheField,
	outcome: inTheField,
	promise: inTheField,
	reversal: inTheField,
	queue: inTheField,
	view: inTheField,
	visit: inTheField,
	plan: inTheField,
	dispute: inTheField,
	'hand-over': inTheField,
	proposal: inTheField,
	review: inBranch,
	union: inBranch,
	'credit-use': inTheField,
	distinction: inBranch,
	adjustment: inBranch,
	settlement: inBranch,
	assignment: inBranch,
	verdict: ['supervisor:sorong', 'admin', '_admin'],
	'cash-receipt': ['supervisor:sorong', 'admin', '_admin'],
	'bank-line': inBranch,
	'bank-statement': inBranch,
	'bank-skip': inBranch,
	'bank-link': inBranch,
	'bank-recipe': inBranch,
	template: ['template-editor', 'admin', '_admin'],
	setting: ['admin', '_admin'],
	holidays: ['admin', '_admin'],
	person: ['admin', '_admin'],
	device: heldRoles,
	'device-letters': heldRoles,
	file: heldRoles
};

function codeOf({ database, account, doc, previous }: SomeWrite): string | null {
	const checked = checkWrite(writerIn(database, account)!, doc, previous);
	return checked.ok ? null : checked.problem.code;
}

describe('every role with every type in every kind of database', () => {
	const writes = allWrites();

	it('is looked at', () => {
		expect(writes).toHaveLength(6 * 16 * Object.keys(documentTypes).length);
		expect(writes.filter((write) => codeOf(write) === null)).toHaveLength(
			Object.values(mayWrite).flat().length
		);
	});

	it.each(Object.keys(mayWrite) as TypeName[])('%s is written by those who may', (type) => {
		for (const write of writes.filter((candidate) => candidate.type === type)) {
			const isItsPlace = databaseKind(write.database) === documentTypes[type].database;
			const expected = !isItsPlace
				? 'wrong-database'
				: mayWrite[type].includes(write.role)
					? null
					: 'role-missing';
			expect(codeOf(write), write.title).toBe(expected);
		}
	});
});

describe('one rule at a time', () => {
	it.each(specialWrites)('$title ($code)', (write) => {
		expect(codeOf(write)).toBe(write.code);
	});
});

describe('facts', () => {
	const runs = { numRuns: 300, seed: 20_261_121 };
	// Somebody who may write every one of them.
	const account = anAccount('supervisor:sorong');
	const sent = (doc: Doc, previous: Doc | null) =>
		codeOf({ title: '', database: 'billing-sorong', account, doc, previous });
	const aFact = someFacts.filter((facts) => facts.length > 0).map((facts) => facts.at(-1)!);

	it('are taken from whoever signed them, and taken once more as the same', () => {
		fc.assert(
			fc.property(someFacts, (facts) => {
				for (const fact of facts) {
					expect(sent(fact, null)).toBe(null);
					expect(sent(structuredClone(fact), fact)).toBe(null);
				}
			}),
			runs
		);
	});

	it('are not changed in any field', () => {
		fc.assert(
			fc.property(aFact, fc.nat(), fc.jsonValue(), (fact, at, value) => {
				const fields = Object.keys(fact).filter((field) => field !== '_id');
				const field = fields[at % fields.length]!;
				const before = (fact as unknown as Record<string, unknown>)[field];
				fc.pre(JSON.stringify(value) !== JSON.stringify(before));
				expect(sent({ ...fact, [field]: value }, fact)).toBe('fact-is-final');
			}),
			runs
		);
	});

	it('lose no field and get no other', () => {
		fc.assert(
			fc.property(aFact, fc.nat(), (fact, at) => {
				const fields = Object.keys(fact).filter((field) => field !== '_id');
				const { [fields[at % fields.length]!]: _gone, ...less } = fact as unknown as Doc &
					Record<string, unknown>;
				expect(sent(less as unknown as Doc, fact)).toBe('fact-is-final');
				expect(sent({ ...fact, ...{ catatan: 'lain' } }, fact)).toBe('fact-is-final');
			}),
			runs
		);
	});
});
