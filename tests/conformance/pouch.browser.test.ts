import { attachmentsContract } from './contracts/attachments.ts';
import { deletionsContract } from './contracts/deletions.ts';
import { feedContract } from './contracts/feed.ts';
import { housekeepingContract } from './contracts/housekeeping.ts';
import { listingContract } from './contracts/listing.ts';
import { convergenceContract, replicationContract } from './contracts/replication.ts';
import { readingContract } from './contracts/reading.ts';
import { writingContract } from './contracts/writing.ts';
import { destroyAll, ours, reference } from './databases.ts';
import type { Stores } from './stores.ts';

/** The same assertions hold for our store and for PouchDB's own adapter. */
const both: readonly Stores[] = [
	{ name: 'our store', open: ours },
	{ name: "PouchDB's own adapter", open: reference }
].map((store) => ({
	...store,
	isRemote: false,
	destroyAll,
	binary: (content, type) => new Blob([content], { type })
}));

for (const stores of both) {
	writingContract(stores);
	readingContract(stores);
	deletionsContract(stores);
	listingContract(stores);
	feedContract(stores);
	attachmentsContract(stores);
	housekeepingContract(stores);
	convergenceContract(stores);
}

for (const [name, openSource, openTarget] of [
	['our store into our store', ours, ours],
	["our store into PouchDB's own", ours, reference],
	["PouchDB's own into our store", reference, ours]
] as const) {
	replicationContract({ name, openSource, openTarget, destroyAll });
}
