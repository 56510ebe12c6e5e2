import { Linter } from 'eslint';
import { createContext, Script } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkWrite, writerIn } from '#lib/domain/access/check-write.ts';
import { allWrites, specialWrites, type SomeWrite } from '#tests/builders/some-writes.ts';
import { DESIGN_IS_FOR_ADMINS, reasonOf, SIGN_IN_FIRST } from '../rules/reason.ts';
import type { Thrown, UserContext } from './validate.ts';
import { validationSource } from './validation-source.ts';

let source: string;
let called: (call: object) => Thrown | null;

/**
 * Runs the function as CouchDB does: compiled from text, in an engine of its own without Node, without
 * `eval`, and without what the language has got since 2021. Documents come as JSON.
 */
function anEngine(text: string): (call: object) => Thrown | null {
	const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
	const youngerThanTheEngine = `
		delete globalThis.console; delete globalThis.WebAssembly; delete globalThis.Iterator;
		delete Object.hasOwn; delete Object.groupBy; delete Array.prototype.at; delete String.prototype.at;
		for (const name of ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'])
			delete Array.prototype[name];
		for (const name of ['isWellFormed', 'toWellFormed', 'replaceAll']) delete String.prototype[name];
		for (const name of ['union', 'difference', 'intersection', 'isSubsetOf']) delete Set.prototype[name];
		delete globalThis.globalThis;`;
	new Script(youngerThanTheEngine).runInContext(context);
	const run = new Script(`
		const validate = (${text});
		(json) => {
			const { doc, previous, user } = JSON.parse(json);
			try { validate(doc, previous, user, {}); return 'null'; }
			catch (thrown) {
				if (thrown instanceof Error) return JSON.stringify({ error: String(thrown) });
				return JSON.stringify(thrown);
			}
		}`).runInContext(context) as (json: string) => string;
	return (call) => JSON.parse(run(JSON.stringify(call))) as Thrown | null;
}

function asCouchCalls({ doc, previous, database, account }: SomeWrite) {
	const user: UserContext = { db: database, ...account };
	const revisions = { _rev: '2-b', _revisions: { start: 2, ids: ['b', 'a'] } };
	return {
		doc: { ...doc, ...revisions },
		previous: previous && { ...previous, _rev: '1-a' },
		user
	};
}

/** What the rules say when they run in this process, on documents as JSON brings them. */
function expected({ doc, previous, database, account }: SomeWrite): Thrown | null {
	const checked = checkWrite(
		writerIn(database, account)!,
		JSON.parse(JSON.stringify(doc)) as SomeWrite['doc'],
		previous
	);
	return checked.ok ? null : { forbidden: reasonOf(checked.problem) };
}

beforeAll(async () => {
	source = await validationSource();
	called = anEngine(source);
});

describe('the function for CouchDB', () => {
	it('is one anonymous function in syntax that CouchDB can rewrite', () => {
		expect(source).toMatch(/^function \(newDoc, oldDoc, userCtx, secObj\) \{\n/);
		const options = { ecmaVersion: 2017, sourceType: 'script' } as const;
		const fatal = (text: string) =>
			new Linter().verify(text, { languageOptions: options }).filter((message) => message.fatal);
		expect(fatal(`(${source})`)).toEqual([]);
		expect(fatal('({ ...a })')).toHaveLength(1);
	});

	it('makes no code from text', () => {
		const words = source.match(/\beval\b|\bFunction\b|\bimport\(|\brequire\b|\bconsole\b/g);
		expect(words).toBe(null);
		expect(source.length).toBeLessThan(80_000);
	});

	it('is the same each time it is made, so that setting up again changes nothing', async () => {
		expect(await validationSource()).toBe(source);
	});

	it('says what the rules say, for every role, type and kind of database', () => {
		const writes = allWrites();
		expect(writes.length).toBeGreaterThan(1_000);
		for (const write of writes) {
			expect(called(asCouchCalls(write)), write.title).toEqual(expected(write));
		}
	});

	it.each(specialWrites)('says what the rules say: $title', (write) => {
		const thrown = called(asCouchCalls(write));
		expect(thrown).toEqual(expected(write));
		expect(thrown === null).toBe(write.code === null);
	});

	const fact: SomeWrite = specialWrites[0]!;

	it('knows a database by the name of one of its parts', () => {
		const call = asCouchCalls({ ...fact, previous: null });
		const db = 'shards/00000000-7fffffff/billing-dumai.1763712000';
		expect(called({ ...call, user: { ...call.user, db } })).toEqual({
			forbidden: expect.stringMatching(/^role-missing: /)
		});
	});

	it('takes a document that had been deleted for a new one', () => {
		const call = asCouchCalls(fact);
		const deleted = { _id: fact.doc._id, _rev: '2-c', _deleted: true };
		expect(called({ ...call, previous: deleted })).toBe(null);
	});

	it('asks whoever has not signed in to do so', () => {
		const call = asCouchCalls(fact);
		const user = { ...call.user, name: null, roles: [] };
		expect(called({ ...call, user })).toEqual({ unauthorized: SIGN_IN_FIRST });
	});

	it('lets nobody but server admins change design documents', () => {
		const call = asCouchCalls(fact);
		const doc = { _id: '_design/satuloket' };
		expect(called({ ...call, doc })).toEqual({ forbidden: DESIGN_IS_FOR_ADMINS });
		const user = { ...call.user, roles: ['_admin'] };
		expect(called({ ...call, doc, user })).toBe(null);
	});

	it('has no word on databases of other names', () => {
		const call = asCouchCalls(fact);
		expect(called({ ...call, doc: { _id: 'x' }, user: { ...call.user, db: 'notes' } })).toBe(null);
	});
});
