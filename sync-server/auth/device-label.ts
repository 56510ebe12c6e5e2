import { badRequest } from './auth-refusal.ts';

const MAX_DEVICE_LENGTH = 100;

/** What a device calls itself at sign-in; null where it says nothing. Throws a refusal. */
export function readDevice(device: string | undefined): string | null {
	if (device === undefined || device === '') return null;
	if (device.length > MAX_DEVICE_LENGTH) throw badRequest('device is too long');
	return device;
}
