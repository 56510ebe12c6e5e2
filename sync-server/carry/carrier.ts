import { Turns } from '../auth/turns.ts';
import type { Store } from '../store/store.ts';
import type { Endpoint } from './endpoint.ts';
import { Job, type JobOptions } from './job.ts';
import { LocalPeer } from './local-peer.ts';
import type { Peer } from './peer.ts';
import { RemotePeer } from './remote-peer.ts';
import type { CarryFilter, Replication } from './replication.ts';

export interface CarrierOptions {
	readonly store: Store;
	readonly maxDocumentBytes: number;
	/** Epoch milliseconds. */
	readonly now: () => number;
	/** How long a job waits after its first failure; twice as long after each further one. */
	readonly firstWaitMs?: number;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;
const AT_ONCE = 4;

/** The replications that run on this server. */
export class Carrier {
	readonly #options: CarrierOptions;
	readonly #turns = new Turns(AT_ONCE, Infinity);
	readonly #jobs = new Set<Job>();

	constructor(options: CarrierOptions) {
		this.#options = options;
	}

	/** In the order in which they were begun. */
	get jobs(): readonly Job[] {
		return [...this.#jobs];
	}

	/** A job that is under way for the same work, asked for in the same way. */
	find(isWanted: (job: Job) => boolean): Job | null {
		return this.jobs.find(isWanted) ?? null;
	}

	/** Makes a job, which the caller lets run. */
	add(
		replication: Replication,
		docId: string | null,
		onState: JobOptions['onState'] = () => undefined
	): Job {
		const first = this.#options.firstWaitMs ?? FIRST_WAIT_MS;
		const job = new Job({
			replication,
			docId,
			peersOf: (wanted, stop) => ({
				source: this.#peer(wanted.source, wanted.filter, stop),
				target: this.#peer(wanted.target, { kind: 'all' }, stop)
			}),
			now: this.#options.now,
			backOffMs: (failures) => Math.min(first * 2 ** Math.min(failures - 1, 20), LONGEST_WAIT_MS),
			takeTurn: (work) => this.#turns.take(work),
			onState
		});
		this.#jobs.add(job);
		return job;
	}

	/** Ends a job and forgets it. */
	async remove(job: Job): Promise<void> {
		await job.stop();
		this.#jobs.delete(job);
	}

	/** Ends all jobs; what they carried is written down. */
	async close(): Promise<void> {
		await Promise.all(this.jobs.map((job) => this.remove(job)));
	}

	#peer(endpoint: Endpoint, filter: CarryFilter, stop: AbortSignal): Peer {
		if (endpoint.kind === 'remote') return new RemotePeer(endpoint, filter, stop);
		const { store, maxDocumentBytes } = this.#options;
		return new LocalPeer({ store, name: endpoint.name, filter, maxDocumentBytes });
	}
}
