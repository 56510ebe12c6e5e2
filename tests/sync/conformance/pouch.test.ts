import { afterAll, beforeAll } from 'vitest';
import { aServer, type AServer } from '#tests/builders/a-server.ts';
import { attachmentsContract } from '#tests/conformance/contracts/attachments.ts';
import { deletionsContract } from '#tests/conformance/contracts/deletions.ts';
import { feedContract } from '#tests/conformance/contracts/feed.ts';
import { housekeepingContract } from '#tests/conformance/contracts/housekeeping.ts';
import { listingContract } from '#tests/conformance/contracts/listing.ts';
import { readingContract } from '#tests/conformance/contracts/reading.ts';
import {
	convergenceContract,
	replicationContract
} from '#tests/conformance/contracts/replication.ts';
import { writingContract } from '#tests/conformance/contracts/writing.ts';
import { reference, remote } from './databases.ts';

let server: AServer;
beforeAll(async () => {
	server = await aServer();
});
afterAll(() => server.close());

const ours = remote(() => server);

for (const stores of [ours, reference]) {
	writingContract(stores);
	readingContract(stores);
	deletionsContract(stores);
	listingContract(stores);
	feedContract(stores);
	attachmentsContract(stores);
	housekeepingContract(stores);
	convergenceContract(stores);
}

for (const [name, source, target] of [
	['the server into itself', ours, ours],
	["the server into PouchDB's own", ours, reference],
	["PouchDB's own into the server", reference, ours]
] as const) {
	const { destroyAll } = ours;
	replicationContract({ name, openSource: source.open, openTarget: target.open, destroyAll });
}
