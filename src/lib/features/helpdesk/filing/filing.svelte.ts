import type { Service } from '#lib/domain/desk/masters.ts';
import { formAnswersOf } from '#lib/domain/desk/form.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { fileTicket } from '../record/file-ticket.ts';
import { emptyDraft, isBegun, type Drafts, type TicketDraft } from './draft.ts';
import type { KeptProfile, Profile } from './kept-profile.ts';

export const filingSteps = ['request', 'person', 'review'] as const;
export type FilingStep = (typeof filingSteps)[number];

/** A ticket that is recorded, as its receipt tells of it. */
export interface Sent {
	readonly id: string;
	readonly number: string;
}

type Desk = Pick<Helpdesk, 'record' | 'nextTicketNo' | 'newId' | 'person' | 'tables'>;

/** A ticket on its way from the first word to its number. What is written is kept with each key. */
export class Filing {
	readonly #desk: Desk;
	readonly #drafts: Drafts;
	readonly #kept: KeptProfile;
	#draft = $state.raw<TicketDraft>(emptyDraft('', ''));
	#profile = $state.raw<Profile>({ name: '', nip: '', department: '', email: '', phone: '' });
	#sent = $state.raw<Sent | null>(null);
	/** When the draft was last written in, where it goes on from before; null for a new one. */
	readonly resumedMs: number | null;
	/** Who asks was filled in from the last time. */
	readonly isRemembered: boolean;

	constructor(desk: Desk, drafts: Drafts, kept: KeptProfile, service: string) {
		this.#desk = desk;
		this.#drafts = drafts;
		this.#kept = kept;
		const draft = drafts.of(service);
		this.resumedMs = draft?.savedAtMs ?? null;
		this.isRemembered = kept.isKnown;
		this.#draft = draft ?? emptyDraft(desk.newId('ticket'), service);
		this.#profile = kept.read();
	}

	get draft(): TicketDraft {
		return this.#draft;
	}

	get profile(): Profile {
		return this.#profile;
	}

	get sent(): Sent | null {
		return this.#sent;
	}

	get isBegun(): boolean {
		return isBegun(this.#draft);
	}

	change(part: Partial<Omit<TicketDraft, 'id' | 'service' | 'savedAtMs'>>): void {
		this.#draft = { ...this.#draft, ...part, savedAtMs: Date.now() };
		this.#drafts.keep(this.#draft);
	}

	answer(key: string, value: string): void {
		this.change({ answers: { ...this.#draft.answers, [key]: value } });
	}

	introduce(part: Partial<Profile>): void {
		this.#profile = { ...this.#profile, ...part };
		this.#kept.keep(this.#profile);
	}

	/** Nothing of it is filed. */
	discard(): void {
		this.#drafts.drop(this.#draft.service);
		this.#draft = emptyDraft(this.#desk.newId('ticket'), this.#draft.service);
	}

	/** Files it. A draft that was filed already, before the page broke off, is not filed again. */
	async send(service: Service): Promise<Result<Sent, RecordProblem>> {
		const { id } = this.#draft;
		const { tickets } = await this.#desk.tables();
		const known = await tickets.get(id);
		const filed = known ? succeed({ number: known.number }) : await this.#file(service);
		if (!filed.ok) return filed;
		this.#drafts.drop(this.#draft.service);
		this.#kept.keep(this.#profile);
		this.#sent = { id, number: filed.value.number };
		return succeed(this.#sent);
	}

	#file(service: Service): Promise<Result<{ readonly number: string }, RecordProblem>> {
		const { id, title, description, priority, location, answers, files } = this.#draft;
		return fileTicket(this.#desk, {
			id,
			requester: this.#desk.person.id,
			who: { ...this.#profile, language: locale.language },
			channel: 'app',
			service,
			title,
			description,
			priority,
			location,
			answers: formAnswersOf(service, answers),
			files: files.map((file) => file.id)
		});
	}
}
