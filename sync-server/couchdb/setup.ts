import { isDeepStrictEqual } from 'node:util';
import {
	CARRIER_ROLE,
	personOfAccount,
	SERVER_ADMIN_ROLE
} from '#lib/domain/access/account-roles.ts';
import { CARRIER_NAME, carryingFor, replicationDoc } from '#lib/domain/access/carrying.ts';
import { branchDatabase, filesOf, mailboxOf, securityOf } from '#lib/domain/access/databases.ts';
import { SetupProblem, type CouchClient, type Json } from './couch-client.ts';

/** What a CouchDB is to have. */
export interface Wanted {
	readonly branches: readonly string[];
	/** The text of `validate_doc_update`. */
	readonly validation: string;
	/** Mailboxes are set up for every account where there is somebody to carry. */
	readonly carrying: {
		readonly password: string;
		/** The address at which the CouchDB reaches itself. */
		readonly url: string;
	} | null;
}

/** `auth` of a replication is understood since 3.2; older ones would carry nothing. */
const OLDEST = [3, 2] as const;
const DESIGN = '_design/satuloket';
const MOST_ACCOUNTS = 10_000;

/**
 * Makes a CouchDB what SatuLoket needs, and tells what it changed, a line each. What is there already
 * stays; a second run changes nothing.
 */
export async function setUpCouch(client: CouchClient, wanted: Wanted): Promise<string[]> {
	await checkServer(client);
	const changes: string[] = [];
	for (const system of ['_users', '_replicator']) await ensureDatabase(client, system, changes);
	for (const database of databasesOf(wanted.branches)) {
		await ensureOurs(client, database, wanted.validation, changes);
	}
	if (wanted.carrying) {
		await ensureCarrier(client, wanted.carrying.password, changes);
		for (const person of await peopleOf(client)) {
			await ensureMailbox(client, person, { ...wanted, carrying: wanted.carrying }, changes);
		}
	}
	return changes;
}

/** The databases of an organisation with these branches, mailboxes apart. */
export function databasesOf(branches: readonly string[]): string[] {
	const own = [
		'org',
		'desk',
		...branches.flatMap((branch) => [
			branchDatabase('billing', branch),
			branchDatabase('office', branch)
		])
	];
	return own.flatMap((database) => [database, filesOf(database)]);
}

/** The session first: with a wrong password a CouchDB answers nothing else. */
async function checkServer(client: CouchClient): Promise<void> {
	const session = await client.session();
	if (session === null) {
		throw new SetupProblem('wrong-password', 'CouchDB does not take this name and password.');
	}
	const welcome = await client.read('');
	if (welcome?.['couchdb'] !== 'Welcome') {
		throw new SetupProblem('not-a-couchdb', 'There is a server at the address, but no CouchDB.');
	}
	const version = String(welcome['version']);
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
		throw new SetupProblem(
			'too-old',
			`This CouchDB is ${version}; ${OLDEST.join('.')} or newer is needed.`
		);
	}
	if (!rolesOf(session['userCtx']).includes(SERVER_ADMIN_ROLE)) {
		throw new SetupProblem('not-an-admin', 'This account is not a server admin of the CouchDB.');
	}
}

async function ensureDatabase(client: CouchClient, name: string, changes: string[]): Promise<void> {
	if ((await client.read(name)) !== null) return;
	await client.put(name);
	changes.push(`database ${name} made`);
}

/** A database with its members and its rules. Members first: until then nobody but admins gets in. */
async function ensureOurs(
	client: CouchClient,
	name: string,
	validation: string,
	changes: string[]
): Promise<void> {
	await ensureDatabase(client, name, changes);
	await ensureRules(client, name, validation, changes);
	const security = { ...securityOf(name) };
	if (isDeepStrictEqual(await client.read(`${name}/_security`), security)) return;
	await client.put(`${name}/_security`, security);
	changes.push(`members of ${name} set`);
}

async function ensureRules(
	client: CouchClient,
	name: string,
	validation: string,
	changes: string[]
): Promise<void> {
	const rules = { language: 'javascript', validate_doc_update: validation };
	if (await ensureDoc(client, `${name}/${DESIGN}`, rules)) changes.push(`rules of ${name} set`);
}

/** Writes fields that are missing or different; others that stand in the document stay. */
async function ensureDoc(client: CouchClient, path: string, fields: Json): Promise<boolean> {
	const known = (await client.read(path)) ?? {};
	const isSame = Object.entries(fields).every(([field, value]) =>
		isDeepStrictEqual(known[field], value)
	);
	if (isSame) return false;
	await client.put(path, { ...known, ...fields });
	return true;
}

async function ensureCarrier(
	client: CouchClient,
	password: string,
	changes: string[]
): Promise<void> {
	const session = await client.sessionOf(CARRIER_NAME, password);
	if (session !== null && rolesOf(session['userCtx']).includes(CARRIER_ROLE)) return;
	const path = `_users/org.couchdb.user:${CARRIER_NAME}`;
	const known = (await client.read(path)) ?? {};
	const account = { name: CARRIER_NAME, type: 'user', roles: [CARRIER_ROLE], password };
	await client.put(path, { ...known, ...account });
	changes.push(`account ${CARRIER_NAME} set`);
}

async function ensureMailbox(
	client: CouchClient,
	person: string,
	{ carrying, validation }: Wanted & { readonly carrying: NonNullable<Wanted['carrying']> },
	changes: string[]
): Promise<void> {
	const mailbox = mailboxOf(person)!;
	for (const database of [mailbox, filesOf(mailbox)]) {
		await ensureOurs(client, database, validation, changes);
	}
	const server = { url: carrying.url, username: CARRIER_NAME, password: carrying.password };
	for (const carry of carryingFor(person)!) {
		const { _id, ...fields } = replicationDoc(carry, server);
		if (await ensureDoc(client, `_replicator/${encodeURIComponent(_id)}`, { ...fields })) {
			changes.push(`carrying from ${carry.source} to ${carry.target} set`);
		}
	}
}

/** Everybody with an account, who can have a mailbox. */
async function peopleOf(client: CouchClient): Promise<string[]> {
	const listed = await client.read(`_users/_all_docs?include_docs=true&limit=${MOST_ACCOUNTS}`);
	const rows = (listed?.['rows'] ?? []) as readonly { readonly doc?: Json }[];
	const people = rows.flatMap(({ doc }) => {
		if (doc?.['type'] !== 'user' || doc['name'] === CARRIER_NAME) return [];
		const person = personOfAccount(String(doc['name']), rolesOf(doc));
		return mailboxOf(person) === null ? [] : [person];
	});
	return [...new Set(people)].sort();
}

function rolesOf(holder: unknown): readonly string[] {
	const { roles } = (holder ?? {}) as { readonly roles?: unknown };
	return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
}
