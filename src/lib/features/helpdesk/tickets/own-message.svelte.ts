import { succeed, type Result } from '#lib/domain/result.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { addMessage } from '../record/add-message.ts';
import type { ActionProblem, OfTicket } from '../record/ticket-event.ts';
import type { MessageDraft, MessageDrafts } from './message-draft.ts';

type Desk = Pick<Helpdesk, 'record' | 'newId' | 'tables'>;

/**
 * What who asked is writing on their ticket. It is kept with each key, outlasts reload and crash, and is
 * sent once. To be made with a component.
 */
export class OwnMessage {
	readonly #desk: Desk;
	readonly #drafts: MessageDrafts;
	readonly #ticket: OfTicket;
	#draft = $state.raw<MessageDraft>({ id: '', ticket: '', text: '', files: [] });
	#isKept = $state(true);

	constructor(desk: Desk, drafts: MessageDrafts, ticket: OfTicket) {
		this.#desk = desk;
		this.#drafts = drafts;
		this.#ticket = ticket;
		this.#draft = this.#found();
		$effect(() => drafts.onChangeElsewhere(() => (this.#draft = this.#found())));
	}

	get text(): string {
		return this.#draft.text;
	}

	get files(): MessageDraft['files'] {
		return this.#draft.files;
	}

	/** Whether anything stands here that was not sent. */
	get isBegun(): boolean {
		return this.text.trim() !== '' || this.files.length > 0;
	}

	/** Whether it would outlast the page; not where the browser has no room for it. */
	get isKept(): boolean {
		return this.#isKept;
	}

	write(part: Partial<Pick<MessageDraft, 'text' | 'files'>>): void {
		this.#draft = { ...this.#draft, ...part };
		this.#isKept = this.#drafts.keep(this.#draft);
	}

	/** Sends it. One that was sent already, before the page broke off, is not sent again. */
	async send(): Promise<Result<void, ActionProblem>> {
		const { id, text, files } = this.#draft;
		const { ticketEvents } = await this.#desk.tables();
		const ids = files.map((file) => file.id);
		const sent = (await ticketEvents.get(id))
			? succeed(undefined)
			: await addMessage(this.#desk, this.#ticket, text, ids, id);
		if (!sent.ok) return sent;
		this.#drafts.drop(this.#ticket.id);
		this.#draft = this.#found();
		return sent;
	}

	#found(): MessageDraft {
		const { id: ticket } = this.#ticket;
		return (
			this.#drafts.of(ticket) ?? {
				id: this.#desk.newId('ticket-event'),
				ticket,
				text: '',
				files: []
			}
		);
	}
}
