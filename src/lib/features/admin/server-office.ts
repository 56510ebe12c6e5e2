import { accountRoles, isBranchSlug, NO_BRANCH } from '#lib/domain/access/account-roles.ts';
import { branchDatabase, databasePlace, filesOf } from '#lib/domain/access/databases.ts';
import { deviceSchema, type DeviceEntry } from '#lib/domain/access/device.ts';
import type { PersonEntry } from '#lib/domain/access/directory.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { escapePart } from '#lib/domain/ids.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { Connection } from '#lib/sync/connection.ts';
import { isServerAdmin, ORG } from '#lib/sync/membership.ts';
import { provision } from '#lib/sync/provision.ts';
import { whoIsSignedIn } from '#lib/sync/server-session.ts';
import { SyncProblem, syncProblem, type SyncProblemCode } from '#lib/sync/sync-problem.ts';
import {
	accountOf,
	firstPassword,
	isAccountName,
	userDocId,
	type Account,
	type UserDoc
} from './account.ts';
import { ServerDocs } from './server-docs.ts';

/** Why something was not done on the server. Nothing of it is there then, unless it says otherwise. */
export type OfficeProblem =
	| { readonly code: SyncProblemCode; readonly detail: string }
	| { readonly code: 'not-an-admin' | 'name-unfit' | 'name-taken' | 'display-name-missing' }
	| { readonly code: 'bad-branch' | 'branch-there' | 'changed-meanwhile' };

/** What an admin fills in. */
export interface AccountDraft {
	readonly name: string;
	readonly displayName: string;
	/** Empty: somebody new. */
	readonly personId: string;
	readonly held: readonly string[];
	readonly lastDay: CalendarDate | null;
}

export type ListedDevice = DeviceEntry & { readonly _rev: string };

/** Accounts, devices and branches as the server has them. */
export interface OfficeState {
	readonly accounts: readonly Account[];
	readonly devices: readonly ListedDevice[];
	readonly branches: readonly string[];
	/** Names of people, by id. */
	readonly names: ReadonlyMap<string, string>;
}

/** Who does it, for what is signed. */
export interface Signer {
	readonly personId: string;
	readonly deviceId: string;
	readonly newPersonId: () => string;
}

const DESIGN = '_design/satuloket';

/** People, devices and branches of an organisation, kept on its server by CouchDB's own calls. */
export class ServerOffice {
	readonly #connection: Connection;
	readonly #signer: Signer;
	readonly #users: ServerDocs;
	readonly #org: ServerDocs;

	constructor(connection: Connection, signer: Signer) {
		this.#connection = connection;
		this.#signer = signer;
		this.#users = new ServerDocs(connection, '_users');
		this.#org = new ServerDocs(connection, ORG);
	}

	read(): Promise<Result<OfficeState, OfficeProblem>> {
		return this.#guarded(async () => {
			const person = await whoIsSignedIn(this.#connection);
			if (person === null) throw new SyncProblem('signed-out', '');
			if (!isServerAdmin(person.roles)) return refuse({ code: 'not-an-admin' });
			const users = (await this.#users.all()) as UserDoc[];
			const devices = await this.#org.ofType('device');
			const people = (await this.#org.ofType('person')) as PersonEntry[];
			return succeed({
				accounts: users
					.flatMap((doc) => accountOf(doc) ?? [])
					.sort((a, b) => a.displayName.localeCompare(b.displayName)),
				devices: devices
					.filter((doc): doc is ListedDevice => deviceSchema.safeParse(doc).success)
					.sort((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1)),
				branches: await this.#branches(),
				names: new Map(people.map(({ personId, name }) => [personId, name]))
			});
		});
	}

	/** Opens an account; gives the password, which nobody can read again. */
	create(draft: AccountDraft): Promise<Result<string, OfficeProblem>> {
		return this.#guarded(async () => {
			const name = draft.name.trim();
			if (!isAccountName(name)) return refuse({ code: 'name-unfit' });
			if (draft.displayName.trim() === '') return refuse({ code: 'display-name-missing' });
			const personId = draft.personId.trim() || this.#signer.newPersonId();
			const password = newPassword();
			const doc = withDraft(
				{ _id: userDocId(name), type: 'user', name, roles: [] },
				draft,
				personId
			);
			if (!(await this.#users.put({ ...doc, password }))) return refuse({ code: 'name-taken' });
			await this.#enterInDirectory(personId, draft.displayName.trim());
			return succeed(password);
		});
	}

	/** Changes what an account may do, how long it lasts and how its person is called. */
	change(account: Account, draft: AccountDraft): Promise<Result<void, OfficeProblem>> {
		return this.#guarded(async () => {
			if (draft.displayName.trim() === '') return refuse({ code: 'display-name-missing' });
			const doc = withDraft(account.doc, draft, account.personId);
			if (!(await this.#users.put(doc))) return refuse({ code: 'changed-meanwhile' });
			await this.#enterInDirectory(account.personId, draft.displayName.trim());
			return succeed(undefined);
		});
	}

	/** Gives the new password. Whoever is signed in with the one before is signed out. */
	resetPassword({ doc }: Account): Promise<Result<string, OfficeProblem>> {
		return this.#guarded(async () => {
			const password = newPassword();
			const isKept = await this.#users.put({ ...doc, password });
			return isKept ? succeed(password) : refuse({ code: 'changed-meanwhile' });
		});
	}

	/**
	 * Ends an account at once. Our server looks at the last day; a CouchDB does not, so that the password
	 * changes as well, to one that nobody knows.
	 */
	end({ doc }: Account, yesterday: CalendarDate): Promise<Result<void, OfficeProblem>> {
		return this.#guarded(async () => {
			const ended = { ...doc, expires: yesterday, password: newPassword() };
			const isKept = await this.#users.put(ended);
			return isKept ? succeed(undefined) : refuse({ code: 'changed-meanwhile' });
		});
	}

	/** Sends a device away, or lets it in again. */
	revoke(device: ListedDevice, isRevoked: boolean): Promise<Result<void, OfficeProblem>> {
		return this.#guarded(async () => {
			const { revokedAt: _, ...entry } = device;
			const signature = this.#signature();
			const doc = { ...entry, ...signature, ...(isRevoked ? { revokedAt: signature.at } : {}) };
			const isKept = await this.#org.put(doc);
			return isKept ? succeed(undefined) : refuse({ code: 'changed-meanwhile' });
		});
	}

	/** Makes the databases of a branch; begun once and broken off, it can be done again. */
	addBranch(given: string): Promise<Result<string, OfficeProblem>> {
		return this.#guarded(async () => {
			const branch = given.trim();
			if (!isBranchSlug(branch) || branch === NO_BRANCH) return refuse({ code: 'bad-branch' });
			if ((await this.#branches()).includes(branch)) return refuse({ code: 'branch-there' });
			const own = (['office', 'billing'] as const).map((kind) => branchDatabase(kind, branch));
			// The one that the list of branches goes by comes last.
			const databases = own.flatMap((database) => [filesOf(database), database]);
			await provision(this.#connection, databases);
			await this.#copyRules(databases);
			return succeed(branch);
		});
	}

	async #branches(): Promise<string[]> {
		const names = await this.#connection.json<string[]>('_all_dbs');
		return names.flatMap((name) => {
			const place = databasePlace(name);
			return place?.kind === 'billing' ? [place.branch] : [];
		});
	}

	/** A CouchDB has the rules of writing in a design document, the same in every database. */
	async #copyRules(databases: readonly string[]): Promise<void> {
		const rules = await this.#org.find<object>(DESIGN);
		if (rules === null) return;
		const { _rev: _, ...fresh } = rules as { readonly _id: string; readonly _rev: string };
		for (const database of databases) await new ServerDocs(this.#connection, database).put(fresh);
	}

	/** So that what the person recorded is shown with a name, everywhere. */
	async #enterInDirectory(personId: string, name: string): Promise<void> {
		const id = `person:${escapePart(personId)}`;
		const known = await this.#org.find<PersonEntry>(id);
		if (known?.name === name) return;
		await this.#org.put({
			...known,
			_id: id,
			type: 'person',
			personId,
			name,
			...this.#signature()
		});
	}

	#signature() {
		const { personId, deviceId } = this.#signer;
		const at = stampAt(Date.now() + (this.#connection.clockOffsetMs ?? 0));
		return { by: personId, at, device: deviceId };
	}

	async #guarded<T>(
		work: () => Promise<Result<T, OfficeProblem>>
	): Promise<Result<T, OfficeProblem>> {
		try {
			return await work();
		} catch (error) {
			const { code, message: detail } = syncProblem(error);
			return refuse({ code, detail });
		}
	}
}

function withDraft(doc: UserDoc, draft: AccountDraft, personId: string): UserDoc {
	const { expires: _, ...others } = doc;
	return {
		...(others as UserDoc),
		displayName: draft.displayName.trim(),
		roles: accountRoles(personId, draft.held),
		...(draft.lastDay === null ? {} : { expires: draft.lastDay })
	};
}

function newPassword(): string {
	return firstPassword(() => crypto.getRandomValues(new Uint8Array(1))[0]!);
}
