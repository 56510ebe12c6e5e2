import Dexie, { type Table } from 'dexie';
import type { Role } from '#lib/domain/access/person.ts';
import type { Verifier } from './verifier.ts';

/** A person known on this device. Each has a store of their own. */
export interface DevicePerson {
	readonly id: string;
	readonly name: string;
	readonly roles: readonly Role[];
	/** What the roles were before the office changed them, until the person has been told. */
	readonly formerRoles?: readonly Role[] | undefined;
	/** Null for the practice person, who has no lock. */
	readonly verifier: Verifier | null;
	/** Wrong passphrases in a row, and when the next may be tried (ms). */
	readonly failures: number;
	readonly nextTryAt: number;
	/** When the last backup file was written (ms). */
	readonly backedUpAtMs?: number;
	/** Whose account on the server this is, and of which branch; left out: the device is alone. */
	readonly server?: ServerAccount;
	/** The account that the person has signed out of: the store still belongs to its branch. */
	readonly formerServer?: ServerAccount | undefined;
	/** Sample data only: can neither send nor sync. */
	readonly practice: boolean;
}

export interface ServerAccount {
	/** The name that the person signs in with. */
	readonly account: string;
	readonly branch: string;
	/** What this account on this browser is called in the organisation's list of devices. */
	readonly device: string;
	/** Whether the account runs the server, and so manages other accounts. */
	readonly isAdmin: boolean;
}

interface DeviceRow {
	readonly key: 'device';
	readonly id: string;
}

/** The key pair that the device signs with; the browser never lets the private half out. */
interface SigningRow {
	readonly key: 'signing';
	readonly keys: CryptoKeyPair;
}

/** What belongs to the device and never leaves it: its id, and who may sign in on it. */
export class DeviceDb extends Dexie {
	declare people: Table<DevicePerson, string>;
	declare device: Table<DeviceRow | SigningRow, string>;

	constructor(name = 'satuloket-device') {
		super(name, { chromeTransactionDurability: 'strict' });
		this.version(1).stores({ people: 'id', device: 'key' });
	}

	/** This device's id, made at the first call. */
	async deviceId(newId: () => string): Promise<string> {
		const known = await this.device.get('device');
		if (known?.key === 'device') return known.id;
		return this.transaction('rw', this.device, async () => {
			// Another tab may have made it meanwhile: the first one counts.
			const first = await this.device.get('device');
			if (first?.key === 'device') return first.id;
			const id = newId();
			await this.device.add({ key: 'device', id });
			return id;
		});
	}

	/** The keys that this device signs with, made at the first call. */
	async signingKeys(newKeys: () => Promise<CryptoKeyPair>): Promise<CryptoKeyPair> {
		const known = await this.device.get('signing');
		if (known?.key === 'signing') return known.keys;
		const keys = await newKeys();
		// Another tab may have made them meanwhile: the first ones count.
		return this.transaction('rw', this.device, async () => {
			const first = await this.device.get('signing');
			if (first?.key === 'signing') return first.keys;
			await this.device.add({ key: 'signing', keys });
			return keys;
		});
	}
}
