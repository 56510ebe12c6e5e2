import Checkpointer, { type CheckpointSide, type PouchCheckpointer } from 'pouchdb-checkpointer';
import replicationId from 'pouchdb-generate-replication-id';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { LocalDoc } from '#lib/store/engine/local-docs.ts';
import type { RemoteDatabase } from './remote-database.ts';

const MISSING = { status: 404 };
const CHANGED_MEANWHILE = { status: 409 };

/**
 * How far a push came, remembered here and on the server exactly as PouchDB's replicator does: each of
 * the two goes on where the other was. A server that was set back to an older state no longer has the
 * last entry; what both sides still have in common counts then.
 */
export class PushCheckpoint {
	/** The local sequence up to which the server has answered. */
	readonly since: number;
	readonly #checkpointer: PouchCheckpointer;
	readonly #session: string;
	#written: number;

	private constructor(since: number, checkpointer: PouchCheckpointer, session: string) {
		this.since = since;
		this.#written = since;
		this.#checkpointer = checkpointer;
		this.#session = session;
	}

	/** Asks both sides. Throws a `SyncProblem`. */
	static async read(
		engine: Engine,
		remote: RemoteDatabase,
		signal: AbortSignal
	): Promise<PushCheckpoint> {
		const here = { id: async () => (await engine.meta()).uuid };
		const there = { id: () => remote.id(signal) };
		const checkpointer = Checkpointer(
			sideHere(engine),
			sideThere(remote),
			await replicationId(here, there, {}),
			{ cancelled: false }
		);
		const since = Number(await checkpointer.getCheckpoint());
		return new PushCheckpoint(since, checkpointer, crypto.randomUUID());
	}

	async write(seq: number): Promise<void> {
		if (seq === this.#written) return;
		await this.#checkpointer.writeCheckpoint(seq, this.#session);
		this.#written = seq;
	}
}

function sideHere(engine: Engine): CheckpointSide {
	return {
		async get(id) {
			const doc = await engine.getLocal(id);
			if (doc === null) throw MISSING;
			return doc;
		},
		async put(doc) {
			if ((await engine.putLocal({ ...doc })) === null) throw CHANGED_MEANWHILE;
		}
	};
}

/** The server's is asked for once: whoever wrote it meanwhile makes the next write fail. */
export function sideThere(remote: RemoteDatabase): CheckpointSide {
	let known: Promise<LocalDoc> | null = null;
	return {
		async get(id) {
			known ??= remote.local(id);
			return structuredClone(await known);
		},
		async put(doc) {
			const given = doc as LocalDoc;
			known = null;
			const rev = await remote.putLocal(given);
			known = Promise.resolve({ ...given, _rev: rev });
		}
	};
}
