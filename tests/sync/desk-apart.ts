import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import { DESK } from '#lib/domain/access/carrying.ts';
import { filesOf, mailboxOf, securityOf } from '#lib/domain/access/databases.ts';
import { fileId } from '#lib/domain/files/file.ts';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import { aServer, type AServer } from '#tests/builders/a-server.ts';
import {
	aRating,
	aTicket,
	aTicketEvent,
	deskSigned,
	someUlid
} from '#tests/builders/desk-facts.ts';
import { DeskDevice, type DeskPerson, type DeskRecord } from './desk-device.ts';
import { askers, owners, type DeskPersonName, type DeskStep } from './desk-history.ts';

/** Stands in all that may not leave the desk. */
export const SECRET = 'rahasia-meja';
const names = [...new Set(owners)];

/** Devices of requesters and of the desk that work apart, and the server that carries between them. */
export class DeskApart {
	readonly server: AServer;
	readonly devices: readonly DeskDevice[];
	/** All that was recorded and was not lost with roles, by id. */
	readonly book = new Map<string, DeskRecord>();
	readonly #people: Map<DeskPersonName, DeskPerson>;
	#made = 0;

	private constructor(server: AServer, people: Map<DeskPersonName, DeskPerson>) {
		this.server = server;
		this.#people = people;
		this.devices = owners.map((name) => new DeskDevice(() => people.get(name)!));
	}

	static async open(): Promise<DeskApart> {
		const server = await aServer();
		for (const name of ['org', filesOf(DESK), DESK]) {
			await server.admin(`/${name}`, { method: 'PUT' });
			await server.admin(`/${name}/_security`, { method: 'PUT', json: securityOf(name) });
		}
		const people = new Map<DeskPersonName, DeskPerson>();
		const office = new DeskApart(server, people);
		for (const name of names) {
			const isAgent = name === 'agus' || name === 'dewi';
			await server.addUser(name, `rahasia-${name}`, rolesOf(name, isAgent));
			const ask = server.as(name, `rahasia-${name}`);
			people.set(name, { name, roles: isAgent ? ['agent'] : [], ask });
		}
		for (const name of names) await office.#hasMailbox(name);
		return new DeskApart(server, people);
	}

	async live(history: readonly DeskStep[]): Promise<void> {
		for (const step of history) await this.#do(step);
	}

	/** Everybody brings what they have, and fetches what the carrier has brought for them. */
	async rest(isCarried: () => Promise<void>): Promise<void> {
		for (const device of this.devices)
			this.#lose(await device.meet({ brings: true, fetches: false }));
		await isCarried();
		for (const device of this.devices) await device.meet({ brings: false, fetches: true });
	}

	close(): Promise<void> {
		return this.server.close();
	}

	/** What of the book concerns somebody, and may leave the desk. */
	ownOf(name: DeskPersonName): DeskRecord[] {
		return [...this.book.values()].filter(
			(doc) => doc['requester'] === name && doc['internal'] !== true
		);
	}

	async #do(step: DeskStep): Promise<void> {
		switch (step.kind) {
			case 'file':
				return this.#file(this.devices[step.on]!, askers[step.asker]!);
			case 'record':
			case 'rate':
			case 'photo':
				return this.#about(step);
			case 'bring':
			case 'fetch':
			case 'meet': {
				const wants = { brings: step.kind !== 'fetch', fetches: step.kind !== 'bring' };
				return this.#lose(await this.devices[step.on]!.meet(wants));
			}
			case 'roles':
				return this.#giveRoles('dewi', step.isAtDesk);
			case 'clock':
				this.devices[step.on]!.minutesOff = step.minutes;
				return;
			case 'power-cut':
				return this.#cutPower();
			case 'restart':
				return this.server.restart();
		}
	}

	#file(device: DeskDevice, asker: string): void {
		const isOwn = asker === device.person.name;
		const signed = this.#signature(device);
		const channel = isOwn ? 'app' : 'phone';
		const _id = `ticket:${someUlid(this.#made)}`;
		this.#keep(
			device,
			aTicket({ _id, number: `T-${this.#made}`, requester: asker, channel, ...signed })
		);
	}

	#about(step: Extract<DeskStep, { readonly ticket: number }>): void {
		const device = this.devices[step.on]!;
		const known = device.docs.filter((doc): doc is DeskRecord & Ticket => doc['type'] === 'ticket');
		const ticket = known[step.ticket % known.length];
		if (ticket === undefined) return;
		const by = device.person.name;
		const signed = this.#signature(device);
		if (step.kind === 'photo') return this.#keep(device, aPhoto(ticket, step.isInside, signed));
		if (step.kind === 'rate') {
			const rating = aRating({ by, ticket }, signed);
			// A second one would be refused; what devices do then is another test's.
			if (!this.book.has(rating._id)) this.#keep(device, rating);
			return;
		}
		const { event: kind } = step;
		const inside =
			kind === 'note' ? { text: SECRET } : kind === 'feedback-forward' ? { note: SECRET } : {};
		const waits = kind === 'wait' && step.isForOthers ? { for: 'third-party' as const } : {};
		const event = aTicketEvent(kind, { by, ticket }, { ...inside, ...waits, ...signed });
		this.#keep(device, { ...event, _id: `ticket-event:${someUlid(this.#made)}` });
	}

	#keep(device: DeskDevice, doc: object): void {
		const record = doc as DeskRecord;
		if (device.record(record)) this.book.set(record._id, record);
	}

	#lose(docs: readonly DeskRecord[]): void {
		for (const { _id } of docs) this.book.delete(_id);
	}

	/** Each a minute after the one before, by the device's clock. */
	#signature(device: DeskDevice) {
		this.#made += 1;
		return deskSigned(device.person.name, this.#made + device.minutesOff);
	}

	async #giveRoles(name: DeskPersonName, isAgent: boolean): Promise<void> {
		const path = `/_users/org.couchdb.user:${name}`;
		const known = (await (await this.server.admin(path)).json()) as object;
		const json = { ...known, roles: rolesOf(name, isAgent) };
		const answer = await this.server.admin(path, { method: 'PUT', json });
		if (!answer.ok) throw new Error(await answer.text());
		const person = this.#people.get(name)!;
		this.#people.set(name, { ...person, roles: isAgent ? ['agent'] : [] });
		const { status } = await person.ask(`/${DESK}/_all_docs`);
		if (status !== (isAgent ? 200 : 403)) throw new Error(`the desk answers ${name} ${status}`);
	}

	/** No checkpoint gets to the disk from now on until the server is there again. */
	async #cutPower(): Promise<void> {
		const { store } = this.server.running;
		const spies = store
			.names()
			.filter((name) => name.includes('desk') || name.includes('mailbox'))
			.map((name) =>
				vi.spyOn(store.get(name).local, 'put').mockImplementation(() => {
					throw new Error('the power is cut');
				})
			);
		for (const device of this.devices)
			this.#lose(await device.meet({ brings: true, fetches: false }));
		await this.server.restart();
		for (const spy of spies) spy.mockRestore();
	}

	async #hasMailbox(name: DeskPersonName): Promise<void> {
		await vi.waitFor(
			async () => {
				for (const way of [
					`carry:${DESK}:${mailboxOf(name)}`,
					`carry:${mailboxOf(name)}:${DESK}`
				]) {
					const { status } = await this.server.admin(`/_replicator/${encodeURIComponent(way)}`);
					if (status !== 200) throw new Error(`${way} is not there`);
				}
			},
			{ timeout: 10_000, interval: 10 }
		);
	}
}

function rolesOf(name: string, isAgent: boolean): string[] {
	return ['requester', `person:${name}`, ...(isAgent ? ['agent'] : [])];
}

function aPhoto(ticket: Ticket, isInside: boolean, signed: ReturnType<typeof deskSigned>): object {
	const name = isInside ? `${SECRET}.jpg` : 'lampu.jpg';
	const bytes = Buffer.from(`${name} ${ticket._id} ${JSON.stringify(signed)}`);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const inside = isInside ? { internal: true as const } : {};
	return {
		_id: fileId(sha256, { ticket: ticket._id, ...inside }),
		type: 'file',
		sha256,
		mime: 'image/jpeg',
		size: bytes.byteLength,
		name,
		of: ticket._id,
		ticket: ticket._id,
		requester: ticket.requester,
		...inside,
		...signed,
		_attachments: { bytes: { content_type: 'image/jpeg', data: bytes.toString('base64') } }
	};
}
