import { deviceEntryId, type DeviceEntry } from '#lib/domain/access/device.ts';
import type { DeviceSeals, OrgTables } from '#lib/features/billing/office.ts';
import type { DevicePerson } from '#lib/session/device-db.ts';
import type { Signer } from '#lib/store/backup/signature.ts';
import { signText } from '#lib/store/backup/signed-text.ts';

/** Seals of this device, and the keys of the others as far as they have come here. */
export function deviceSeals(signer: Signer, person: DevicePerson, org: OrgTables): DeviceSeals {
	const device = person.server?.device ?? signer.device;
	return {
		device,
		sign: (text) => signText(signer.keys, text),
		async knownDevice(name) {
			if (name === device) {
				const key = await crypto.subtle.exportKey('jwk', signer.keys.publicKey);
				return { key, person: person.id };
			}
			const entry = await org.devices.get(deviceEntryId(name));
			if (!entry?.publicKey) return null;
			return { key: { kty: 'EC', crv: 'P-256', ...entry.publicKey }, person: entry.personId };
		}
	};
}

/** The public half of a key, as a device's entry tells it. */
export async function publicKeyOf({ keys }: Signer): Promise<DeviceEntry['publicKey']> {
	const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', keys.publicKey);
	return { x, y };
}
