import { personOfAccount, personRole } from '#lib/domain/access/account-roles.ts';
import { carryingFor, carryingId, DESK } from '#lib/domain/access/carrying.ts';
import { filesOf, mailboxOf, securityOf } from '#lib/domain/access/databases.ts';
import { USERS } from '../http/context.ts';
import { NOTHING_MORE, type FeedQuery } from '../store/feed.ts';
import { readIncoming, type JsonDoc } from '../store/incoming.ts';
import { readSecurity } from '../store/security.ts';
import type { Store } from '../store/store.ts';
import { REPLICATOR } from './replicator.ts';

/** The first database that an office makes. */
const ORG = 'org';
const PAGE = 500;
const accounts: FeedQuery = {
	descending: false,
	allLeaves: false,
	includeDocs: true,
	read: NOTHING_MORE,
	only: null
};

export interface MailboxesOptions {
	readonly store: Store;
	/** Told of what went wrong where nobody waits for an answer. */
	readonly onError: (error: unknown) => void;
}

/**
 * In an office that has a desk, everybody with an account has a mailbox, photos and documents beside
 * it, and documents of `_replicator` that carry between desk and mailbox. What is there already is left
 * as it is; the mailbox of an account that has ended stays, since what was asked in it is not over with
 * it. An office that was made before there were desks gets its own at the start.
 */
export class Mailboxes {
	readonly #store: Store;
	readonly #onError: (error: unknown) => void;
	#unlisten: () => void = () => undefined;
	#seq = 0;
	#work: Promise<void> = Promise.resolve();
	#isClosed = false;

	constructor({ store, onError }: MailboxesOptions) {
		this.#store = store;
		this.#onError = onError;
	}

	/** Looks after all accounts that there are, and follows them. */
	start(): void {
		this.#unlisten = this.#store.onEvent((name, event) => {
			if (name === USERS || (name === DESK && event === 'created')) this.#look();
		});
		this.#work = this.#ensureDesk().catch(this.#onError);
		this.#look();
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		this.#unlisten();
		await this.#work;
	}

	async #ensureDesk(): Promise<void> {
		if (this.#store.has(ORG)) await this.#ensureWithFiles(DESK);
	}

	async #ensureWithFiles(name: string): Promise<void> {
		for (const database of [filesOf(name), name]) await this.#ensureDatabase(database);
	}

	async #ensureDatabase(name: string): Promise<void> {
		if (this.#store.has(name)) return;
		const { base } = this.#store.create(name);
		await base.write(() => {
			base.meta.security = readSecurity(securityOf(name));
		});
	}

	#look(): void {
		this.#work = this.#work.then(() => this.#read()).catch(this.#onError);
	}

	async #read(): Promise<void> {
		for (;;) {
			if (this.#isClosed || !this.#store.has(DESK)) return;
			const { base, feed } = this.#store.get(USERS);
			// Accounts that are made while these are looked after come with the next look.
			const { seq } = base.meta;
			const { changes, scanned } = feed.next(this.#seq, PAGE, accounts);
			for (const { text } of changes) {
				const { id, doc } = JSON.parse(text) as { id: string; doc: JsonDoc };
				if (!id.startsWith('_design/') && doc['_deleted'] !== true) await this.#ensure(doc);
			}
			this.#seq = scanned ?? seq;
			if (scanned === null) return;
		}
	}

	async #ensure({ name, roles }: JsonDoc): Promise<void> {
		const held = Array.isArray(roles) ? roles.map(String) : [];
		const person = personOfAccount(String(name), held);
		const mailbox = mailboxOf(person);
		// By that role they are its member.
		if (mailbox === null || !held.includes(personRole(person))) return;
		await this.#ensureWithFiles(DESK);
		await this.#ensureWithFiles(mailbox);
		for (const carry of carryingFor(person)!) {
			await this.#ensureReplication({ _id: carryingId(carry), ...carry, continuous: true });
		}
	}

	async #ensureReplication(doc: JsonDoc & { readonly _id: string }): Promise<void> {
		const { base, reader, writer } = this.#store.get(REPLICATOR);
		await base.write(() => {
			const known = reader.find(doc._id);
			if (known === null || known.isDeleted) writer.write(readIncoming(doc, true), {});
		});
	}
}
