import type { ChildServer } from './child-server.ts';

export const BATCH = 100;
export const LOAD = '/load';

/** What the server has answered for: nothing of it may be lost. */
export class Ledger {
	/** The last revision that was answered, by id. */
	readonly docs = new Map<string, string>();
	readonly attachments = new Map<string, string>();
	/** The last checkpoint that was answered, by id. */
	readonly checkpoints = new Map<string, number>();
	/** Ids of batches that were sent, answered or not. */
	readonly batches: string[] = [];
	readonly databases = new Set<string>();
	answered = 0;
	/** Called for each answer. */
	onAnswer: () => void = () => undefined;

	/** What was looked at need not be looked at again each time; checkpoints go on. */
	startRound(): void {
		this.docs.clear();
		this.attachments.clear();
		this.batches.length = 0;
	}

	count(): void {
		this.answered++;
		this.onAnswer();
	}
}

export function idsOfBatch(batch: string): string[] {
	return Array.from({ length: BATCH }, (_, at) => `batch:${batch}:${at}`);
}

type Kind = 'put' | 'edit' | 'batch' | 'attachment' | 'checkpoint' | 'database';

/** Somebody who writes one thing after the other until the server is gone. */
export class Writer {
	readonly #server: ChildServer;
	readonly #ledger: Ledger;
	readonly #name: string;
	readonly #next: () => number;
	readonly #round: number;
	#step = 0;

	constructor(
		server: ChildServer,
		ledger: Ledger,
		name: string,
		round: number,
		next: () => number
	) {
		this.#server = server;
		this.#ledger = ledger;
		this.#name = name;
		this.#round = round;
		this.#next = next;
	}

	/** Ends when a request gets no answer: the server was killed. */
	async run(): Promise<void> {
		const kinds: Kind[] = [
			'put',
			'edit',
			'batch',
			'batch',
			'batch',
			'attachment',
			'checkpoint',
			'database'
		];
		for (;;) {
			const kind = kinds[Math.floor(this.#next() * kinds.length)]!;
			try {
				await this.#write(kind, `${this.#name}-${this.#round}-${this.#step++}`);
			} catch (error) {
				if (error instanceof TypeError) return;
				throw error;
			}
			this.#ledger.count();
		}
	}

	async #write(kind: Kind, id: string): Promise<void> {
		const { docs, attachments, checkpoints, batches, databases } = this.#ledger;
		switch (kind) {
			case 'put':
				docs.set(id, await this.#put(`/${id}`, { text: 'x'.repeat(this.#next() * 5_000) }));
				return;
			case 'edit': {
				const known = `edited-${this.#name}`;
				// The last edit before a kill may be there although nobody was told.
				const found = await this.#server.json<{ _rev?: string }>(`${LOAD}/${known}`);
				docs.set(known, await this.#put(`/${known}`, { _rev: found._rev, id }));
				return;
			}
			case 'batch': {
				batches.push(id);
				const made = idsOfBatch(id).map((_id) => ({ _id }));
				const rows = await this.#server.json<{ id: string; rev: string }[]>(`${LOAD}/_bulk_docs`, {
					method: 'POST',
					body: JSON.stringify({ docs: made })
				});
				for (const row of rows) docs.set(row.id, row.rev);
				return;
			}
			case 'attachment': {
				const text = `${id} `.repeat(this.#next() * 20_000);
				docs.set(`file-${id}`, await this.#put(`/file-${id}/a.txt`, text));
				attachments.set(`file-${id}`, text);
				return;
			}
			case 'checkpoint': {
				const place = `/_local/${this.#name}`;
				const found = await this.#server.json<{ _rev?: string }>(LOAD + place);
				const rev = await this.#put(place, { _rev: found._rev });
				checkpoints.set(place, Number(rev.slice(2)));
				return;
			}
			case 'database': {
				const made = await this.#server.fetch(`/made-${id}`, { method: 'PUT' });
				if (made.status !== 201) throw new Error(`no database: ${await made.text()}`);
				if (this.#next() < 0.5) databases.add(`made-${id}`);
				else await this.#server.fetch(`/made-${id}`, { method: 'DELETE' });
			}
		}
	}

	async #put(place: string, content: object | string): Promise<string> {
		const body = typeof content === 'string' ? content : JSON.stringify(content);
		const answer = await this.#server.fetch(LOAD + place, { method: 'PUT', body });
		const text = await answer.text();
		if (answer.status !== 201) throw new Error(`${answer.status} for ${place}: ${text}`);
		return (JSON.parse(text) as { rev: string }).rev;
	}
}
