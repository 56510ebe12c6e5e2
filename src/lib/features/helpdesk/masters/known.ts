import type { DeskMasterTables } from '../helpdesk.ts';
import {
	masterKinds,
	nameOfMaster,
	slugOf,
	type MasterDoc,
	type MasterKind,
	type MasterOf
} from './kinds.ts';

/** All master data as it is now, by kind and slug. */
export class KnownMasters {
	readonly #byKind: ReadonlyMap<MasterKind, ReadonlyMap<string, MasterDoc>>;

	/** Names of those who have an account, by their ids. */
	readonly people: ReadonlyMap<string, string>;

	constructor(docs: readonly MasterDoc[], people: ReadonlyMap<string, string> = new Map()) {
		const byKind = new Map(masterKinds.map((kind) => [kind, new Map<string, MasterDoc>()]));
		for (const doc of docs) byKind.get(doc.type)?.set(slugOf(doc), doc);
		this.#byKind = byKind;
		this.people = people;
	}

	get<K extends MasterKind>(kind: K, slug: string): MasterOf<K> | undefined {
		return this.#byKind.get(kind)?.get(slug) as MasterOf<K> | undefined;
	}

	/** In the order of their names; categories in that of the catalogue. */
	all<K extends MasterKind>(kind: K): readonly MasterOf<K>[] {
		const docs = [...(this.#byKind.get(kind)?.values() ?? [])];
		return docs.sort(inOrder) as unknown as MasterOf<K>[];
	}

	get everything(): readonly MasterDoc[] {
		return masterKinds.flatMap((kind) => this.all(kind) as readonly MasterDoc[]);
	}

	/** The slug of what somebody wrote: a slug, a name, or a unit's code. */
	find(kind: MasterKind, written: string): string | null {
		const text = written.trim().toLowerCase();
		if (this.#byKind.get(kind)?.has(text)) return text;
		const meant = this.all(kind).filter((doc: MasterDoc) => {
			const code = doc.type === 'unit' ? doc.code.toLowerCase() : null;
			return nameOfMaster(doc).toLowerCase() === text || code === text;
		});
		return meant.length === 1 ? slugOf(meant[0] as MasterDoc) : null;
	}

	/** The same with others in the place of, or besides, those that are there. */
	with(docs: readonly MasterDoc[]): KnownMasters {
		return new KnownMasters([...this.everything, ...docs], this.people);
	}
}

function inOrder(a: MasterDoc, b: MasterDoc): number {
	if (a.type === 'category' && b.type === 'category' && a.order !== b.order) {
		return a.order - b.order;
	}
	return nameOfMaster(a).localeCompare(nameOfMaster(b), 'id');
}

/** Reads all of it; to be asked live. */
export async function readMasters(tables: DeskMasterTables): Promise<KnownMasters> {
	const [people, ...all] = await Promise.all([
		tables.people.toArray(),
		tables.services.toArray(),
		tables.categories.toArray(),
		tables.units.toArray(),
		tables.pics.toArray(),
		tables.vendors.toArray(),
		tables.calendars.toArray(),
		tables.cannedReplies.toArray(),
		tables.faqs.toArray(),
		tables.deskSettings.where('_id').equals('setting:desk').toArray()
	]);
	const names = people.map(({ personId, name }) => [personId, name] as const);
	return new KnownMasters(all.flat(), new Map(names));
}
