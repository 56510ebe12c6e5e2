import type { Service } from '#lib/domain/desk/masters.ts';
import { formAnswersOf } from '#lib/domain/desk/form.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { fileTicket } from '../record/file-ticket.ts';
import { emptyDraft, isBegun, type TicketDraft, type TicketDrafts } from './draft.ts';
import type { KeptProfile, Profile } from './kept-profile.ts';

export const filingSteps = ['request', 'person', 'review'] as const;
export type FilingStep = (typeof filingSteps)[number];

type Desk = Pick<Helpdesk, 'record' | 'nextTicketNo' | 'newId' | 'person' | 'tables'>;

/**
 * A ticket on its way from the first word to its number. What is written is kept with each key, and
 * shows in every tab. To be made with a component.
 */
export class Filing {
	readonly #desk: Desk;
	readonly #drafts: TicketDrafts;
	readonly #kept: KeptProfile;
	#draft = $state.raw<TicketDraft>(emptyDraft('', ''));
	#profile = $state.raw<Profile>({ name: '', nip: '', department: '', email: '', phone: '' });
	#isKept = $state(true);
	/** When the draft was last written in, where it goes on from before; null for a new one. */
	readonly resumedMs: number | null;
	/** Who asks was filled in from the last time. */
	readonly isRemembered: boolean;

	constructor(desk: Desk, drafts: TicketDrafts, kept: KeptProfile, service: string) {
		this.#desk = desk;
		this.#drafts = drafts;
		this.#kept = kept;
		const draft = drafts.of(service);
		this.resumedMs = draft?.savedAtMs ?? null;
		this.isRemembered = kept.isKnown;
		this.#draft = draft ?? emptyDraft(desk.newId('ticket'), service);
		this.#profile = kept.read();
		$effect(() => drafts.onChangeElsewhere(() => this.#readAgain()));
	}

	get draft(): TicketDraft {
		return this.#draft;
	}

	get profile(): Profile {
		return this.#profile;
	}

	get isBegun(): boolean {
		return isBegun(this.#draft);
	}

	/** Whether what was written would outlast the page; not where the browser has no room for it. */
	get isKept(): boolean {
		return this.#isKept;
	}

	change(part: Partial<Omit<TicketDraft, 'id' | 'service' | 'savedAtMs'>>): void {
		this.#draft = { ...this.#draft, ...part, savedAtMs: Date.now() };
		this.#isKept = this.#drafts.keep(this.#draft);
	}

	answer(key: string, value: string): void {
		this.change({ answers: { ...this.#draft.answers, [key]: value } });
	}

	introduce(part: Partial<Profile>): void {
		this.#profile = { ...this.#profile, ...part };
		this.#isKept = this.#kept.keep(this.#profile);
	}

	/** Nothing of it is filed. Gives what takes that back. */
	discard(): () => void {
		const discarded = this.#draft;
		this.#drafts.drop(discarded.service);
		this.#draft = emptyDraft(this.#desk.newId('ticket'), discarded.service);
		return () => this.#drafts.keep(discarded);
	}

	/** Not where a draft has been begun already, which would be lost. */
	mayMoveTo(service: string): boolean {
		return this.#drafts.of(service) === null;
	}

	/** Takes what was written along to another service. What that one does not ask stays out of the ticket. */
	moveTo(service: string): void {
		const moved = { ...this.#draft, service };
		if (this.mayMoveTo(service) && this.#drafts.keep(moved)) {
			this.#drafts.drop(this.#draft.service);
		}
	}

	/** It is filed: nothing of it is a draft any more. */
	finish(): void {
		this.#drafts.drop(this.#draft.service);
		this.#kept.keep(this.#profile);
	}

	/** Files it, and gives its id. One that was filed already, before the page broke off, is not filed again. */
	async send(service: Service): Promise<Result<{ readonly id: string }, RecordProblem>> {
		const { id } = this.#draft;
		const { tickets } = await this.#desk.tables();
		const filed = (await tickets.get(id)) ? succeed(undefined) : await this.#file(service);
		if (!filed.ok) return filed;
		this.finish();
		return succeed({ id });
	}

	async #file(service: Service): Promise<Result<unknown, RecordProblem>> {
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

	/** Another tab wrote in the draft, or sent or discarded it: what is seen here is what there is. */
	#readAgain(): void {
		const { service } = this.#draft;
		this.#draft = this.#drafts.of(service) ?? emptyDraft(this.#desk.newId('ticket'), service);
	}
}
