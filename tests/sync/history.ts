import fc from 'fast-check';
import { mishaps, type Mishap } from './bad-network.ts';

/** How many devices a history is about. */
export const DEVICES = 3;
/** How many customers they all work on: few, so that they meet. */
export const CUSTOMERS = 4;

/** Something that happens on one of the devices. */
export type Step = { readonly on: number } & (
	| { readonly kind: 'edit'; readonly doc: number; readonly field: string; readonly value: number }
	/** A file says something of a customer: no signature. */
	| { readonly kind: 'file'; readonly doc: number; readonly value: number }
	| { readonly kind: 'delete'; readonly doc: number }
	| { readonly kind: 'settle'; readonly choice: number }
	| { readonly kind: 'pay'; readonly doc: number; readonly count: number }
	| { readonly kind: 'visit'; readonly doc: number; readonly value: number }
	| { readonly kind: 'discount'; readonly doc: number; readonly value: number }
	/** An answer to a discount that the device knows of, whoever recorded it. */
	| { readonly kind: 'judge'; readonly choice: number }
	| { readonly kind: 'reverse'; readonly choice: number }
	/** Everything is compared with the server. */
	| { readonly kind: 'exchange'; readonly mishaps: readonly Mishap[]; readonly isSlow: boolean }
	/** What is new on either side goes and comes, as between two looks at all. */
	| {
			readonly kind: 'exchange-next';
			readonly mishaps: readonly Mishap[];
			readonly isSlow: boolean;
	  }
	/** All of them at once, each what is new. */
	| { readonly kind: 'all-exchange' }
	| { readonly kind: 'reopen' }
	| { readonly kind: 'part'; readonly isDown: boolean }
	/** The device's clock is set, in minutes off. */
	| { readonly kind: 'clock'; readonly minutes: number }
);

const on = fc.nat(DEVICES - 1);
const doc = fc.nat(CUSTOMERS - 1);
const value = fc.nat(3);
const choice = fc.nat(3);
const someMishaps = fc.array(
	fc.oneof(
		{ weight: 2, arbitrary: fc.constant<Mishap>('fine') },
		fc.constantFrom<Mishap>(...mishaps)
	),
	{ maxLength: 12 }
);

type ModelOf<Kind extends Step['kind']> = {
	[Field in keyof Omit<Extract<Step, { kind: Kind }>, 'kind' | 'on'>]: fc.Arbitrary<unknown>;
};

/** A kind of step, how often it is taken, and what it may be like. */
function step<Kind extends Step['kind']>(weight: number, kind: Kind, model: ModelOf<Kind>) {
	const taken = fc.record({ kind: fc.constant(kind), on, ...model });
	return { weight, arbitrary: taken as unknown as fc.Arbitrary<Step> };
}

/** What happens on devices that work apart. */
export const aHistory: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		step(8, 'edit', {
			doc,
			field: fc.constantFrom('name', 'address', 'branch', 'email'),
			value
		}),
		step(3, 'file', { doc, value }),
		step(2, 'delete', { doc }),
		step(2, 'settle', { choice }),
		step(3, 'pay', { doc, count: fc.integer({ min: 1, max: 3 }) }),
		step(1, 'visit', { doc, value }),
		step(2, 'discount', { doc, value }),
		step(2, 'judge', { choice }),
		step(2, 'reverse', { choice }),
		step(6, 'exchange', { mishaps: someMishaps, isSlow: fc.boolean() }),
		step(4, 'exchange-next', { mishaps: someMishaps, isSlow: fc.boolean() }),
		step(2, 'all-exchange', {}),
		step(1, 'reopen', {}),
		step(1, 'part', { isDown: fc.boolean() }),
		step(1, 'clock', { minutes: fc.integer({ min: -300, max: 300 }) })
	),
	{ minLength: 8, maxLength: 30 }
);
