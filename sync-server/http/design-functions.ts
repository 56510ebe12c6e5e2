import type { FastifyInstance } from 'fastify';
import type { JsonDoc } from '../store/incoming.ts';
import type { OpenDatabase } from '../store/store.ts';
import { memberOf, type Context } from './context.ts';
import { notOffered } from './couch-errors.ts';

const functions = [
	'_info',
	'_view/:view',
	'_view/:view/queries',
	'_show/*',
	'_list/*',
	'_update/*',
	'_rewrite',
	'_rewrite/*',
	'_search/*',
	'_search_info/*',
	'_nouveau/*',
	'_nouveau_info/*'
];

/** What a CouchDB would run of a design document. Here it is kept and replicated, and not run. */
export function designFunctions(server: FastifyInstance, context: Context): void {
	for (const path of functions) {
		server.all<{ Params: { doc: string } }>(`/:db/_design/:doc/${path}`, (request) => {
			designDocument(memberOf(context, request), request.params.doc);
			throw notOffered();
		});
	}
	for (const method of ['GET', 'POST'] as const) {
		server.route({
			method,
			url: '/:db/_temp_view',
			handler: (request) => {
				memberOf(context, request);
				throw notOffered();
			}
		});
	}
}

/** A design document as it stands. Throws where there is none. */
export function designDocument({ reader }: OpenDatabase, name: string): JsonDoc {
	return JSON.parse(reader.read(`_design/${name}`, undefined, false, {})) as JsonDoc;
}
