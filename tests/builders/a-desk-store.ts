import { ulid } from 'ulid';
import type { DeskStore } from '#lib/app/worker/desk-store.ts';
import { OfficeStore } from '#lib/app/worker/office-store.ts';
import type { OpenOptions } from '#lib/app/worker/open-options.ts';
import type { Person, Role } from '#lib/domain/access/person.ts';
import { sari } from './an-office.ts';

/** As a worker opens it; it stays open, so that what follows it is not cut off. */
export function openStoreAs(
	person: Person,
	given: Partial<OpenOptions> = {}
): Promise<OfficeStore> {
	return OfficeStore.open({
		person,
		device: 'laptop',
		officeName: 'Kantor Contoh',
		today: '2026-03-16',
		withSample: false,
		known: null,
		server: null,
		...given
	});
}

/** A store of somebody with these roles; the same person again where an id is given. */
export async function aStoreOf(roles: readonly Role[], id = ulid()): Promise<OfficeStore> {
	// The office's settings are an admin's to make; others find them there.
	await openStoreAs({ ...sari, id });
	return openStoreAs({ ...sari, id, roles });
}

export function anOwnTicket(requester: string, given: object = {}) {
	return {
		_id: `ticket:${ulid()}` as const,
		type: 'ticket' as const,
		number: 'T-A-00001',
		requester,
		who: { name: 'Sari Contoh', nip: '', department: 'Keuangan' },
		channel: 'app' as const,
		service: 'akses-email',
		serviceName: { id: 'Akses email', en: 'Mail access' },
		category: 'ti',
		unit: 'ti',
		title: 'Email tidak terbuka',
		description: 'Sejak pagi.',
		priority: 'normal' as const,
		answers: [],
		files: [],
		...given
	};
}

export function aNoteOn(ticket: string, requester: string) {
	return {
		_id: `ticket-event:${ulid()}` as const,
		type: 'ticket-event' as const,
		ticket,
		requester,
		internal: true as const,
		kind: 'note' as const,
		text: 'Perlu ditanyakan ke unit.',
		files: []
	};
}

export async function idsIn({ engines }: DeskStore): Promise<string[]> {
	return (await engines.desk.changesSince(0, 1_000)).changes.map(({ id }) => id);
}
