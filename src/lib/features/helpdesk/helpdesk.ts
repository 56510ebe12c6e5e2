import { createContext } from 'svelte';
import type { Remote } from 'comlink';
import type { Person } from '#lib/domain/access/person.ts';
import type { DeviceEntry } from '#lib/domain/access/device.ts';
import type { PersonEntry } from '#lib/domain/access/directory.ts';
import type {
	AppReport,
	AppReportAnswer,
	FaqProposal,
	FaqVerdict,
	FaqVote,
	NoticeEvent,
	Redirect,
	RedirectAnswer,
	Unrecorded
} from '#lib/domain/desk/besides.ts';
import type {
	Canned,
	Category,
	DeskSettings,
	Faq,
	NoticeTemplate,
	Pic,
	Service,
	Unit,
	Vendor,
	WorkCalendar
} from '#lib/domain/desk/masters.ts';
import type { OpenNotices } from '#lib/domain/desk/open-notices.ts';
import type { Rating, Ticket, TicketEvent } from '#lib/domain/desk/ticket.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import type { Doc, Stored } from '#lib/domain/document.ts';
import type { FileDoc } from '#lib/domain/files/file.ts';
import type { ProductDoc } from '#lib/domain/registry.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Holidays, LinkForm, OfficeSettings } from '#lib/domain/settings.ts';
import type { KeepProblem } from '#lib/store/files/file-store.ts';
import type { PictureProblem } from '#lib/store/files/picture.ts';
import type { ReadTable } from '#lib/store/reader.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { DeskView } from './ledger/desk-view.ts';
import type { DeskWorkbook } from './workbook.ts';

type DocTable<D extends Doc> = ReadTable<Stored<D>>;

/** Tickets and what is recorded beside them: of the whole desk, or of one person's mailbox. */
export interface DeskTables {
	readonly tickets: DocTable<Ticket>;
	readonly ticketEvents: DocTable<TicketEvent>;
	readonly ratings: DocTable<Rating>;
	readonly redirects: DocTable<Redirect>;
	readonly redirectAnswers: DocTable<RedirectAnswer>;
	readonly noticeEvents: DocTable<NoticeEvent>;
	readonly faqProposals: DocTable<FaqProposal>;
	readonly faqVerdicts: DocTable<FaqVerdict>;
	readonly faqVotes: DocTable<FaqVote>;
	readonly appReports: DocTable<AppReport>;
	readonly appReportAnswers: DocTable<AppReportAnswer>;
	readonly unrecorded: DocTable<Unrecorded>;
	/** Derived, kept with each write. */
	readonly ticketSummaries: ReadTable<TicketSummary>;
	/** Messages that are owed and that nobody has sent or left out, by what they are about. */
	readonly openNotices: ReadTable<OpenNotices>;
}

/** Master data that everybody reads. */
export interface DeskMasterTables {
	readonly services: DocTable<Service>;
	readonly categories: DocTable<Category>;
	readonly units: DocTable<Unit>;
	readonly pics: DocTable<Pic>;
	readonly vendors: DocTable<Vendor>;
	readonly calendars: DocTable<WorkCalendar>;
	readonly faqs: DocTable<Faq>;
	readonly cannedReplies: DocTable<Canned>;
	readonly noticeTemplates: DocTable<NoticeTemplate>;
	readonly holidays: DocTable<Holidays>;
	readonly people: DocTable<PersonEntry>;
	/** The devices of the organisation, as far as they are known here. */
	readonly devices: DocTable<DeviceEntry>;
	/** The helpdesk's own settings are `setting:desk` in it; settings of other parts stand beside them. */
	readonly deskSettings: DocTable<DeskSettings>;
}

/** A document to be recorded; facts are signed on the way. */
export type Unsigned<D extends ProductDoc> = D extends ProductDoc
	? Omit<D, 'by' | 'at' | 'device' | '_rev'> & { readonly _rev?: string }
	: never;

/** Why a photo or a document was not kept; nothing of it is here then. */
export type KeepFileProblem = KeepProblem | PictureProblem;

/** How far something that was recorded here has come; `alone`: this device is joined to no server. */
export type Arrival = 'alone' | 'on-its-way' | 'arrived';

/** Whose ticket a file belongs to. */
export interface FileOwner {
	/** The ticket's id. */
	readonly ticket: string;
	readonly requester: string;
	/** It stays inside the desk. */
	readonly internal?: true;
}

/** The server through which tickets of other devices come here. */
export interface DeskServer {
	/** This device, as its list of devices calls it. */
	readonly device: string;
	/** When this device last exchanged tickets with the server; null: never, as far as is known. */
	readonly exchangedMs: number | null;
	/** How many documents of the first load are here; null: it is over, or has not begun. */
	readonly loading: { readonly loaded: number; readonly total: number } | null;
}

/** Everything that screens of the helpdesk work with. */
export interface Helpdesk {
	readonly person: Person;
	/** Sample data: no message may leave. */
	readonly isPractice: boolean;
	/** Null: this device is alone. To be read where it is shown: it changes. */
	readonly server: DeskServer | null;
	/** Whether this person works at the desk; others have only their own tickets here. */
	readonly isAtDesk: boolean;
	/** Opens the database at the first question. */
	tables(): Promise<DeskTables>;
	readonly masters: DeskMasterTables;
	/** The ledger of the worker: queues, filters, search, reports. */
	readonly view: Remote<DeskView>;
	/** Whether the server has a fact that was recorded here. Tracked by Svelte. */
	arrivalOf(fact: { readonly _id: string; readonly at: string }): Arrival;
	/** Calls back now and whenever tickets or what they are measured against changed; returns what stops it. */
	onChange(listener: () => void): () => void;
	/**
	 * Signs and keeps documents of one database, all of them or none. Resolves once they are on disk;
	 * only then may a screen say that they are saved.
	 */
	record(docs: readonly Unsigned<ProductDoc>[]): Promise<Result<void, RecordProblem>>;
	/** Removes masters, by id and revision. */
	discard(
		docs: readonly { readonly _id: string; readonly _rev: string }[]
	): Promise<Result<void, RecordProblem>>;
	readonly files: {
		keep(
			file: Blob,
			meta: { readonly name: string; readonly of: string } & FileOwner
		): Promise<Result<FileDoc, KeepFileProblem>>;
		documents(ids: readonly string[]): Promise<readonly FileDoc[]>;
		open(id: string): Promise<Blob | null>;
	};
	/** Writes an .xlsx, in a worker of its own. */
	write(book: DeskWorkbook): Promise<Blob>;
	/** The name of somebody who recorded something; the id where nobody knows it here. */
	nameOf(personId: string): string;
	/** A new id of a type, sortable by time: `ticket:<ulid>`. */
	newId(type: string): string;
	/** The number of the next ticket: final, also offline, and given once only. */
	nextTicketNo(): Promise<string>;
	readonly settings: {
		readonly office: OfficeSettings;
		/** How WhatsApp is opened: as the office has settled it for reminders. */
		readonly linkForm: LinkForm;
		/** The office's own, or what holds before somebody has said otherwise. */
		readonly desk: Omit<DeskSettings, 'by' | 'at' | 'device'>;
		/** Names of holidays by date; `shared` is *cuti bersama*. */
		readonly holidays: ReadonlyMap<string, { readonly name: string; readonly shared: boolean }>;
	};
}

export const [useHelpdesk, provideHelpdesk] = createContext<Helpdesk>();
