import { expose, wrap } from 'comlink';
import { afterEach, describe, expect, test } from 'vitest';
import { aWorkbook } from '#tests/builders/a-workbook.ts';
import { AKnownStore } from '#tests/builders/a-known-store.ts';
import { anArrearsList } from '#tests/builders/an-arrears-list.ts';
import { anImportOf, valueOf } from '#tests/builders/an-import.ts';
import type { AcceptedSource } from './acceptance/accepted-source.ts';
import { ImportClient } from './client.ts';
import type { Progress } from './pace.ts';
import type { ReadWorkbook } from './reader.ts';
import { serveImports } from './serve.ts';
import type { Workbook } from './workbook.ts';

const maju = { no: '172310965605', name: 'Toko Maju', phone: '081234567802' };
const open: (() => void)[] = [];
afterEach(() => {
	for (const close of open.splice(0)) close();
});

/** A client with its worker's half in the same thread, at the other end of a channel. */
function aClient(readWorkbook: ReadWorkbook, silenceLimitMs?: number) {
	let started = 0;
	let ended = 0;
	const client = new ImportClient(() => {
		started++;
		const { port1, port2 } = new MessageChannel();
		serveImports(readWorkbook, port1);
		return {
			endpoint: port2,
			terminate: () => {
				ended++;
				port1.close();
				port2.close();
			}
		};
	}, silenceLimitMs);
	open.push(() => client.close());
	return { client, counts: () => ({ started, ended }) };
}

function reading(workbook: Workbook): ReadWorkbook {
	return (_, { onProgress }) => {
		onProgress?.(0.5);
		return Promise.resolve({ ok: true, value: workbook });
	};
}

const file = { name: 'daftar.xlsx', data: '' };
const hanging: ReadWorkbook = () => new Promise(() => undefined);

describe('an import in a thread of its own', () => {
	test('goes from the file to the documents through ports', async () => {
		const store = new AKnownStore();
		store.take(await (await anImportOf(anArrearsList({}, maju))).accepted());
		const { client } = aClient(reading(aWorkbook(anArrearsList({ amount: 400_000 }))));

		const progress: Progress[] = [];
		const work = { onProgress: (step: Progress) => void progress.push(step) };
		expect(valueOf(await client.open(file, store.recipeList, work)).source.how).toBe('known');
		const known = new MessageChannel();
		expose(store, known.port1);
		valueOf(await client.load(known.port2, work));
		const { states } = valueOf(await client.review(work));
		expect([states.changed.count, states.gone.count]).toEqual([1, 1]);
		expect(progress.map(({ step }) => step)).toContain('reading');

		valueOf(await client.decide({ kind: 'all-gone', answer: 'paid' }));
		const fixed = valueOf(await client.fix(0, 'amount', '450.000'));
		expect(fixed.state).toBe('changed');
		expect(valueOf(await client.window({ states: ['changed'] }, 0, 10)).count).toBe(1);
		expect(valueOf(await client.summary()).accepted.total).toBe(450_000);

		const head = valueOf(await client.seal());
		expect(head).toMatchObject({ documents: 1, paid: [{ customerNo: maju.no }] });
		const channel = new MessageChannel();
		await client.serveAccepted(channel.port1);
		const accepted = wrap<AcceptedSource>(channel.port2);
		expect(await accepted.head()).toEqual(head);
		expect(await accepted.documents(0, 10)).toMatchObject([{ type: 'bill', amount: 450_000 }]);
		for (const { port1, port2 } of [known, channel]) {
			port1.close();
			port2.close();
		}
	});

	test('takes corrections to the proposal and a second file', async () => {
		const { client } = aClient(reading(aWorkbook(anArrearsList({}))));
		valueOf(await client.open(file, []));
		const adjusted = await client.adjust({ columns: [{ index: 8, meaning: 'ignore' }] });
		expect(valueOf(adjusted).columns[8]).toMatchObject({ meaning: 'ignore', source: 'person' });
		expect(valueOf(await client.openOther(file)).joins).toHaveLength(1);
	});

	test('is ended by the person, and the next file starts a new one', async () => {
		let read: ReadWorkbook = hanging;
		const { client, counts } = aClient((source, options) => read(source, options));
		const cancel = new AbortController();
		const opening = client.open(file, [], { signal: cancel.signal });
		cancel.abort();
		expect(await opening).toEqual({ ok: false, problem: { code: 'cancelled' } });
		expect(counts()).toEqual({ started: 1, ended: 1 });

		read = reading(aWorkbook(anArrearsList({})));
		expect((await client.open(file, [])).ok).toBe(true);
		expect(counts().started).toBe(2);
		expect(await client.open(file, [], { signal: cancel.signal })).toMatchObject({ ok: false });
	});

	test('is ended when it gives no sign for too long', async () => {
		const { client, counts } = aClient(hanging, 20);
		expect(await client.open(file, [])).toEqual({
			ok: false,
			problem: { code: 'took-too-long', seconds: 0.02 }
		});
		expect(counts().ended).toBe(1);
	});

	test('answers before a file was opened that there is none', async () => {
		const { client } = aClient(hanging);
		expect(await client.summary()).toEqual({ ok: false, problem: { code: 'no-file' } });
		expect(await client.review()).toEqual({ ok: false, problem: { code: 'no-file' } });
		await expect(client.serveAccepted(new MessageChannel().port1)).rejects.toThrow(
			'nothing was sealed yet'
		);
	});
});
