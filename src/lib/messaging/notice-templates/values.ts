import type { Language } from '#lib/domain/billing/template.ts';
import type { ChangeableField } from '#lib/domain/desk/ticket.ts';
import type { TicketStatus } from '#lib/domain/desk/transitions.ts';
import type { Bilingual, Tier } from '#lib/domain/desk/words.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import { moment } from '#lib/i18n/format.ts';
import { oneLine, plainValue } from '../plain-value.ts';
import type { NoticeValues } from './variables.ts';
import { noticeWords } from './words.ts';

/** A field that became another; `label` is set where it is an answer to a question of the service. */
export interface NamedChange {
	readonly field: ChangeableField | null;
	readonly label: Bilingual | null;
	readonly from: string;
	readonly to: string;
}

/** Everything that a notification may say, from the record. What is not known is empty or null. */
export interface NoticeContent {
	readonly number: string;
	readonly title: string;
	readonly service: Bilingual | null;
	readonly who: { readonly name: string; readonly nip: string; readonly email: string };
	readonly status: TicketStatus | null;
	readonly changes: readonly NamedChange[];
	readonly reason: string;
	/** The number of the ticket that goes on in its place. */
	readonly mergedInto: string;
	readonly solution: string;
	/** Who works on it now: a person, a unit, a PIC or a vendor. */
	readonly handler: string;
	readonly tier: Tier | null;
	/** Until when it should be done. */
	readonly dueMs: number | null;
	readonly app: { readonly name: string; readonly url: string } | null;
	readonly stars: number | null;
	/** The proposed question of an FAQ. */
	readonly question: string;
	/** What was reported about the app. */
	readonly report: string;
	/** Where the requester sees it in this app; empty for who has no account. */
	readonly link: string;
	readonly deskName: string;
	readonly contact: string;
	readonly zone: Zone;
}

/** A notification of which no more is known than who gets it from whom. */
export function blankNotice(
	known: Pick<NoticeContent, 'who' | 'deskName' | 'contact' | 'zone'>
): NoticeContent {
	return {
		number: '',
		title: '',
		service: null,
		status: null,
		changes: [],
		reason: '',
		mergedInto: '',
		solution: '',
		handler: '',
		tier: null,
		dueMs: null,
		app: null,
		stars: null,
		question: '',
		report: '',
		link: '',
		...known
	};
}

/** How marks of WhatsApp are met: in a mail they are ordinary characters. */
export type NoticeForm = 'mail' | 'whatsapp';

/** Characters of a value of many lines that a message shows; the whole is in the ticket. */
const LONGEST_VALUE = 600;
const LONGEST_CHANGED = 120;

/**
 * The values of all variables in the language of the message; empty where nothing is known. Whatever
 * comes from a ticket is data: no mark, line break or sign in it can change the message around it.
 */
export function noticeValues(
	content: NoticeContent,
	language: Language,
	form: NoticeForm
): NoticeValues {
	const words = noticeWords[language];
	const line = form === 'whatsapp' ? plainValue : oneLine;
	const lines = (value: string) =>
		shortened(value, LONGEST_VALUE)
			.split(/\r\n|\r|\n/)
			.map(line)
			.filter((one) => one !== '')
			.join('\n');
	const { who, app } = content;
	// An address keeps its signs: a lookalike would lead nowhere.
	const link = oneLine(content.link);
	return {
		nomor: line(content.number),
		judul: line(content.title),
		layanan: content.service ? line(inLanguage(content.service, language)) : '',
		nama: line(who.name),
		nip: line(who.nip),
		email: oneLine(who.email),
		status: content.status ? words.statuses[content.status] : '',
		perubahan: content.changes.map((change) => changeLine(change, language, line)).join('\n'),
		alasan:
			content.mergedInto === '' ? lines(content.reason) : words.merged(line(content.mergedInto)),
		solusi: lines(content.solution),
		penangan: line(content.handler),
		tingkat: content.tier ? words.tiers[content.tier] : '',
		batas_waktu: content.dueMs === null ? '' : moment(content.dueMs, content.zone, language),
		aplikasi: app ? line(app.name) : '',
		tautan_aplikasi: app ? oneLine(app.url) : '',
		ajakan_rating: link === '' ? words.rateHere : words.rateThere(link),
		nilai: content.stars === null ? '' : words.stars(content.stars),
		pertanyaan: line(content.question),
		laporan: line(shortened(content.report, LONGEST_VALUE)),
		tautan: link,
		meja: line(content.deskName),
		kontak: line(content.contact)
	};
}

function inLanguage(text: Bilingual, language: Language): string {
	return language === 'en' && text.en !== '' ? text.en : text.id;
}

function changeLine(
	{ field, label, from, to }: NamedChange,
	language: Language,
	line: (value: string) => string
): string {
	const words = noticeWords[language];
	const name = field ? words.fields[field] : label ? line(inLanguage(label, language)) : '';
	const shown = (value: string) => line(shortened(value, LONGEST_CHANGED)) || words.nothing;
	return words.becomes(name, shown(from), shown(to));
}

function shortened(value: string, limit: number): string {
	return value.length <= limit ? value : `${value.slice(0, limit).toWellFormed().trimEnd()}…`;
}
