import { createContext } from 'svelte';
import type { Remote } from 'comlink';
import type { Person } from '#lib/domain/access/person.ts';
import type { DeviceEntry } from '#lib/domain/access/device.ts';
import type { PersonEntry } from '#lib/domain/access/directory.ts';
import type { Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Proposal, Review, Union } from '#lib/domain/billing/customer-facts.ts';
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
	CashReceipt,
	CreditUse,
	Dispute,
	Distinction,
	HandOver,
	Plan,
	Settlement,
	Verdict,
	Visit
} from '#lib/domain/collection/facts.ts';
import type { HandOverSummary, UnnamedCash } from '#lib/domain/collection/cash-rows.ts';
import type {
	BankLine,
	BankLink,
	BankRecipe,
	BankSkip,
	BankStatement
} from '#lib/domain/collection/bank/bank-facts.ts';
import type { RecordedPayment } from '#lib/domain/collection/bank/match-lines.ts';
import type { LineToMatch } from '#lib/domain/collection/bank/suggestion.ts';
import type { Queue } from '#lib/domain/billing/queue.ts';
import type { Template } from '#lib/domain/billing/template.ts';
import type { Doc, Stored } from '#lib/domain/document.ts';
import type { ProductDoc } from '#lib/domain/registry.ts';
import type { Result } from '#lib/domain/result.ts';
import type { FileDoc } from '#lib/domain/files/file.ts';
import type { KeepProblem } from '#lib/store/files/file-store.ts';
import type { PictureProblem } from '#lib/store/files/picture.ts';
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
import type { DisputeTickets } from './agreements/dispute-tickets.ts';
import type { UndoProblem } from './import/undo-import.ts';
import type { BankMatches } from './bank/bank-matcher.ts';
import type { FieldView } from './ledger/field-view.ts';
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
	readonly creditUses: DocTable<CreditUse>;
	readonly distinctions: DocTable<Distinction>;
	readonly adjustments: DocTable<Adjustment>;
	readonly verdicts: DocTable<Verdict>;
	readonly plans: DocTable<Plan>;
	readonly disputes: DocTable<Dispute>;
	readonly settlements: DocTable<Settlement>;
	readonly assignments: DocTable<Assignment>;
	readonly proposals: DocTable<Proposal>;
	readonly reviews: DocTable<Review>;
	readonly unions: DocTable<Union>;
	readonly handOvers: DocTable<HandOver>;
	readonly cashReceipts: DocTable<CashReceipt>;
	readonly bankLines: DocTable<BankLine>;
	readonly bankStatements: DocTable<BankStatement>;
	readonly bankSkips: DocTable<BankSkip>;
	readonly bankLinks: DocTable<BankLink>;
	readonly bankRecipes: DocTable<BankRecipe>;
	readonly importRuns: DocTable<ImportRun>;
	readonly recipes: DocTable<Recipe>;
	readonly queues: DocTable<Queue>;
	readonly views: DocTable<SavedView>;
	/** Derived from the facts, in the same transaction as they are written. */
	readonly accounts: ReadTable<Account>;
	/** Derived likewise: cash that no hand-over of its collector names. */
	readonly unnamedCash: ReadTable<UnnamedCash>;
	readonly handOverSummaries: ReadTable<HandOverSummary>;
}

export interface OrgTables {
	readonly templates: DocTable<Template>;
	readonly settings: DocTable<OfficeSettings | ReminderSettings | CollectionSettings>;
	readonly holidays: DocTable<Holidays>;
	readonly people: DocTable<PersonEntry>;
	readonly devices: DocTable<DeviceEntry>;
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

/** Why a photo or a document was not kept; nothing of it is here then. */
export type KeepFileProblem = KeepProblem | PictureProblem;

/** Photos and documents that prove something. */
export interface OfficeFiles {
	/** Keeps one, a picture made smaller; `of` is the document that it is kept for. */
	keep(
		file: Blob,
		meta: { readonly name: string; readonly of: string }
	): Promise<Result<FileDoc, KeepFileProblem>>;
	/** What is known of these, thumbnails with it; others are left out. */
	documents(ids: readonly string[]): Promise<readonly FileDoc[]>;
	/** The bytes; null where they are neither here nor can be fetched now. */
	open(id: string): Promise<Blob | null>;
}

/** Tells what a device of the office gave out from what somebody made up. */
export interface DeviceSeals {
	/** What this device is called in what it signs. */
	readonly device: string;
	/** The signature of a text, in base64url. */
	sign(text: string): Promise<string>;
	/** The key of a device and who works on it; null where this device knows of none. */
	knownDevice(
		device: string
	): Promise<{ readonly key: JsonWebKey; readonly person: string | null } | null>;
}

/** A person's own order of the customers, on this device. */
export interface OwnOrder {
	read(): Promise<readonly string[]>;
	/** Resolves once it is on disk. */
	keep(customerNos: readonly string[]): Promise<void>;
}

/** Everything that screens of bills and customers work with. */
export interface BillingOffice {
	readonly person: Person;
	/** Sample data: no message may leave. */
	readonly isPractice: boolean;
	readonly tables: BillingTables;
	readonly org: OrgTables;
	readonly ledger: Remote<LedgerView>;
	/** The day in the field, from the same ledger. */
	readonly field: Remote<FieldView>;
	readonly ownOrder: OwnOrder;
	/** Whose payment lines of a bank are likely to be, from the same ledger. */
	matchBankLines(
		lines: readonly LineToMatch[],
		recorded: readonly RecordedPayment[]
	): Promise<BankMatches>;
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
	readonly files: OfficeFiles;
	readonly seals: DeviceSeals;
	readonly disputeTickets: DisputeTickets;
	/** The name of somebody who recorded something; the id where nobody knows it here. */
	nameOf(personId: string): string;
	/** A new id of a type, sortable by time. */
	newId(type: string): string;
	/** The number of the next receipt: final, and given once only. */
	nextReceiptNo(): Promise<string>;
	/** The number of the next voucher of a hand-over, likewise. */
	nextVoucherNo(): Promise<string>;
	readonly settings: {
		readonly office: OfficeSettings;
		readonly reminders: ReminderSettings;
		/** The office's own, or what holds before somebody has said otherwise. */
		readonly collection: Omit<CollectionSettings, 'by' | 'at' | 'device'>;
		readonly holidays: ReadonlyMap<string, string>;
	};
}

export const [useOffice, provideOffice] = createContext<BillingOffice>();
