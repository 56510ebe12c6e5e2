import { createContext } from 'svelte';
import type { Remote } from 'comlink';
import type { Person } from '#lib/domain/access/person.ts';
import type { PersonEntry } from '#lib/domain/access/directory.ts';
import type { Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type {
	Absence,
	Outcome,
	Payment,
	PaymentPromise,
	Pause,
	Reminder,
	Reversal
} from '#lib/domain/billing/facts.ts';
import type { ImportRun, Recipe } from '#lib/domain/billing/import.ts';
import type { SavedView } from '#lib/domain/billing/saved-view.ts';
import type {
	Adjustment,
	Assignment,
	Dispute,
	Distinction,
	Plan,
	Settlement,
	Verdict,
	Visit
} from '#lib/domain/collection/facts.ts';
import type { Queue } from '#lib/domain/billing/queue.ts';
import type { Template } from '#lib/domain/billing/template.ts';
import type { Doc, Stored } from '#lib/domain/document.ts';
import type { ProductDoc } from '#lib/domain/registry.ts';
import type { Result } from '#lib/domain/result.ts';
import type {
	CollectionSettings,
	Holidays,
	OfficeSettings,
	ReminderSettings
} from '#lib/domain/settings.ts';
import type { ReadTable } from '#lib/store/reader.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type {
	AcceptedRun,
	AcceptProblem,
	AcceptProgress,
	ImportOrigin
} from './import/accept-import.ts';
import type { UndoProblem } from './import/undo-import.ts';
import type { LedgerView } from './ledger/ledger-view.ts';

type DocTable<D extends Doc> = ReadTable<Stored<D>>;

/** What the billing database holds, a table for each type of document, and the accounts. */
export interface BillingTables {
	readonly customers: DocTable<Customer>;
	readonly bills: DocTable<Bill>;
	readonly payments: DocTable<Payment>;
	readonly reminders: DocTable<Reminder>;
	readonly outcomes: DocTable<Outcome>;
	readonly promises: DocTable<PaymentPromise>;
	readonly pauses: DocTable<Pause>;
	readonly absences: DocTable<Absence>;
	readonly reversals: DocTable<Reversal>;
	readonly visits: DocTable<Visit>;
	readonly distinctions: DocTable<Distinction>;
	readonly adjustments: DocTable<Adjustment>;
	readonly verdicts: DocTable<Verdict>;
	readonly plans: DocTable<Plan>;
	readonly disputes: DocTable<Dispute>;
	readonly settlements: DocTable<Settlement>;
	readonly assignments: DocTable<Assignment>;
	readonly importRuns: DocTable<ImportRun>;
	readonly recipes: DocTable<Recipe>;
	readonly queues: DocTable<Queue>;
	readonly views: DocTable<SavedView>;
	/** Derived from the facts, in the same transaction as they are written. */
	readonly accounts: ReadTable<Account>;
}

export interface OrgTables {
	readonly templates: DocTable<Template>;
	readonly settings: DocTable<OfficeSettings | ReminderSettings | CollectionSettings>;
	readonly holidays: DocTable<Holidays>;
	readonly people: DocTable<PersonEntry>;
}

export type { RecordProblem };

/** A document to be recorded; facts are signed on the way. */
export type Unsigned<D extends ProductDoc> = D extends ProductDoc
	? Omit<D, 'by' | 'at' | 'device' | '_rev'> & { readonly _rev?: string }
	: never;

/** The store's end of an import; the importer itself never sees the store. */
export interface ImportDesk {
	/** Answers what is known at the other end of the port, which is handed over. */
	serveKnown(port: MessagePort): Promise<void>;
	/** Stores what was accepted, served at the other end of the port: all of it or nothing. */
	accept(
		port: MessagePort,
		origin: ImportOrigin,
		onProgress: AcceptProgress
	): Promise<Result<AcceptedRun, AcceptProblem>>;
	/** Calls off what is being stored. */
	cancel(): Promise<void>;
	undo(run: string, reason: string): Promise<Result<void, UndoProblem>>;
}

/** Everything that screens of bills and customers work with. */
export interface BillingOffice {
	readonly person: Person;
	/** Sample data: no message may leave. */
	readonly isPractice: boolean;
	readonly tables: BillingTables;
	readonly org: OrgTables;
	readonly ledger: Remote<LedgerView>;
	/** Calls back whenever the ledger has changed; returns what stops it. */
	onLedgerChange(listener: () => void): () => void;
	/**
	 * Signs and keeps documents, all of them or none. Resolves once they are on disk; only then may a
	 * screen say that they are saved.
	 */
	record(docs: readonly Unsigned<ProductDoc>[]): Promise<Result<void, RecordProblem>>;
	/** Removes documents that may be removed, by id and revision. */
	discard(
		docs: readonly { readonly _id: string; readonly _rev: string }[]
	): Promise<Result<void, RecordProblem>>;
	readonly imports: ImportDesk;
	/** The name of somebody who recorded something; the id where nobody knows it here. */
	nameOf(personId: string): string;
	/** A new id of a type, sortable by time. */
	newId(type: string): string;
	/** The number of the next receipt: final, and given once only. */
	nextReceiptNo(): Promise<string>;
	readonly settings: {
		readonly office: OfficeSettings;
		readonly reminders: ReminderSettings;
		/** The office's own, or what holds before somebody has said otherwise. */
		readonly collection: Omit<CollectionSettings, 'by' | 'at' | 'device'>;
		readonly holidays: ReadonlyMap<string, string>;
	};
}

export const [useOffice, provideOffice] = createContext<BillingOffice>();
