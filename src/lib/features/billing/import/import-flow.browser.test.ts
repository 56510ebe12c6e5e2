import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportClient } from '#lib/importer/client.ts';
import type { ReadWorkbook } from '#lib/importer/reader.ts';
import { serveImports } from '#lib/importer/serve.ts';
import { aSheet, aWorkbook } from '#tests/builders/a-workbook.ts';
import { anArrearsList, type ArrearsRow } from '#tests/builders/an-arrears-list.ts';
import { AnOffice } from '#tests/builders/an-office.ts';
import { ImportFlow } from './import-flow.svelte.ts';

const rudi = { no: '162392655486', name: 'Rudi Rahayu', phone: '081234567801' };
const sinta = { no: '172310965605', name: 'Sinta Contoh', phone: '081234567802' };
const SILENCE_LIMIT_MS = 400;

let at: AnOffice;
let flow: ImportFlow;
/** What the reader finds in a file, by its name. */
let files: Record<string, ReturnType<ReadWorkbook>>;

beforeEach(async () => {
	at = await AnOffice.open();
	files = {};
	const read: ReadWorkbook = ({ name }) => files[name] ?? new Promise(() => undefined);
	const client = new ImportClient(() => {
		const { port1, port2 } = new MessageChannel();
		serveImports(read, port1);
		return {
			endpoint: port2,
			terminate: () => {
				port1.close();
				port2.close();
			}
		};
	}, SILENCE_LIMIT_MS);
	flow = new ImportFlow(at.office, client);
});

afterEach(async () => {
	flow.startOver();
	await at.close();
});

/** A file that holds these rows; one that was never given hangs while it is read. */
function aFile(name: string, ...rows: readonly Partial<ArrearsRow>[]) {
	files[name] = Promise.resolve({ ok: true, value: aWorkbook(anArrearsList(...rows)) });
	return { name, data: '' };
}

async function imported(...rows: readonly Partial<ArrearsRow>[]): Promise<void> {
	await flow.take(aFile('awal.xlsx', ...rows));
	await flow.check();
	await flow.save();
	expect(flow.phase.name).toBe('done');
	flow.startOver();
}

describe('a list that is taken in', () => {
	it('asks about columns the first time, shows its rows, and is stored', async () => {
		await flow.take(aFile('daftar.xlsx', rudi, sinta));
		expect(flow.phase).toMatchObject({ name: 'columns', trouble: null });
		await flow.check();
		expect(flow.phase).toMatchObject({ name: 'preview', summary: { accepted: { count: 2 } } });
		await flow.save();
		expect(flow.phase).toMatchObject({ name: 'done', run: { changes: { created: 2 } } });
		expect(flow.isUnderWay).toBe(false);
		expect(at.view.today()).toMatchObject({ bills: 2, open: 700_000 });
	});

	it('goes straight to its rows when the layout is known', async () => {
		await imported(rudi);
		await flow.take(aFile('lanjutan.xlsx', rudi, sinta));
		expect(flow.phase.name).toBe('preview');
	});

	it('says so where everything in it is stored already', async () => {
		await imported(rudi);
		await flow.take(aFile('sama.xlsx', rudi));
		expect(flow.phase).toMatchObject({ name: 'no-change', bills: 1 });
		expect(await at.office.tables.importRuns.count()).toBe(1);
	});

	it('stores what was typed over a cell, and says anew what it all comes to', async () => {
		await flow.take(aFile('daftar.xlsx', { ...rudi, amount: 'tiga ratus' }, sinta));
		await flow.check();
		const before = flow.revision;
		const fixed = await flow.fix(0, 'amount', '300000');
		expect(fixed?.row).toBe(2);
		expect(flow.revision).toBeGreaterThan(before);
		expect(flow.phase).toMatchObject({ summary: { accepted: { count: 2, total: 650_000 } } });
		await flow.save();
		expect(at.view.today().open).toBe(650_000);
	});

	it('goes back to its columns and forth again without losing what was typed', async () => {
		await flow.take(aFile('daftar.xlsx', { ...rudi, amount: 'tiga ratus' }));
		await flow.check();
		await flow.fix(0, 'amount', '300000');
		flow.showColumns();
		await flow.check();
		expect(flow.phase).toMatchObject({ summary: { accepted: { count: 1, total: 300_000 } } });
	});
});

describe('a list that is not taken in', () => {
	it('leaves nothing behind when it is called off while it is read', async () => {
		const taking = flow.take({ name: 'macet.xlsx', data: '' });
		await expect.poll(() => flow.phase.name).toBe('working');
		flow.cancel();
		await taking;
		expect(flow.phase).toMatchObject({ name: 'pick', trouble: { code: 'cancelled' } });
	});

	it('is given up when the reader falls silent', async () => {
		await flow.take({ name: 'macet.xlsx', data: '' });
		expect(flow.phase).toMatchObject({ name: 'pick', trouble: { code: 'took-too-long' } });
	});

	it('is told what is wrong with the file', async () => {
		files['rahasia.xlsx'] = Promise.resolve({
			ok: false,
			problem: { code: 'password-protected' }
		});
		await flow.take({ name: 'rahasia.xlsx', data: '' });
		expect(flow.phase).toMatchObject({ name: 'pick', trouble: { code: 'password-protected' } });
	});

	it('stays with its columns while the one for the amount is missing', async () => {
		const sheet = aSheet([
			['NO INDIBIZ', 'NAMA'],
			['162392655486', 'Rudi Rahayu']
		]);
		files['tanpa.xlsx'] = Promise.resolve({ ok: true, value: aWorkbook(sheet) });
		await flow.take({ name: 'tanpa.xlsx', data: '' });
		await flow.check();
		expect(flow.phase).toMatchObject({ name: 'columns', trouble: { code: 'column-missing' } });
	});

	it('stays with its rows, and says why, where none can be accepted', async () => {
		await flow.take(aFile('daftar.xlsx', { ...rudi, amount: 'tiga ratus' }));
		await flow.check();
		await flow.save();
		expect(flow.phase).toMatchObject({ name: 'preview', trouble: { code: 'nothing-accepted' } });
	});
});

describe('another file in the middle of one', () => {
	it('takes its place, and the first has no more say', async () => {
		const first = flow.take({ name: 'macet.xlsx', data: '' });
		await expect.poll(() => flow.phase.name).toBe('working');
		await flow.take(aFile('kedua.xlsx', rudi));
		await first;
		expect(flow.phase).toMatchObject({ name: 'columns', trouble: null });
		expect(flow.fileName).toBe('kedua.xlsx');
		await flow.check();
		expect(flow.phase).toMatchObject({ summary: { accepted: { count: 1 } } });
	});

	it('waits until what is being stored is stored whole', async () => {
		await flow.take(aFile('pertama.xlsx', rudi));
		await flow.check();
		const saving = flow.save();
		await flow.take(aFile('kedua.xlsx', rudi, sinta));
		await saving;
		expect(at.view.today().bills).toBe(1);
		expect(flow.phase).toMatchObject({ name: 'preview', summary: { accepted: { count: 2 } } });
		await flow.save();
		expect(at.view.today().bills).toBe(2);
	});
});
