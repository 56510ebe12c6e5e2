import { stampAt } from '#lib/domain/clock.ts';
import { defaultCalendar } from '#lib/domain/desk/default-desk.ts';
import { ratingId } from '#lib/domain/ids.ts';
import { priorities, ticketChannels } from '#lib/domain/desk/words.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';

export interface StockedDesk {
	readonly tickets: number;
	readonly services: number;
	readonly faqs: number;
	/** Milliseconds since 1970, after everything that happened. */
	readonly nowMs: number;
}

/*
 * Two years of a busy helpdesk, always the same: eight events for each ticket, one ticket in five still
 * worked on.
 */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const SPREAD_DAYS = 700;
const OPEN_DAYS = 20;
const OPEN_IN = 5;

const things = [
	'printer',
	'laptop',
	'proyektor',
	'lampu',
	'pendingin ruangan',
	'kursi',
	'kendaraan',
	'ruang rapat',
	'email',
	'arsip'
];
const doings = [
	'rusak',
	'dipinjam',
	'diganti',
	'dipindahkan',
	'diperbaiki',
	'dipesan',
	'hilang',
	'macet'
];
const places = ['lantai 1', 'lantai 2', 'lantai 3', 'gudang', 'lobi', 'aula'];
const units = ['ppku', 'ppbu', 'lfa', 'pmi', 'kppa'];
const agents = ['agus', 'dewi', 'putri', 'andi', 'tono', 'yuni'];

const pick = <T>(all: readonly T[], nth: number): T => all[nth % all.length]!;
const idOf = (nth: number) => String(nth).padStart(26, '0');
const signed = (by: string, atMs: number) => ({ by, at: stampAt(atMs), device: `perangkat-${by}` });

/** Services and articles under many names, and the office's calendar. */
export function someDeskMasters({ services, faqs, nowMs }: StockedDesk): AnyDoc[] {
	const signature = signed('putri', nowMs - SPREAD_DAYS * DAY_MS);
	const target = { response: 60, resolution: 480 };
	const name = (nth: number) => ({
		id: `${pick(doings, nth)} ${pick(things, Math.floor(nth / doings.length))} ${pick(places, nth * 7)} ${nth}`,
		en: `Service number ${nth} for the ${pick(places, nth)}`
	});
	return [
		{ ...defaultCalendar('WIB'), ...signature },
		...Array.from({ length: services }, (_, nth) => ({
			_id: `service:layanan-${nth}`,
			type: 'service',
			slug: `layanan-${nth}`,
			name: name(nth),
			summary: { id: `Untuk ${pick(things, nth)} di ${pick(places, nth)}`, en: '' },
			category: `kategori-${nth % 6}`,
			unit: pick(units, nth),
			tierPath: [1, 2],
			route: 'ticket',
			sla: Object.fromEntries(priorities.map((priority) => [priority, target])),
			fields: [],
			synonyms: [pick(things, nth + 3), pick(doings, nth + 5)],
			active: true,
			...signature
		})),
		...Array.from({ length: faqs }, (_, nth) => ({
			_id: `faq:tanya-${nth}`,
			type: 'faq',
			slug: `tanya-${nth}`,
			question: { id: `Bagaimana kalau ${name(nth).id}?`, en: `What about ${name(nth).en}?` },
			answer: {
				id: `Hubungi meja layanan. ${pick(things, nth)} ${pick(doings, nth + 1)} di ${pick(places, nth)}. `.repeat(
					6
				),
				en: ''
			},
			services: [`layanan-${nth % services}`],
			synonyms: [pick(things, nth + 1)],
			pictures: [],
			published: true,
			...signature
		}))
	];
}

/** Each ticket with eight events; every fourth of those that are done is rated. */
export function* someDeskFacts({ tickets, services, nowMs }: StockedDesk): Generator<AnyDoc> {
	for (let nth = 0; nth < tickets; nth++) {
		const isOpen = nth % OPEN_IN === 0;
		const days = isOpen ? (nth * 13) % OPEN_DAYS : OPEN_DAYS + ((nth * 31) % SPREAD_DAYS);
		const filedMs = nowMs - days * DAY_MS - ((nth * 17) % 480) * MINUTE_MS - HOUR_MS;
		yield aTicket(nth, services, filedMs);
		yield* eventsOf(nth, filedMs, nowMs, isOpen);
	}
}

const requesterOf = (nth: number) => `pegawai-${nth % 900}`;

function aTicket(nth: number, services: number, filedMs: number): AnyDoc {
	const service = (nth * 7919) % services;
	const requester = requesterOf(nth);
	const channel = pick(ticketChannels, nth % 7);
	return {
		_id: `ticket:${idOf(nth)}`,
		type: 'ticket',
		number: `A-${String(nth).padStart(6, '0')}`,
		requester,
		who: {
			name: `Pegawai Contoh ${nth % 900}`,
			nip: idOf(nth % 900).slice(-8),
			department: pick(units, nth)
		},
		channel,
		service: `layanan-${service}`,
		serviceName: { id: `Layanan ${service}`, en: `Service ${service}` },
		category: `kategori-${service % 6}`,
		unit: pick(units, service),
		title: `${pick(things, nth)} ${pick(doings, nth * 3)} di ${pick(places, nth * 5)} ruang ${nth % 400}`,
		description: `Mohon bantuan untuk ${pick(things, nth)} yang ${pick(doings, nth * 3)}.`,
		priority: pick(priorities, nth * 11),
		location: pick(places, nth * 5),
		answers: [],
		files: [],
		sla: { response: 60 + (nth % 5) * 60, resolution: 480 + (nth % 9) * 480 },
		calendar: 'kantor',
		...signed(channel === 'app' ? requester : pick(agents, nth), filedMs)
	};
}

function eventsOf(nth: number, filedMs: number, nowMs: number, isOpen: boolean): AnyDoc[] {
	const agent = pick(agents, nth);
	const requester = requesterOf(nth);
	const step = Math.min(HOUR_MS, Math.floor((nowMs - filedMs) / 12));
	let at = 0;
	const event = (kind: string, by: string, more: object = {}): AnyDoc => {
		at++;
		return {
			_id: `ticket-event:${idOf(nth * 10 + at)}`,
			type: 'ticket-event',
			kind,
			ticket: `ticket:${idOf(nth)}`,
			requester,
			...more,
			...signed(by, filedMs + at * step)
		};
	};
	const message = (by: string) =>
		event('message', by, { text: 'Baik, kami periksa dahulu.', files: [] });
	const begun = [
		event('take', agent),
		message(agent),
		event('note', agent, { internal: true, text: 'Stok habis.', files: [] }),
		event('wait', agent, { for: 'requester', reason: 'perlu foto' }),
		message(requester),
		event('escalate', agent, {
			tier: 2,
			unit: pick(units, nth),
			toName: pick(units, nth),
			reason: 'perlu teknisi'
		})
	];
	if (isOpen)
		return [
			...begun,
			message(agent),
			event('note', agent, { internal: true, text: 'Besok.', files: [] })
		];
	const done = [
		...begun,
		message(agent),
		event('resolve', agent, { solution: 'Sudah diperbaiki.' })
	];
	if (nth % 4 !== 0) return done;
	const rating = {
		_id: ratingId(`ticket:${idOf(nth)}`),
		type: 'rating',
		ticket: `ticket:${idOf(nth)}`,
		requester,
		stars: 1 + (nth % 5),
		...signed(requester, filedMs + 10 * step)
	};
	return [...done, rating];
}
