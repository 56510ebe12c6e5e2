import { proxy, type Remote } from 'comlink';
import { createContext } from 'svelte';
import { ulid } from 'ulid';
import { NO_BRANCH } from '#lib/domain/access/account-roles.ts';
import { sameRoles } from '#lib/domain/access/person.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { DeviceDb, type DevicePerson, type ServerAccount } from '#lib/session/device-db.ts';
import type { DepartureReason } from '#lib/session/departure.ts';
import { deviceOfAccount } from '#lib/session/device-of-account.ts';
import { KnownStores } from '#lib/session/known-stores.ts';
import {
	activityInStorage,
	signedInPerson,
	watchIdle,
	type ActivityRecord
} from '#lib/session/idle-lock.ts';
import {
	admitMember,
	changePassphrase,
	createOwner,
	joinServer,
	leaveServer,
	practicePerson,
	toldOfRoles,
	unlock,
	type NewOwner,
	type PassphraseProblem,
	type UnlockProblem
} from '#lib/session/people.ts';
import type { ContainerProblem } from '#lib/store/backup/container.ts';
import type { Restored } from '#lib/store/backup/read-backup.ts';
import { newSigningKeys, type Signer } from '#lib/store/backup/signature.ts';
import { Departing } from './departing.ts';
import { newRolesOf, type NewRoles } from './new-roles.ts';
import type { OpenStore } from './open-office.svelte.ts';
import { setupToken, type Phase, type StartProblem } from './phase.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Credentials, Entered, EntryProblem, ServerDoor } from './server-door.ts';
import { startStoreWorker, type StoreWorker } from './worker/client.ts';

/** Loaded with the frame of an open store: a newcomer has none yet. */
const openOffice = () => import('./open-office.svelte.ts');

const A_MINUTE_MS = 60_000;
const OFFICE_NAME_KEY = 'satuloket.first-office-name';
/** Stands at the end of messages that are never sent. */
const PRACTICE_OFFICE = 'Kantor Contoh';
/** Kept beside the database, so that its disappearance is noticed. */
const IN_USE_KEY = 'satuloket.in-use';
/** The name to practise under after the lock; only for the next load of this tab. */
const PRACTISE_KEY = 'satuloket.practise-as';

/** Who is signed in on this device, and the store that is open for them. */
export class App {
	readonly #preferences: Preferences;
	readonly #db = new DeviceDb();
	readonly #activity: ActivityRecord = activityInStorage(localStorage);
	#phase = $state.raw<Phase>({ name: 'starting' });
	#people = $state.raw<readonly DevicePerson[]>([]);
	#backedUpAtMs = $state<number | null>(null);
	#isLost = $state(false);
	#newRoles = $state.raw<NewRoles | null>(null);
	readonly #stores = new KnownStores(localStorage);
	readonly #departing = new Departing(this.#db, this.#stores, async () =>
		(await this.#door()).leave()
	);
	#worker: Remote<StoreWorker> | null = null;
	#stopWatching: () => void = () => undefined;

	constructor(preferences: Preferences) {
		this.#preferences = preferences;
		this.#departing.followOtherTabs((personId) => this.#begunAnew(personId));
	}

	get phase(): Phase {
		return this.#phase;
	}

	/** Everybody who can sign in here, the last active first; the practice person is not among them. */
	get people(): readonly DevicePerson[] {
		return this.#people;
	}

	/** Whether somebody has worked or practised here before. */
	get isKnownDevice(): boolean {
		return localStorage.getItem(IN_USE_KEY) !== null || this.#activity.read() !== null;
	}

	/** Takes up where the device was: signed in, locked, or new. */
	async start(): Promise<void> {
		try {
			const departure = await this.#departing.finish([IN_USE_KEY, OFFICE_NAME_KEY]);
			if (departure) {
				this.#phase = { name: 'departed', departure };
				return;
			}
			void this.#departing.endSessionLeftOpen();
			const practiseAs = sessionStorage.getItem(PRACTISE_KEY);
			sessionStorage.removeItem(PRACTISE_KEY);
			// Started before it is known who it is for: the two take as long as each other. Somebody who
			// sees the app for the first time waits for neither.
			if (this.isKnownDevice) this.#worker = startStoreWorker();
			const everybody = await this.#db.people.toArray();
			const last = this.#activity.read()?.personId;
			this.#people = everybody
				.filter(({ practice }) => !practice)
				.sort((a, b) => Number(b.id === last) - Number(a.id === last));
			if (practiseAs !== null) {
				await this.practise(practiseAs);
				return;
			}
			const idleMs = this.#preferences.idleMinutes * A_MINUTE_MS;
			const signedIn = signedInPerson(this.#activity, Date.now(), idleMs);
			const person = everybody.find(({ id }) => id === signedIn);
			if (person) await this.#enter(person);
			else if (this.#people.length > 0) this.#phase = { name: 'locked' };
			else if (setupToken()) this.#phase = { name: 'server-entry', token: setupToken() };
			else this.#phase = { name: 'welcome', isEmptied: localStorage.getItem(IN_USE_KEY) !== null };
		} catch (reason) {
			this.#phase = { name: 'failed', reason };
		}
	}

	/** Makes the owner of this device; null when it went well. Every message is signed by the office. */
	async begin(owner: NewOwner, officeName: string): Promise<StartProblem | null> {
		// What is missing is told in the order in which it is asked for.
		if (owner.name.trim() === '') return { code: 'name-missing' };
		if (officeName.trim() === '') return { code: 'office-missing' };
		this.#worker ??= startStoreWorker();
		const made = await createOwner(this.#db, owner, ulid);
		if (!made.ok) return made.problem;
		this.#people = [made.value, ...this.#people];
		localStorage.setItem(OFFICE_NAME_KEY, officeName.trim());
		localStorage.setItem(IN_USE_KEY, 'yes');
		await this.#enter(made.value);
		return null;
	}

	/** Opens the store of somebody whom the office's server lets in; null when it went well. */
	async enterFromServer(given: Credentials): Promise<EntryProblem | null> {
		return this.#admit(await (await this.#door()).enter(given, null), given.password);
	}

	/** Makes the first admin of the server, who works here from now on; null when it went well. */
	async claimServer(
		token: string,
		given: Credentials & { readonly branch: string }
	): Promise<EntryProblem | null> {
		const person = this.#ownPerson();
		const entered = await (await this.#door()).claim(token, given, person?.id ?? null);
		if (person && entered.ok) return this.#tie(person, entered.value);
		return this.#admit(entered, given.password);
	}

	/**
	 * Ties whoever works here alone to their account, or signs them in again; null when it went well.
	 * Nothing is imported again: what is here goes to the server.
	 */
	async joinServer(given: Credentials): Promise<EntryProblem | null> {
		const person = this.#ownPerson();
		if (!person) return { code: 'no-branch' };
		const branch = branchOf(person) ?? given.branch;
		const asked = branch === undefined ? given : { ...given, branch };
		const entered = await (await this.#door()).enter(asked, person.id);
		return entered.ok ? this.#tie(person, entered.value) : entered.problem;
	}

	/**
	 * Unties whoever works here from the server. What they have stays, unsent work too: they go on alone
	 * and can join again.
	 */
	async leaveServer(): Promise<void> {
		if (this.#phase.name !== 'open' || !this.#phase.person.server) return;
		const { person, store } = this.#phase;
		await store.worker.leave();
		const untied = await leaveServer(this.#db, person.id);
		this.#phase = { name: 'open', person: untied, store };
		this.#departing.tellOtherTabs(person.id);
		await this.#departing.endSession();
	}

	/**
	 * Takes everything of whoever works here off this device; other people's stores and practice stay.
	 * `unsent` is what is told of afterwards.
	 */
	async depart(reason: DepartureReason, unsent: number): Promise<void> {
		if (this.#phase.name !== 'open' || this.#phase.person.practice) return;
		const { person, store } = this.#phase;
		this.#stopWatching();
		// Nobody is asked whether to stay, as with the lock.
		this.#phase = { name: 'starting' };
		this.#departing.record.write({
			personId: person.id,
			name: person.name,
			reason,
			unsent,
			isDone: false
		});
		this.#activity.clear();
		store.close();
		if (person.server) await this.#departing.endSession();
		// The databases can be deleted when nothing has them open any more: at the next start.
		location.reload();
	}

	/** Goes on after somebody's data has gone. */
	async leaveDeparture(): Promise<void> {
		this.#departing.record.clear();
		this.#phase = { name: 'starting' };
		await this.start();
	}

	/** Whether a store that was here before was found empty, or replaced by another. */
	get isLost(): boolean {
		return this.#isLost;
	}

	/** The person has been told. */
	acknowledgeLoss(): void {
		this.#isLost = false;
	}

	/** Other roles than before, of which the person has not been told yet. */
	get newRoles(): NewRoles | null {
		return this.#newRoles;
	}

	/**
	 * The server says that whoever works here has other roles. All begins anew with them: at once, or
	 * where the person is busy, when they have been told.
	 */
	async takeNewRoles(isBusy: boolean): Promise<void> {
		const person = this.#ownPerson();
		if (!person?.server) return;
		const { account, branch, isAdmin, device } = person.server;
		const now = await (await this.#door()).standing(account, branch);
		if (now === null) return;
		const server = { account, branch: now.branch, device, isAdmin };
		const changed = await joinServer(this.#db, person.id, now.roles, server);
		this.#departing.tellOtherTabs(person.id);
		if (isBusy) this.#newRoles = newRolesOf(changed, true);
		if (this.#newRoles === null) this.#beginAnew();
	}

	/** The person has been told. */
	async acknowledgeRoles(): Promise<void> {
		const told = this.#newRoles;
		if (told === null || this.#phase.name !== 'open') return;
		await toldOfRoles(this.#db, this.#phase.person.id);
		this.#newRoles = null;
		if (told.isAhead) this.#beginAnew();
	}

	async practise(name: string): Promise<void> {
		await this.#enter(await practicePerson(this.#db, name));
	}

	/** Opens the lock; null when it went well. */
	async unlock(personId: string, passphrase: string): Promise<UnlockProblem | null> {
		const opened = await unlock(this.#db, personId, passphrase, Date.now());
		if (!opened.ok) return opened.problem;
		await this.#enter(opened.value);
		return null;
	}

	/** Sets a new passphrase for whoever is signed in; null when it went well. */
	async changePassphrase(given: {
		current: string;
		passphrase: string;
		repeated: string;
	}): Promise<PassphraseProblem | null> {
		if (this.#phase.name !== 'open') return null;
		const changed = await changePassphrase(this.#db, this.#phase.person.id, given, Date.now());
		return changed.ok ? null : changed.problem;
	}

	/** When the last backup file was written; null for never. */
	get backedUpAtMs(): number | null {
		return this.#backedUpAtMs;
	}

	/** Writes a backup, locked with the person's own passphrase, which must be given. */
	async makeBackup(
		passphrase: string,
		onProgress: (done: number, total: number) => void
	): Promise<Result<Blob, UnlockProblem>> {
		if (this.#phase.name !== 'open') return refuse({ code: 'wrong-passphrase' });
		const { person, store } = this.#phase;
		const nowMs = Date.now();
		const opened = await unlock(this.#db, person.id, passphrase, nowMs);
		if (!opened.ok) return opened;
		const file = await store.worker.writeBackup(passphrase, nowMs, proxy(onProgress));
		await this.#db.people.update(person.id, { backedUpAtMs: nowMs });
		this.#backedUpAtMs = nowMs;
		return succeed(file);
	}

	/** Merges a backup into the store that is open. */
	async restoreBackup(
		file: Blob,
		passphrase: string,
		onProgress: (done: number) => void
	): Promise<Result<Restored, ContainerProblem>> {
		if (this.#phase.name !== 'open') return refuse({ code: 'not-a-backup' });
		const { person, store } = this.#phase;
		// The databases are others afterwards; broken off in between they must not seem lost.
		this.#stores.forget(person.id);
		const restored = await store.worker.readBackup(file, passphrase, proxy(onProgress));
		this.#stores.remember(person.id, await store.worker.ids());
		this.#stores.rememberDesk(person.id, (await store.worker.deskOpened()).ids);
		return restored;
	}

	/** What this device signs files for others with. */
	async signer(personId: string): Promise<Signer> {
		const [device, keys] = await Promise.all([
			this.#db.deviceId(ulid),
			this.#db.signingKeys(newSigningKeys)
		]);
		return { device, person: personId, keys };
	}

	/** Locks the screen of whoever works here and opens practice in its place. */
	practiseInstead(name: string): void {
		sessionStorage.setItem(PRACTISE_KEY, name);
		this.lock();
	}

	/** Locks the screen; leaves practice. What is stored stays, and is there again after unlocking. */
	lock(): void {
		this.#stopWatching();
		this.#activity.clear();
		if (this.#phase.name === 'open') this.#phase.store.close();
		// Nobody is asked whether to stay: a lock that can be declined is none.
		this.#phase = { name: 'starting' };
		// A worker holds one person's store: the next gets a worker of their own.
		location.reload();
	}

	/** Offers the first start to somebody new on a device that others use. */
	welcomeAnother(): void {
		this.#phase = { name: 'welcome', isEmptied: false };
	}

	/** Lets somebody in whom the office's server knows. */
	showServerEntry(): void {
		this.#phase = { name: 'server-entry', token: null };
	}

	/** Goes back to where a device begins that is not open. */
	leaveServerEntry(): void {
		this.#phase =
			this.#people.length > 0 ? { name: 'locked' } : { name: 'welcome', isEmptied: false };
	}

	/** Goes back from the first start to signing in. */
	showLock(): void {
		this.#phase = { name: 'locked' };
	}

	/** Most devices never go through it: loaded by whoever does. */
	async #door(): Promise<ServerDoor> {
		const { ServerDoor } = await import('./server-door.ts');
		return new ServerDoor(async (account) =>
			deviceOfAccount(await this.#db.deviceId(ulid), account)
		);
	}

	/** Who works here now; null in practice, and where nobody does. */
	#ownPerson(): DevicePerson | null {
		if (this.#phase.name !== 'open' || this.#phase.person.practice) return null;
		return this.#phase.person;
	}

	async #admit(
		entered: Result<Entered, EntryProblem>,
		password: string
	): Promise<EntryProblem | null> {
		if (!entered.ok) return entered.problem;
		const { personId: id, name, roles } = entered.value;
		const known = await this.#db.people.get(id);
		const fixed = branchOf(known);
		const isOfNone = entered.value.branch === NO_BRANCH;
		if (fixed !== undefined && fixed !== entered.value.branch && !isOfNone) {
			return { code: 'branch-is-fixed', branch: fixed };
		}
		const account = serverAccount(entered.value);
		// Whose rights in the branch have ended: what is here is still of it.
		const server = isOfNone && fixed !== undefined ? { ...account, branch: fixed } : account;
		const member = { id, name, roles, server };
		const person = await admitMember(this.#db, member, password);
		this.#people = [person, ...this.#people.filter((other) => other.id !== id)];
		localStorage.setItem(IN_USE_KEY, 'yes');
		this.#departing.forgetSession();
		await this.#enter(person);
		return null;
	}

	async #tie(person: DevicePerson, entered: Entered): Promise<EntryProblem | null> {
		const server = serverAccount(entered);
		const tied = await joinServer(this.#db, person.id, entered.roles, server);
		this.#departing.forgetSession();
		if (this.#phase.name !== 'open') return null;
		const { store } = this.#phase;
		if (!sameRoles(person.roles, tied.roles)) {
			// What is open may not be theirs any more: begun anew, it is what fits the roles.
			this.#beginAnew();
			return null;
		}
		const { serverOf } = await openOffice();
		await store.worker.join((await serverOf(tied, store.signer))!);
		this.#phase = { name: 'open', person: tied, store };
		return null;
	}

	/** Another tab has decided about whoever works in this one. */
	#begunAnew(personId: string | undefined): void {
		if (this.#phase.name !== 'open' || this.#phase.person.id !== personId) return;
		this.#beginAnew();
	}

	#beginAnew(): void {
		this.#stopWatching();
		// Nobody is asked whether to stay, as with the lock.
		this.#phase = { name: 'starting' };
		location.reload();
	}

	/** The helpdesk is opened later than the rest, by a screen of its own or the exchange. */
	async #followDesk(personId: string, store: OpenStore): Promise<void> {
		const { ids, isLost } = await store.worker.deskOpened();
		this.#stores.rememberDesk(personId, ids);
		this.#isLost ||= isLost;
	}

	async #enter(person: DevicePerson): Promise<void> {
		this.#worker ??= startStoreWorker();
		try {
			const [signer, { openStore }] = await Promise.all([this.signer(person.id), openOffice()]);
			const officeName = person.practice
				? PRACTICE_OFFICE
				: (localStorage.getItem(OFFICE_NAME_KEY) ?? '');
			const known = this.#stores.of(person.id);
			const opened = await openStore(this.#worker, person, signer, officeName, known);
			if (!opened.ok) {
				this.#phase = { name: 'server-entry', token: null, emptied: opened.problem };
				return;
			}
			const store = opened.value;
			if (!person.practice) {
				this.#stores.remember(person.id, { ...known, ...store.ids });
				void this.#followDesk(person.id, store);
			}
			this.#isLost = store.isLost && !person.practice;
			this.#newRoles = newRolesOf(person, false);
			this.#stopWatching = watchIdle(
				this.#activity,
				person.id,
				() => this.#preferences.idleMinutes * A_MINUTE_MS,
				() => this.lock()
			);
			this.#backedUpAtMs = person.backedUpAtMs ?? null;
			this.#phase = { name: 'open', person, store };
		} catch (reason) {
			this.#phase = { name: 'failed', reason };
		}
	}
}

/** The branch that somebody's store belongs to; undefined where it belongs to none yet. */
function branchOf(person: DevicePerson | undefined): string | undefined {
	const branch = (person?.server ?? person?.formerServer)?.branch;
	// Whose account had none has nothing of another here.
	return branch === NO_BRANCH ? undefined : branch;
}

function serverAccount({ account, branch, device, isAdmin }: Entered): ServerAccount {
	return { account, branch, device, isAdmin };
}

export const [useApp, provideApp] = createContext<App>();
