import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyXlsx } from '#tests/workbooks/any-xlsx.ts';
import { arrearsWorkbook } from '#tests/workbooks/arrears.ts';
import { twoReaders } from '#tests/workbooks/two-readers.ts';
import { xlsxFile } from '#tests/workbooks/xlsx-file.ts';

test('whatever a workbook holds, the fast and the thorough reader give the same cells', async () => {
	await fc.assert(
		fc.asyncProperty(anyXlsx(), async (file) => {
			const { fast, thorough } = await twoReaders(await xlsxFile(file));
			expect(fast).toStrictEqual(thorough);
		}),
		{ seed: 20261101, numRuns: 150, verbose: 1 }
	);
});

test.each(['xlsx', 'xlsx-inline'] as const)(
	'both readers agree on a list as %s',
	async (format) => {
		const { fast, thorough } = await twoReaders(
			await arrearsWorkbook({ rows: 2_000, seed: 3, format })
		);
		expect(fast).toStrictEqual(thorough);
		expect(fast.sheets[0]!.rows).toHaveLength(2_004);
	}
);
