import { readWorkbook } from './reading/read-workbook.ts';
import { serveImports } from './serve.ts';

serveImports(readWorkbook);
