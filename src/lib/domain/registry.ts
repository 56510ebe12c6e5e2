import * as z from 'zod/mini';
import { personSchema, type PersonEntry } from './access/directory.ts';
import {
	deviceLettersSchema,
	deviceSchema,
	type DeviceEntry,
	type DeviceLetters
} from './access/device.ts';
import { billSchema, type Bill } from './billing/bill.ts';
import { customerSchema, type Customer } from './billing/customer.ts';
import { proposalSchema, reviewSchema, unionSchema } from './billing/customer-facts.ts';
import {
	absenceSchema,
	outcomeSchema,
	pauseSchema,
	paymentSchema,
	promiseSchema,
	reminderSchema,
	reversalSchema,
	type CustomerFact
} from './billing/facts.ts';
import {
	importRunSchema,
	importSchema,
	recipeSchema,
	type Import,
	type ImportRun,
	type Recipe
} from './billing/import.ts';
import { queueSchema, type Queue } from './billing/queue.ts';
import {
	adjustmentSchema,
	assignmentSchema,
	cashReceiptSchema,
	creditUseSchema,
	disputeSchema,
	distinctionSchema,
	handOverSchema,
	planSchema,
	settlementSchema,
	verdictSchema,
	visitSchema,
	type CashReceipt,
	type HandOver
} from './collection/facts.ts';
import {
	bankLineSchema,
	bankLinkSchema,
	bankRecipeSchema,
	bankSkipSchema,
	bankStatementSchema,
	type BankLine,
	type BankRecipe,
	type BankSkip,
	type BankStatement
} from './collection/bank/bank-facts.ts';
import { deskDocumentTypes, type DeskDoc, type DeskMaster } from './desk/desk-documents.ts';
import { deskSettingsSchema } from './desk/masters.ts';
import { savedViewSchema, type SavedView } from './billing/saved-view.ts';
import { templateSchema, type Template } from './billing/template.ts';
import { fileSchema, type FileDoc } from './files/file.ts';
import {
	collectionSettingsSchema,
	holidaysSchema,
	officeSettingsSchema,
	reminderSettingsSchema,
	type CollectionSettings,
	type Holidays,
	type OfficeSettings,
	type ReminderSettings
} from './settings.ts';

/** Databases of a device that are open from the start. */
export type FirstDatabaseKind = 'org' | 'billing' | 'files';
/**
 * Databases of the helpdesk on a device, opened when they are needed. `desk` is kept alike with the
 * server's desk by who works there, and with their own mailbox by everybody else.
 */
export type DeskDatabaseKind = 'desk' | 'desk-files';
/** The databases that documents are kept in; each is the unit of access (see ARCHITECTURE.md). */
export type DatabaseKind = FirstDatabaseKind | DeskDatabaseKind;

/**
 * A fact is appended once and never edited. A master is edited, merged by field. A statement carries
 * nothing of the device: whoever records it, it is the same document.
 */
export type DocumentNature = 'fact' | 'master' | 'statement';

export interface DocumentType {
	readonly database: DatabaseKind;
	readonly nature: DocumentNature;
	readonly schema: z.ZodMiniType;
}

/** Every type of document there is. The type is the part of the id before the first colon. */
export const documentTypes = {
	customer: { database: 'billing', nature: 'master', schema: customerSchema },
	bill: { database: 'billing', nature: 'master', schema: billSchema },
	payment: { database: 'billing', nature: 'fact', schema: paymentSchema },
	reminder: { database: 'billing', nature: 'fact', schema: reminderSchema },
	outcome: { database: 'billing', nature: 'fact', schema: outcomeSchema },
	promise: { database: 'billing', nature: 'fact', schema: promiseSchema },
	pause: { database: 'billing', nature: 'fact', schema: pauseSchema },
	absence: { database: 'billing', nature: 'statement', schema: absenceSchema },
	reversal: { database: 'billing', nature: 'fact', schema: reversalSchema },
	visit: { database: 'billing', nature: 'fact', schema: visitSchema },
	'credit-use': { database: 'billing', nature: 'fact', schema: creditUseSchema },
	distinction: { database: 'billing', nature: 'fact', schema: distinctionSchema },
	adjustment: { database: 'billing', nature: 'fact', schema: adjustmentSchema },
	verdict: { database: 'billing', nature: 'fact', schema: verdictSchema },
	plan: { database: 'billing', nature: 'fact', schema: planSchema },
	dispute: { database: 'billing', nature: 'fact', schema: disputeSchema },
	settlement: { database: 'billing', nature: 'fact', schema: settlementSchema },
	assignment: { database: 'billing', nature: 'fact', schema: assignmentSchema },
	proposal: { database: 'billing', nature: 'fact', schema: proposalSchema },
	review: { database: 'billing', nature: 'fact', schema: reviewSchema },
	union: { database: 'billing', nature: 'fact', schema: unionSchema },
	'hand-over': { database: 'billing', nature: 'fact', schema: handOverSchema },
	'cash-receipt': { database: 'billing', nature: 'fact', schema: cashReceiptSchema },
	'bank-line': { database: 'billing', nature: 'statement', schema: bankLineSchema },
	'bank-statement': { database: 'billing', nature: 'fact', schema: bankStatementSchema },
	'bank-skip': { database: 'billing', nature: 'fact', schema: bankSkipSchema },
	'bank-link': { database: 'billing', nature: 'fact', schema: bankLinkSchema },
	'bank-recipe': { database: 'billing', nature: 'master', schema: bankRecipeSchema },
	import: { database: 'billing', nature: 'statement', schema: importSchema },
	'import-run': { database: 'billing', nature: 'fact', schema: importRunSchema },
	recipe: { database: 'billing', nature: 'master', schema: recipeSchema },
	queue: { database: 'billing', nature: 'fact', schema: queueSchema },
	view: { database: 'billing', nature: 'master', schema: savedViewSchema },
	template: { database: 'org', nature: 'fact', schema: templateSchema },
	setting: {
		database: 'org',
		nature: 'master',
		schema: z.discriminatedUnion('_id', [
			officeSettingsSchema,
			reminderSettingsSchema,
			collectionSettingsSchema,
			deskSettingsSchema
		])
	},
	holidays: { database: 'org', nature: 'master', schema: holidaysSchema },
	person: { database: 'org', nature: 'master', schema: personSchema },
	device: { database: 'org', nature: 'master', schema: deviceSchema },
	'device-letters': { database: 'org', nature: 'fact', schema: deviceLettersSchema },
	...deskDocumentTypes,
	/** In `desk-files` where it belongs to a ticket. */
	file: { database: 'files', nature: 'fact', schema: fileSchema }
} as const satisfies Record<string, DocumentType>;

export type TypeName = keyof typeof documentTypes;

export type BillingDoc =
	| Customer
	| Bill
	| CustomerFact
	| HandOver
	| CashReceipt
	| BankLine
	| BankStatement
	| BankSkip
	| BankRecipe
	| Import
	| ImportRun
	| Recipe
	| Queue
	| SavedView;
export type OrgDoc =
	| Template
	| OfficeSettings
	| ReminderSettings
	| CollectionSettings
	| Holidays
	| PersonEntry
	| DeviceEntry
	| DeviceLetters
	| DeskMaster;
export type { DeskDoc, DeskMaster };
export type ProductDoc = BillingDoc | OrgDoc | DeskDoc | FileDoc;

// Not Object.hasOwn: the engine that CouchDB runs these rules in may be older than that.
const typeNames: ReadonlySet<string> = new Set(Object.keys(documentTypes));

export function isTypeName(name: string): name is TypeName {
	return typeNames.has(name);
}
