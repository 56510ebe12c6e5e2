import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { DESK } from '#lib/domain/access/carrying.ts';
import { filesOf, mailboxOf } from '#lib/domain/access/databases.ts';
import type { Ask } from '#tests/builders/a-server.ts';
import type { SomeTicketFact } from '#tests/builders/some-ticket-histories.ts';
import { everythingOf, publicPart } from '#tests/builders/ticket-seen.ts';
import { DeskApart, SECRET } from './desk-apart.ts';
import type { DeskDevice, DeskRecord } from './desk-device.ts';
import { aDeskHistory, owners, type DeskStep } from './desk-history.ts';
import { everythingIn, idsIn } from './support/everything-in.ts';

/* Desk, mailboxes and the carrier between them: whatever people do apart, they come to the same. */

const seed = Number(process.env['HISTORIES_SEED'] ?? 20_261_126);
const runs = Number(process.env['DESK_HISTORIES'] ?? 6);
const limitMs = Number(process.env['HISTORIES_LIMIT_MS'] ?? 120_000);
const people = [...new Set(owners)];
/** A carrier that failed rests for a moment before it tries again. */
const PATIENCE = { timeout: 20_000, interval: 20 };

async function comesTogether(history: readonly DeskStep[]): Promise<void> {
	const apart = await DeskApart.open();
	try {
		await apart.live(history);
		await apart.rest(() => isCarried(apart));
		for (const device of apart.devices) expectAlike(device, apart);
		await expectNothingInside(apart);
	} finally {
		await apart.close();
	}
}

/** The desk holds everything, and each mailbox exactly what its person may see. */
async function isCarried(apart: DeskApart): Promise<void> {
	const { admin } = apart.server;
	await vi.waitFor(async () => {
		for (const [named, isForFiles] of [
			[String, false],
			[filesOf, true]
		] as const) {
			const idsOf = (docs: Iterable<DeskRecord>) =>
				[...docs]
					.filter(({ type }) => (type === 'file') === isForFiles)
					.map(({ _id }) => _id)
					.sort();
			expect(await idsIn(admin, named(DESK))).toEqual(idsOf(apart.book.values()));
			for (const name of people) {
				expect(await idsIn(admin, named(mailboxOf(name)!))).toEqual(idsOf(apart.ownOf(name)));
			}
		}
	}, PATIENCE);
}

/** A device holds what its person may see, as it was recorded, and it adds up to what it adds up to. */
function expectAlike(device: DeskDevice, apart: DeskApart): void {
	const { book } = apart;
	expect(device.refused).toEqual([]);
	const name = owners.find((owner) => owner === device.person.name)!;
	const seen = contentsOf(device.docs);
	expect(seen).toEqual(contentsOf(device.isAtDesk ? [...book.values()] : apart.ownOf(name)));
	for (const { _id: ticket, type } of book.values()) {
		if (type !== 'ticket' || !seen.has(ticket)) continue;
		const here = everythingOf(factsOf(ticket, device.docs));
		const all = everythingOf(factsOf(ticket, [...book.values()]));
		if (device.isAtDesk) expect(here).toEqual(all);
		expect(publicPart(here.state)).toEqual(publicPart(all.state));
		expect([here.sla, here.notices]).toEqual([all.sla, all.notices]);
	}
}

/** Neither in what devices were answered on the way nor in anything that can be asked now. */
async function expectNothingInside({ devices, server }: DeskApart): Promise<void> {
	const answers = devices.flatMap(({ answersOfMailbox }) => answersOfMailbox);
	for (const name of people) {
		const ask: Ask = server.as(name, `rahasia-${name}`);
		const mailbox = mailboxOf(name)!;
		answers.push(await everythingIn(ask, mailbox), await everythingIn(ask, filesOf(mailbox)));
	}
	for (const answer of answers) {
		expect(answer).not.toContain(SECRET);
		expect(answer).not.toContain('"internal"');
	}
}

function contentsOf(docs: readonly DeskRecord[]): Map<string, object> {
	const rows = docs.map(({ _attachments: _, ...doc }) => [doc._id, doc] as const);
	return new Map(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function factsOf(ticket: string, docs: readonly DeskRecord[]): SomeTicketFact[] {
	const isOfIt = (doc: DeskRecord) =>
		doc['type'] !== 'file' && (doc._id === ticket || doc['ticket'] === ticket);
	return docs.filter(isOfIt) as unknown as SomeTicketFact[];
}

test(
	`requesters, the desk and the carrier come to the same, and nothing internal leaves (${runs} histories, seed ${seed})`,
	{ timeout: limitMs + 60_000 },
	async () => {
		await fc.assert(fc.asyncProperty(aDeskHistory, comesTogether), {
			seed,
			numRuns: runs,
			interruptAfterTimeLimit: limitMs,
			// Fewer histories than were asked for must not look like all of them.
			markInterruptAsFailure: true
		});
	}
);
