import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, aServer, basic, type AServer } from '#tests/builders/a-server.ts';
import { chance } from '#tests/workbooks/random.ts';
import { send, type Got, type Sent } from './support/raw.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 3_000);

const { next, oneOf, between } = chance(SEED);

const names = [
	'db',
	'other',
	'_users',
	'_replicator',
	'DB',
	'%00',
	'a%2Fb',
	'',
	'..',
	'x'.repeat(300)
];
const ids = [
	'a',
	'b',
	'c',
	'_design/d',
	'_local/l',
	'_design',
	'_local',
	'_x',
	'a%2Fb',
	'%F0%9F%98%80'
];
const odd = [
	'%ff',
	'%',
	'%zz',
	'__proto__',
	'constructor',
	"'",
	'"',
	'%0a',
	'%00',
	'%e9',
	'?',
	'*',
	';'
];
const calls = [
	'_all_docs',
	'_all_docs/queries',
	'_bulk_docs',
	'_bulk_get',
	'_changes',
	'_compact',
	'_design_docs',
	'_ensure_full_commit',
	'_explain',
	'_find',
	'_index',
	'_local_docs',
	'_missing_revs',
	'_purge',
	'_purged_infos_limit',
	'_revs_diff',
	'_revs_limit',
	'_security',
	'_temp_view',
	'_view_cleanup',
	'_design/d/_view/v',
	'_design/d/_show/v',
	'_nothing'
];
const servers = [
	'',
	'_all_dbs',
	'_dbs_info',
	'_db_updates',
	'_uuids',
	'_up',
	'_session',
	'_membership',
	'_active_tasks',
	'_setup',
	'_x'
];
const parameters = [
	'rev',
	'revs',
	'revs_info',
	'open_revs',
	'latest',
	'conflicts',
	'deleted_conflicts',
	'meta',
	'local_seq',
	'attachments',
	'atts_since',
	'new_edits',
	'batch',
	'limit',
	'skip',
	'key',
	'keys',
	'startkey',
	'endkey',
	'inclusive_end',
	'descending',
	'include_docs',
	'update_seq',
	'since',
	'style',
	'filter',
	'view',
	'doc_ids',
	'count',
	'w',
	'__proto__',
	'seq_interval'
];
const values = [
	'true',
	'false',
	'1',
	'0',
	'-1',
	'99999999999999999999',
	'1e3',
	'null',
	'""',
	'"a"',
	'["a"]',
	'[]',
	'{}',
	'[1,null,{}]',
	'all',
	'now',
	'all_docs',
	'_selector',
	'_doc_ids',
	'_design',
	'_view',
	'd/f',
	'1-a',
	'2-b',
	'["1-a","9-z"]',
	'["x"]',
	'ok',
	'%ff',
	'',
	'undefined',
	'1-',
	'-',
	'\'"`',
	'7-ffffffff',
	'%22%00%22'
];
const methods = [
	'GET',
	'GET',
	'PUT',
	'POST',
	'POST',
	'DELETE',
	'HEAD',
	'COPY',
	'OPTIONS',
	'PATCH',
	'PROPFIND'
];
const types = [
	'application/json',
	'application/json',
	'application/json',
	'text/plain',
	'multipart/related; boundary=x',
	'application/x-www-form-urlencoded',
	'*',
	''
];

function path(): string {
	const [kind, name] = [next(), oneOf(names)];
	if (kind < 0.1) return `/${oneOf(servers)}`;
	if (kind < 0.15) return `/${name}`;
	if (kind < 0.5) return `/db/${oneOf(calls)}`;
	if (kind < 0.55) return `/${name}/${oneOf(calls)}`;
	const id = oneOf(next() < 0.8 ? ids : odd);
	const tail = next() < 0.3 ? `/${oneOf(next() < 0.5 ? ['f', 'f/g', '_f'] : odd)}` : '';
	return `/${next() < 0.9 ? 'db' : name}/${id}${tail}`;
}

function query(): string {
	const some = Array.from({ length: between(0, 4) }, () => `${oneOf(parameters)}=${oneOf(values)}`);
	// Never for long, so that what hangs is told apart from what was asked to wait.
	if (next() < 0.2)
		some.push(`feed=${oneOf(['normal', 'longpoll', 'continuous', 'eventsource', 'x'])}`);
	return `?${[...some, 'timeout=5'].join('&')}`;
}

/** JSON of any shape, with the names that mean something more often than chance would have it. */
function json(depth = 0): unknown {
	const kind = next();
	if (depth > 3 || kind < 0.3) {
		return oneOf<unknown>([
			null,
			true,
			false,
			0,
			-1,
			1.5,
			1e21,
			'',
			'a',
			'1-a',
			'\ud800',
			'\u0000',
			'aGVsbG8='
		]);
	}
	if (kind < 0.5) return Array.from({ length: between(0, 4) }, () => json(depth + 1));
	const fields = [
		'_id',
		'_rev',
		'_deleted',
		'_attachments',
		'_revisions',
		'_x',
		'docs',
		'id',
		'rev',
		'new_edits',
		'keys',
		'selector',
		'doc_ids',
		'queries',
		'start',
		'ids',
		'data',
		'stub',
		'follows',
		'content_type',
		'revpos',
		'digest',
		'limit',
		'skip',
		'fields',
		'sort',
		'$and',
		'$or',
		'$gt',
		'$in',
		'$elemMatch',
		'$mod',
		'$not',
		'members',
		'admins',
		'roles',
		'names',
		'a',
		'b',
		'__proto__',
		'constructor',
		'name',
		'password',
		'type'
	];
	const entries = Array.from({ length: between(0, 5) }, () => [oneOf(fields), json(depth + 1)]);
	return Object.fromEntries(entries) as object;
}

/** Bodies as the calls want them, with chance where their documents stand. */
function body(): string {
	const kind = next();
	const doc = () => ({
		_id: oneOf(['a', 'b', 'n', '_local/l', '_design/d']),
		...(json(2) as object)
	});
	if (kind < 0.3) return JSON.stringify(json());
	if (kind < 0.5) return JSON.stringify({ docs: [doc(), doc()], new_edits: next() < 0.5 });
	if (kind < 0.6) return JSON.stringify({ selector: json(1), doc_ids: json(2), keys: json(2) });
	if (kind < 0.7) return JSON.stringify({ a: ['1-a', json(3)], b: json(3) });
	if (kind < 0.8) return JSON.stringify(doc());
	if (kind < 0.9) {
		const text = JSON.stringify(doc());
		return `--x\r\n\r\n${text}\r\n--x\r\n\r\nbytes\r\n--x--`.slice(0, between(5, 200));
	}
	return JSON.stringify(json()).slice(0, between(0, 30));
}

function aRequest(): Sent {
	const method = oneOf(methods);
	const hasBody = method !== 'GET' && method !== 'HEAD' && next() < 0.9;
	const headers: Record<string, string> = { 'content-type': oneOf(types) };
	if (next() < 0.95) headers['authorization'] = basic(ADMIN.name, ADMIN.password);
	if (next() < 0.1) headers['if-match'] = oneOf(['"1-a"', '*', 'x']);
	if (next() < 0.1) headers['if-none-match'] = oneOf(['"1-a"', '*', 'W/"x"']);
	if (next() < 0.1) headers['range'] = oneOf(['bytes=0-1', 'bytes=-9', 'bytes=9-1', 'x']);
	if (next() < 0.2) headers['accept'] = oneOf(['multipart/mixed', 'multipart/related', '*/*', 'x']);
	if (method === 'COPY')
		headers['destination'] = oneOf(['n', 'a?rev=1-a', '%zz', '_x', '_local/c', 'a?rev=x']);
	return { method, path: path() + query(), headers, ...(hasBody ? { body: body() } : {}) };
}

describe(`whatever is sent, seed ${SEED}`, () => {
	let server: AServer;
	beforeAll(async () => {
		server = await aServer();
		for (const name of ['/db', '/other']) await server.admin(name, { method: 'PUT' });
		for (const id of ['a', 'b', 'c'])
			await server.admin(`/db/${id}`, { method: 'PUT', json: { id } });
	});
	afterAll(() => server.close());

	/** CouchDB's own for what is not offered at all; every other 5xx is a fault. */
	function isFault({ status, type, text }: Got): boolean {
		if (status >= 500 && status !== 501) return true;
		return status >= 400 && text !== '' && (!type.includes('json') || !isError(text));
	}

	function isError(text: string): boolean {
		const { error, reason } = JSON.parse(text) as { error?: unknown; reason?: unknown };
		return typeof error === 'string' && typeof reason === 'string';
	}

	it(`is answered, without a fault of the server: ${REQUESTS} requests`, async () => {
		const faults: unknown[] = [];
		for (let at = 0; at < REQUESTS; at += 10) {
			const sent = Array.from({ length: 10 }, aRequest);
			const got = await Promise.all(sent.map((one) => send(server.url, one)));
			for (const [index, answer] of got.entries()) {
				if (isFault(answer)) faults.push([sent[index], answer]);
			}
			// A database that chance has deleted would leave little to ask.
			await server.admin('/db', { method: 'PUT' });
		}
		expect(faults).toEqual([]);
	}, 120_000);

	it('leaves databases that are whole', async () => {
		await server.restart();
		const names = (await (await server.admin('/_all_dbs')).json()) as string[];
		for (const name of names) {
			const answer = await server.admin(`/${encodeURIComponent(name)}/_changes?include_docs=true`);
			expect(answer.status).toBe(200);
			const { results } = (await answer.json()) as { results: { deleted?: true }[] };
			const info = await (await server.admin(`/${encodeURIComponent(name)}`)).json();
			const deleted = results.filter((row) => row.deleted).length;
			expect(info).toMatchObject({
				doc_count: results.length - deleted,
				doc_del_count: deleted
			});
		}
	});
});
