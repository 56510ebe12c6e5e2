/** What the browser says of the storage that it gives to this app. */
export interface StorageState {
	/** Whether it has promised not to delete what is stored; null where it does not tell. */
	readonly isPersistent: boolean | null;
	readonly usedBytes: number | null;
	readonly quotaBytes: number | null;
}

export async function storageState(): Promise<StorageState> {
	// Missing in an insecure context: there the app can store, but ask for nothing.
	const storage = navigator.storage as StorageManager | undefined;
	if (!storage) return { isPersistent: null, usedBytes: null, quotaBytes: null };
	const [isPersistent, estimate] = await Promise.all([storage.persisted(), storage.estimate()]);
	return {
		isPersistent,
		usedBytes: estimate.usage ?? null,
		quotaBytes: estimate.quota ?? null
	};
}

/** Asks the browser to keep what is stored; it may decide without asking the person. */
export async function askToKeep(): Promise<boolean> {
	const storage = navigator.storage as StorageManager | undefined;
	return (await storage?.persist()) ?? false;
}
