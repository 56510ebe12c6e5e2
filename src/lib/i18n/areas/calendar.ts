import { area } from '../locale.svelte.ts';

/** What is still to come with customers, and the file that a calendar takes it from. */
export const calendarText = area({
	id: {
		heading: 'Agenda',
		promise: (name: string) => `Janji bayar: ${name}`,
		visit: (name: string) => `Kunjungan: ${name}`,
		part: (name: string, at: string, of: string) => `Cicilan ${at} dari ${of}: ${name}`,
		kinds: {
			promise: 'Janji bayar',
			visit: 'Kunjungan ulang',
			part: 'Cicilan'
		},
		partAt: (at: string, of: string) => `Cicilan ${at} dari ${of}`,
		practice: (title: string) => `LATIHAN · ${title}`,
		fileName: (on: string) => `agenda-${on}.ics`,
		add: 'Ke kalender',
		addOne: (what: string, day: string) => `Ke kalender: ${what}, ${day}`,
		addAll: 'Semua ke kalender',
		none: 'Tidak ada janji, cicilan, atau kunjungan yang akan datang di daftar ini.'
	},
	en: {
		heading: 'Agenda',
		promise: (name: string) => `Promise to pay: ${name}`,
		visit: (name: string) => `Visit: ${name}`,
		part: (name: string, at: string, of: string) => `Instalment ${at} of ${of}: ${name}`,
		kinds: {
			promise: 'Promise to pay',
			visit: 'Visit again',
			part: 'Instalment'
		},
		partAt: (at: string, of: string) => `Instalment ${at} of ${of}`,
		practice: (title: string) => `PRACTICE · ${title}`,
		fileName: (on: string) => `agenda-${on}.ics`,
		add: 'To the calendar',
		addOne: (what: string, day: string) => `To the calendar: ${what}, ${day}`,
		addAll: 'All to the calendar',
		none: 'No promise, instalment or visit is to come in this list.'
	}
});
