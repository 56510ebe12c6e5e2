import Dexie, { type Table } from 'dexie';
import { typeOfId } from '#lib/domain/ids.ts';
import { StorageError } from './problems.ts';
import type { AnyDoc, Row } from './row.ts';

/** Which types of documents have a table of their own, and by what else they are looked up. */
export interface StoreSchema {
	/** Counts up whenever the caller changes its tables or indexes. */
	readonly version?: number;
	/** By the type that ids begin with: the table's name, and Dexie's indexes besides its own. */
	readonly types: Readonly<Record<string, { readonly table: string; readonly indexes?: string }>>;
	/** Tables of derived rows and of what never leaves the device, in Dexie's notation. */
	readonly extra?: Readonly<Record<string, string>>;
}

/** A body that is not the winner's: a losing leaf, or a revision that was replaced. */
export interface BodyRow {
	readonly id: string;
	readonly rev: string;
	readonly body: AnyDoc;
}

export interface LocalRow {
	readonly _id: string;
	readonly _rev: string;
	readonly body: AnyDoc;
}

export interface AttachmentRow {
	readonly digest: string;
	readonly data: Blob;
}

export interface AttachmentUse {
	readonly digest: string;
	readonly id: string;
	readonly rev: string;
}

export interface MetaRow {
	readonly key: 'meta';
	/** The last local sequence given out. */
	readonly seq: number;
	/** Documents whose winner is not a deletion. */
	readonly count: number;
	readonly uuid: string;
	/** The last clock stamp that was written here: what is recorded next must sort after it. */
	readonly stamp?: string;
	/** The last one that was given out on this device. */
	readonly ownStamp?: string;
	/** The version of the caller's schema that the rows are arranged for. */
	readonly arrangedFor?: number;
}

/** Ids of types without a table of their own, design documents among them. */
const GENERIC = 'docs';

/** Counts up when a table of the engine's own changes. */
const ENGINE_VERSION = 2;
/** Room for the caller's versions between two of the engine's. */
const VERSIONS_OF_A_SCHEMA = 1000;

/** The Dexie database of one CouchDB database. See README.md in store/ for how the tables hang together. */
export class StoreTables {
	readonly dexie: Dexie;
	readonly deleted: Table<Row, string>;
	readonly bodies: Table<BodyRow, [string, string]>;
	readonly local: Table<LocalRow, string>;
	readonly attachments: Table<AttachmentRow, string>;
	readonly attachmentUses: Table<AttachmentUse, [string, string, string]>;
	readonly meta: Table<MetaRow, string>;
	/** Rows of types without a table of their own. */
	readonly generic: Table<Row, string>;
	readonly #byType: ReadonlyMap<string, Table<Row, string>>;
	readonly #version: number;

	constructor(name: string, schema: StoreSchema = { types: {} }) {
		this.#version = schema.version ?? 0;
		this.dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
		const typed = Object.values(schema.types).map(({ table, indexes }) => [
			table,
			['_id', '$.s, $.b', indexes].filter(Boolean).join(', ')
		]);
		this.dexie.version(ENGINE_VERSION * VERSIONS_OF_A_SCHEMA + this.#version).stores({
			...Object.fromEntries(typed),
			...schema.extra,
			[GENERIC]: '_id, $.s, $.b',
			deleted: '_id, $.s',
			bodies: '[id+rev]',
			local: '_id',
			attachments: 'digest',
			attachmentUses: '[digest+id+rev], [id+rev]',
			meta: 'key'
		});
		this.deleted = this.dexie.table('deleted');
		this.bodies = this.dexie.table('bodies');
		this.local = this.dexie.table('local');
		this.attachments = this.dexie.table('attachments');
		this.attachmentUses = this.dexie.table('attachmentUses');
		this.meta = this.dexie.table('meta');
		this.generic = this.dexie.table(GENERIC);
		this.#byType = new Map(
			Object.entries(schema.types).map(([type, { table }]) => [type, this.dexie.table(table)])
		);
	}

	/** The table that holds a document while it is not deleted. */
	of(id: string): Table<Row, string> {
		return this.#byType.get(typeOfId(id)) ?? this.generic;
	}

	/** All tables of winners that are not deleted. */
	get living(): readonly Table<Row, string>[] {
		return [...new Set(this.#byType.values()), this.generic];
	}

	/** Every table that a write may touch. */
	get all(): readonly Table[] {
		return this.dexie.tables;
	}

	/** Opens, and makes the meta row at the first time; gives it. */
	async open(newUuid: () => string): Promise<MetaRow> {
		await this.dexie.open();
		return (await this.meta.get('meta')) ?? this.#begin(newUuid());
	}

	/** Another tab may be making the same start: the first row counts. */
	#begin(uuid: string): Promise<MetaRow> {
		return this.dexie.transaction('rw', this.meta, async () => {
			const known = await this.meta.get('meta');
			if (known) return known;
			const meta: MetaRow = { key: 'meta', seq: 0, count: 0, uuid, arrangedFor: this.#version };
			await this.meta.add(meta);
			return meta;
		});
	}

	/** The version of the schema, as the meta row remembers what was arranged for it. */
	get version(): number {
		return this.#version;
	}

	async readMeta(): Promise<MetaRow> {
		const meta = await this.meta.get('meta');
		if (!meta) throw new StorageError('storage-failed', 'the meta row is gone');
		return meta;
	}
}
