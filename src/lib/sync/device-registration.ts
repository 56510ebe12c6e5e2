import {
	deviceEntryId,
	deviceLettersAt,
	deviceLettersId,
	deviceLettersRange,
	placeOfLetters,
	type DeviceEntry,
	type DeviceLetters
} from '#lib/domain/access/device.ts';
import { momentOf, stampAt } from '#lib/domain/clock.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import { allIds } from '#lib/store/engine/ranges.ts';
import type { Connection } from './connection.ts';
import { ORG } from './membership.ts';
import { SyncProblem, syncProblem } from './sync-problem.ts';

/** Letters belong to a store, not to a device: one that begins anew would give its numbers twice. */
export const DEVICE_LETTERS = '_local/device-letters';
/** An entry that were written at every contact would make every other device fetch it. */
const SEEN_EVERY_MS = 4 * 60 * 60_000;
const CONFLICT = 409;
const FORBIDDEN = 403;

/** What a device is on a server: one person's account on one browser. */
export interface DeviceOnServer {
	readonly deviceId: string;
	readonly personId: string;
	readonly account: string;
	readonly branch: string;
	readonly browser: string;
	readonly system: string;
	/** What others check with that something was signed here. */
	readonly publicKey?: DeviceEntry['publicKey'];
}

/** Keeps a device's entry in the organisation's list, and obeys it. */
export class DeviceRegistration {
	readonly #connection: Connection;
	readonly #org: Engine;
	readonly #device: DeviceOnServer;

	constructor(connection: Connection, org: Engine, device: DeviceOnServer) {
		this.#connection = connection;
		this.#org = org;
		this.#device = device;
	}

	/**
	 * To be called after `org` was fetched: enters the device where it is new, and tells from time to
	 * time that it was here. Throws a `SyncProblem`, `device-revoked` where an admin has revoked it:
	 * a CouchDB lets such a device in, so that it has to look itself.
	 */
	async keep(): Promise<void> {
		const known = await this.#entry();
		if (known?.revokedAt !== undefined) {
			throw new SyncProblem('device-revoked', 'The entry of this device says so.');
		}
		try {
			await this.#write(known);
		} catch (error) {
			// Changed there meanwhile, or not taken by older rules: neither must hold up the rest.
			const { status, code } = syncProblem(error);
			if (code === 'device-revoked' || (status !== CONFLICT && status !== FORBIDDEN)) throw error;
		}
	}

	async #write(known: (DeviceEntry & { readonly _rev: string }) | null): Promise<void> {
		const letters = await this.#letters();
		const nowMs = Date.now() + (this.#connection.clockOffsetMs ?? 0);
		const isSame =
			known !== null &&
			known.letters === letters &&
			known.branch === this.#device.branch &&
			known.publicKey?.x === this.#device.publicKey?.x &&
			nowMs - momentOf(known.lastSeenAt) < SEEN_EVERY_MS;
		if (isSame) return;
		const at = stampAt(nowMs);
		await this.#put({
			...known,
			...this.#device,
			_id: deviceEntryId(this.#device.deviceId),
			type: 'device',
			letters,
			firstSeenAt: known?.firstSeenAt ?? at,
			lastSeenAt: at,
			...this.#signature(at)
		} satisfies DeviceEntry);
	}

	/** The letters of this store in its branch; claimed at the first call. */
	async #letters(): Promise<string> {
		const { branch, deviceId, personId } = this.#device;
		const kept = await this.#org.getLocal(DEVICE_LETTERS);
		if (kept?.['branch'] === branch) return kept['letters'] as string;
		for (let place = await this.#firstFree(); ; place++) {
			const letters = deviceLettersAt(place);
			const at = stampAt(Date.now() + (this.#connection.clockOffsetMs ?? 0));
			const claim: DeviceLetters = {
				_id: deviceLettersId(branch, letters),
				type: 'device-letters',
				branch,
				letters,
				deviceId,
				personId,
				...this.#signature(at)
			};
			if (!(await this.#isTaken(claim))) {
				await this.#org.replaceLocal({ _id: DEVICE_LETTERS, branch, letters });
				return letters;
			}
		}
	}

	/** The place after the last letters that are known here; others may be faster. */
	async #firstFree(): Promise<number> {
		const { from, below } = deviceLettersRange(this.#device.branch);
		const rows = await this.#org.rowsByIdRange({ ...allIds, from, to: below });
		return Math.max(-1, ...rows.map(({ letters }) => placeOfLetters(String(letters)))) + 1;
	}

	/** Creates the claim; whether somebody else has. */
	async #isTaken(claim: DeviceLetters): Promise<boolean> {
		try {
			await this.#put(claim);
			return false;
		} catch (error) {
			if (syncProblem(error).status === CONFLICT) return true;
			throw error;
		}
	}

	async #put(doc: DeviceEntry | DeviceLetters): Promise<void> {
		const path = `${ORG}/${encodeURIComponent(doc._id)}`;
		await this.#connection.json(path, { method: 'PUT', body: doc });
	}

	#signature(at: string) {
		return { by: this.#device.personId, at, device: this.#device.deviceId };
	}

	async #entry(): Promise<(DeviceEntry & { readonly _rev: string }) | null> {
		const state = await this.#org.state(deviceEntryId(this.#device.deviceId));
		if (!state || state.isDeleted) return null;
		return { ...(state.body as unknown as DeviceEntry), _id: state.id, _rev: state.rev };
	}
}
