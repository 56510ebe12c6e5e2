import { expose, wrap } from 'comlink';
import { afterEach, expect, test } from 'vitest';
import { aWorkbook } from '#tests/builders/a-workbook.ts';
import { AKnownStore } from '#tests/builders/a-known-store.ts';
import { anArrearsList } from '#tests/builders/an-arrears-list.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import type { AcceptedSource } from './acceptance/accepted-source.ts';
import { ImportClient } from './client.ts';

const workerUrl = new URL('../../../tests/builders/an-import.worker.ts', import.meta.url);
const client = new ImportClient(() => {
	const worker = new Worker(workerUrl, { type: 'module' });
	return { endpoint: worker, terminate: () => worker.terminate() };
}, 5_000);
afterEach(() => client.close());

test('a worker takes a list from the file to the store', async () => {
	const rows = Array.from({ length: 3_000 }, (_, at) => ({
		no: String(162_392_600_000 + at),
		name: `Pelanggan ${at}`,
		phone: `0812345${String(at).padStart(5, '0')}`
	}));
	const file = { name: 'daftar.json', data: JSON.stringify(aWorkbook(anArrearsList(...rows))) };
	const store = new AKnownStore();

	for (const expected of ['new', 'unchanged'] as const) {
		valueOf(await client.open(file, store.recipeList));
		const known = new MessageChannel();
		expose(store, known.port1);
		valueOf(await client.load(known.port2));
		const { states } = valueOf(await client.review());
		expect(states[expected].count).toBe(3_000);

		const head = valueOf(await client.seal());
		const channel = new MessageChannel();
		await client.serveAccepted(channel.port1);
		const accepted = wrap<AcceptedSource>(channel.port2);
		const documents = await accepted.documents(0, head.documents);
		expect(documents).toHaveLength(expected === 'new' ? 6_000 : 0);
		store.put(...documents);
		if (!head.isImportKnown) store.put(head.import);
	}
});

test('a worker that hangs is ended, and the next file is read by a new one', async () => {
	expect(await client.open({ name: 'hang', data: '' }, [])).toEqual({
		ok: false,
		problem: { code: 'took-too-long', seconds: 5 }
	});
	const cancel = new AbortController();
	const opening = client.open({ name: 'hang', data: '' }, [], { signal: cancel.signal });
	cancel.abort();
	expect(await opening).toEqual({ ok: false, problem: { code: 'cancelled' } });
	const file = { name: 'daftar.json', data: JSON.stringify(aWorkbook(anArrearsList({}))) };
	expect(valueOf(await client.open(file, [])).missing).toEqual([]);
});
