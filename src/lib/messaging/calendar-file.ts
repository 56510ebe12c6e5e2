import { addDays, type CalendarDate } from '#lib/domain/time/date.ts';

/** Something that a calendar remembers on one day. */
export interface CalendarEntry {
	/** The same for the same thing, whoever exports it and when: a calendar then has it once. */
	readonly id: string;
	readonly on: CalendarDate;
	readonly title: string;
	readonly text: string;
	/** Where it is; empty where nobody knows. */
	readonly place: string;
}

/** RFC 5545, 3.1: a line has 75 octets at most, its break left out. */
const LONGEST_LINE = 75;

/**
 * A calendar file (RFC 5545) of things that take a whole day. `nowMs` is when it was made. Texts come
 * from workbooks: what is written in them stays text, whatever it looks like.
 */
export function calendarFile(entries: readonly CalendarEntry[], nowMs: number): string {
	const madeAt = `${new Date(nowMs).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//SatuLoket//SatuLoket//ID',
		'CALSCALE:GREGORIAN',
		...entries.flatMap((entry) => eventLines(entry, madeAt)),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ id, on, title, text, place }: CalendarEntry, madeAt: string): string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${escaped(id)}@satuloket`,
		`DTSTAMP:${madeAt}`,
		`DTSTART;VALUE=DATE:${dateText(on)}`,
		// The end is the first day that is not part of it.
		`DTEND;VALUE=DATE:${dateText(addDays(on, 1))}`,
		`SUMMARY:${escaped(title)}`,
		...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
		...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
		'TRANSP:TRANSPARENT',
		'END:VEVENT'
	];
}

function dateText(date: CalendarDate): string {
	return date.replaceAll('-', '');
}

/** A TEXT value (3.3.11): breaks are `\n`, other control characters have no place in one. */
function escaped(text: string): string {
	return (
		text
			.toWellFormed()
			.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
			// eslint-disable-next-line no-control-regex -- these are what is taken out
			.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
			.replace(/[\\;,]/g, (char) => `\\${char}`)
			.replaceAll('\n', '\\n')
	);
}

/** Breaks a long line between characters: a byte order, or half an emoji, is not torn apart. */
function folded(line: string): string {
	let text = '';
	let octets = 0;
	for (const char of line) {
		const size = octetsOf(char);
		if (octets + size > LONGEST_LINE) {
			text += '\r\n ';
			octets = 1;
		}
		text += char;
		octets += size;
	}
	return text;
}

/** In UTF-8. */
function octetsOf(char: string): number {
	const code = char.codePointAt(0)!;
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
}
