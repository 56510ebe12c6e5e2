import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { valueOf } from '#tests/builders/an-import.ts';
import { DeviceDb } from './device-db.ts';
import {
	changePassphrase,
	createOwner,
	PRACTICE_ID,
	practicePerson,
	unlock,
	type NewOwner
} from './people.ts';
import { isRight, makeVerifier } from './verifier.ts';

const passphrase = 'kopi susu tiga gelas';
const owner: NewOwner = { name: ' Sari Contoh ', passphrase, repeated: passphrase };
const NOW_MS = Date.UTC(2026, 10, 20);
let db: DeviceDb;
let ids = 0;

beforeEach(() => {
	db = new DeviceDb(`device-${crypto.randomUUID()}`);
});

afterEach(() => db.delete());

function anOwner(given: Partial<NewOwner> = {}) {
	return createOwner(db, { ...owner, ...given }, () => `person-${++ids}`);
}

describe('the owner of a device', () => {
	it('is kept with a name and without the passphrase', async () => {
		const person = valueOf(await anOwner());
		expect(person).toMatchObject({ name: 'Sari Contoh', practice: false });
		const kept = (await db.people.toArray())[0]!;
		expect(kept.verifier?.hash.length).toBe(32);
		expect(JSON.stringify(kept)).not.toContain(passphrase);
	});

	it.each([
		[{ name: ' ' }, 'name-missing'],
		[{ passphrase: 'pendek', repeated: 'pendek' }, 'passphrase-too-short'],
		[{ repeated: 'kopi susu dua gelas' }, 'passphrases-differ']
	] as const)('is not made from %o', async (given, code) => {
		expect(await anOwner(given)).toMatchObject({ ok: false, problem: { code } });
		expect(await db.people.count()).toBe(0);
	});
});

describe('the lock', () => {
	it('opens with the passphrase, however the keyboard composed it, and with no other', async () => {
		const verifier = await makeVerifier('kopi caf\u00e9 tiga');
		expect(await isRight('kopi cafe\u0301 tiga', verifier)).toBe(true);
		expect(await isRight('kopi cafe tiga', verifier)).toBe(false);
		expect(await isRight('', verifier)).toBe(false);
	});

	it('gives two people with one passphrase different verifiers', async () => {
		const [one, other] = [await makeVerifier(passphrase), await makeVerifier(passphrase)];
		expect(one.hash).not.toEqual(other.hash);
	});

	it('forgives a few wrong tries, then waits longer after each, and never for ever', async () => {
		const { id } = valueOf(await anOwner());
		const waits: number[] = [];
		let now = NOW_MS;
		for (let attempt = 0; attempt < 14; attempt++) {
			const refused = await unlock(db, id, 'salah', now);
			if (refused.ok) throw new Error('a wrong passphrase opened the lock');
			const wait = refused.problem.code === 'wait' ? refused.problem.untilMs - now : 0;
			waits.push(wait / 1_000);
			now += wait;
		}
		expect(waits).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
		expect((await unlock(db, id, passphrase, now)).ok).toBe(true);
	}, 30_000);

	it('stays shut during the wait, even for the right passphrase, also after a restart', async () => {
		const { id } = valueOf(await anOwner());
		await db.people.update(id, { failures: 5, nextTryAt: NOW_MS + 5_000 });
		expect(await unlock(db, id, passphrase, NOW_MS + 4_999)).toEqual({
			ok: false,
			problem: { code: 'wait', untilMs: NOW_MS + 5_000 }
		});
		expect((await unlock(db, id, passphrase, NOW_MS + 5_000)).ok).toBe(true);
		expect(await db.people.get(id)).toMatchObject({ failures: 0, nextTryAt: 0 });
	});

	it('does not open for somebody who is not on this device, nor for practice', async () => {
		await practicePerson(db, 'Latihan');
		for (const id of ['nobody', PRACTICE_ID]) {
			expect(await unlock(db, id, '', NOW_MS)).toMatchObject({
				problem: { code: 'wrong-passphrase' }
			});
		}
	});
});

describe('a new passphrase', () => {
	const next = { passphrase: 'teh manis empat gelas', repeated: 'teh manis empat gelas' };

	it('takes the place of the old one', async () => {
		const { id } = valueOf(await anOwner());
		expect((await changePassphrase(db, id, { current: passphrase, ...next }, NOW_MS)).ok).toBe(
			true
		);
		expect((await unlock(db, id, next.passphrase, NOW_MS)).ok).toBe(true);
		expect((await unlock(db, id, passphrase, NOW_MS)).ok).toBe(false);
	});

	it('is refused without the old one, and the old one goes on', async () => {
		const { id } = valueOf(await anOwner());
		const changed = await changePassphrase(db, id, { current: 'salah sekali', ...next }, NOW_MS);
		expect(changed).toMatchObject({ problem: { code: 'wrong-passphrase' } });
		expect((await unlock(db, id, passphrase, NOW_MS)).ok).toBe(true);
	});

	it.each([
		[{ passphrase: 'pendek', repeated: 'pendek' }, 'passphrase-too-short'],
		[{ ...next, repeated: 'lain sama sekali' }, 'passphrases-differ']
	] as const)('is refused where it is %o, without counting as a try', async (given, code) => {
		const { id } = valueOf(await anOwner());
		expect(await changePassphrase(db, id, { current: 'x', ...given }, NOW_MS)).toMatchObject({
			problem: { code }
		});
		expect((await db.people.get(id))?.failures).toBe(0);
	});
});

describe('a device', () => {
	it('has one id, also where two tabs ask for it at once', async () => {
		const newId = () => `device-${++ids}`;
		const [one, other] = await Promise.all([db.deviceId(newId), db.deviceId(newId)]);
		expect(one).toBe(other);
		expect(await db.deviceId(newId)).toBe(one);
	});

	it('has one practice person, however often practice begins', async () => {
		await practicePerson(db, 'Latihan');
		expect(await practicePerson(db, 'Practice')).toMatchObject({ name: 'Latihan', practice: true });
		expect(await db.people.count()).toBe(1);
	});
});
