import type { DocState } from '#lib/store/engine/row.ts';
import type { FileStore } from '#lib/store/files/file-store.ts';

/**
 * Files of a person that no server has, as far as is known here. What came from others by a file is
 * theirs to bring.
 */
export async function ownUnsent({ engine, bytes }: FileStore, person: string): Promise<DocState[]> {
	const unsafe = await bytes.unsafe();
	const states = await engine.states(unsafe.map(({ id }) => id));
	return [...states.values()].filter(({ body }) => body['by'] === person);
}
