import { filesOf, mailboxOf } from './databases.ts';

/*
 * Tickets are handled in `desk` and followed in the mailbox of whoever filed them; the server carries
 * documents between the two. As a CouchDB replication this is a document of `_replicator` with a
 * selector. Documents of the desk name the person they concern as `requester`, and a note that stays
 * inside says `internal: true`.
 */

/** The name of the account that carries; it holds `CARRIER_ROLE` and nothing else. */
export const CARRIER_NAME = 'satuloket-carrier';

/** Which documents one replication takes along, as `_changes` and `_replicator` understand it. */
export interface CarrySelector {
	readonly requester: string;
	readonly by?: string;
	readonly internal?: { readonly $exists: false };
}

/** One way between desk and mailbox. */
export interface Carry {
	readonly source: string;
	readonly target: string;
	readonly selector: CarrySelector;
}

/** A CouchDB as it reaches itself, and the account that carries. */
export interface CarryingServer {
	/** Without a slash at the end. */
	readonly url: string;
	readonly username: string;
	readonly password: string;
}

interface Endpoint {
	readonly url: string;
	readonly auth: { readonly basic: { readonly username: string; readonly password: string } };
}

/** A document of `_replicator`. */
export interface ReplicationDoc {
	readonly _id: string;
	readonly source: Endpoint;
	readonly target: Endpoint;
	readonly selector: CarrySelector;
	readonly continuous: true;
}

export const DESK = 'desk';

/**
 * What is carried for a person, photos and documents after the facts: to their mailbox everything that
 * concerns them but what stays inside; to the desk only what they themselves signed. Deletions fit no
 * selector and are not carried: facts are not deleted. Null where the person can have no mailbox.
 */
export function carryingFor(personId: string): readonly Carry[] | null {
	const mailbox = mailboxOf(personId);
	if (mailbox === null) return null;
	return [
		...between(DESK, mailbox, personId),
		...between(filesOf(DESK), filesOf(mailbox), personId)
	];
}

function between(desk: string, mailbox: string, personId: string): readonly Carry[] {
	return [
		{
			source: desk,
			target: mailbox,
			selector: { requester: personId, internal: { $exists: false } }
		},
		{ source: mailbox, target: desk, selector: { requester: personId, by: personId } }
	];
}

/** The id of the document of `_replicator` for one way. */
export function carryingId({ source, target }: Carry): string {
	return `carry:${source}:${target}`;
}

/** One way as a CouchDB does it for ever. */
export function replicationDoc(carry: Carry, server: CarryingServer): ReplicationDoc {
	const endpoint = (database: string): Endpoint => ({
		url: `${server.url}/${database}`,
		auth: { basic: { username: server.username, password: server.password } }
	});
	return {
		_id: carryingId(carry),
		source: endpoint(carry.source),
		target: endpoint(carry.target),
		selector: carry.selector,
		continuous: true
	};
}
