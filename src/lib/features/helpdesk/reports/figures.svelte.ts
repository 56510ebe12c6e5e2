import type { DeskReport, ReportQuestion } from './report-question.ts';

/** The report on the screen: the last answer stays while the next is worked out. */
export class ReportFigures {
	readonly #ask: (question: ReportQuestion) => Promise<DeskReport>;
	#shown = $state.raw<DeskReport | null>(null);
	#hasFailed = $state(false);
	#question: ReportQuestion | null = null;
	#isAsking = false;
	#isStale = false;

	constructor(ask: (question: ReportQuestion) => Promise<DeskReport>) {
		this.#ask = ask;
	}

	get shown(): DeskReport | null {
		return this.#shown;
	}

	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** Asks; questions that come while one is being answered are answered together afterwards. */
	ask(question: ReportQuestion): void {
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
				this.#hasFailed = false;
			}
		} catch {
			this.#hasFailed = true;
		} finally {
			this.#isAsking = false;
		}
	}
}
