import { wrap } from 'comlink';
import { afterAll, expect, test } from 'vitest';
import { arrearsWorkbook } from '#tests/workbooks/arrears.ts';
import { withBitFlipped } from '#tests/workbooks/hostile.ts';
import type { ReadingService } from '#tests/workbooks/reading-service.ts';
import { workbookRead } from '#tests/workbooks/reading.ts';

const worker = new Worker(
	new URL('../../../../tests/workbooks/reading.worker.ts', import.meta.url),
	{
		type: 'module'
	}
);
const service = wrap<ReadingService>(worker);
afterAll(() => worker.terminate());

const inWorker = async (bytes: Uint8Array<ArrayBuffer>, stopAfter: number | null = null) =>
	JSON.parse(await service.read(new Blob([bytes]), stopAfter)) as {
		ok: boolean;
		value: unknown;
		problem: unknown;
	};

test.each(['xlsx', 'xls', 'ods', 'csv'] as const)(
	'a list as %s is read in a worker as it is read anywhere else',
	async (format) => {
		const bytes = await arrearsWorkbook({ rows: 2_000, seed: 11, format });
		const here = await workbookRead(bytes);
		expect(here.sheets[0]!.rows.length).toBeGreaterThan(2_000);
		const there = await inWorker(bytes);
		expect(there.value).toEqual(JSON.parse(JSON.stringify(here)));
	}
);

test('a damaged list ends the wait with its reason, and so does half of one', async () => {
	const bytes = await arrearsWorkbook({ rows: 2_000 });
	expect((await inWorker(withBitFlipped(bytes, 0.5))).problem).toEqual({
		code: 'damaged',
		part: 'xl/worksheets/sheet1.xml'
	});
	expect((await inWorker(bytes.slice(0, bytes.length / 2))).problem).toEqual({
		code: 'damaged',
		part: null
	});
});

test('a long list can be called off in the middle', async () => {
	const bytes = await arrearsWorkbook({ rows: 40_000 });
	expect((await inWorker(bytes, 3)).problem).toEqual({ code: 'cancelled' });
});
