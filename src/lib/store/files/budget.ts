const USUAL_BYTES = 200 * 1024 * 1024;
/** Of the room that there would be without files: the facts come first. */
const SHARE = 4;

/** How many bytes of files a device keeps. `held` of them are part of what the browser calls used. */
export function fileBudget(held: number, { quota, usage }: StorageEstimate): number {
	if (quota === undefined || usage === undefined) return USUAL_BYTES;
	const room = Math.max(0, quota - usage) + held;
	return Math.min(USUAL_BYTES, Math.floor(room / SHARE));
}
