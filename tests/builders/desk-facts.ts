import { momentOf, stampAt } from '#lib/domain/clock.ts';
import { autoCloseId, ratingId } from '#lib/domain/ids.ts';
import type { AppReport, FaqProposal, NoticeEvent, Redirect } from '#lib/domain/desk/besides.ts';
import type { Notice } from '#lib/domain/desk/notices.ts';
import type { Rating, Ticket, TicketEvent, TicketEventKind } from '#lib/domain/desk/ticket.ts';

/*
 * Tickets and what happens to them, made up and always the same. Rina asks; Agus and Dewi work at the
 * desk.
 */

/** Monday 23 November 2026, 08.00 in Jakarta. */
export const FILED_MS = Date.UTC(2026, 10, 23, 1, 0);
export const REQUESTER = 'rina';
export const AGENT = 'agus';
export const OTHER_AGENT = 'dewi';

const MINUTE_MS = 60_000;

/** The digits of a ULID: Crockford's, which leave out what reads like another. */
const ULID_DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID that ends in a number: the same number is the same id, another number another. */
export function someUlid(at: number): string {
	const digits = Array.from(at.toString(32), (digit) => ULID_DIGITS[Number.parseInt(digit, 32)]);
	return `01K${digits.join('').padStart(23, '0')}`;
}

export const TICKET_ID = `ticket:${someUlid(1)}`;

/** Who signed, this many minutes after the ticket was filed. */
export function deskSigned(by: string, minute: number) {
	return { by, at: stampAt(FILED_MS + minute * MINUTE_MS), device: `perangkat-${by}` };
}

/** A broken lamp, filed in the app by who asks. */
export function aTicket(given: Partial<Ticket> = {}): Ticket {
	return {
		_id: TICKET_ID,
		type: 'ticket',
		number: 'A-0001',
		requester: REQUESTER,
		who: {
			name: 'Rina Contoh',
			nip: '000001',
			department: 'Keuangan',
			email: 'rina@contoh.example',
			phone: '+62000000001'
		},
		channel: 'app',
		service: 'perbaikan-lampu',
		serviceName: { id: 'Perbaikan lampu', en: 'Lamp repair' },
		category: 'pemeliharaan-fasilitas',
		unit: 'ppku',
		title: 'Lampu ruang rapat padam',
		description: 'Dua lampu di ruang rapat lantai 2 padam sejak pagi.',
		priority: 'normal',
		location: 'Lantai 2',
		answers: [{ key: 'jumlah', label: { id: 'Jumlah lampu', en: 'Lamps' }, value: '2' }],
		files: [],
		sla: { response: 60, resolution: 480 },
		...deskSigned(REQUESTER, 0),
		...given
	};
}

/** What an event of each kind says besides. */
const saying: { readonly [K in TicketEventKind]: object } = {
	message: { text: 'Lampu yang di dekat pintu.', files: [] },
	note: { internal: true, text: 'Stok lampu habis.', files: [] },
	change: { changes: [{ field: 'location', from: 'Lantai 2', to: 'Lantai 3' }] },
	take: {},
	assign: { person: OTHER_AGENT, personName: 'Dewi Contoh' },
	escalate: { tier: 2, unit: 'ppku', pic: 'andi', toName: 'PPKU', reason: 'perlu teknisi' },
	wait: { for: 'requester', reason: 'perlu foto lampu' },
	resume: {},
	resolve: { solution: 'Lampu sudah diganti.' },
	reopen: { reason: 'padam lagi' },
	close: { how: 'unrated' },
	cancel: { reason: 'sudah menyala' },
	redirect: {
		appName: 'Aplikasi Contoh',
		url: 'https://aplikasi.contoh.example/',
		reason: 'diajukan di sana'
	},
	link: { internal: true, other: `ticket:${someUlid(2)}`, isLinked: true },
	merge: { intoNumber: 'A-0002' },
	unmerge: {},
	'feedback-forward': { internal: true, tier: 2, toName: 'PPKU', note: 'mohon ditindaklanjuti' },
	'feedback-done': { internal: true, result: 'jadwal diperbaiki' }
};

/** An event of a kind by somebody, this many minutes after filing. Its id tells the three. */
export function aTicketEvent<K extends TicketEventKind>(
	kind: K,
	{ by = AGENT, minute = 1, ticket = aTicket() }: EventPlace = {},
	given: Partial<Extract<TicketEvent, { kind: K }>> = {}
): Extract<TicketEvent, { kind: K }> {
	const said = {
		_id: `ticket-event:${kind}-${by}-${minute}-${ticket._id.slice(-4)}`,
		type: 'ticket-event',
		ticket: ticket._id,
		requester: ticket.requester,
		kind,
		...saying[kind],
		...deskSigned(by, minute),
		...given
	};
	return said as unknown as Extract<TicketEvent, { kind: K }>;
}

interface EventPlace {
	readonly by?: string;
	/** After the ticket was filed. */
	readonly minute?: number;
	readonly ticket?: Ticket;
}

/** The closing of a ticket that nobody rated, as a device of the desk finds it due. */
export function anAutoClose(
	resolution: Extract<TicketEvent, { kind: 'resolve' }>,
	minute: number
): Extract<TicketEvent, { kind: 'close' }> {
	const { ticket, requester, at } = resolution;
	return {
		_id: autoCloseId(resolution._id),
		type: 'ticket-event',
		kind: 'close',
		how: 'auto',
		ticket,
		requester,
		...deskSigned(AGENT, (momentOf(at) - FILED_MS) / MINUTE_MS + minute)
	};
}

export function aRating(
	{ by = REQUESTER, minute = 1, ticket = aTicket() }: EventPlace = {},
	given: Partial<Rating> = {}
): Rating {
	return {
		_id: ratingId(ticket._id),
		type: 'rating',
		ticket: ticket._id,
		requester: ticket.requester,
		stars: 5,
		...deskSigned(by, minute),
		...given
	};
}

/** A ticket from filing to rating, with everything in between that is usual. */
export function anEventfulTicket(): readonly (Ticket | TicketEvent | Rating)[] {
	return [
		aTicket(),
		aTicketEvent('take', { minute: 10 }),
		aTicketEvent('note', { minute: 11 }),
		aTicketEvent('wait', { minute: 20 }),
		aTicketEvent('message', { by: REQUESTER, minute: 50 }),
		aTicketEvent('escalate', { minute: 60 }),
		aTicketEvent('resolve', { by: OTHER_AGENT, minute: 120 }),
		aTicketEvent('reopen', { by: REQUESTER, minute: 180 }),
		aTicketEvent('resolve', { by: OTHER_AGENT, minute: 240 }),
		aRating({ minute: 300 })
	];
}

/** A redirection that Rina chose, a question she proposes, and a fault that she reports. */
export function aRedirect(given: Partial<Redirect> = {}): Redirect {
	return {
		_id: `redirect:${someUlid(11)}`,
		type: 'redirect',
		requester: REQUESTER,
		who: { name: 'Rina Contoh', email: 'rina@contoh.example' },
		service: 'surat-keterangan',
		serviceName: { id: 'Surat keterangan', en: 'Certificate' },
		category: 'layanan-pendukung',
		unit: 'kppa',
		appName: 'Aplikasi Contoh',
		url: 'https://aplikasi.contoh.example/surat',
		...deskSigned(REQUESTER, 0),
		...given
	};
}

export function aFaqProposal(given: Partial<FaqProposal> = {}): FaqProposal {
	return {
		_id: `faq-proposal:${someUlid(12)}`,
		type: 'faq-proposal',
		requester: REQUESTER,
		who: { name: 'Rina Contoh', email: 'rina@contoh.example' },
		question: 'Berapa lama lampu diganti?',
		...deskSigned(REQUESTER, 0),
		...given
	};
}

export function anAppReport(given: Partial<AppReport> = {}): AppReport {
	return {
		_id: `app-report:${someUlid(13)}`,
		type: 'app-report',
		requester: REQUESTER,
		who: { name: 'Rina Contoh' },
		what: 'Tombol kirim tidak bisa ditekan.',
		screen: '/services/[slug]/new',
		diagnostics: 'Chrome 140',
		...deskSigned(REQUESTER, 0),
		...given
	};
}

/** What somebody at the desk did with a notice, this many minutes after the ticket was filed. */
export function aNoticeEvent(
	notice: Pick<Notice, 'id' | 'subject' | 'requester'>,
	kind: NoticeEvent['kind'],
	{ by = AGENT, minute = 1 }: { readonly by?: string; readonly minute?: number } = {},
	given: Partial<NoticeEvent> = {}
): NoticeEvent {
	return {
		_id: `notice-event:${kind}-${by}-${minute}-${notice.id.slice('notice:'.length)}`,
		type: 'notice-event',
		notice: notice.id,
		subject: notice.subject,
		requester: notice.requester,
		internal: true,
		kind,
		...(kind === 'claim' ? { until: stampAt(FILED_MS + (minute + 10) * MINUTE_MS) } : {}),
		...(kind === 'skip' ? { reason: 'sudah diberi tahu lewat telepon' } : {}),
		...deskSigned(by, minute),
		...given
	};
}
