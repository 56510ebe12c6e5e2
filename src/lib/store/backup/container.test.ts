import { describe, expect, test } from 'vitest';
import { labelOf, opened, sealed, type BackupLabel } from './container.ts';

const label: BackupLabel = { officeName: 'Kantor Contoh', personName: 'Ibu Contoh', madeAtMs: 1 };

function streamOf(...parts: Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array<ArrayBuffer>> {
	return new ReadableStream({
		start(controller) {
			for (const part of parts) controller.enqueue(part);
			controller.close();
		}
	});
}

function someBytes(length: number): Uint8Array<ArrayBuffer> {
	return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 0xff);
}

async function allOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function changed(file: Blob, at: number): Promise<Blob> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	bytes[at]! ^= 1;
	return new Blob([bytes]);
}

describe('a backup', () => {
	test.each([0, 1, 262_143, 262_144, 262_145, 700_000])(
		'of %i bytes comes back as it was',
		async (length) => {
			const content = someBytes(length);
			const file = await sealed(
				streamOf(content.slice(0, 1000), content.slice(1000)),
				'frasa sandi',
				label
			);
			const again = await opened(file, 'frasa sandi');
			expect(again.ok).toBe(true);
			if (again.ok) expect(await allOf(again.value.stream())).toEqual(new Uint8Array(content));
		}
	);

	test('shows nothing of its content', async () => {
		const content = new TextEncoder().encode('UD Contoh Makmur '.repeat(100));
		const file = await sealed(streamOf(content), 'frasa sandi', label);
		expect(await file.text()).not.toContain('Makmur');
	});

	test('is never the same twice', async () => {
		const first = await sealed(streamOf(someBytes(100)), 'frasa sandi', label);
		const second = await sealed(streamOf(someBytes(100)), 'frasa sandi', label);
		expect(await first.text()).not.toBe(await second.text());
	});

	test('says whose it is before the passphrase is known', async () => {
		const file = await sealed(streamOf(someBytes(10)), 'frasa sandi', label);
		expect(await labelOf(file)).toEqual({ ok: true, value: label });
	});

	test('does not open under another passphrase', async () => {
		const file = await sealed(streamOf(someBytes(10)), 'frasa sandi', label);
		expect(await opened(file, 'frasa Sandi')).toMatchObject({
			ok: false,
			problem: { code: 'wrong-passphrase' }
		});
	});

	test('opens when the passphrase was composed on another keyboard', async () => {
		const file = await sealed(streamOf(someBytes(10)), 'caf\u00e9', label);
		expect((await opened(file, 'cafe\u0301')).ok).toBe(true);
	});

	test('that was cut at the end of a chunk does not pass for whole', async () => {
		const file = await sealed(streamOf(someBytes(600_000)), 'frasa sandi', label);
		const bytes = new Uint8Array(await file.arrayBuffer());
		const headerLength = new DataView(bytes.buffer).getUint32(8);
		const firstChunk = 12 + headerLength;
		const chunkLength = new DataView(bytes.buffer).getUint32(firstChunk);
		const cut = file.slice(0, firstChunk + 2 * (4 + chunkLength));
		const again = await opened(cut, 'frasa sandi');
		expect(again).toMatchObject({ ok: false, problem: { code: 'backup-damaged' } });
	});

	test('with one bit changed further on is noticed', async () => {
		const file = await sealed(streamOf(someBytes(600_000)), 'frasa sandi', label);
		const again = await opened(await changed(file, file.size - 100), 'frasa sandi');
		expect(again).toMatchObject({ ok: false, problem: { code: 'backup-damaged' } });
	});

	test('whose label was changed does not open', async () => {
		const file = await sealed(streamOf(someBytes(10)), 'frasa sandi', label);
		const at = (await file.text()).indexOf('Kantor');
		expect((await opened(await changed(file, at), 'frasa sandi')).ok).toBe(false);
	});
});

test.each([
	['an empty file', ''],
	['a spreadsheet', 'PK\u0003\u0004 something'],
	['half a header', 'SLBACKUP']
])('%s is no backup', async (_name, content) => {
	expect((await opened(new Blob([content]), 'frasa sandi')).ok).toBe(false);
});
