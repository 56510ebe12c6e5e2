import { wellFormed } from '#lib/domain/access/may-write.ts';
import type { Doc } from '#lib/domain/document.ts';
import type { DatabaseKind } from '#lib/domain/registry.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import type { AnyDoc } from '../engine/row.ts';
import type { Engines } from '../engines.ts';
import { keptBytes } from '../files/backup-bytes.ts';
import { opened, type ContainerProblem, type OpenedBackup } from './container.ts';
import { linesOf } from './lines.ts';

export interface Restored {
	/** Documents that are here now and were not before, or that changed. */
	readonly taken: number;
	/** Documents of the backup that this version does not understand. */
	readonly leftOut: number;
}

export interface RestoreOptions {
	readonly onProgress?: (done: number) => void;
	/** What has a place here; left out, all of it. */
	readonly mayTake?: MayTake;
}

export type MayTake = (database: DatabaseKind, doc: AnyDoc) => boolean;

const AT_ONCE = 1_000;

/**
 * Takes a backup in. It merges: what is here stays, what both have is one, what differs becomes a
 * conflict with a winner, as if the two stores had met. Damage is found before anything is taken in;
 * broken off by a crash, the same backup can be taken in again.
 */
export async function readBackup(
	engines: Engines,
	file: Blob,
	passphrase: string,
	options: RestoreOptions = {}
): Promise<Result<Restored, ContainerProblem>> {
	const content = await opened(file, passphrase);
	if (!content.ok) return content;
	return succeed(await takeIn(engines, content.value, options));
}

/** Takes the content of an opened file in. */
export async function takeIn(
	engines: Engines,
	content: OpenedBackup,
	{ onProgress, mayTake }: RestoreOptions = {}
): Promise<Restored> {
	const before = await sequences(engines);
	let leftOut = 0;
	let done = 0;
	let database: DatabaseKind | null = null;
	let batch: AnyDoc[] = [];

	const flush = async (): Promise<void> => {
		if (database !== null && batch.length > 0) {
			await engines[database]?.write(batch, { newEdits: false });
		}
		done += batch.length;
		batch = [];
		onProgress?.(done);
	};

	for await (const { line } of linesOf(content.stream())) {
		if ('signature' in line) continue;
		if ('database' in line) {
			await flush();
			database = line.database in engines ? line.database : null;
		} else if (database === null || !isUnderstood(line.doc)) {
			leftOut++;
		} else {
			const doc =
				mayTake?.(database, line.doc) === false
					? null
					: await withKeptBytes(engines, database, line.doc);
			if (doc === null) leftOut++;
			else batch.push(doc);
			if (batch.length === AT_ONCE) await flush();
		}
	}
	await flush();
	return { taken: (await sequences(engines)) - before, leftOut };
}

function withKeptBytes(
	engines: Engines,
	database: DatabaseKind,
	doc: AnyDoc
): Promise<AnyDoc | null> {
	const isOfFiles = database === 'files' || database === 'desk-files';
	const engine = engines[database];
	return isOfFiles && engine ? keptBytes(engine, doc) : Promise.resolve(doc);
}

/** A deletion says nothing but its id; everything else must be what its type says. */
function isUnderstood(doc: AnyDoc): boolean {
	if (doc['_deleted'] === true) return true;
	const { _revisions: _, _attachments: __, ...plain } = doc;
	return wellFormed(plain as unknown as Doc).ok;
}

async function sequences(engines: Engines): Promise<number> {
	const metas = await Promise.all(Object.values(engines).map((engine) => engine.meta()));
	return metas.reduce((sum, { seq }) => sum + seq, 0);
}
