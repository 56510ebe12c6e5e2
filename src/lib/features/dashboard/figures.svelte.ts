import type { Dashboard, DashboardQuestion } from './question.ts';

/** The figures on the screen: the last answer stays while the next is worked out. */
export class Figures {
	readonly #ask: (question: DashboardQuestion) => Promise<Dashboard>;
	#shown = $state.raw<Dashboard | null>(null);
	#failure = $state.raw<unknown>(null);
	#question: DashboardQuestion | null = null;
	#isAsking = false;
	#isStale = false;

	constructor(ask: (question: DashboardQuestion) => Promise<Dashboard>) {
		this.#ask = ask;
	}

	get shown(): Dashboard | null {
		return this.#shown;
	}

	get failure(): unknown {
		return this.#failure;
	}

	/** Asks; questions that come while one is being answered are answered together afterwards. */
	ask(question: DashboardQuestion): void {
		this.#question = question;
		this.#isStale = true;
		if (!this.#isAsking) void this.#answer();
	}

	async #answer(): Promise<void> {
		this.#isAsking = true;
		try {
			while (this.#isStale && this.#question) {
				this.#isStale = false;
				this.#shown = await this.#ask(this.#question);
				this.#failure = null;
			}
		} catch (reason) {
			this.#failure = reason;
		} finally {
			this.#isAsking = false;
		}
	}
}
