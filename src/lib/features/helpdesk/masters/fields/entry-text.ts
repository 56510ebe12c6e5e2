import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { Bilingual } from '#lib/domain/desk/words.ts';
import type { KnownMasters } from '../known.ts';
import type { Control } from './control.ts';
import {
	daysText,
	hoursText,
	parts,
	readDays,
	readHours,
	readSpans,
	spansText
} from './day-texts.ts';
import type { FieldProblem } from './problem.ts';
import { readWorkingTime, workingTimeText } from './working-time-text.ts';

/** A value of a document as the text that a form or a cell holds; '' where there is none. */
export function textOfValue(control: Control, value: unknown): string {
	if (value === undefined || value === null) return '';
	switch (control.kind) {
		case 'yes-no':
			return value === true ? 'ya' : 'tidak';
		case 'choice':
			return control.words[String(value)] ?? '';
		case 'words':
		case 'answers':
		case 'references':
			return (value as readonly string[]).join('\n');
		case 'tiers':
			return (value as readonly number[]).join(', ');
		case 'options':
			return (value as readonly Bilingual[])
				.map(({ id, en }) => (en === '' ? id : `${id} | ${en}`))
				.join('\n');
		case 'working-time':
			return workingTimeText(value as number);
		case 'hours':
			return hoursText(value as Parameters<typeof hoursText>[0]);
		case 'spans':
			return spansText(value as Parameters<typeof spansText>[0]);
		case 'days':
			return daysText(value as Parameters<typeof daysText>[0]);
		default:
			return String(value);
	}
}

const SHORT = 300;
const LONG = 20_000;
const MANY = 100;

/** What a text means; undefined where nothing was written and nothing stands for nothing. */
export function readText(
	control: Control,
	given: string,
	known: KnownMasters
): Result<unknown, FieldProblem> {
	const text = given.trim();
	switch (control.kind) {
		case 'text':
		case 'person':
			return upTo(SHORT, text);
		case 'long':
			return upTo(LONG, text);
		case 'mail':
			return matching(text, /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 254, 'not-a-mail');
		case 'phone':
			return matching(text, /^\+?[0-9][0-9 ()-]{4,18}$/, 20, 'not-a-phone');
		case 'address':
			return matching(text, /^https?:\/\/[^\s<>"]+$/, 2_000, 'not-an-address');
		case 'whole':
			return whole(text, control);
		case 'yes-no':
			return choice(text, { true: 'ya', false: 'tidak' }, (word) => word === 'true');
		case 'choice':
			return choice(text, control.words, (word) => word);
		case 'reference':
			return text === '' ? succeed(undefined) : reference(control.to, text, known);
		case 'references':
			return each(parts(text, /[,;\n]/), (one) => reference(control.to, one, known));
		case 'words':
			return each([...new Set(parts(text, /[,;\n]/))], (word) => upTo(SHORT, word));
		case 'answers':
			return each(parts(text, /[;\n]/), (word) => upTo(SHORT, word));
		case 'options':
			return each(parts(text, /[;\n]/), option);
		case 'tiers':
			return tiersOf(text);
		case 'working-time': {
			if (text === '') return succeed(undefined);
			const minutes = readWorkingTime(text);
			return minutes === null ? refuse({ code: 'not-a-time-span', given: text }) : succeed(minutes);
		}
		case 'hours':
			return readHours(text);
		case 'spans':
			return readSpans(text);
		case 'days':
			return readDays(text);
	}
}

function upTo(most: number, text: string): Result<string, FieldProblem> {
	return text.length > most ? refuse({ code: 'too-long', most }) : succeed(text);
}

function matching(
	text: string,
	form: RegExp,
	most: number,
	code: 'not-a-mail' | 'not-a-phone' | 'not-an-address'
): Result<string | undefined, FieldProblem> {
	if (text === '') return succeed(undefined);
	if (text.length > most) return refuse({ code: 'too-long', most });
	return form.test(text) ? succeed(text) : refuse({ code });
}

function whole(
	text: string,
	{ from, to }: { readonly from: number; readonly to: number }
): Result<number | undefined, FieldProblem> {
	if (text === '') return succeed(undefined);
	const value = Number(text);
	const isGood = /^-?\d+$/.test(text) && value >= from && value <= to;
	return isGood ? succeed(value) : refuse({ code: 'not-a-number', from, to });
}

function choice<T>(
	text: string,
	words: Readonly<Record<string, string>>,
	make: (value: string) => T
): Result<T | undefined, FieldProblem> {
	if (text === '') return succeed(undefined);
	const found = Object.entries(words).find(([, word]) => word === text.toLowerCase());
	return found
		? succeed(make(found[0]))
		: refuse({ code: 'not-a-choice', choices: Object.values(words) });
}

function reference(
	to: Extract<Control, { kind: 'reference' }>['to'],
	given: string,
	known: KnownMasters
): Result<string, FieldProblem> {
	const slug = known.find(to, given);
	return slug === null ? refuse({ code: 'unknown-reference', to, given }) : succeed(slug);
}

function option(line: string): Result<Bilingual, FieldProblem> {
	const [id = '', en = ''] = line.split('|').map((part) => part.trim());
	if (id === '') return refuse({ code: 'required' });
	return Math.max(id.length, en.length) > SHORT
		? refuse({ code: 'too-long', most: SHORT })
		: succeed({ id, en });
}

function tiersOf(text: string): Result<readonly number[], FieldProblem> {
	const given = parts(text, /[,;\s→>-]+/);
	const isGood =
		given.every((tier) => /^[123]$/.test(tier)) && new Set(given).size === given.length;
	return isGood && given.length > 0 ? succeed(given.map(Number)) : refuse({ code: 'not-tiers' });
}

function each<T>(
	given: readonly string[],
	read: (text: string) => Result<T, FieldProblem>
): Result<readonly T[], FieldProblem> {
	if (given.length > MANY) return refuse({ code: 'too-many', most: MANY });
	const values: T[] = [];
	for (const text of given) {
		const value = read(text);
		if (!value.ok) return value;
		values.push(value.value);
	}
	return succeed(values);
}
