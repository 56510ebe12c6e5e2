import type { Language } from '#lib/domain/billing/template.ts';
import type { NoticeTemplate } from '#lib/domain/desk/masters.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import { live } from '#lib/store/live.svelte.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { dueOf } from './due-of.ts';
import { deskContact } from '../notice-templates/desk-contact.ts';
import { openTables } from '../tables.svelte.ts';
import { knownOn, usualChannel, type NoticeChannel } from './address.ts';
import type { NoticeContext } from './notice-content.ts';
import { draftNotice, type NoticeDraft } from './notice-draft.ts';
import { readSubject, type NoticeSubject } from './notice-subject.ts';
import { owedLines, type OwedLine } from './owed-lines.ts';

/** How many tickets with something owed are read at once; the rest follows as these are done. */
const MOST_ROWS = 300;

/** What a person chose for one notice in place of the usual. */
interface Choice {
	readonly channel?: NoticeChannel;
	readonly language?: Language;
	readonly address?: string;
}

/**
 * The outbox being worked through: what is owed, the message before the person, and what was chosen for
 * it. Everything follows the store, so it goes on where it was after any interruption.
 */
export class OutboxRun {
	readonly #helpdesk: Helpdesk;
	readonly #nowMs: () => number;
	readonly #first: () => string | null;
	readonly #found;
	readonly #templates;
	readonly #subject;
	#chosenId = $state<string | null>(null);
	#choices = $state.raw<ReadonlyMap<string, Choice>>(new Map());

	/** To be made while a component is made. `first` is the id of a ticket whose messages come first. */
	constructor(helpdesk: Helpdesk, nowMs: () => number, first: () => string | null) {
		this.#helpdesk = helpdesk;
		this.#nowMs = nowMs;
		this.#first = first;
		const tables = openTables(helpdesk);
		this.#found = live(
			() => tables.current && { ...tables.current, asked: first() },
			async ({ openNotices, ticketSummaries, asked }) => {
				const [ofAsked, oldest] = await Promise.all([
					asked === null ? undefined : openNotices.get(asked),
					openNotices
						.orderBy('id')
						.limit(MOST_ROWS + 1)
						.toArray()
				]);
				const others = ofAsked ? oldest.filter(({ id }) => id !== asked) : oldest;
				const rows = [...(ofAsked ? [ofAsked] : []), ...others];
				const ids = rows.map(({ id }) => id).filter((id) => typeOfId(id) === 'ticket');
				const summaries = await ticketSummaries.bulkGet(ids);
				const numbers = summaries.flatMap((summary) =>
					summary ? [[summary.id, summary.number] as const] : []
				);
				return { rows, numbers: new Map(numbers) };
			}
		);
		this.#templates = live(
			() => true,
			() => helpdesk.masters.noticeTemplates.toArray()
		);
		this.#subject = live(
			() => (tables.current && this.line ? { tables: tables.current, line: this.line } : null),
			async ({ tables: all, line }) => {
				const { subject: id } = line.notice;
				const [subject, events, calendars] = await Promise.all([
					readSubject(all, id),
					all.noticeEvents.where('subject').equals(id).toArray(),
					helpdesk.masters.calendars.toArray()
				]);
				const spoken = events.findLast(({ language }) => language !== undefined)?.language;
				return subject && { id, subject, language: spoken ?? null, calendars };
			}
		);
	}

	get isRead(): boolean {
		return this.#found.current !== undefined;
	}

	/** Whether more is owed than the list shows. */
	get hasMore(): boolean {
		return (this.#found.current?.rows.length ?? 0) > MOST_ROWS;
	}

	readonly lines: readonly OwedLine[] = $derived.by(() =>
		owedLines(
			this.#found.current?.rows.slice(0, MOST_ROWS) ?? [],
			this.#helpdesk.person.id,
			this.#nowMs(),
			this.#helpdesk.settings.desk,
			this.#first()
		)
	);

	/** Whether nothing is owed about the ticket that was asked for. */
	readonly isFirstDone: boolean = $derived.by(() => {
		const first = this.#first();
		return first !== null && this.isRead && this.lines[0]?.notice.subject !== first;
	});

	/** The message before the person: the chosen one, or else the first. */
	readonly line: OwedLine | null = $derived.by(
		() => this.lines.find(({ notice }) => notice.id === this.#chosenId) ?? this.lines[0] ?? null
	);

	/** What the message is about; null until it is read. */
	readonly subject: NoticeSubject | null = $derived.by(() => {
		const read = this.#subject.current;
		return read && read.id === this.line?.notice.subject ? read.subject : null;
	});

	readonly #choice: Choice = $derived.by(
		() => (this.line && this.#choices.get(this.line.notice.id)) ?? {}
	);

	readonly channel: NoticeChannel = $derived.by(() => {
		if (this.#choice.channel) return this.#choice.channel;
		const cameBy = this.subject?.kind === 'ticket' ? this.subject.state.ticket.channel : null;
		return this.line ? usualChannel(this.line.notice.who, cameBy) : 'mail';
	});

	/** The language that was used for this last, or else the receiver's own, until somebody chooses another. */
	readonly language: Language = $derived.by(
		() =>
			this.#choice.language ??
			this.#subject.current?.language ??
			this.line?.notice.who.language ??
			'id'
	);

	readonly address: string = $derived(
		this.#choice.address ?? (this.line ? knownOn(this.channel, this.line.notice.who) : '')
	);

	/** The message as it would open; null until everything is read. */
	readonly draft: NoticeDraft | null = $derived.by(() => {
		const { line, subject } = this;
		const templates = this.#templates.current;
		return line && subject && templates ? this.#draftOf(line, subject, templates) : null;
	});

	/** The number of the ticket that a notice is about; empty where it is about something else. */
	numberOf({ notice }: OwedLine): string {
		return this.#found.current?.numbers.get(notice.subject) ?? '';
	}

	show(id: string): void {
		this.#chosenId = id;
	}

	/** Goes to the line after or before the one that is shown. */
	move(by: 1 | -1): void {
		const at = this.lines.findIndex(({ notice }) => notice.id === this.line?.notice.id);
		const next = this.lines[at + by];
		if (next) this.#chosenId = next.notice.id;
	}

	/**
	 * Goes on after the notice of an id is done. The one behind it is chosen before the list is read
	 * again, and nothing is passed over.
	 */
	goOn(doneId: string): void {
		const at = this.lines.findIndex(({ notice }) => notice.id === doneId);
		const next = at < 0 ? null : (this.lines[at + 1] ?? this.lines[at - 1] ?? null);
		this.#chosenId = next?.notice.id ?? null;
	}

	choose(choice: Choice): void {
		if (!this.line) return;
		const { id } = this.line.notice;
		// An address of one channel is none of another.
		const kept = choice.channel ? { ...this.#choice, address: undefined } : this.#choice;
		const { address, ...rest } = { ...kept, ...choice };
		this.#choices = new Map([
			...this.#choices,
			[id, address === undefined ? rest : { ...rest, address }]
		]);
	}

	#draftOf(
		{ notice }: OwedLine,
		subject: NoticeSubject,
		templates: readonly NoticeTemplate[]
	): NoticeDraft {
		const { channel, address, language } = this;
		const context = this.#context(subject);
		return draftNotice({ notice, subject, channel, address, language, templates, context });
	}

	#context(subject: NoticeSubject): NoticeContext {
		const { settings } = this.#helpdesk;
		const { desk, office } = settings;
		const calendars = this.#subject.current?.calendars ?? [];
		return {
			deskName: desk.deskName,
			contact: deskContact(desk),
			zone: office.zone,
			origin: location.origin,
			dueMs: dueOf(subject, calendars, settings, this.#nowMs()),
			nameOf: (personId) => this.#helpdesk.nameOf(personId)
		};
	}
}
