import type { NoticeEvent } from '#lib/domain/desk/besides.ts';
import { noticeStanding } from '#lib/domain/desk/notice-standing.ts';
import type { Bilingual } from '#lib/domain/desk/words.ts';
import type { NoticeSlug } from '#lib/domain/desk/masters.ts';
import { noticeSlugs } from '#lib/domain/desk/masters.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import type { DeskTables } from '../helpdesk.ts';

/** A notice that somebody sent or left out. */
export interface DoneNotice {
	readonly notice: Pick<NoticeEvent, 'subject' | 'requester'> & { readonly id: string };
	readonly slug: NoticeSlug | null;
	/** The number and title of the ticket, or what was asked; empty where nothing is known of it here. */
	readonly about: Bilingual;
	/** Everybody who sent it; more than one is a mistake that has to be seen. */
	readonly sent: readonly NoticeEvent[];
	readonly skipped: NoticeEvent | null;
}

type AboutTables = Pick<
	DeskTables,
	'ticketSummaries' | 'redirects' | 'faqProposals' | 'appReports'
>;

const NOTHING: Bilingual = { id: '', en: '' };
/** How many of the last events are looked at: more than anybody reads. */
const LAST_EVENTS = 200;

/** What was done last, the newest first; what was sent twice comes before all of it. */
export async function doneLately(
	tables: AboutTables & Pick<DeskTables, 'noticeEvents'>,
	nowMs: number
): Promise<readonly DoneNotice[]> {
	const { noticeEvents } = tables;
	// Ids end in a ULID, which sorts by time.
	const last = await noticeEvents.orderBy('_id').reverse().limit(LAST_EVENTS).toArray();
	const done = last.filter(({ kind }) => kind === 'sent' || kind === 'skip');
	const ids = [...new Set(done.map(({ notice }) => notice))];
	const events = await noticeEvents.where('notice').anyOf(ids).toArray();
	const about = await aboutOf(tables, [...new Set(events.map(({ subject }) => subject))]);
	return ids
		.flatMap((id) => {
			const ofIt = events.filter(({ notice }) => notice === id);
			const { subject, requester } = ofIt[0]!;
			const { sent, skipped } = noticeStanding({ id, requester }, ofIt, nowMs);
			const slug = noticeSlugs.find((one) => id.startsWith(`notice:${one}.`)) ?? null;
			return sent.length === 0 && skipped === null
				? []
				: [
						{
							notice: { id, subject, requester },
							slug,
							about: about.get(subject) ?? NOTHING,
							sent,
							skipped
						}
					];
		})
		.sort((a, b) => Number(b.sent.length > 1) - Number(a.sent.length > 1));
}

/** What each subject is called; all of a kind are read at once. */
async function aboutOf(
	{ ticketSummaries, redirects, faqProposals, appReports }: AboutTables,
	ids: readonly string[]
): Promise<ReadonlyMap<string, Bilingual>> {
	const ofType = (type: string) => ids.filter((id) => typeOfId(id) === type);
	const [tickets, sent, proposals, reports] = await Promise.all([
		ticketSummaries.bulkGet(ofType('ticket')),
		redirects.bulkGet(ofType('redirect')),
		faqProposals.bulkGet(ofType('faq-proposal')),
		appReports.bulkGet(ofType('app-report'))
	]);
	const entries: (readonly [string, Bilingual])[] = [];
	const written = (id: string, text: string) => entries.push([id, { id: text, en: '' }]);
	for (const one of tickets) if (one) written(one.id, `${one.number} ${one.title}`);
	for (const one of sent) if (one) entries.push([one._id, one.serviceName]);
	for (const one of proposals) if (one) written(one._id, one.question);
	for (const one of reports) if (one) written(one._id, one.what);
	return new Map(entries);
}
