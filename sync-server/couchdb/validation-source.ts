import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

/**
 * Syntax that CouchDB's own rewriting of functions (esprima 4) can read. The bundler turns whatever
 * is newer into this.
 */
const SYNTAX = 'es2015';

/**
 * The write rules as one self-contained function text for `validate_doc_update`. CouchDB compiles it
 * once and calls it for each document: the rules are put together at the first call and kept on the
 * function itself, which without a name is only to be had as `arguments.callee`. They get a global
 * object of their own: zod leaves its settings there, and CouchDB's may be sealed.
 */
export async function validationSource(): Promise<string> {
	const rules = await bundle();
	return `function (newDoc, oldDoc, userCtx, secObj) {
var self = arguments.callee;
if (!self.rules) { self.rules = (function (globalThis) {
${rules}
return satuloket;
})({}); }
self.rules.validate(newDoc, oldDoc, userCtx);
}`;
}

async function bundle(): Promise<string> {
	// A tool of the set-up: the server itself never loads it.
	const { build } = await import('vite');
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			target: SYNTAX,
			minify: true,
			lib: {
				entry: fileURLToPath(new URL('validate.ts', import.meta.url)),
				formats: ['iife'],
				name: 'satuloket'
			}
		}
	});
	const [output] = built as Rolldown.RolldownOutput[];
	const [chunk] = output!.output;
	return chunk.code;
}
