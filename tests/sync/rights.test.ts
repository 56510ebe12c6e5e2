import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { grid, linesOf, RightsCheck } from './support/rights-check.ts';

// Each test asks for every address on behalf of twenty visitors.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Every address of the server by what it asks for, and what it answers to who is let in. */
const endpoints = {
	/** Nothing. */
	open: `
		GET /                                 200
		GET /_up                              200
		GET /_session                         200
		POST /_setup                          400
	`,
	/** Nothing either, but a device that was revoked is told so. */
	anybody: `
		GET /_uuids                           200
	`,
	signedIn: `
		GET /_db_updates                      200
		GET /_office/sessions                 200
		DELETE /_office/sessions/:id          404
	`,
	serverAdmin: `
		GET /_all_dbs                         200
		GET /_dbs_info                        200
		POST /_dbs_info                       200
		GET /_membership                      200
		GET /_metrics                         200
		GET /_active_tasks                    200
		GET /_scheduler/jobs                  200
		GET /_scheduler/jobs/:id              404
		GET /_scheduler/docs                  200
		GET /_scheduler/docs/_replicator      200
		GET /_scheduler/docs/_replicator/:id  404
		POST /_replicate                      404
		POST /_office/backup                  201
	`,
	/** These end the caller's own session: asked last. */
	openAndLast: `
		POST /_session                        200
		DELETE /_session                      200
	`,
	/** To be a member. Checkpoints are kept by who only reads, too. */
	reading: `
		GET /:db                              200
		GET /:db/                             200
		GET /:db/_security                    200
		GET /:db/_revs_limit                  200
		GET /:db/_purged_infos_limit          200
		GET /:db/_all_docs                    200
		POST /:db/_all_docs                   200
		POST /:db/_all_docs/queries           200
		GET /:db/_design_docs                 200
		POST /:db/_design_docs                200
		POST /:db/_design_docs/queries        200
		GET /:db/_local_docs                  200
		POST /:db/_local_docs                 200
		GET /:db/_changes                     200
		POST /:db/_changes                    200
		POST /:db/_bulk_get                   200
		POST /:db/_revs_diff                  200
		POST /:db/_missing_revs               200
		POST /:db/_find                       200
		GET /:db/_index                       200
		POST /:db/_index                      501
		POST /:db/_explain                    501
		GET /:db/_local/:doc                  404
		PUT /:db/_local/:doc                  201
		DELETE /:db/_local/:doc               200
		POST /:db/_ensure_full_commit         201
		GET /:db/:doc                         200
		GET /:db/_design/:doc                 200
		GET /:db/:doc/*                       200
		GET /:db/_design/:doc/*               200
		ANY /:db/_design/:doc/_info                501
		ANY /:db/_design/:doc/_view/:view          501
		ANY /:db/_design/:doc/_view/:view/queries  501
		ANY /:db/_design/:doc/_show/*              501
		ANY /:db/_design/:doc/_list/*              501
		ANY /:db/_design/:doc/_update/*            501
		ANY /:db/_design/:doc/_rewrite             501
		ANY /:db/_design/:doc/_rewrite/*           501
		ANY /:db/_design/:doc/_search/*            501
		ANY /:db/_design/:doc/_search_info/*       501
		ANY /:db/_design/:doc/_nouveau/*           501
		ANY /:db/_design/:doc/_nouveau_info/*      501
		GET /:db/_temp_view                   501
		POST /:db/_temp_view                  501
		ANY /:db/_local                       400
		ANY /:db/_local/                      400
		ANY /:db/_local/:doc/*                400
	`,
	writing: `
		PUT /:db/:doc                         201
		POST /:db                             201
		POST /:db/                            201
		POST /:db/_bulk_docs                  201
		DELETE /:db/:doc                      200
		COPY /:db/:doc                        201
	`,
	files: `
		PUT /:db/:doc/*                       201
		DELETE /:db/:doc/*                    200
	`,
	/** What is the server admin's in each database. */
	keeping: `
		PUT /:db/_design/:doc                 201
		DELETE /:db/_design/:doc              200
		COPY /:db/_design/:doc                201
		PUT /:db/_design/:doc/*               201
		DELETE /:db/_design/:doc/*            200
		PUT /:db/_security                    200
		PUT /:db/_revs_limit                  200
		PUT /:db/_purged_infos_limit          200
		POST /:db/_compact                    202
		POST /:db/_view_cleanup               202
		POST /:db/_purge                      201
		PUT /:db                              412
		PUT /:db/                             412
	`,
	removing: `
		DELETE /:db                           200
		DELETE /:db/                          200
	`
} as const;

/** Who may read what. The files of a database are for those whom it is for. */
const readers = grid(`
	                   org billing-sorong desk mailbox-sari office-sorong files-billing-sorong files-mailbox-sari _users _replicator notes
	nobody              -        -          -        -            -                -                   -              -        -        -
	forged cookie       -        -          -        -            -                -                   -              -        -        -
	ended account       -        -          -        -            -                -                   -              -        -        -
	revoked device      -        -          -        -            -                -                   -              -        -        -
	no roles            -        -          -        -            -                -                   -              -        -        -
	requester           x        -          -        -            -                -                   -              -        -        -
	sari                x        -          -        x            -                -                   x              -        -        -
	agent               x        -          x        -            -                -                   -              -        -        -
	pic                 x        -          x        -            -                -                   -              -        -        -
	desk-supervisor     x        -          x        -            -                -                   -              -        -        -
	template-editor     x        -          -        -            -                -                   -              -        -        -
	staff:sorong        x        x          -        -            x                x                   -              -        -        -
	staff:dumai         x        -          -        -            -                -                   -              -        -        -
	collector:sorong    x        x          -        -            -                x                   -              -        -        -
	supervisor:sorong   x        x          -        -            x                x                   -              -        -        -
	finance:sorong      x        -          -        -            x                -                   -              -        -        -
	approver:sorong     x        -          -        -            x                -                   -              -        -        -
	admin               x        x          x        -            x                x                   -              -        -        -
	carrier             -        -          x        x            -                -                   x              -        -        -
	server admin        x        x          x        x            x                x                   x              x        x        x
`);

/**
 * Who may write: a template to `org`, a saved view to a branch's bills, a proposal to desk and mailbox,
 * a photo where photos are kept. `office-` takes no type of document yet, from nobody.
 */
const writers: Readonly<Record<string, readonly string[]>> = {
	org: ['template-editor', 'admin', 'server admin'],
	'billing-sorong': [
		'staff:sorong',
		'collector:sorong',
		'supervisor:sorong',
		'admin',
		'server admin'
	],
	'files-billing-sorong': [
		'staff:sorong',
		'collector:sorong',
		'supervisor:sorong',
		'admin',
		'server admin'
	],
	desk: ['agent', 'pic', 'desk-supervisor', 'admin', 'carrier', 'server admin'],
	'mailbox-sari': ['sari', 'carrier', 'server admin'],
	'files-mailbox-sari': ['sari', 'carrier', 'server admin'],
	_users: ['server admin'],
	_replicator: ['server admin'],
	notes: ['server admin']
};

/** Nobody: templates, proposals and photos are final, and nothing else has their names or an account's. */
const never: Readonly<Record<string, readonly string[]>> = {
	org: ['DELETE'],
	'files-billing-sorong': ['DELETE', 'COPY'],
	desk: ['DELETE'],
	'mailbox-sari': ['DELETE'],
	'files-mailbox-sari': ['DELETE', 'COPY'],
	_users: ['COPY']
};

/** A document gets no file afterwards: a photo brings its bytes, and no other carries any. */
const fileWriters: Readonly<Record<string, readonly string[]>> = {
	_users: ['server admin'],
	_replicator: ['server admin'],
	notes: ['server admin']
};

let check: RightsCheck;

beforeAll(async () => {
	check = await RightsCheck.begin(Object.keys(readers.nobody!));
});
afterAll(() => check.server.close());

const always = () => true;
const isServerAdmin = (visitor: string) => visitor === 'server admin';
const isSignedIn = (visitor: string) =>
	!['nobody', 'forged cookie', 'ended account', 'revoked device'].includes(visitor);

it('every address that the server knows stands in the table', () => {
	const listed = Object.values(endpoints).flatMap((group) =>
		linesOf(group).map(({ method, pattern }) => `${method} ${pattern}`)
	);
	expect(listed.toSorted()).toEqual([...check.routes].toSorted());
	expect(check.visitors.map(({ title }) => title).toSorted()).toEqual(
		Object.keys(readers).toSorted()
	);
});

describe('the server as a whole', () => {
	it('lets everybody ask who they are, and everybody whom it knows what is theirs', async () => {
		expect(await check.surprises(endpoints.open, '', always)).toEqual([]);
		const isWelcome = (visitor: string) => visitor !== 'revoked device';
		expect(await check.surprises(endpoints.anybody, '', isWelcome)).toEqual([]);
		expect(await check.surprises(endpoints.signedIn, '', isSignedIn)).toEqual([]);
	});

	it('shows its databases, its work and its back-ups to its admins only', async () => {
		expect(await check.surprises(endpoints.serverAdmin, '', isServerAdmin)).toEqual([]);
	});
});

describe.each(Object.keys(readers.nobody!))('the database %s', (database) => {
	it('is read by its members and by nobody else', async () => {
		const isReader = (visitor: string) => readers[visitor]![database] === true;
		expect(await check.surprises(endpoints.reading, database, isReader)).toEqual([]);
	});

	it('is written by those who may write it', async () => {
		const isWriter = (visitor: string, method: string) =>
			(writers[database]?.includes(visitor) ?? false) && !never[database]?.includes(method);
		expect(await check.surprises(endpoints.writing, database, isWriter)).toEqual([]);
		const isFileWriter = (visitor: string) => fileWriters[database]?.includes(visitor) ?? false;
		expect(await check.surprises(endpoints.files, database, isFileWriter)).toEqual([]);
	});

	it('is kept by server admins', async () => {
		expect(await check.surprises(endpoints.keeping, database, isServerAdmin)).toEqual([]);
		const mayRemove = (visitor: string) => isServerAdmin(visitor) && !database.startsWith('_');
		expect(await check.surprises(endpoints.removing, database, mayRemove)).toEqual([]);
	});
});

it('a revoked device reads its own entry, which says so, and no other', async () => {
	expect(await check.entriesOfRevoked()).toEqual({ own: 200, other: 403 });
});

it('whoever they were, people sign in anew and out', async () => {
	expect(await check.surprises(endpoints.openAndLast, '', always)).toEqual([]);
});
