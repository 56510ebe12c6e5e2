import { ulid } from 'ulid';
import { roles, type Person } from '#lib/domain/access/person.ts';
import { derivations, schemas } from '#lib/store/databases.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import { FileStore, type FileStoreOptions } from '#lib/store/files/file-store.ts';
import { Recorder } from '#lib/store/recorder.ts';

let count = 0;

/** Bytes that begin as a photo does, unlike any other, and are no picture; `size` of them. */
export function somePhoto(size = 3_000): Blob {
	const bytes = new Uint8Array(size);
	const frame = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x04, 0xb0, 0x06, 0x40, 3];
	bytes.set(frame);
	new DataView(bytes.buffer).setUint32(frame.length, ++count);
	new DataView(bytes.buffer).setFloat64(frame.length + 4, Date.now());
	return new Blob([bytes], { type: 'image/jpeg' });
}

/** What is said of a photo. */
export const aPhotoMeta = { name: 'bukti.jpg', of: 'payment:1', thumbnail: 'AAAA' };

/** A picture that can be shown, of this size. */
export async function aPicture(
	width: number,
	height: number,
	type = 'image/jpeg',
	colour = 'teal'
): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d')!;
	context.fillStyle = colour;
	context.fillRect(0, 0, width / 2, height);
	return canvas.convertToBlob({ type });
}

/** Files of one person on a real store in the browser. */
export async function aFileStore(
	options: FileStoreOptions = {},
	person: Person = { id: 'sari', name: 'Sari Contoh', roles },
	names = { files: `files-${ulid()}`, billing: `billing-${ulid()}`, org: `org-${ulid()}` }
): Promise<{ store: FileStore; engine: Engine; close: () => Promise<void> }> {
	const open = (kind: keyof typeof names) =>
		Engine.open(names[kind], {
			schema: schemas[kind],
			derivations: derivations[kind],
			newUuid: ulid
		});
	const engines = {
		files: await open('files'),
		billing: await open('billing'),
		org: await open('org')
	};
	const recorder = await Recorder.open(engines, person, 'laptop');
	return {
		store: new FileStore(engines.files, recorder, options),
		engine: engines.files,
		async close() {
			await Promise.all(Object.values(engines).map((engine) => engine.destroy()));
		}
	};
}
