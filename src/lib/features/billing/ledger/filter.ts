import type { AgeBucket } from '#lib/domain/billing/ageing.ts';

/** Where a bill stands. A bill can be in several: part paid and promised, say. */
export const billStatuses = ['open', 'part-paid', 'paid', 'absent'] as const;
export type BillStatus = (typeof billStatuses)[number];

/** What keeps a customer from being reminded, as far as it can be filtered by. */
export const customerHolds = [
	'paused',
	'opted-out',
	'promised',
	'promise-due',
	'says-paid',
	'disputed',
	'on-plan',
	'plan-late'
] as const;
export type CustomerHold = (typeof customerHolds)[number];

/** Which bills to show. An empty list or null means no restriction. */
export interface BillFilter {
	readonly search: string;
	readonly statuses: readonly BillStatus[];
	readonly holds: readonly CustomerHold[];
	readonly ages: readonly AgeBucket[];
	readonly amountFrom: number | null;
	readonly amountTo: number | null;
	readonly branches: readonly string[];
	readonly collectors: readonly string[];
	/** Reminded since the first of this month, or not. */
	readonly reminded: 'any' | 'yes' | 'no';
	/** Whether the customer has a number that WhatsApp may be tried on. */
	readonly reach: 'any' | 'whatsapp' | 'none';
}

export const noFilter: BillFilter = {
	search: '',
	statuses: [],
	holds: [],
	ages: [],
	amountFrom: null,
	amountTo: null,
	branches: [],
	collectors: [],
	reminded: 'any',
	reach: 'any'
};

/** The list that a clerk works with: what is not paid. */
export const unpaid: BillFilter = { ...noFilter, statuses: ['open', 'part-paid', 'absent'] };

export const sortKeys = ['due', 'amount', 'name', 'customerNo', 'reminded'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
	readonly by: SortKey;
	readonly descending: boolean;
}
