import { afterEach, beforeEach, expect, test } from 'vitest';
import { ulid } from 'ulid';
import type { FirstDatabaseKind } from '#lib/domain/registry.ts';
import { schemas } from '../databases.ts';
import { Engine } from '../engine/engine.ts';
import { takeExchange } from './exchange-file.ts';
import { newSigningKeys, type Signer } from './signature.ts';
import { writeBackup, type BackupOptions } from './write-backup.ts';

type Engines = Record<FirstDatabaseKind, Engine>;
const passphrase = 'kopi susu tiga gelas';
const opened: Engine[] = [];
let here: Engines;
let there: Engines;
let signer: Signer;

async function aStore(): Promise<Engines> {
	const open = async (kind: FirstDatabaseKind) => {
		const engine = await Engine.open(`exchange-${ulid()}`, {
			schema: schemas[kind],
			newUuid: ulid
		});
		opened.push(engine);
		return engine;
	};
	return { billing: await open('billing'), org: await open('org'), files: await open('files') };
}

const aView = (n: number) => ({
	_id: `view:${n}`,
	type: 'view',
	name: `Tampilan ${n}`,
	query: '',
	by: 'sari',
	at: '2026-11-20T08:15:30.123Z~0000',
	device: 'laptop'
});

function aFile(options: BackupOptions = {}, branch: string | undefined = 'utara'): Promise<Blob> {
	const label = { officeName: 'Kantor Contoh', personName: 'Sari Contoh', madeAtMs: 0 };
	return writeBackup(
		here,
		passphrase,
		branch === undefined ? label : { ...label, branch },
		options
	);
}

beforeEach(async () => {
	[here, there] = [await aStore(), await aStore()];
	signer = { device: 'laptop', person: 'sari', keys: await newSigningKeys() };
	await here.billing.write([aView(1), aView(2)]);
});

afterEach(async () => {
	await Promise.all(opened.splice(0).map((engine) => engine.destroy()));
});

test('what one device wrote lately comes to another by file, once, whoever takes it in again', async () => {
	const since = { billing: (await here.billing.meta()).seq, org: 0, files: 0 };
	await here.billing.write([aView(3)]);
	const file = await aFile({ since, signer });
	const taken = await takeExchange(there, file, passphrase, 'utara');
	expect(taken).toMatchObject({ ok: true, value: { taken: 1, leftOut: 0, device: 'laptop' } });
	expect((await there.billing.state('view:3'))?.rev).toBe(
		(await here.billing.state('view:3'))?.rev
	);
	expect(await there.billing.state('view:1')).toBeNull();
	expect(await takeExchange(there, file, passphrase, 'utara')).toMatchObject({
		value: { taken: 0 }
	});
});

test('a file without a signature, of another branch, or changed is refused, and nothing is taken', async () => {
	const refused = async (file: Blob, word = passphrase) => {
		const taken = await takeExchange(there, file, word, 'utara');
		return taken.ok ? 'taken' : taken.problem.code;
	};
	const file = await aFile({ signer });
	expect(await refused(await aFile())).toBe('not-signed');
	expect(await refused(await aFile({ signer }, 'selatan'))).toBe('of-another-branch');
	expect(await refused(file, 'bukan frasa ini')).toBe('wrong-passphrase');
	expect(await refused(file.slice(0, -20))).toMatch(/damaged|wrong-passphrase/);
	const stranger = {
		...signer,
		keys: { ...(await newSigningKeys()), privateKey: signer.keys.privateKey }
	};
	expect(await refused(await aFile({ signer: stranger }))).toBe('signature-wrong');
	expect((await there.billing.meta()).seq).toBe(0);
});
