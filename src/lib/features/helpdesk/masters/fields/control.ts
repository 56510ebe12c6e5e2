import type { MasterKind } from '../kinds.ts';

/** How one entry is written: what a form shows for it, and what may stand in a cell. */
export type Control =
	| { readonly kind: 'text' | 'long' | 'mail' | 'phone' | 'address' }
	| { readonly kind: 'whole'; readonly from: number; readonly to: number }
	| { readonly kind: 'yes-no' }
	/** The id of somebody who has an account. */
	| { readonly kind: 'person' }
	/** Values and the Indonesian word that stands for each in files. */
	| { readonly kind: 'choice'; readonly words: Readonly<Record<string, string>> }
	| { readonly kind: 'reference'; readonly to: MasterKind }
	| { readonly kind: 'references'; readonly to: MasterKind }
	/** Several short words: one a line, or parted by commas. */
	| { readonly kind: 'words' }
	/** Answers of an earlier question: one a line. */
	| { readonly kind: 'answers' }
	/** Choices in both languages: one a line, "Meja | Desk". */
	| { readonly kind: 'options' }
	| { readonly kind: 'tiers' }
	/** Minutes of working time: "4 jam", "3 hari". */
	| { readonly kind: 'working-time' }
	/** The hours of one weekday: "08:00-12:00, 13:00-17:00". */
	| { readonly kind: 'hours'; readonly weekday: number }
	/** One a line: "2026-01-02 s.d. 2026-01-05". */
	| { readonly kind: 'spans' }
	/** One a line: "2026-12-31 Tutup buku". */
	| { readonly kind: 'days' };
