import type { Language } from '#lib/domain/billing/template.ts';
import type { NoticeTemplate } from '#lib/domain/desk/masters.ts';
import { live } from '#lib/store/live.svelte.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { dueOf } from './due-of.ts';
import { deskContact } from '../notice-templates/desk-contact.ts';
import { openTables } from '../tables.svelte.ts';
import { knownOn, usualChannel, type NoticeChannel } from './address.ts';
import type { NoticeContext } from './notice-content.ts';
import { draftNotice, type NoticeDraft } from './notice-draft.ts';
import { readSubject, type NoticeSubject } from './notice-subject.ts';
import type { ListedLine } from './owed-desk.ts';
import { owedLines } from './owed-lines.ts';
import { OwedList } from './owed-list.svelte.ts';

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
	readonly list: OwedList;
	readonly #helpdesk: Helpdesk;
	readonly #nowMs: () => number;
	readonly #first: () => string | null;
	readonly #fresh;
	readonly #templates;
	readonly #subject;
	/** As it was when it was chosen, and where it stood then; null while nothing is: the first is shown. */
	#chosen = $state.raw<{ readonly line: ListedLine; readonly place: number } | null>(null);
	#choices = $state.raw<ReadonlyMap<string, Choice>>(new Map());

	/** To be made while a component is made. `first` is the id of a ticket whose messages come first. */
	constructor(helpdesk: Helpdesk, nowMs: () => number, first: () => string | null) {
		this.#helpdesk = helpdesk;
		this.#nowMs = nowMs;
		this.#first = first;
		this.list = new OwedList(helpdesk, nowMs, first);
		const tables = openTables(helpdesk);
		// Followed by itself: the list may be anywhere else.
		this.#fresh = live(
			() =>
				tables.current && this.#chosen
					? { tables: tables.current, subject: this.#chosen.line.notice.subject }
					: null,
			async ({ tables: { openNotices }, subject }) => ({
				subject,
				row: (await openNotices.get(subject)) ?? null
			})
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

	/** Whether nothing is owed about the ticket that was asked for. */
	get isFirstDone(): boolean {
		return this.#first() !== null && this.list.count !== null && this.list.ofFirst === 0;
	}

	/** The message before the person: the chosen one, or else the first. */
	readonly line: ListedLine | null = $derived.by(() => {
		const { list } = this;
		if (this.#chosen === null) return list.lines[0] ?? null;
		const { line, place } = this.#chosen;
		const fresh = this.#fresh.current;
		if (fresh?.subject !== line.notice.subject) return line;
		const owed = fresh.row ? owedLines(fresh.row, this.#nowMs(), this.#helpdesk.settings.desk) : [];
		const now = owed.find(({ notice }) => notice.id === line.notice.id);
		// Done elsewhere meanwhile: what stands in its place is next.
		return now ? { ...now, number: line.number } : (list.lineAt(place) ?? list.lines[0] ?? null);
	});

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

	show(line: ListedLine): void {
		const place = this.list.placeOf(line.notice.id) ?? this.#chosen?.place ?? 0;
		this.#chosen = { line, place };
	}

	/** Goes to the line after or before the one that is shown. */
	async move(by: 1 | -1): Promise<void> {
		if (!this.line) return;
		const place = (this.list.placeOf(this.line.notice.id) ?? this.#chosen?.place ?? 0) + by;
		const line = await this.list.fetchLine(place);
		if (line) this.#chosen = { line, place };
	}

	/**
	 * Goes on after a message is done. The one behind it is chosen before the list is read again, and
	 * nothing is passed over; behind the last, what has waited longest is shown.
	 */
	goOn({ notice }: ListedLine): void {
		const place = this.list.placeOf(notice.id);
		const line = place === null ? null : this.list.lineAt(place + 1);
		this.#chosen = line && place !== null ? { line, place } : null;
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
		{ notice }: ListedLine,
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
