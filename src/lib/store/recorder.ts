import {
	clockStart,
	goOnFrom,
	tick,
	witness,
	type ClockState,
	type Stamp
} from '#lib/domain/clock.ts';
import { mayWrite, type WriteProblem } from '#lib/domain/access/may-write.ts';
import type { Person } from '#lib/domain/access/person.ts';
import { isOfTicket } from '#lib/domain/files/file.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import { documentTypes, isTypeName, type DatabaseKind } from '#lib/domain/registry.ts';
import { assert, refuse, succeed, type Result } from '#lib/domain/result.ts';
import { StorageError } from './engine/problems.ts';
import type { Engines } from './engines.ts';
import type { AnyDoc } from './engine/row.ts';

/** Why something was not kept. Nothing of it is in the store then. */
export type RecordProblem =
	| WriteProblem
	| { readonly code: 'changed-meanwhile'; readonly id: string }
	| { readonly code: 'storage-full' }
	| { readonly code: 'storage-failed'; readonly detail: string };

/** Ends the transaction in which a document was not allowed. */
class NotAllowed extends Error {
	readonly problem: WriteProblem;
	constructor(problem: WriteProblem) {
		super(problem.code);
		this.problem = problem;
	}
}

export interface RecordOptions {
	/** Documents that go along as they are, unsigned: customers and bills as a file says them. */
	readonly asGiven?: readonly AnyDoc[];
	readonly signal?: AbortSignal;
	readonly onProgress?: (written: number) => void;
}

/**
 * Keeps what a person records: signs facts with the person, the clock and the device, asks the rules
 * whether it may be written, and writes all of it or nothing.
 */
export class Recorder {
	readonly #engines: Engines;
	readonly #person: Person;
	readonly #device: string;
	readonly #nowMs: () => number;
	readonly #isInMailbox: boolean;
	#clock: ClockState = clockStart;

	private constructor(
		engines: Engines,
		person: Person,
		device: string,
		nowMs: () => number,
		isInMailbox: boolean
	) {
		this.#engines = engines;
		this.#person = person;
		this.#device = device;
		this.#nowMs = nowMs;
		this.#isInMailbox = isInMailbox;
	}

	/**
	 * The clock goes on from the last stamp in the databases, whatever the device's clock says.
	 * `isInMailbox`: what is recorded is held to be written into the person's own mailbox.
	 */
	static async open(
		engines: Engines,
		person: Person,
		device: string,
		nowMs: () => number = Date.now,
		isInMailbox = false
	): Promise<Recorder> {
		const recorder = new Recorder(engines, person, device, nowMs, isInMailbox);
		await recorder.witness();
		return recorder;
	}

	/** Takes in how far others have come, so that what is recorded next sorts after it. */
	async witness(): Promise<void> {
		const metas = await Promise.all(Object.values(this.#engines).map((engine) => engine.meta()));
		for (const { stamp, ownStamp } of metas) {
			if (ownStamp !== undefined) this.#clock = goOnFrom(this.#clock, ownStamp);
			if (stamp !== undefined) this.#clock = witness(this.#clock, stamp, this.#nowMs());
		}
	}

	/** Corrects the device's clock by what was measured: server time minus device time. */
	correctClock(offsetMs: number): void {
		this.#clock = { ...this.#clock, offsetMs };
	}

	/**
	 * Signs and keeps documents of one database. Statements are never signed. Resolves once everything
	 * is on disk.
	 */
	async record(
		docs: readonly AnyDoc[],
		options: RecordOptions = {}
	): Promise<Result<void, RecordProblem>> {
		const { asGiven = [], ...others } = options;
		if (docs.length + asGiven.length === 0) return succeed(undefined);
		const { signed, stamp } = this.#sign(docs);
		return this.#write([...asGiven, ...signed], {
			...others,
			...(stamp === null ? {} : { stamp })
		});
	}

	/** Removes documents, by id and revision; who did it, and when, stands in what is left of them. */
	async discard(
		docs: readonly { readonly _id: string; readonly _rev: string }[]
	): Promise<Result<void, RecordProblem>> {
		return this.record(docs.map(({ _id, _rev }) => ({ _id, _rev, _deleted: true })));
	}

	async #write(
		docs: readonly AnyDoc[],
		options: Omit<RecordOptions, 'asGiven'> & { readonly stamp?: Stamp }
	): Promise<Result<void, RecordProblem>> {
		const kind = databaseOf(docs);
		const engine = this.#engines[kind];
		assert(engine !== undefined, `the database ${kind} is open`);
		try {
			const results = await engine.write(docs, {
				...options,
				allOrNothing: true,
				check: (doc, previous) => {
					const allowed = mayWrite(
						this.#person,
						doc as unknown as Parameters<typeof mayWrite>[1],
						previous as unknown as Parameters<typeof mayWrite>[2],
						this.#isInMailbox
					);
					if (!allowed.ok) throw new NotAllowed(allowed.problem);
				}
			});
			const refused = results.find((result) => !result.ok);
			return refused ? refuse({ code: 'changed-meanwhile', id: refused.id }) : succeed(undefined);
		} catch (error) {
			return refuse(problemOf(error));
		}
	}

	#sign(docs: readonly AnyDoc[]): { signed: AnyDoc[]; stamp: Stamp | null } {
		let stamp: Stamp | null = null;
		const signed = docs.map((doc) => {
			if (isStatement(doc)) return doc;
			const next = tick(this.#clock, this.#nowMs());
			this.#clock = next.state;
			stamp = next.stamp;
			// Screens read rows, and a row that is edited still has the store's own data under `$`.
			const { $: _internals, ...content } = doc;
			return { ...content, by: this.#person.id, at: next.stamp, device: this.#device };
		});
		return { signed, stamp };
	}
}

/** A statement carries nothing of the device: whoever records it, it is the same document. */
function isStatement(doc: AnyDoc): boolean {
	const type = typeOfId(String(doc['_id']));
	return isTypeName(type) && documentTypes[type].nature === 'statement';
}

/** The database that documents belong to which are recorded together. */
export function databaseOf(docs: readonly { readonly _id?: unknown }[]): DatabaseKind {
	const kinds = new Set(docs.map(({ _id }) => databaseOfId(String(_id))));
	assert(kinds.size === 1, 'what is recorded together belongs to one database');
	const [kind = 'billing'] = kinds;
	return kind;
}

function databaseOfId(id: string): DatabaseKind {
	const type = typeOfId(id);
	if (!isTypeName(type)) return 'billing';
	const { database } = documentTypes[type];
	return database === 'files' && isOfTicket(id) ? 'desk-files' : database;
}

/** Names a failure of a write; what is none is thrown again. */
export function problemOf(error: unknown): RecordProblem {
	if (error instanceof StorageError) {
		// The engine takes whatever ends its transaction for a failure of the storage.
		if (error.cause instanceof NotAllowed) return error.cause.problem;
		return error.code === 'storage-full'
			? { code: 'storage-full' }
			: { code: 'storage-failed', detail: error.message };
	}
	throw error;
}
