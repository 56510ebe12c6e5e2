import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { basic } from '#tests/builders/a-server.ts';
import { serverAdmin, SyncServer } from '#tests/support/sync-server.ts';
import { describeError, masked, Pseudonyms } from './log.ts';

const PHONE = '0899000123456';
const NAME = 'dewi.lestari.contoh';
const PASSWORD = 'rahasia-dewi-contoh';
const WRONG = 'salah-sekali-contoh';
const TOKEN = 'token-of-the-metrics';

/** A process starts for each test; a machine with other work takes its time. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: SyncServer;

beforeEach(async () => {
	server = await SyncServer.start({
		settings: { SATULOKET_LOG: 'debug', SATULOKET_METRICS_TOKEN: TOKEN }
	});
});
afterEach(() => server.stop());

const admin = basic(serverAdmin.name, serverAdmin.password);

function ask(method: string, where: string, body?: unknown, headers = {}): Promise<Response> {
	return fetch(server.base + where, {
		method,
		headers: { authorization: admin, 'content-type': 'application/json', ...headers },
		...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
	});
}

test('no phone number, name, password, cookie or token ever reaches the log', async () => {
	const user = { type: 'user', name: NAME, password: PASSWORD, roles: [] };
	await ask('PUT', `/_users/org.couchdb.user:${NAME}`, user);
	for (const name of [`mailbox-${NAME.split('.')[0]}`, `files-mailbox-dewi`, `x${PHONE}`]) {
		await ask('PUT', `/${name}`);
	}
	const customer = { name: NAME, phone: PHONE };
	await ask('PUT', `/mailbox-dewi/customer:${PHONE}`, customer);
	await ask('GET', `/mailbox-dewi/customer:${PHONE}?name=${NAME}`);
	await ask('GET', `/${PHONE}?q=${NAME}`);
	await ask('POST', '/mailbox-dewi/_bulk_docs', { docs: [{ _id: PHONE, _bad: NAME }] });
	await ask('POST', '/mailbox-dewi/_bulk_docs', `{"docs": ${PHONE} ${NAME}`);
	await ask('POST', '/mailbox-dewi/_find', { selector: { name: { $bad: NAME } } });
	await ask('GET', `/mailbox-dewi/_changes?since=${NAME}`);
	await ask('GET', `/%E0%A4%A/${PHONE}`);
	const signIn = await ask('POST', '/_session', { name: NAME, password: PASSWORD });
	const cookie = signIn.headers.get('set-cookie')!.split(';')[0]!;
	const secret = cookie.split('=')[1]!;
	await ask('GET', '/_session', undefined, { cookie, authorization: '' });
	await ask('POST', '/_session', { name: NAME, password: WRONG });
	await ask('GET', '/mailbox-dewi', undefined, { authorization: basic(NAME, WRONG) });
	await ask('GET', '/_metrics', undefined, { authorization: `Bearer ${TOKEN}` });
	const { sessions } = (await (await ask('GET', '/_office/sessions')).json()) as {
		sessions: { id: string }[];
	};
	await ask('DELETE', `/_office/sessions/${sessions[0]!.id}`);
	await ask('POST', '/_replicate', {
		source: `http://${NAME}:${PASSWORD}@127.0.0.1:1/${PHONE}`,
		target: 'mailbox-dewi'
	});
	await server.stop();

	const { output } = server;
	expect(output).toContain('request completed');
	expect(output).toContain('"database":"mailbox"');
	for (const personal of [
		PHONE,
		NAME,
		'dewi',
		PASSWORD,
		WRONG,
		TOKEN,
		secret,
		serverAdmin.password,
		admin,
		sessions[0]!.id
	]) {
		expect(output).not.toContain(personal);
	}
});

test('who starts, stops and fails to sign in stands in the log', async () => {
	for (const name of ['one', 'one', 'two']) {
		await ask('POST', '/_session', { name, password: WRONG }, { authorization: '' });
	}
	await server.stop();
	const lines = server.output
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => JSON.parse(line) as { msg: string; name?: string; status?: number });
	const messages = lines.map(({ msg }) => msg);
	for (const msg of ['server started', 'server stopping', 'server stopped']) {
		expect(messages).toContain(msg);
	}
	const refused = lines.filter(({ msg }) => msg === 'sign-in refused');
	expect(refused.map(({ status }) => status)).toEqual([401, 401, 401]);
	const [first, second, third] = refused.map(({ name }) => name);
	expect(first).toBe(second);
	expect(third).not.toBe(first);
});

test('an error is told without what it quotes', () => {
	const error = new Error(`cannot read "${NAME}" of customer:12 at ${PHONE}, budi@contoh.id`);
	const told = JSON.stringify(describeError(error));
	for (const personal of [NAME, PHONE, 'customer:12', 'budi']) expect(told).not.toContain(personal);
	expect(told).toContain('cannot read');
	expect(masked('database is locked')).toBe('database is locked');
});

test('another start gives other letters for the same name', () => {
	expect(new Pseudonyms().of('budi')).not.toBe(new Pseudonyms().of('budi'));
});
