import fc from 'fast-check';
import { allowedFrom } from '#lib/domain/desk/transitions.ts';
import type { TicketEventKind } from '#lib/domain/desk/ticket.ts';

/** Whose devices there are: Rina and Budi ask, Agus works at the desk, Dewi does from time to time. */
export const owners = ['rina', 'rina', 'budi', 'agus', 'agus', 'dewi'] as const;
export type DeskPersonName = (typeof owners)[number];

/** Whom something can be filed for: a name, or nobody who has an account. */
export const askers = ['rina', 'budi', 'agus', '-'] as const;

/** Something that happens on one of the devices, or to all of them. */
export type DeskStep =
	| { readonly kind: 'file'; readonly on: number; readonly asker: number }
	| {
			readonly kind: 'record';
			readonly on: number;
			readonly ticket: number;
			readonly event: TicketEventKind;
			readonly isForOthers: boolean;
	  }
	| { readonly kind: 'rate'; readonly on: number; readonly ticket: number }
	| {
			readonly kind: 'photo';
			readonly on: number;
			readonly ticket: number;
			readonly isInside: boolean;
	  }
	/** A device meets the server: it brings, it fetches, or both. */
	| { readonly kind: 'bring' | 'fetch' | 'meet'; readonly on: number }
	/** Dewi works at the desk from now on, or no longer. */
	| { readonly kind: 'roles'; readonly isAtDesk: boolean }
	/** A device's clock is set, in minutes off. */
	| { readonly kind: 'clock'; readonly on: number; readonly minutes: number }
	/** What the carrier has carried is there, but not how far it came: as after a power cut. */
	| { readonly kind: 'power-cut' }
	| { readonly kind: 'restart' };

const kinds = Object.keys(allowedFrom).filter((kind): kind is TicketEventKind => kind !== 'rating');
const on = fc.nat(owners.length - 1);
const ticket = fc.nat(5);

type ModelOf<Kind extends DeskStep['kind']> = {
	[Field in keyof Omit<Extract<DeskStep, { kind: Kind }>, 'kind'>]: fc.Arbitrary<unknown>;
};

function step<Kind extends DeskStep['kind']>(weight: number, kind: Kind, model: ModelOf<Kind>) {
	const taken = fc.record({ kind: fc.constant(kind), ...model });
	return { weight, arbitrary: taken as unknown as fc.Arbitrary<DeskStep> };
}

/** What happens between requesters, the desk and the carrier. */
export const aDeskHistory: fc.Arbitrary<readonly DeskStep[]> = fc.array(
	fc.oneof(
		step(5, 'file', { on, asker: fc.nat(askers.length - 1) }),
		step(16, 'record', {
			on,
			ticket,
			event: fc.constantFrom(...kinds),
			isForOthers: fc.boolean()
		}),
		step(2, 'rate', { on, ticket }),
		step(4, 'photo', { on, ticket, isInside: fc.boolean() }),
		step(3, 'bring', { on }),
		step(3, 'fetch', { on }),
		step(8, 'meet', { on }),
		step(2, 'roles', { isAtDesk: fc.boolean() }),
		step(1, 'clock', { on, minutes: fc.integer({ min: -300, max: 300 }) }),
		step(2, 'power-cut', {}),
		step(1, 'restart', {})
	),
	{ minLength: 20, maxLength: 60 }
);
