import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoredKnowledge } from '#lib/features/billing/import/known-source.ts';
import type { Connection } from '#lib/sync/connection.ts';
import { unsettledDocs } from '#lib/sync/settle-review.ts';
import { SyncedDatabase } from '#lib/sync/synced-database.ts';
import { anArrearsList, type ArrearsRow } from '#tests/builders/an-arrears-list.ts';
import { anImportOf } from '#tests/builders/an-import.ts';
import { AnOffice, sari } from '#tests/builders/an-office.ts';
import { contentsOf, remoteDatabase, signedIn } from './devices.ts';
import { textOf } from './sent-text.ts';

const budi = { ...sari, id: 'budi', name: 'Budi Contoh' };
const rows: Partial<ArrearsRow>[] = Array.from({ length: 60 }, (_, at) => ({
	no: String(162_392_655_000 + Math.floor(at / 2)),
	name: `Toko Contoh ${Math.floor(at / 2)}`,
	phone: `08120000${String(1_000 + at)}`,
	period: at % 2 === 0 ? '202609' : '202610'
}));
const fromFiles = /^(customer|bill|import|absence):/;

let here: AnOffice;
let there: AnOffice;

beforeEach(async () => {
	here = await AnOffice.open(sari);
	there = await AnOffice.open(budi);
	there.nowMs += 60_000;
});
afterEach(() => Promise.all([here.close(), there.close()]));

async function importInto(office: AnOffice, list: readonly Partial<ArrearsRow>[]): Promise<void> {
	const known = new StoredKnowledge(office.engines.billing);
	const recipes = await known.recipes();
	const imported = await anImportOf(anArrearsList(...list), { known, recipes });
	await office.take(await imported.accepted());
}

/** Notes the ids of documents whose contents go over the line, in either direction. */
function watched(sent: string[]): typeof fetch {
	return async (url, init) => {
		if (typeof url === 'string' && url.endsWith('/_bulk_docs')) {
			sent.push(...idsIn(await textOf(init?.body)));
		}
		const answer = await fetch(url, init);
		if (/_bulk_get|_changes/.test(String(url))) sent.push(...idsIn(await answer.clone().text()));
		return answer;
	};
}

/** Ids of the documents in an answer or a body; a document that is sent with its content has a type. */
function idsIn(text: string): string[] {
	const ids: string[] = [];
	JSON.parse(text, (_key, value: unknown) => {
		const { _id, type } = (value ?? {}) as { readonly _id?: unknown; readonly type?: unknown };
		if (typeof _id === 'string' && type !== undefined) ids.push(_id);
		return value;
	});
	return ids;
}

async function joined(office: AnOffice, connection: Connection, database: string) {
	const synced = await SyncedDatabase.open(office.engines.billing, connection, database, 'sari');
	const signal = new AbortController().signal;
	return () => synced.exchange(false, signal, () => undefined, { maySettle: () => true });
}

test('two people who import the same file apart have recorded one and the same', async () => {
	const connection = await signedIn();
	const database = await remoteDatabase(connection);
	await importInto(here, rows);
	await importInto(there, [...rows].reverse());
	const sentHere: string[] = [];
	const sentThere: string[] = [];
	const exchangeHere = await joined(here, await signedIn(watched(sentHere)), database);
	const exchangeThere = await joined(there, await signedIn(watched(sentThere)), database);
	await exchangeHere();
	await exchangeThere();
	await exchangeHere();
	await exchangeThere();

	// The first brought each once; nobody else needed any of them.
	const once = Object.keys(await here.content()).filter((id) => fromFiles.test(id));
	expect(once.length).toBeGreaterThan(rows.length);
	expect(sentHere.filter((id) => fromFiles.test(id)).sort()).toEqual(once.sort());
	expect(sentThere.filter((id) => fromFiles.test(id))).toEqual([]);

	expect(await here.content()).toEqual(await there.content());
	for (const [id, doc] of Object.entries(await contentsOf(connection, database))) {
		if (fromFiles.test(id)) expect(doc['_rev'], id).toMatch(/^1-/);
	}
	for (const { engines } of [here, there]) {
		// The layout is signed by whoever read it: of two signatures one stands, and nobody need choose.
		const branched = await engines.billing.branchedSince(0);
		expect(branched.map(({ id }) => id).filter((id) => !id.startsWith('recipe:'))).toEqual([]);
		expect(await unsettledDocs(engines.billing)).toEqual([]);
		expect(await engines.billing.verify()).toEqual([]);
	}
	const runs = Object.keys(await here.content()).filter((id) => id.startsWith('import-run:'));
	expect(runs).toHaveLength(2);
});
