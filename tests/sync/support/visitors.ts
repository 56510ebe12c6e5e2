import { accountRoles, CARRIER_ROLE } from '#lib/domain/access/account-roles.ts';
import { ADMIN, type AServer } from '#tests/builders/a-server.ts';

/** Somebody who comes to a server, with whatever they bring to say who they are. */
export interface Visitor {
	readonly title: string;
	/** What their account is called, and the person whose it is. */
	readonly account: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** Whose mailbox there is one of. */
export const OWNER = 'sari';
export const LOST_DEVICE = 'laptop-hilang';

/** Accounts by what they hold; who has no roles was never given one, and the carrier is no person. */
const accounts: Readonly<Record<string, readonly string[]>> = {
	'no roles': [],
	[OWNER]: accountRoles(OWNER, []),
	...Object.fromEntries(
		[
			'requester',
			'agent',
			'pic',
			'desk-supervisor',
			'template-editor',
			'admin',
			'staff:sorong',
			'staff:dumai',
			'collector:sorong',
			'supervisor:sorong',
			'finance:sorong',
			'approver:sorong'
		].map((role) => [role, accountRoles(accountOf(role), [role])])
	),
	[CARRIER_ROLE]: [CARRIER_ROLE],
	'ended account': accountRoles(accountOf('ended account'), ['staff:sorong', 'admin']),
	'revoked device': accountRoles(accountOf('revoked device'), ['staff:sorong', 'admin'])
};

/** Everybody there is, each with an account on this server and a session where they can have one. */
export async function visitorsOf(server: AServer): Promise<Visitor[]> {
	const visitors: Visitor[] = [
		{ title: 'nobody', account: 'nobody', headers: {} },
		{ title: 'forged cookie', account: 'nobody', headers: { cookie: cookieOf('A'.repeat(43)) } }
	];
	for (const [title, roles] of Object.entries(accounts)) {
		const account = accountOf(title);
		await server.addUser(account, passwordOf(account), roles);
		const device = title === 'revoked device' ? LOST_DEVICE : undefined;
		const headers = await signIn(server, account, passwordOf(account), device);
		visitors.push({ title, account, headers });
	}
	visitors.push({
		title: 'server admin',
		account: ADMIN.name,
		headers: await signIn(server, ADMIN.name, ADMIN.password)
	});
	await endAccount(server, accountOf('ended account'));
	return visitors;
}

/** What an account is called that holds a role; the server has an admin of its own. */
function accountOf(title: string): string {
	return title === OWNER ? title : `akun-${title.replaceAll(/[: ]/g, '-')}`;
}

export function passwordOf(account: string): string {
	return `rahasia-${account}`;
}

async function signIn(
	server: AServer,
	name: string,
	password: string,
	device?: string
): Promise<{ cookie: string }> {
	const answer = await server.nobody('/_session', {
		method: 'POST',
		json: { name, password, device }
	});
	const [cookie] = answer.headers.get('set-cookie')?.split(';') ?? [];
	if (cookie === undefined) throw new Error(`${name} was not let in: ${await answer.text()}`);
	return { cookie };
}

async function endAccount(server: AServer, name: string): Promise<void> {
	const path = `/_users/org.couchdb.user:${name}`;
	const doc = (await (await server.admin(path)).json()) as object;
	await server.admin(path, { method: 'PUT', json: { ...doc, expires: '2020-01-01' } });
}

function cookieOf(token: string): string {
	return `AuthSession=${token}`;
}
