import { hash } from 'node:crypto';
import type { Role } from '#lib/domain/access/person.ts';
import { mayWrite } from '#lib/domain/access/may-write.ts';
import { filesOf, mailboxOf } from '#lib/domain/access/databases.ts';
import { DESK } from '#lib/domain/access/carrying.ts';
import type { Doc } from '#lib/domain/document.ts';
import type { Ask } from '#tests/builders/a-server.ts';

/** A document as a device records it; a photo with its bytes. */
export type DeskRecord = Doc & { readonly [field: string]: unknown };

export interface DeskPerson {
	readonly name: string;
	readonly roles: readonly Role[];
	readonly ask: Ask;
}

interface Row {
	readonly doc: DeskRecord;
	readonly rev: string;
	readonly isSent: boolean;
}

interface Change {
	readonly id: string;
	readonly changes: readonly { readonly rev: string }[];
	readonly doc: DeskRecord & { readonly _rev: string };
}

/** A device of a person: the desk or their mailbox, with files, and what was not sent yet. */
export class DeskDevice {
	readonly #personNow: () => DeskPerson;
	readonly #rows = new Map<string, Row>();
	#person: DeskPerson;
	#since: Readonly<Record<string, string>> = {};
	minutesOff = 0;
	/** All that a mailbox ever answered to this device. */
	readonly answersOfMailbox: string[] = [];
	/** What the server did not take, with its words. */
	readonly refused: string[] = [];

	constructor(personNow: () => DeskPerson) {
		this.#personNow = personNow;
		this.#person = personNow();
	}

	get person(): DeskPerson {
		return this.#person;
	}

	get isAtDesk(): boolean {
		return this.#person.roles.length > 0;
	}

	get docs(): readonly DeskRecord[] {
		return [...this.#rows.values()].map(({ doc }) => doc);
	}

	/** Keeps what the person may record; false where they may not. */
	record(doc: DeskRecord): boolean {
		const { name: id, name, roles } = this.#person;
		const { _attachments: _, ...body } = doc;
		if (!mayWrite({ id, name, roles }, body, null, !this.isAtDesk).ok) return false;
		const rev = `1-${hash('md5', JSON.stringify(body))}`;
		this.#rows.set(doc._id, { doc, rev, isSent: false });
		return true;
	}

	/** Meets the server, as whoever the office says that the person is. Gives what went with old roles. */
	async meet({ brings, fetches }: { brings: boolean; fetches: boolean }): Promise<DeskRecord[]> {
		const gone = this.#takeRoles();
		for (const database of this.#databases) {
			if (brings) await this.#bring(database);
			if (fetches) await this.#fetch(database);
		}
		return gone;
	}

	/** Roles that changed take along what is the person's own and was not sent; decision 0040. */
	#takeRoles(): DeskRecord[] {
		const now = this.#personNow();
		const wasAtDesk = this.isAtDesk;
		this.#person = now;
		if (this.isAtDesk === wasAtDesk) return [];
		const unsent = [...this.#rows.values()].filter(({ isSent }) => !isSent);
		this.#rows.clear();
		this.#since = {};
		return unsent.map(({ doc }) => doc).filter((doc) => !this.record(doc));
	}

	get #databases(): readonly string[] {
		const facts = this.isAtDesk ? DESK : mailboxOf(this.#person.name)!;
		return [facts, filesOf(facts)];
	}

	async #bring(database: string): Promise<void> {
		const isForFiles = database.startsWith('files-');
		const rows = [...this.#rows.values()].filter(
			({ doc, isSent }) => !isSent && (doc['type'] === 'file') === isForFiles
		);
		if (rows.length === 0) return;
		const docs = rows.map(({ doc, rev }) => {
			const [start, id] = rev.split('-');
			return { ...doc, _rev: rev, _revisions: { start: Number(start), ids: [id] } };
		});
		const answer = await this.#answer(`/${database}/_bulk_docs`, { new_edits: false, docs });
		this.refused.push(...(answer as { reason: string }[]).map(({ reason }) => reason));
		for (const row of rows) this.#rows.set(row.doc._id, { ...row, isSent: true });
	}

	async #fetch(database: string): Promise<void> {
		const since = encodeURIComponent(this.#since[database] ?? '0');
		const path = `/${database}/_changes?include_docs=true&attachments=true&style=all_docs&since=${since}`;
		const { results, last_seq: last } = (await this.#answer(path)) as {
			results: Change[];
			last_seq: string;
		};
		for (const { id, changes, doc } of results) {
			const { _rev: rev, ...body } = doc;
			if (changes.length > 1) throw new Error(`${id} is there in several versions`);
			this.#rows.set(id, { doc: body, rev, isSent: true });
		}
		this.#since = { ...this.#since, [database]: last };
	}

	async #answer(path: string, json?: unknown): Promise<unknown> {
		const { ask } = this.#person;
		const answer = await ask(path, json === undefined ? {} : { method: 'POST', json });
		const text = await answer.text();
		if (path.includes('mailbox-')) this.answersOfMailbox.push(text);
		if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${text}`);
		return JSON.parse(text);
	}
}
