import type { DevicePerson } from '#lib/session/device-db.ts';
import type { Departure } from '#lib/session/departure.ts';
import type { OwnerProblem } from '#lib/session/people.ts';
import type { SyncProblemCode } from '#lib/sync/sync-problem.ts';
import type { OpenStore } from './open-office.svelte.ts';

/** What the window shows. */
export type Phase =
	| { readonly name: 'starting' }
	/** `isEmptied`: people worked here before, and the browser has thrown away what was stored. */
	| { readonly name: 'welcome'; readonly isEmptied: boolean }
	| { readonly name: 'locked' }
	/** Somebody whom the server knows comes in; with a token, its first admin. */
	| {
			readonly name: 'server-entry';
			readonly token: string | null;
			/** What was here is gone, and could not be fetched again because of this. */
			readonly emptied?: SyncProblemCode;
	  }
	/** Somebody's data has just gone from this device. */
	| { readonly name: 'departed'; readonly departure: Departure }
	| { readonly name: 'open'; readonly person: DevicePerson; readonly store: OpenStore }
	| { readonly name: 'failed'; readonly reason: unknown };

/** Why a first start was refused. */
export type StartProblem = OwnerProblem | { readonly code: 'office-missing' };

/** What the server printed at its first start: it makes its first admin, once. */
export function setupToken(): string | null {
	const isSetup = location.pathname === '/setup' && location.hash.length > 1;
	return isSetup ? location.hash.slice(1) : null;
}
