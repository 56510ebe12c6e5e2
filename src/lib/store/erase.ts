import Dexie from 'dexie';
import type { DeskDatabaseKind, FirstDatabaseKind } from '#lib/domain/registry.ts';
import { databaseName } from './databases.ts';
import { deskDatabaseName, type DeskPlace } from './desk-databases.ts';

const kinds: readonly FirstDatabaseKind[] = ['billing', 'org', 'files'];
const deskKinds: readonly DeskDatabaseKind[] = ['desk', 'desk-files'];

/** Deletes all databases of a person from this device. Resolves once nothing of them is left. */
export async function eraseStores(personId: string): Promise<void> {
	for (const kind of kinds) await Dexie.delete(databaseName(personId, kind));
	await eraseDesk(personId, 'desk');
	await eraseDesk(personId, 'mailbox');
}

/** Deletes what a person has here of the helpdesk under one of the two names. */
export async function eraseDesk(personId: string, place: DeskPlace): Promise<void> {
	for (const kind of deskKinds) await Dexie.delete(deskDatabaseName(personId, kind, place));
}
