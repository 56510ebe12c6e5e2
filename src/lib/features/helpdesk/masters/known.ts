import type { DeskMasterTables } from '../helpdesk.ts';
import {
	masterKinds,
	nameOfMaster,
	namesOfMaster,
	slugOf,
	type MasterDoc,
	type MasterKind,
	type MasterOf
} from './kinds.ts';

/** All master data as it is now, by kind and slug. */
export class KnownMasters {
	readonly #byKind: ReadonlyMap<MasterKind, ReadonlyMap<string, MasterDoc>>;
	/** Slugs by what somebody may write for them, of the kinds that were asked about. */
	readonly #slugsByName = new Map<MasterKind, ReadonlyMap<string, readonly string[]>>();

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

	/** The slug of what somebody wrote: a slug, a name in either language, or a unit's code. */
	find(kind: MasterKind, written: string): string | null {
		const text = written.trim().toLowerCase();
		if (this.#byKind.get(kind)?.has(text)) return text;
		const [slug, another] = this.named(kind, written);
		return slug !== undefined && another === undefined ? slug : null;
	}

	/** The slugs of all that have this name. */
	named(kind: MasterKind, name: string): readonly string[] {
		const known = this.#slugsByName.get(kind);
		const names = known ?? slugsByName(this.#byKind.get(kind)?.values() ?? []);
		if (!known) this.#slugsByName.set(kind, names);
		return names.get(name.trim().toLowerCase()) ?? [];
	}

	/** The same with others in the place of, or besides, those that are there. */
	with(docs: readonly MasterDoc[]): KnownMasters {
		return new KnownMasters([...this.everything, ...docs], this.people);
	}
}

function slugsByName(docs: Iterable<MasterDoc>): ReadonlyMap<string, readonly string[]> {
	const slugs = new Map<string, string[]>();
	for (const doc of docs) {
		for (const name of new Set(namesOfMaster(doc).map((one) => one.trim().toLowerCase()))) {
			const same = slugs.get(name);
			if (same) same.push(slugOf(doc));
			else if (name !== '') slugs.set(name, [slugOf(doc)]);
		}
	}
	return slugs;
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
