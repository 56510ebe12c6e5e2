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
const masterEditors = ['desk-supervisor', 'admin', '_admin'] as const;
const atTheDesk = ['agent', 'pic', 'desk-supervisor', 'admin', '_admin', 'carrier'] as const;
/** Who takes along what others wrote. */
const carrying = ['_admin', 'carrier'] as const;
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
	category: masterEditors,
	unit: masterEditors,
	pic: masterEditors,
	vendor: masterEditors,
	calendar: masterEditors,
	service: masterEditors,
	faq: masterEditors,
	canned: masterEditors,
	'notice-template': ['template-editor', ...masterEditors],
	// Sari’s own: who may enter the desk at all is a question of its members.
	ticket: heldRoles,
	'ticket-event': heldRoles,
	rating: heldRoles,
	redirect: heldRoles,
	'redirect-answer': heldRoles,
	'faq-proposal': heldRoles,
	'faq-vote': heldRoles,
	'app-report': heldRoles,
	'notice-event': atTheDesk,
	'faq-verdict': ['desk-supervisor', 'admin', '_admin', 'carrier'],
	'app-report-answer': atTheDesk,
	unrecorded: atTheDesk,
	file: heldRoles
};

/** What of the desk has a place in a mailbox, and who may put it there. */
const mayWriteInMailbox: Partial<Record<TypeName, readonly HeldRole[]>> = {
	ticket: heldRoles,
	'ticket-event': heldRoles,
	rating: heldRoles,
	redirect: heldRoles,
	'redirect-answer': heldRoles,
	'faq-proposal': heldRoles,
	'faq-vote': heldRoles,
	'app-report': heldRoles,
	'notice-event': carrying,
	'faq-verdict': carrying,
	'app-report-answer': carrying,
	unrecorded: carrying
};

/** The refusal that a write meets, as the two lists say. */
function expectedCode({ type, role, database, doc }: ReturnType<typeof allWrites>[number]) {
	const kind = databaseKind(database);
	const isDesk = documentTypes[type].database === 'desk';
	if (kind === 'mailbox' && isDesk) {
		if (mayWriteInMailbox[type]?.includes(role)) return null;
		const isOwn = (doc as Partial<Record<'requester', string>>).requester === 'sari';
		return isOwn ? 'for-the-desk-only' : 'of-another-requester';
	}
	if (kind !== documentTypes[type].database) return 'wrong-database';
	if (mayWrite[type].includes(role)) return null;
	return isDesk ? 'desk-role-missing' : 'role-missing';
}

function codeOf({ database, account, doc, previous }: SomeWrite): string | null {
	const checked = checkWrite(writerIn(database, account)!, doc, previous);
	return checked.ok ? null : checked.problem.code;
}

describe('every role with every type in every kind of database', () => {
	const writes = allWrites();

	it('is looked at', () => {
		expect(writes).toHaveLength(6 * 16 * Object.keys(documentTypes).length);
		expect(writes.filter((write) => codeOf(write) === null)).toHaveLength(
			[...Object.values(mayWrite), ...Object.values(mayWriteInMailbox)].flat().length
		);
	});

	it.each(Object.keys(mayWrite) as TypeName[])('%s is written by those who may', (type) => {
		for (const write of writes.filter((candidate) => candidate.type === type)) {
			expect(codeOf(write), write.title).toBe(expectedCode(write));
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
