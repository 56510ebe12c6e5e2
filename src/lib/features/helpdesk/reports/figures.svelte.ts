import type { DeskReport, ReportQuestion } from './report-question.ts';

/** A report with what was asked: what is on the screen may be of another question than the one chosen last. */
export interface AnsweredReport {
	readonly report: DeskReport;
	readonly question: ReportQuestion;
}

/** The report on the screen: the last answer stays while the next is worked out. */
export class ReportFigures {
	readonly #ask: (question: ReportQuestion) => Promise<DeskReport>;
	#shown = $state.raw<AnsweredReport | null>(null);
	#hasFailed = $state(false);
	#question: ReportQuestion | null = null;
	#isAsking = false;
	#isStale = false;

	constructor(ask: (question: ReportQuestion) => Promise<DeskReport>) {
		this.#ask = ask;
	}

	get shown(): AnsweredReport | null {
		return this.#shown;
	}

	/** The last question was not answered; what is shown is of an earlier one. */
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
		while (this.#isStale && this.#question) {
			this.#isStale = false;
			const question = this.#question;
			try {
				this.#shown = { report: await this.#ask(question), question };
				this.#hasFailed = false;
			} catch {
				this.#hasFailed = true;
			}
		}
		this.#isAsking = false;
	}
}
