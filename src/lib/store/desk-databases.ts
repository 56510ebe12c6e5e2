import { DESK_ROLES, type Role } from '#lib/domain/access/person.ts';
import type { DeskDatabaseKind } from '#lib/domain/registry.ts';

/** What the databases of the helpdesk on a device are: the whole desk, or one person's own part of it. */
export type DeskPlace = 'desk' | 'mailbox';

/** Whoever works at the desk has the desk here, everybody else their own mailbox. */
export function deskPlaceOf(roles: readonly Role[]): DeskPlace {
	return DESK_ROLES.some((role) => roles.includes(role)) ? 'desk' : 'mailbox';
}

/**
 * The name of a person's database of the helpdesk on this device. Desk and mailbox have a name each:
 * somebody whose roles change finds nothing of the other in it, and no sequence that was agreed with
 * the other's database on a server.
 */
export function deskDatabaseName(
	personId: string,
	kind: DeskDatabaseKind,
	place: DeskPlace
): string {
	return `satuloket-${personId}-${kind === 'desk' ? place : `${place}-files`}`;
}
