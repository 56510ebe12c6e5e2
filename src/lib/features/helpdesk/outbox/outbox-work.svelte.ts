import { outboxText } from '#lib/i18n/areas/outbox.ts';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { problemMessage } from '../problem-message.ts';
import type { ListedLine } from './owed-desk.ts';
import type { OutboxRun } from './outbox-run.svelte.ts';
import type { NoticeDraft } from './notice-draft.ts';
import { openMessage } from './open-message.ts';
import {
	claimNotice,
	giveBack,
	keepOpened,
	keepSent,
	skipNotice,
	undoLast,
	type ClaimProblem
} from './record-sending.ts';

/** What a person does in the outbox: each thing recorded first, then shown. */
export class OutboxWork {
	readonly #helpdesk: Helpdesk;
	readonly #run: OutboxRun;
	readonly #toasts: Toasts;
	/** What was done in this sitting, the last behind: what `undo` takes back. */
	#done: readonly ListedLine[] = [];
	#isBusy = false;

	constructor(helpdesk: Helpdesk, run: OutboxRun, toasts: Toasts) {
		this.#helpdesk = helpdesk;
		this.#run = run;
		this.#toasts = toasts;
	}

	/** Claims the notice, opens its message in the app that sends it, and keeps that it was opened. */
	open(): Promise<void> {
		return this.#once(async () => {
			const { line, draft } = this.#run;
			if (!line || !draft || draft.to === null) return;
			const t = outboxText();
			const claimed = await claimNotice(this.#helpdesk, line.notice, Date.now());
			if (!claimed.ok) return this.#explain(claimed.problem);
			// Whatever the list does meanwhile, this message stays before the person.
			this.#run.show(line);
			if (this.#helpdesk.isPractice) this.#toasts.show(t.practice);
			else if (!(await this.#opens(draft))) return;
			const kept = await keepOpened(this.#helpdesk, line.notice, draft);
			if (!kept.ok) this.#toasts.fail(problemMessage(kept.problem));
		});
	}

	/** The person says that it was sent. */
	sent(): Promise<void> {
		return this.#once(async () => {
			const line = this.#run.line;
			if (!line?.standing.opened) return;
			const kept = await keepSent(this.#helpdesk, line.notice, line.standing.opened);
			if (!kept.ok) return this.#toasts.fail(problemMessage(kept.problem));
			this.#finish(line);
		});
	}

	/** It was not sent: it is owed again. */
	notSent(): Promise<void> {
		return this.#once(async () => {
			const line = this.#run.line;
			if (!line?.standing.opened) return;
			const kept = await giveBack(this.#helpdesk, line.notice);
			if (!kept.ok) this.#toasts.fail(problemMessage(kept.problem));
		});
	}

	/** Whether it was kept that this one is not sent, and why; what went wrong is told. */
	async skip(line: ListedLine, reason: string): Promise<boolean> {
		let isKept = false;
		await this.#once(async () => {
			const kept = await skipNotice(this.#helpdesk, line.notice, reason);
			isKept = kept.ok;
			if (kept.ok) this.#finish(line);
			else if (kept.problem.code !== 'reason-needed') {
				this.#toasts.fail(problemMessage(kept.problem));
			}
		});
		return isKept;
	}

	/** Takes back what this person did last in this sitting. */
	undo(): Promise<void> {
		return this.#once(async () => {
			const t = outboxText();
			const last = this.#done.at(-1);
			if (!last) return this.#toasts.show(t.nothingToUndo);
			const kept = await undoLast(this.#helpdesk, last.notice);
			if (!kept.ok) return this.#toasts.fail(problemMessage(kept.problem));
			this.#done = this.#done.slice(0, -1);
			this.#run.show(last);
			this.#toasts.show(t.undone);
		});
	}

	#finish(line: ListedLine): void {
		this.#done = [...this.#done, line];
		this.#run.goOn(line);
	}

	/** Hands the message over and says what was done; false where the clipboard did not take it. */
	async #opens(draft: NoticeDraft): Promise<boolean> {
		const t = outboxText();
		const { linkForm } = this.#helpdesk.settings;
		const opened = await openMessage(draft, linkForm, t.shortBody);
		if (opened === 'copied') this.#toasts.show(t.copied);
		if (opened === 'opened-and-copied') this.#toasts.show(t.openedAndCopied);
		if (opened === 'not-copied') this.#toasts.fail(t.notCopied);
		return opened !== 'not-copied';
	}

	#explain(problem: ClaimProblem): void {
		const t = outboxText();
		if (problem.code === 'taken') this.#toasts.fail(t.taken(this.#helpdesk.nameOf(problem.by)));
		else if (problem.code === 'already-done') this.#toasts.show(t.alreadyDone);
		else this.#toasts.fail(problemMessage(problem));
	}

	/** One thing at a time: a key pressed twice must not do it twice. */
	async #once(work: () => Promise<void>): Promise<void> {
		if (this.#isBusy) return;
		this.#isBusy = true;
		try {
			await work();
		} finally {
			this.#isBusy = false;
		}
	}
}
