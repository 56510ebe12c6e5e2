/**
 * What an account is on this device, to a server: one browser can be several devices, one for each
 * person, so that one of them can be sent away alone. The same account is always the same.
 */
export async function deviceOfAccount(deviceId: string, account: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(account));
	const hex = [...new Uint8Array(digest, 0, 4)].map((byte) => byte.toString(16).padStart(2, '0'));
	return `${deviceId}-${hex.join('')}`;
}
