/**
 * Takes what this device remembers of a person's habits off it. Such keys end with a point and the
 * person's id; whoever adds one need not come here.
 */
export function forgetPersonKeys(storage: Storage, personId: string): void {
	for (const key of Object.keys(storage)) {
		if (key.endsWith(`.${personId}`)) storage.removeItem(key);
	}
}
