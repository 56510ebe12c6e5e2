import { serveImports } from '#lib/importer/serve.ts';
import type { Workbook } from '#lib/importer/workbook.ts';

/** Imports in a real worker: the file's text is the workbook as JSON, "hang" is a reader that hangs. */
serveImports(({ name, data }) => {
	while (name === 'hang') continue;
	return Promise.resolve({ ok: true, value: JSON.parse(data as string) as Workbook });
});
