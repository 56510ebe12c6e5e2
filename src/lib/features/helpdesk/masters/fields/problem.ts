import type { MasterKind } from '../kinds.ts';

/** What is wrong with one entry, in a form or in a cell. */
export type FieldProblem =
	| { readonly code: 'required' }
	| { readonly code: 'too-long'; readonly most: number }
	| { readonly code: 'too-many'; readonly most: number }
	| { readonly code: 'not-a-number'; readonly from: number; readonly to: number }
	| { readonly code: 'not-a-choice'; readonly choices: readonly string[] }
	| { readonly code: 'unknown-reference'; readonly to: MasterKind; readonly given: string }
	| { readonly code: 'not-a-time-span'; readonly given: string }
	| { readonly code: 'not-a-day'; readonly given: string }
	| { readonly code: 'not-hours'; readonly given: string }
	| { readonly code: 'not-a-mail' | 'not-a-phone' | 'not-an-address' | 'not-tiers' }
	| { readonly code: 'response-after-resolution' }
	| { readonly code: 'not-asked-before' | 'not-an-answer'; readonly given: string }
	| { readonly code: 'key-twice'; readonly given: string }
	| { readonly code: 'itself' }
	| { readonly code: 'malformed' };
