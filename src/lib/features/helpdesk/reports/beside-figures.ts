import type { FaqVote, Redirect, RedirectAnswer, Unrecorded } from '#lib/domain/desk/besides.ts';
import type { Bilingual } from '#lib/domain/desk/words.ts';
import { momentOf } from '#lib/domain/clock.ts';
import { addDays } from '#lib/domain/time/date.ts';
import { momentAt, type Zone } from '#lib/domain/time/zone.ts';
import type {
	RedirectRow,
	RedirectStanding,
	ReportQuestion,
	ReportRow,
	RowsAsked,
	TicketSet
} from './report-question.ts';

/** What is recorded beside tickets, as far as reports count it. */
export interface Besides {
	readonly redirects: readonly Redirect[];
	readonly redirectAnswers: readonly RedirectAnswer[];
	readonly faqVotes: readonly FaqVote[];
	readonly unrecorded: readonly Unrecorded[];
}

export type BesidesAsked = Exclude<RowsAsked, { readonly of: TicketSet }>;

/** What was recorded beside tickets, in the period and under the filters of a report. */
export class BesideFigures {
	readonly #redirects: readonly Redirect[];
	readonly #standings: ReadonlyMap<string, RedirectStanding>;
	readonly #deflected: readonly FaqVote[] | null;
	readonly #unrecorded: readonly Unrecorded[] | null;

	constructor(besides: Besides, question: ReportQuestion, zone: Zone) {
		const { units, services, channels } = question;
		const from = momentAt(question.from, 0, zone);
		const below = momentAt(addDays(question.to, 1), 0, zone);
		const isIn = ({ at }: { readonly at: string }) => momentOf(at) >= from && momentOf(at) < below;
		const ofService = (service: string | undefined) =>
			services.length === 0 || (service !== undefined && services.includes(service));
		// Both happen in the app.
		const isOfApp = channels.length === 0 || channels.includes('app');
		this.#redirects = besides.redirects.filter(
			(one) =>
				isOfApp &&
				isIn(one) &&
				ofService(one.service) &&
				(units.length === 0 || units.includes(one.unit))
		);
		this.#standings = standingsOf(besides.redirectAnswers);
		// What was not filed never came to a unit.
		this.#deflected =
			units.length > 0
				? null
				: besides.faqVotes.filter(
						(one) => isOfApp && one.deflected === true && isIn(one) && ofService(one.service)
					);
		// What was never written down has no unit and no service.
		this.#unrecorded =
			units.length > 0 || services.length > 0
				? null
				: besides.unrecorded.filter(
						(one) =>
							isIn(one) &&
							(channels.length === 0 || channels.some((channel) => channel === one.channel))
					);
	}

	/** Most redirected first. */
	redirects(): RedirectRow[] {
		return [...Map.groupBy(this.#redirects, ({ service }) => service)]
			.map(([service, those]) => ({
				service,
				name: those.at(-1)!.serviceName,
				count: those.length,
				standings: {
					done: this.#withStanding(those, 'done').length,
					'not-done': this.#withStanding(those, 'not-done').length,
					unanswered: this.#withStanding(those, 'unanswered').length
				}
			}))
			.sort((a, b) => b.count - a.count || (a.service < b.service ? -1 : 1));
	}

	/** Null where a filter hides them. */
	get deflected(): number | null {
		return this.#deflected?.length ?? null;
	}

	/** Null where a filter hides some of it. */
	unrecorded(kind: Unrecorded['kind']): number | null {
		if (this.#unrecorded === null) return null;
		return this.#unrecorded
			.filter((one) => one.kind === kind)
			.reduce((sum, { count }) => sum + count, 0);
	}

	/** The rows behind a figure, the newest first. */
	rows(asked: BesidesAsked): ReportRow[] {
		return this.#found(asked).sort((a, b) => b.atMs - a.atMs);
	}

	#found(asked: BesidesAsked): ReportRow[] {
		if (asked.of === 'redirects') {
			const those = this.#redirects.filter(
				({ service }) => asked.service === undefined || service === asked.service
			);
			const wanted =
				asked.standing === undefined ? those : this.#withStanding(those, asked.standing);
			return wanted.map((one) => row(one, wayOf(one), one.who.name));
		}
		if (asked.of === 'deflected')
			return (this.#deflected ?? []).map((one) => row(one, written(one.faq), one.by));
		return (this.#unrecorded ?? [])
			.filter(({ kind }) => kind === asked.kind)
			.map((one) => ({ ...row(one, written(one.note ?? ''), one.by), count: one.count }));
	}

	#withStanding(those: readonly Redirect[], standing: RedirectStanding): readonly Redirect[] {
		return those.filter(({ _id }) => (this.#standings.get(_id) ?? 'unanswered') === standing);
	}
}

/** From which service to which app. */
function wayOf({ serviceName: { id, en }, appName }: Redirect): Bilingual {
	return { id: `${id} → ${appName}`, en: en === '' ? '' : `${en} → ${appName}` };
}

/** What somebody wrote, in whichever language. */
function written(text: string): Bilingual {
	return { id: text, en: '' };
}

function row(
	fact: { readonly _id: string; readonly at: string },
	title: Bilingual,
	who: string
): ReportRow {
	return {
		id: fact._id,
		href: null,
		number: '',
		title,
		who,
		atMs: momentOf(fact.at),
		minutes: null,
		count: 1
	};
}

/** The last answer counts; whoever is asked again later has not answered yet. */
function standingsOf(answers: readonly RedirectAnswer[]): Map<string, RedirectStanding> {
	const last = new Map<string, RedirectAnswer>();
	for (const answer of answers) {
		const known = last.get(answer.redirect);
		if (!known || known.at < answer.at) last.set(answer.redirect, answer);
	}
	return new Map(
		[...last].map(([redirect, { answer }]) => [
			redirect,
			answer === 'later' ? 'unanswered' : answer
		])
	);
}
