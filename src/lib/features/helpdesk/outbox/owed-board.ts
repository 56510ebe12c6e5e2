import type { Stamp } from '#lib/domain/clock.ts';
import type { DeskSettings } from '#lib/domain/desk/masters.ts';
import { noticeStanding, type NoticeStanding } from '#lib/domain/desk/notice-standing.ts';
import { isOwedBy, type Notice } from '#lib/domain/desk/notices.ts';
import type { OpenNotices } from '#lib/domain/desk/open-notices.ts';

type Settings = Pick<DeskSettings, 'ratingReminderDays'>;
type Claim = NonNullable<NoticeStanding['claim']>;

/** What one ticket, redirection, proposal or report still owes. */
interface Owing {
	readonly id: string;
	oldestAt: Stamp;
	/** How many messages are owed whatever the day is. */
	atOnce: number;
	/** Those that are owed from a day on: what they follow from. */
	later: readonly Pick<Notice, 'slug' | 'at'>[];
	claims: readonly Claim[];
}

/** All of it, as IndexedDB keeps it. */
export type OwedContent = readonly Owing[];

/** What is asked of the list: whose, what comes first, and which stretch. */
export interface StretchAsked {
	/** The id of the person who looks. */
	readonly person: string;
	/** The id of what comes before everything; null where nothing does. */
	readonly first: string | null;
	readonly from: number;
	readonly count: number;
}

export interface OwedStretch {
	/** The subjects whose messages make up the stretch, in order. */
	readonly ids: readonly string[];
	/** How many messages of the first of them come before the stretch. */
	readonly skip: number;
}

/**
 * How many messages are owed, and in what order, without reading them: one entry for each subject. The
 * oldest come first, all messages of a subject together. A subject that a colleague is at comes behind
 * all others, so that nobody waits for them and two do not write to the same person.
 */
export class OwedBoard {
	readonly #byId = new Map<string, Owing>();
	/** In order, where nothing changed since. */
	#ordered: readonly Owing[] | null = null;

	constructor(content: OwedContent = []) {
		for (const owing of content) this.#byId.set(owing.id, owing);
		this.#ordered = [...content];
	}

	put({ id, oldestAt, notices, events }: OpenNotices): void {
		const later = notices.filter(({ slug }) => slug === 'rating-asked');
		const known = this.#byId.get(id);
		const fresh: Owing = {
			id,
			oldestAt,
			atOnce: notices.length - later.length,
			later: later.map(({ slug, at }) => ({ slug, at })),
			// Whether a claim still holds, who asks says: a board knows no clock.
			claims:
				events.length === 0
					? []
					: notices.flatMap((notice) => noticeStanding(notice, events, 0).claim ?? [])
		};
		if (known?.oldestAt === oldestAt) Object.assign(known, fresh);
		else {
			this.#byId.set(id, fresh);
			this.#ordered = null;
		}
	}

	remove(id: string): void {
		if (this.#byId.delete(id)) this.#ordered = null;
	}

	clear(): void {
		this.#byId.clear();
		this.#ordered = null;
	}

	content(): OwedContent {
		return this.#inOrder();
	}

	/** How many messages are owed by now. */
	count(nowMs: number, settings: Settings): number {
		let count = 0;
		for (const owing of this.#byId.values()) count += owedBy(owing, nowMs, settings);
		return count;
	}

	/** How many messages are owed by now about one subject. */
	countOf(id: string, nowMs: number, settings: Settings): number {
		const owing = this.#byId.get(id);
		return owing ? owedBy(owing, nowMs, settings) : 0;
	}

	/** Which subjects the messages of a stretch belong to. */
	stretch(
		{ person, first, from, count }: StretchAsked,
		nowMs: number,
		settings: Settings
	): OwedStretch {
		const ids: string[] = [];
		let skip = 0;
		let passed = 0;
		for (const owing of this.#inOrderFor(person, first, nowMs)) {
			if (passed >= from + count) break;
			const owed = owedBy(owing, nowMs, settings);
			if (owed > 0 && passed + owed > from) {
				if (ids.length === 0) skip = from - passed;
				ids.push(owing.id);
			}
			passed += owed;
		}
		return { ids, skip };
	}

	*#inOrderFor(person: string, first: string | null, nowMs: number): Generator<Owing> {
		const asked = first === null ? undefined : this.#byId.get(first);
		if (asked) yield asked;
		const behind: Owing[] = [];
		for (const owing of this.#inOrder()) {
			if (owing === asked) continue;
			if (owing.claims.some(({ by, untilMs }) => by !== person && untilMs > nowMs)) {
				behind.push(owing);
			} else yield owing;
		}
		yield* behind;
	}

	#inOrder(): readonly Owing[] {
		this.#ordered ??= [...this.#byId.values()].sort(
			(a, b) => compare(a.oldestAt, b.oldestAt) || compare(a.id, b.id)
		);
		return this.#ordered;
	}
}

function owedBy({ atOnce, later }: Owing, nowMs: number, settings: Settings): number {
	return later.length === 0
		? atOnce
		: atOnce + later.filter((notice) => isOwedBy(notice, nowMs, settings)).length;
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
