import { ulid } from 'ulid';
import { beforeEach, expect, inject, test } from 'vitest';
import type { Result } from '#lib/domain/result.ts';
import { ServerOffice, type AccountDraft } from '#lib/features/admin/server-office.ts';
import { Connection } from '#lib/sync/connection.ts';
import { ORG } from '#lib/sync/membership.ts';
import { provision } from '#lib/sync/provision.ts';
import { signIn } from '#lib/sync/server-session.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { signedIn } from './devices.ts';

let connection: Connection;
let office: ServerOffice;
let name: string;
let count = 0;

beforeEach(async () => {
	connection = await signedIn();
	await provision(connection, [ORG]);
	office = new ServerOffice(connection, {
		personId: 'sari',
		deviceId: 'laptop',
		newPersonId: ulid
	});
	name = `budi-${Date.now()}-${count++}`;
});

const aDraft = (given: Partial<AccountDraft> = {}): AccountDraft => ({
	name,
	displayName: 'Budi Contoh',
	personId: '',
	held: ['staff:sorong'],
	lastDay: null,
	...given
});

const codeOf = <T>(result: Result<T, { readonly code: string }>) =>
	result.ok ? null : result.problem.code;

/** Whether the server lets somebody in; the admin is signed in again afterwards. */
async function letsIn(password: string): Promise<boolean> {
	try {
		await signIn(new Connection(inject('syncServer')), name, password, 'ponsel');
		return true;
	} catch {
		return false;
	} finally {
		const admin = inject('syncAdmin');
		await signIn(connection, admin.name, admin.password, 'device-of-tests');
	}
}

async function accountNow() {
	return valueOf(await office.read()).accounts.find((account) => account.name === name)!;
}

test('a new account lets its person in, and the directory knows the name', async () => {
	const password = valueOf(await office.create(aDraft({ lastDay: '2099-01-31' })));
	const account = await accountNow();
	expect(account).toMatchObject({ displayName: 'Budi Contoh', held: ['staff:sorong'] });
	expect(account.lastDay).toBe('2099-01-31');
	expect(valueOf(await office.read()).names.get(account.personId)).toBe('Budi Contoh');
	expect(await letsIn(password)).toBe(true);
});

test('an account for somebody who worked alone gets their id', async () => {
	valueOf(await office.create(aDraft({ personId: '01JDEXAMPLE' })));
	expect((await accountNow()).personId).toBe('01JDEXAMPLE');
});

test('what does not fit is refused, and nothing is made', async () => {
	expect(codeOf(await office.create(aDraft({ name: 'Budi Contoh' })))).toBe('name-unfit');
	expect(codeOf(await office.create(aDraft({ displayName: ' ' })))).toBe('display-name-missing');
	expect(await accountNow()).toBe(undefined);
	valueOf(await office.create(aDraft()));
	expect(codeOf(await office.create(aDraft({ displayName: 'Lain' })))).toBe('name-taken');
	expect((await accountNow()).displayName).toBe('Budi Contoh');
});

test('roles, name and last day are changed, and the password stays', async () => {
	const password = valueOf(await office.create(aDraft({ lastDay: '2099-01-31' })));
	const draft = aDraft({ held: ['collector:sorong', 'pic'], displayName: 'Budi Baru' });
	valueOf(await office.change(await accountNow(), draft));
	const account = await accountNow();
	expect(account).toMatchObject({ displayName: 'Budi Baru', lastDay: null });
	expect(account.held).toEqual(['collector:sorong', 'pic']);
	expect(await letsIn(password)).toBe(true);
});

test('two admins who change one account do not overwrite each other', async () => {
	valueOf(await office.create(aDraft()));
	const seen = await accountNow();
	valueOf(await office.change(seen, aDraft({ held: [] })));
	expect(codeOf(await office.change(seen, aDraft()))).toBe('changed-meanwhile');
	expect((await accountNow()).held).toEqual([]);
});

test('a password that was reset is good, and the one before is not', async () => {
	const before = valueOf(await office.create(aDraft()));
	const after = valueOf(await office.resetPassword(await accountNow()));
	expect([await letsIn(before), await letsIn(after)]).toEqual([false, true]);
});

test('an ended account lets nobody in', async () => {
	const password = valueOf(await office.create(aDraft()));
	valueOf(await office.end(await accountNow(), '2020-01-01'));
	expect(await letsIn(password)).toBe(false);
	expect((await accountNow()).lastDay).toBe('2020-01-01');
});

test('a new branch has databases that only its members open', async () => {
	const branch = `cabang-${name}`;
	expect(valueOf(await office.addBranch(` ${branch} `))).toBe(branch);
	expect(valueOf(await office.read()).branches).toContain(branch);
	const security = await connection.json(`billing-${branch}/_security`);
	expect(security).toMatchObject({
		members: { roles: expect.arrayContaining([`staff:${branch}`]) as string[] }
	});
	expect(codeOf(await office.addBranch(branch))).toBe('branch-there');
	expect(codeOf(await office.addBranch('Sorong Kota'))).toBe('bad-branch');
});
