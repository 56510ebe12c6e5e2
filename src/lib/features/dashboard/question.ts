import type { AgeBucket } from '#lib/domain/billing/ageing.ts';
import type { PaymentMethod } from '#lib/domain/billing/facts.ts';
import type { Stage } from '#lib/domain/billing/template.ts';
import type { NamedPerson } from '#lib/domain/collection/collector.ts';
import type { PromiseStanding } from '#lib/domain/collection/promise-state.ts';
import type { VisitOutcome } from '#lib/domain/collection/facts.ts';
import type { Collected } from '#lib/domain/dashboard/collected.ts';
import type { Conversion, ConversionDays } from '#lib/domain/dashboard/conversion.ts';
import type { Coverage } from '#lib/domain/dashboard/coverage.ts';
import type { Outstanding } from '#lib/domain/dashboard/outstanding.ts';
import type { Period } from '#lib/domain/dashboard/period.ts';
import type { Promises, PromiseSum } from '#lib/domain/dashboard/promises.ts';
import type { PersonWork } from '#lib/domain/dashboard/work.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';

/** What the dashboard is asked for. */
export interface DashboardQuestion {
	readonly period: Period;
	/** None: all. */
	readonly branches: readonly string[];
	readonly person: string | null;
	/** Everybody of the office: imports name collectors as people write them. */
	readonly people: readonly NamedPerson[];
}

/** A part of the period, for charts and the tables behind them. */
export interface Step extends Period {
	/** Rupiah due and unpaid at the end of it. */
	readonly arrears: Rupiah;
	readonly collected: Rupiah;
}

export interface PersonRow extends PersonWork {
	readonly person: string;
}

/** Every figure of the page. */
export interface Dashboard {
	readonly today: CalendarDate;
	/** When it was worked out, ms since 1970. */
	readonly madeAtMs: number;
	readonly period: Period;
	readonly before: Period;
	/** Bills that are here at all; 0: nothing has been imported. */
	readonly bills: number;
	readonly outstanding: Outstanding;
	readonly steps: readonly Step[];
	/** Due and unpaid now, and at the end of the period before. */
	readonly arrears: Rupiah;
	readonly arrearsBefore: Rupiah;
	readonly collected: Omit<Collected, 'steps'>;
	readonly collectedBefore: Rupiah;
	readonly coverage: Coverage;
	readonly conversion: Conversion;
	readonly promises: Promises;
	readonly promisesBefore: Promises;
	readonly dueToday: PromiseSum;
	/** By name of nobody in particular; the page sorts them. */
	readonly people: readonly PersonRow[];
	/** What can be filtered by. */
	readonly choices: { readonly branches: readonly string[]; readonly people: readonly string[] };
}

/** The rows behind a figure. */
export type RowsAsked =
	| {
			readonly of: 'bills';
			readonly age: AgeBucket | null;
			/** Only those of the arrears of today: due by now, or nobody knows since when. */
			readonly isPastDue: boolean;
	  }
	| { readonly of: 'customers'; readonly isReached: boolean }
	| {
			readonly of: 'payments';
			readonly by: string | null;
			readonly method: PaymentMethod | null;
			readonly isDoubtful: boolean;
	  }
	| {
			readonly of: 'reminders';
			readonly by: string | null;
			readonly template: string | null;
			readonly stage: Stage | null;
			/** Paid within so many days; null: all that reached somebody. */
			readonly paidWithin: ConversionDays | null;
	  }
	| {
			readonly of: 'promises';
			readonly by: string | null;
			readonly standings: readonly PromiseStanding[];
			readonly isToday: boolean;
	  }
	| { readonly of: 'visits'; readonly by: string | null; readonly isMet: boolean };

/** One row, in the same form for all kinds. */
export interface FigureRow {
	readonly customerNo: string;
	readonly name: string;
	/** The day that it counts for; null where there is none. */
	readonly day: CalendarDate | null;
	/** Who recorded it; null for what nobody records. */
	readonly by: string | null;
	/** Rupiah; null where it is about none. */
	readonly amount: Rupiah | null;
	/** What it is, as a word of the product. */
	readonly kind:
		| { readonly of: 'bills'; readonly age: AgeBucket }
		| { readonly of: 'customers' }
		| { readonly of: 'payments'; readonly method: PaymentMethod }
		| { readonly of: 'reminders'; readonly stage: Stage; readonly paidAfter: number | null }
		| { readonly of: 'promises'; readonly standing: PromiseStanding }
		| { readonly of: 'visits'; readonly outcome: VisitOutcome };
}

export interface FigureRows {
	readonly count: number;
	readonly amount: Rupiah;
	/** The first of them: by day, the newest first; bills and customers by amount. */
	readonly rows: readonly FigureRow[];
}
