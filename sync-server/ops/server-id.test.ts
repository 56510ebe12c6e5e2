import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serverIdIn } from './server-id.ts';

let folder: string;
const file = () => path.join(folder, 'server-id');

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'server-id-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('an identity is made once, and read by nobody but the server', async () => {
	const id = serverIdIn(folder);
	expect(id).toMatch(/^[0-9a-f]{32}$/);
	expect(serverIdIn(folder)).toBe(id);
	expect(await readdir(folder)).toEqual(['server-id']);
	expect((await stat(file())).mode & 0o777).toBe(0o600);
});

test('what was cut short while it was made is made anew', async () => {
	await writeFile(`${file()}.partial`, 'ab');
	await writeFile(file(), '');
	const id = serverIdIn(folder);
	expect(id).toMatch(/^[0-9a-f]{32}$/);
	expect(await readFile(file(), 'utf8')).toBe(`${id}\n`);
	expect(await readdir(folder)).toEqual(['server-id']);
});

test('an identity that cannot be read is not replaced', async () => {
	await rm(folder, { recursive: true });
	await writeFile(folder, 'no folder');
	expect(() => serverIdIn(folder)).toThrow('ENOTDIR');
});
