import { roles, sameRoles, type Role } from '#lib/domain/access/person.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { DeviceDb, DevicePerson, ServerAccount } from './device-db.ts';
import { isRight, makeVerifier } from './verifier.ts';

export const SHORTEST_PASSPHRASE = 8;

/** The id of the one practice person of a device. */
export const PRACTICE_ID = 'practice';

export type OwnerProblem =
	| { readonly code: 'name-missing' }
	| { readonly code: 'passphrase-too-short'; readonly shortest: number }
	| { readonly code: 'passphrases-differ' };

export interface NewOwner {
	readonly name: string;
	readonly passphrase: string;
	readonly repeated: string;
}

/**
 * Makes the owner of a laptop without a server: one person who may do everything in their own store.
 */
export async function createOwner(
	db: DeviceDb,
	owner: NewOwner,
	newId: () => string
): Promise<Result<DevicePerson, OwnerProblem>> {
	const name = owner.name.trim();
	if (name === '') return refuse({ code: 'name-missing' });
	if ([...owner.passphrase].length < SHORTEST_PASSPHRASE) {
		return refuse({ code: 'passphrase-too-short', shortest: SHORTEST_PASSPHRASE });
	}
	if (owner.passphrase !== owner.repeated) return refuse({ code: 'passphrases-differ' });
	const person: DevicePerson = {
		id: newId(),
		name,
		roles,
		verifier: await makeVerifier(owner.passphrase),
		failures: 0,
		nextTryAt: 0,
		practice: false
	};
	await db.people.add(person);
	return succeed(person);
}

/** Somebody whom the server knows. */
export interface Member {
	readonly id: string;
	readonly name: string;
	readonly roles: readonly Role[];
	readonly server: ServerAccount;
}

/**
 * Lets somebody in whom the server has just let in: from now on the same password opens the device
 * without a network. Whoever worked here before keeps their store.
 */
export async function admitMember(
	db: DeviceDb,
	member: Member,
	password: string
): Promise<DevicePerson> {
	const known = await db.people.get(member.id);
	const person: DevicePerson = {
		...known,
		...member,
		formerRoles: formerRolesOf(known, member.roles),
		formerServer: undefined,
		verifier: await makeVerifier(password),
		failures: 0,
		nextTryAt: 0,
		practice: false
	};
	await db.people.put(person);
	return person;
}

/**
 * Ties somebody who works on this device to their account on a server, or notes that the account has
 * other roles now.
 */
export async function joinServer(
	db: DeviceDb,
	personId: string,
	roles: readonly Role[],
	server: ServerAccount
): Promise<DevicePerson> {
	const formerRoles = formerRolesOf(await db.people.get(personId), roles);
	await db.people.update(personId, { roles, formerRoles, server, formerServer: undefined });
	return (await db.people.get(personId))!;
}

/** The person has been told that their roles are others. */
export async function toldOfRoles(db: DeviceDb, personId: string): Promise<void> {
	await db.people.update(personId, { formerRoles: undefined });
}

/** Whoever had an account before is told what is another now; on the way to a first one there is nothing to tell. */
function formerRolesOf(
	known: DevicePerson | undefined,
	now: readonly Role[]
): readonly Role[] | undefined {
	if (!known?.server) return undefined;
	const before = known.formerRoles ?? known.roles;
	return sameRoles(before, now) ? undefined : before;
}

/** Unties somebody from their account. They go on alone, and what they have stays. */
export async function leaveServer(db: DeviceDb, personId: string): Promise<DevicePerson> {
	const { server } = (await db.people.get(personId))!;
	await db.people.update(personId, { server: undefined, formerServer: server });
	return (await db.people.get(personId))!;
}

/** The practice person of this device, made at first use. */
export async function practicePerson(db: DeviceDb, name: string): Promise<DevicePerson> {
	const known = await db.people.get(PRACTICE_ID);
	if (known) return known;
	const person: DevicePerson = {
		id: PRACTICE_ID,
		name,
		roles,
		verifier: null,
		failures: 0,
		nextTryAt: 0,
		practice: true
	};
	await db.people.add(person);
	return person;
}

export type UnlockProblem =
	{ readonly code: 'wrong-passphrase' } | { readonly code: 'wait'; readonly untilMs: number };

/** Wrong tries that cost nothing; after them each doubles the wait. */
const FREE_TRIES = 4;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * Tries a passphrase. Wrong ones in a row make the next wait longer, up to a quarter of an hour; the
 * count survives a restart.
 */
export async function unlock(
	db: DeviceDb,
	personId: string,
	passphrase: string,
	nowMs: number
): Promise<Result<DevicePerson, UnlockProblem>> {
	const person = await db.people.get(personId);
	if (!person?.verifier) return refuse({ code: 'wrong-passphrase' });
	if (nowMs < person.nextTryAt) return refuse({ code: 'wait', untilMs: person.nextTryAt });

	if (await isRight(passphrase, person.verifier)) {
		await db.people.update(personId, { failures: 0, nextTryAt: 0 });
		return succeed(person);
	}
	const failures = person.failures + 1;
	const excess = failures - FREE_TRIES;
	const wait = excess <= 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (excess - 1), LONGEST_WAIT_MS);
	const nextTryAt = wait === 0 ? 0 : nowMs + wait;
	await db.people.update(personId, { failures, nextTryAt });
	return wait === 0
		? refuse({ code: 'wrong-passphrase' })
		: refuse({ code: 'wait', untilMs: nextTryAt });
}

export type PassphraseProblem = OwnerProblem | UnlockProblem;

/** Sets a new passphrase; the old one must be given. */
export async function changePassphrase(
	db: DeviceDb,
	personId: string,
	given: { current: string; passphrase: string; repeated: string },
	nowMs: number
): Promise<Result<void, PassphraseProblem>> {
	if ([...given.passphrase].length < SHORTEST_PASSPHRASE) {
		return refuse({ code: 'passphrase-too-short', shortest: SHORTEST_PASSPHRASE });
	}
	if (given.passphrase !== given.repeated) return refuse({ code: 'passphrases-differ' });
	const unlocked = await unlock(db, personId, given.current, nowMs);
	if (!unlocked.ok) return unlocked;
	await db.people.update(personId, { verifier: await makeVerifier(given.passphrase) });
	return succeed(undefined);
}
