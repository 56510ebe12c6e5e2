import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEntry } from './calendar-file.ts';

const NOW_MS = Date.UTC(2026, 10, 20, 3, 4, 5);

function anEntry(given: Partial<CalendarEntry> = {}): CalendarEntry {
	return {
		id: 'promise:01',
		on: '2026-12-31',
		title: 'Janji bayar: Toko Contoh',
		text: 'Rp 385.000',
		place: 'Jl. Contoh 1',
		...given
	};
}

/** Reads a file as a calendar does: lines unfolded, names parted from values. */
function read(file: string): [name: string, value: string][] {
	return file
		.replaceAll('\r\n ', '')
		.split('\r\n')
		.filter((line) => line !== '')
		.map((line) => {
			const colon = line.indexOf(':');
			return [line.slice(0, colon), line.slice(colon + 1)];
		});
}

function valueOf(file: string, name: string): string | undefined {
	return read(file).find(([of]) => of === name)?.[1];
}

/** What a calendar shows of a TEXT value. */
function shown(value: string): string {
	return value.replace(/\\([\\;,nN])/g, (_, char: string) =>
		char.toLowerCase() === 'n' ? '\n' : char
	);
}

describe('a calendar file', () => {
	it('says which day, when it was made, and what it is about', () => {
		expect(calendarFile([anEntry()], NOW_MS)).toBe(
			[
				'BEGIN:VCALENDAR',
				'VERSION:2.0',
				'PRODID:-//SatuLoket//SatuLoket//ID',
				'CALSCALE:GREGORIAN',
				'BEGIN:VEVENT',
				'UID:promise:01@satuloket',
				'DTSTAMP:20261120T030405Z',
				'DTSTART;VALUE=DATE:20261231',
				'DTEND;VALUE=DATE:20270101',
				'SUMMARY:Janji bayar: Toko Contoh',
				'DESCRIPTION:Rp 385.000',
				'LOCATION:Jl. Contoh 1',
				'TRANSP:TRANSPARENT',
				'END:VEVENT',
				'END:VCALENDAR',
				''
			].join('\r\n')
		);
	});

	it('names the same thing the same way, whenever it is made', () => {
		const [first, later] = [NOW_MS, NOW_MS + 86_400_000].map((ms) => calendarFile([anEntry()], ms));
		expect(valueOf(first!, 'UID')).toBe(valueOf(later!, 'UID'));
	});

	it.each([
		['commas and semicolons', 'Toko A, B; dan C', 'Toko A\\, B\\; dan C'],
		['a backslash', 'a\\nb', 'a\\\\nb'],
		['line breaks of any kind', 'a\r\nb\rc\nd\u2028e', 'a\\nb\\nc\\nd\\ne'],
		[
			'another event, smuggled in',
			'x\r\nEND:VEVENT\r\nBEGIN:VEVENT',
			'x\\nEND:VEVENT\\nBEGIN:VEVENT'
		],
		['control characters', 'a\u0000b\u001bc\u007fd', 'abcd'],
		['half a character', 'a\ud800b', 'a\ufffdb']
	])('keeps %s as text', (_, title, expected) => {
		const file = calendarFile([anEntry({ title })], NOW_MS);
		expect(valueOf(file, 'SUMMARY')).toBe(expected);
		expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
	});

	it('has no line of more than 75 octets, tears no character, and gives every text back', () => {
		const text = fc.string({ unit: 'binary', maxLength: 300 });
		fc.assert(
			fc.property(text, text, text, (title, words, place) => {
				const file = calendarFile([anEntry({ title, text: words, place })], NOW_MS);
				for (const line of file.split('\r\n')) {
					const octets = new TextEncoder().encode(line);
					expect(octets.length).toBeLessThanOrEqual(75);
					expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets)).toBe(
						line
					);
				}
				expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				expect(read(file).filter(([name]) => name === 'BEGIN')).toHaveLength(2);
				expect(shown(valueOf(file, 'SUMMARY')!)).toBe(plain(title));
				expect(shown(valueOf(file, 'DESCRIPTION') ?? '')).toBe(plain(words));
			}),
			{ numRuns: 300, seed: 20_261_126 }
		);
	});
});

/** What of a text can stand in a calendar. */
function plain(text: string): string {
	const breaks = /\r\n|[\r\n\u0085\u2028\u2029]/g;
	return [...text.toWellFormed().replace(breaks, '\n')]
		.filter((char) => char === '\n' || char === '\t' || (char >= ' ' && char !== '\u007f'))
		.join('');
}
