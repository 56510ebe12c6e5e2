import { describe, expect, test } from 'vitest';
import type { JsonDoc } from '../store/incoming.ts';
import { nobody, type Identity } from './identity.ts';
import type { PasswordHash } from './passwords.ts';
import { prepareUserDoc, visibleTo } from './users.ts';

const admin: Identity = { ...nobody, name: 'root', roles: ['_admin'], by: 'cookie' };
const budi: Identity = { ...nobody, name: 'budi', roles: ['billing-jakarta'], by: 'cookie' };

const fresh: PasswordHash = {
	password_scheme: 'pbkdf2',
	pbkdf2_prf: 'sha256',
	salt: 'ab',
	iterations: 10,
	derived_key: 'cd'
};
const hash = () => Promise.resolve(fresh);

function aUser(more: JsonDoc = {}): JsonDoc {
	return {
		_id: 'org.couchdb.user:budi',
		type: 'user',
		name: 'budi',
		roles: ['billing-jakarta'],
		...more
	};
}

/** As it stands in the store. */
const kept = aUser({
	_rev: '1-a',
	password_scheme: 'pbkdf2',
	salt: 'old salt',
	iterations: 5,
	derived_key: 'old key',
	expires: '2026-12-31',
	person: 'person:budi'
});

function write(doc: JsonDoc, previous: JsonDoc | null, identity: Identity): Promise<JsonDoc> {
	return prepareUserDoc(doc, previous, identity, hash);
}

test('an admin opens an account: the clear password is replaced by its hash', async () => {
	const stored = await write(aUser({ password: 'padi dan kapas' }), null, admin);
	expect(stored).toEqual({ ...aUser(), ...fresh });
	expect(JSON.stringify(stored)).not.toContain('padi');
});

test('an admin brings an account that has its hash already, as a replication does', async () => {
	expect(await write(kept, null, admin)).toEqual(kept);
});

test('a new password leaves nothing of an older kind of hash', async () => {
	const old = aUser({ password_sha: 'aa', salt: 'bb' });
	const stored = await write({ ...old, password: 'padi dan kapas' }, old, admin);
	expect(stored).not.toHaveProperty('password_sha');
	expect(stored).toMatchObject(fresh);
});

describe('what no admin can write either', () => {
	test.each<[string, JsonDoc, string]>([
		['of another type', aUser({ type: 'person' }), 'doc.type must be user'],
		['without a name', aUser({ name: '' }), 'doc.name is required'],
		['whose name is no text', aUser({ name: ['budi'] }), 'doc.name is required'],
		['without roles', aUser({ roles: undefined }), 'doc.roles must exist'],
		['whose roles are no list', aUser({ roles: 'staff' }), 'doc.roles must be an array'],
		['whose roles are numbers', aUser({ roles: [1] }), 'doc.roles can only contain strings'],
		[
			'under another id',
			aUser({ name: 'siti' }),
			'Doc ID must be of the form org.couchdb.user:name'
		],
		[
			'with the role of a server admin',
			aUser({ roles: ['_admin'] }),
			'No system roles (starting with underscore) in users db.'
		],
		[
			'with a name of the system’s',
			aUser({ _id: 'org.couchdb.user:_root', name: '_root' }),
			'Username may not start with underscore.'
		],
		[
			'with a colon in the name',
			aUser({ _id: 'org.couchdb.user:a:b', name: 'a:b' }),
			'Character `:` is not allowed in usernames.'
		],
		[
			'with a name too long',
			aUser({ _id: `org.couchdb.user:${'a'.repeat(129)}`, name: 'a'.repeat(129) }),
			'doc.name is too long'
		],
		[
			'with a scheme that nobody knows',
			aUser({ password_scheme: 'plain' }),
			'Password scheme `plain` not supported.'
		],
		[
			'with a hash and no rounds',
			aUser({ ...fresh, iterations: '10' }),
			'iterations must be a number.'
		],
		[
			'with rounds that would never end',
			aUser({ ...fresh, iterations: 1e12 }),
			'iterations must be a number.'
		],
		[
			'with rounds and no hash',
			aUser({ ...fresh, derived_key: 1 }),
			'derived_key must be a string.'
		],
		['with an end that is no day', aUser({ expires: '2026-02-30' }), /doc\.expires must be a date/],
		['with a person that is no id', aUser({ person: 7 }), /doc\.person must be a string/]
	] as [string, JsonDoc, string][])('a document %s', async (_, doc, reason) => {
		const refused = write(doc, null, admin);
		await expect(refused).rejects.toThrow(reason);
		await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
	});

	test('a password that is too short, too long or no text', async () => {
		for (const password of ['1234567', 'a'.repeat(1_025), 12345678, '', {}]) {
			await expect(write(aUser({ password }), null, admin)).rejects.toMatchObject({
				code: 'bad-request',
				message: expect.stringContaining('Password does not conform to requirements.')
			});
		}
	});

	test('another name for the same account', async () => {
		await expect(write(aUser(), { ...kept, name: 'boedi' }, admin)).rejects.toThrow(
			'Usernames can not be changed.'
		);
	});
});

describe('a person', () => {
	test('changes their own password', async () => {
		const stored = await write({ ...kept, password: 'gula jawa manis' }, kept, budi);
		expect(stored).toEqual({ ...kept, ...fresh });
	});

	test('keeps the password when the hash is not sent along', async () => {
		const { expires, person } = kept;
		expect(await write(aUser({ expires, person, _rev: '1-a' }), kept, budi)).toEqual(kept);
	});

	test.each<[string, JsonDoc, string]>([
		['roles', { roles: ['billing-jakarta', 'heads'] }, 'Only _admin may edit roles'],
		['fewer roles', { roles: [] }, 'Only _admin may edit roles'],
		['the last day of the account', { expires: '2099-12-31' }, 'Only _admin may edit other fields'],
		['no last day', { expires: undefined }, 'Only _admin may edit other fields'],
		['whose account it is', { person: 'person:siti' }, 'Only _admin may edit other fields'],
		['a new field', { displayName: 'Budi' }, 'Only _admin may edit other fields'],
		['an attachment', { _attachments: { a: {} } }, 'Only _admin may edit other fields'],
		['the salt', { salt: 'mine' }, 'salt may not be changed.'],
		['the hash', { derived_key: 'mine' }, 'derived_key may not be changed.'],
		['fewer rounds', { iterations: 1 }, 'iterations may not be changed.'],
		['a hash of another kind', { password_sha: 'mine' }, 'password_sha may not be changed.']
	])('cannot give themselves %s', async (_, change, reason) => {
		for (const password of [undefined, 'gula jawa manis']) {
			const refused = write({ ...kept, ...change, password }, kept, budi);
			await expect(refused).rejects.toThrow(reason);
			await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
		}
	});

	test('finds no document of anybody else, whether there is one or not', async () => {
		const siti = { ...aUser(), _id: 'org.couchdb.user:siti', name: 'siti' };
		for (const previous of [siti, null]) {
			await expect(write(siti, previous, budi)).rejects.toMatchObject({ code: 'document-missing' });
			await expect(write({ ...siti, _deleted: true }, previous, budi)).rejects.toMatchObject({
				code: 'document-missing'
			});
		}
	});

	test('opens and closes no account, not even their own', async () => {
		await expect(write(aUser(), null, budi)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(write({ ...kept, _deleted: true }, kept, budi)).rejects.toThrow(
			'Only admins may delete user docs.'
		);
	});
});

test('who has not signed in writes nothing', async () => {
	await expect(write(aUser({ password: 'padi dan kapas' }), null, nobody)).rejects.toMatchObject({
		code: 'unauthorized'
	});
});

test('an admin closes an account and keeps design documents; others do not', async () => {
	const gone = { _id: 'org.couchdb.user:budi', _rev: '1-a', _deleted: true };
	expect(await write(gone, kept, admin)).toEqual(gone);
	const design = { _id: '_design/x', views: {} };
	expect(await write(design, null, admin)).toEqual(design);
	await expect(write(design, null, budi)).rejects.toMatchObject({ code: 'forbidden' });
});

test('an admin sees every account, a person their own, others none', () => {
	expect(visibleTo(admin, kept)).toBe(kept);
	expect(visibleTo(budi, kept)).toBe(kept);
	expect(visibleTo({ ...budi, name: 'siti' }, kept)).toBeNull();
	expect(visibleTo(nobody, kept)).toBeNull();
	expect(visibleTo(budi, { _id: '_design/x' })).toBeNull();
});
