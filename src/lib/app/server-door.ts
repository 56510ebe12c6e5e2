import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Role } from '#lib/domain/access/person.ts';
import {
	isBranchSlug,
	NO_BRANCH,
	organisationRoles,
	personOfAccount
} from '#lib/domain/access/account-roles.ts';
import { DESK } from '#lib/domain/access/carrying.ts';
import { filesOf } from '#lib/domain/access/databases.ts';
import { Connection } from '#lib/sync/connection.ts';
import { deviceEntryId, type DeviceEntry } from '#lib/domain/access/device.ts';
import {
	billingOf,
	branchesFor,
	isServerAdmin,
	maySignAs,
	ORG,
	productRolesOf,
	standingOf,
	type Standing
} from '#lib/sync/membership.ts';
import { provision } from '#lib/sync/provision.ts';
import { signIn, signOut, whoIsSignedIn, type ServerPerson } from '#lib/sync/server-session.ts';
import { syncProblem, type SyncProblemCode } from '#lib/sync/sync-problem.ts';

/** Why somebody did not come in. */
export type EntryProblem =
	| { readonly code: SyncProblemCode; readonly detail: string; readonly retryAfterS: number | null }
	| { readonly code: 'field-missing' }
	/** The account may work in several branches, and none was chosen. */
	| { readonly code: 'choose-branch'; readonly branches: readonly string[] }
	/** What is here belongs to another branch. */
	| { readonly code: 'branch-is-fixed'; readonly branch: string }
	/** Nobody has given the account a branch yet. */
	| { readonly code: 'no-branch' }
	| { readonly code: 'bad-branch' }
	/** What was recorded here is signed by somebody whom the account may not sign for. */
	| { readonly code: 'account-of-another'; readonly personId: string };

export interface Credentials {
	readonly account: string;
	readonly password: string;
	/** Left out: the only one there is. */
	readonly branch?: string;
}

/** Whoever the server let in, and what they may do here. */
export interface Entered {
	readonly personId: string;
	readonly account: string;
	readonly name: string;
	readonly branch: string;
	/** What the account is called on this browser. */
	readonly device: string;
	readonly isAdmin: boolean;
	readonly roles: readonly Role[];
}

/** The way to the server that the app came from. */
export class ServerDoor {
	readonly #connection = new Connection(location.origin);
	readonly #device: (account: string) => Promise<string>;

	/** `device` says what an account is called on this browser. */
	constructor(device: (account: string) => Promise<string>) {
		this.#device = device;
	}

	/** Signs in. `signedBy` is whose facts this device already holds; null where it holds none. */
	async enter(given: Credentials, signedBy: string | null): Promise<Result<Entered, EntryProblem>> {
		const account = given.account.trim();
		if (account === '' || given.password === '') return refuse({ code: 'field-missing' });
		return this.#guarded(async () => {
			const person = await signIn(
				this.#connection,
				account,
				given.password,
				await this.#device(account)
			);
			return this.#admit(person, given.branch, signedBy);
		});
	}

	/** Makes the first admin of a server, and the databases of its first branch. */
	async claim(
		token: string,
		given: Credentials & { readonly branch: string },
		signedBy: string | null
	): Promise<Result<Entered, EntryProblem>> {
		const account = given.account.trim();
		if (account === '' || given.password === '') return refuse({ code: 'field-missing' });
		if (!isBranchSlug(given.branch) || given.branch === NO_BRANCH) {
			return refuse({ code: 'bad-branch' });
		}
		return this.#guarded(async () => {
			const body = {
				token,
				name: account,
				password: given.password,
				device: await this.#device(account)
			};
			await this.#connection.json('_setup', { method: 'POST', body });
			const billing = billingOf(given.branch);
			await provision(this.#connection, [ORG, filesOf(DESK), DESK, filesOf(billing), billing]);
			const person = await whoIsSignedIn(this.#connection);
			return this.#admit(person ?? { name: account, roles: [] }, given.branch, signedBy);
		});
	}

	/** Ends the session; false where the server could not be told. */
	async leave(): Promise<boolean> {
		try {
			await signOut(this.#connection);
			return true;
		} catch {
			return false;
		}
	}

	/** How whoever works here stands now; null where the server does not say so. */
	async standing(account: string, branch: string): Promise<Standing | null> {
		try {
			const person = await whoIsSignedIn(this.#connection);
			return person?.name === account ? standingOf(person, branch) : null;
		} catch {
			// It is asked again at the next contact.
			return null;
		}
	}

	async #admit(
		person: ServerPerson,
		chosen: string | undefined,
		signedBy: string | null
	): Promise<Result<Entered, EntryProblem>> {
		if (signedBy !== null && !maySignAs(person, signedBy)) {
			return refuse({ code: 'account-of-another', personId: signedBy });
		}
		const device = await this.#device(person.name);
		if (await this.#isRevoked(device)) {
			return refuse({ code: 'device-revoked', detail: '', retryAfterS: null });
		}
		const branches = await branchesFor(this.#connection, person);
		// Whoever only asks, or works at the desk, belongs to no branch; without any role nothing is theirs.
		if (branches.length === 0 && isOfOrganisation(person)) branches.push(NO_BRANCH);
		const [only] = branches;
		if (only === undefined) return refuse({ code: 'no-branch' });
		if (chosen === undefined && branches.length > 1) {
			return refuse({ code: 'choose-branch', branches });
		}
		const branch = chosen ?? only;
		// Whose rights in the branch of their store have ended keeps what is theirs in the organisation.
		const isLeft = signedBy !== null && isOfOrganisation(person);
		if (!branches.includes(branch) && !isLeft) return refuse({ code: 'no-branch' });
		return succeed({
			personId: signedBy ?? personOfAccount(person.name, person.roles),
			account: person.name,
			name: await this.#nameOf(person),
			branch,
			device,
			isAdmin: isServerAdmin(person.roles),
			roles: productRolesOf(person, branch)
		});
	}

	/** Our server turns a revoked device away; a CouchDB lets it read that it was. */
	async #isRevoked(device: string): Promise<boolean> {
		const key = encodeURIComponent(JSON.stringify(deviceEntryId(device)));
		try {
			// Asked for by its address, an entry that is not there yet would be an error in the console.
			const { rows } = await this.#connection.json<{
				rows: readonly { readonly doc?: Partial<DeviceEntry> }[];
			}>(`${ORG}/_all_docs?include_docs=true&key=${key}`);
			return rows.some(({ doc }) => doc?.revokedAt !== undefined);
		} catch (error) {
			const { code } = syncProblem(error);
			if (code === 'device-revoked') return true;
			// An account without any role reads nothing; that is told where its branches are looked for.
			if (code === 'not-allowed' || code === 'missing') return false;
			throw error;
		}
	}

	/** A server's own admins have no document, and so no other name. */
	async #nameOf({ name, roles }: ServerPerson): Promise<string> {
		if (isServerAdmin(roles)) return name;
		const id = encodeURIComponent(`org.couchdb.user:${name}`);
		const user = await this.#connection.json<{ readonly displayName?: string }>(`_users/${id}`);
		return user.displayName ?? name;
	}

	async #guarded(
		work: () => Promise<Result<Entered, EntryProblem>>
	): Promise<Result<Entered, EntryProblem>> {
		try {
			return await work();
		} catch (error) {
			const { code, message: detail, retryAfterS } = syncProblem(error);
			return refuse({ code, detail, retryAfterS });
		}
	}
}

function isOfOrganisation({ roles }: ServerPerson): boolean {
	return organisationRoles.some((role) => roles.includes(role));
}
