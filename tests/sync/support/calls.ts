import type { AServer } from '#tests/builders/a-server.ts';
import { securityOf } from '#lib/domain/access/databases.ts';
import { aFreshDesign, aFreshDoc, kept } from './some-documents.ts';
import { OWNER, passwordOf, type Visitor } from './visitors.ts';

/** Who calls, and in which database. */
export interface At {
	readonly server: AServer;
	readonly visitor: Visitor;
	/** Empty for calls to the server as a whole. */
	readonly database: string;
}

interface Sent {
	readonly path?: string;
	readonly json?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

type Call = (at: At) => Sent | Promise<Sent>;

const json =
	(body: unknown): Call =>
	() => ({ json: body });
const freshDoc = ({ database, visitor }: At) => aFreshDoc(database, visitor.account);
const keptDoc = (at: At, files = false) => kept(at.server, at.database, freshDoc(at), files);
const keptDesign = ({ server, database }: At, files = false) =>
	kept(server, database, aFreshDesign(), files);
const ofDoc = async (at: At): Promise<Sent> => ({ path: pathTo(at, (await keptDoc(at)).id) });
const ofDesign = async (at: At): Promise<Sent> => ({ path: pathTo(at, (await keptDesign(at)).id) });

/** What is sent, where it is more than the address with the database's name in it. */
const calls: Readonly<Record<string, Call>> = {
	'POST /_session': ({ visitor }) => ({
		json: { name: OWNER, password: passwordOf(OWNER), device: visitor.account }
	}),
	'POST /_setup': json({}),
	'POST /_dbs_info': json({ keys: [] }),
	'POST /_replicate': json({ cancel: true, replication_id: 'none' }),
	'POST /:db/_all_docs': json({}),
	'POST /:db/_all_docs/queries': json({ queries: [{}] }),
	'POST /:db/_design_docs': json({}),
	'POST /:db/_design_docs/queries': json({ queries: [{}] }),
	'POST /:db/_local_docs': json({}),
	'POST /:db/_changes': json({}),
	'POST /:db/_bulk_get': async (at) => ({ json: { docs: [{ id: (await keptDoc(at)).id }] } }),
	'POST /:db/_revs_diff': json({ a: ['1-a'] }),
	'POST /:db/_missing_revs': json({ a: ['1-a'] }),
	'POST /:db/_find': json({ selector: {} }),
	'POST /:db/_index': json({}),
	'POST /:db/_explain': json({}),
	'PUT /:db/_local/:doc': ({ database }) => ({
		path: `/${database}/_local/${crypto.randomUUID()}`,
		json: {}
	}),
	'DELETE /:db/_local/:doc': async ({ server, database }) => {
		const { base, local } = server.running.store.get(database);
		const id = `_local/${crypto.randomUUID()}`;
		await base.write(() => local.put(id, { _id: id }));
		return { path: `/${database}/${id}?rev=0-1` };
	},
	'GET /:db/:doc': ofDoc,
	'GET /:db/_design/:doc': ofDesign,
	'GET /:db/:doc/*': async (at) => ({ path: `${pathTo(at, (await keptDoc(at, true)).id)}/a.txt` }),
	'GET /:db/_design/:doc/*': async (at) => ({
		path: `${pathTo(at, (await keptDesign(at, true)).id)}/a.txt`
	}),
	'PUT /:db/:doc': (at) => {
		const doc = freshDoc(at);
		return { path: pathTo(at, doc._id), json: doc };
	},
	'POST /:db': (at) => ({ json: freshDoc(at) }),
	'POST /:db/': (at) => ({ json: freshDoc(at) }),
	'POST /:db/_bulk_docs': (at) => ({ json: { docs: [freshDoc(at)] } }),
	'DELETE /:db/:doc': async (at) => removal(at, await keptDoc(at)),
	'COPY /:db/:doc': async (at) => ({
		path: pathTo(at, (await keptDoc(at)).id),
		headers: { destination: freshDoc(at)._id }
	}),
	'PUT /:db/_design/:doc': (at) => ({ path: pathTo(at, aFreshDesign()._id), json: {} }),
	'DELETE /:db/_design/:doc': async (at) => removal(at, await keptDesign(at)),
	'COPY /:db/_design/:doc': async (at) => ({
		path: pathTo(at, (await keptDesign(at)).id),
		headers: { destination: aFreshDesign()._id }
	}),
	'PUT /:db/:doc/*': async (at) => newFile(at, await keptDoc(at)),
	'DELETE /:db/:doc/*': async (at) => removal(at, await keptDoc(at, true), '/a.txt'),
	'PUT /:db/_design/:doc/*': async (at) => newFile(at, await keptDesign(at)),
	'DELETE /:db/_design/:doc/*': async (at) => removal(at, await keptDesign(at, true), '/a.txt'),
	'PUT /:db/_security': ({ server, database }) => ({
		json: securityOf(database) ?? server.running.store.get(database).base.meta.security
	}),
	'PUT /:db/_revs_limit': json(1_000),
	'PUT /:db/_purged_infos_limit': json(1_000),
	'POST /:db/_purge': json({ none: ['1-a'] })
};

/** Sends a call as somebody; a name in the address that the call does not say is any name. */
export async function answerTo(
	endpoint: string,
	at: At
): Promise<{ status: number; body: string }> {
	const [method = '', pattern = ''] = endpoint.split(' ');
	const isFunction = /^\/:db\/_design\/:doc\/_/.test(pattern);
	const sent = isFunction
		? await ofDesignFunction(at, pattern)
		: await calls[method === 'HEAD' ? `GET ${pattern}` : endpoint]?.(at);
	const path = pattern.replace(':db', at.database).replaceAll(/:\w+|\*/g, 'any');
	const answer = await at.server.running.http.inject({
		method: method as 'GET',
		url: sent?.path ?? path,
		headers: {
			accept: 'application/json',
			...(method === 'GET' || method === 'HEAD' ? {} : { 'content-type': 'application/json' }),
			...at.visitor.headers,
			...sent?.headers
		},
		...(sent?.json === undefined ? {} : { payload: JSON.stringify(sent.json) })
	});
	return { status: ofRow(answer.body) ?? answer.statusCode, body: answer.body };
}

/** A bulk call says of each document what became of it. */
function ofRow(body: string): number | null {
	const error = /^\[\{"id":"[^"]*","error":"(\w+)"/.exec(body)?.[1];
	return error === undefined ? null : error === 'unauthorized' ? 401 : 403;
}

function pathTo({ database }: At, id: string): string {
	const plain = id.startsWith('_design/') ? id : encodeURIComponent(id);
	return `/${database}/${plain}`;
}

function removal(at: At, { id, rev }: { id: string; rev: string }, file = ''): Sent {
	return { path: `${pathTo(at, id)}${file}?rev=${rev}` };
}

function newFile(at: At, { id, rev }: { id: string; rev: string }): Sent {
	return { path: `${pathTo(at, id)}/c.txt?rev=${rev}`, json: 'c' };
}

/** Functions are asked of a design document that is there. */
async function ofDesignFunction(at: At, pattern: string): Promise<Sent> {
	const { id } = await keptDesign(at);
	return {
		path: pattern.replace('/:db/_design/:doc', pathTo(at, id)).replaceAll(/:\w+|\*/g, 'any')
	};
}
