import type { KnownMasters } from './known.ts';
import type { Texts } from './draft.ts';
import type { MasterField } from './fields/field.ts';
import { readText } from './fields/entry-text.ts';
import type { FieldProblem } from './fields/problem.ts';
import { isRecord } from '../is-record.ts';

/** What is wrong, and where: an entry by its key, and in a form's questions which of them. */
export interface EntryProblem {
	readonly key: string;
	/** From 0. */
	readonly question?: number;
	readonly problem: FieldProblem;
}

export type Making = Record<string, unknown>;

/**
 * Puts entries into a document. Those that say what they said before are left as they are, so that
 * nothing is written otherwise by being looked at.
 */
export function putEntries(
	fields: readonly MasterField[],
	texts: Texts,
	before: Texts | null,
	into: Making,
	known: KnownMasters
): EntryProblem[] {
	const problems: EntryProblem[] = [];
	for (const field of fields) {
		const old = before && oneKindOfLine(before[field.key] ?? '');
		const text = oneKindOfLine(texts[field.key] ?? old ?? field.start);
		// What stood there before is no mistake of whoever edits something else.
		if (old !== null && text === old) continue;
		if (field.isRequired && text.trim() === '') {
			problems.push({ key: field.key, problem: { code: 'required' } });
			continue;
		}
		const value = readText(field.control, text, known);
		if (!value.ok) problems.push({ key: field.key, problem: value.problem });
		else put(into, field, value.value);
	}
	return problems;
}

export function oneKindOfLine(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

interface Hour {
	readonly weekday: number;
	readonly from: number;
}

function put(into: Making, { path, control, empty }: MasterField, value: unknown): void {
	const steps = path.slice(0, -1);
	let place = into;
	for (const step of steps) {
		const there = place[step];
		const copy: Making = isRecord(there) ? { ...there } : {};
		place[step] = copy;
		place = copy;
	}
	const last = path.at(-1) ?? path[0];
	if (control.kind === 'hours') {
		const { weekday } = control;
		const others = ((place[last] ?? []) as readonly Hour[]).filter(
			(hour) => hour.weekday !== weekday
		);
		const these = (value as readonly Omit<Hour, 'weekday'>[]).map((hour) => ({ weekday, ...hour }));
		place[last] = [...others, ...these].sort((a, b) => a.weekday - b.weekday || a.from - b.from);
		return;
	}
	const kept = value === '' || value === undefined ? empty : value;
	if (kept === undefined) delete place[last];
	else place[last] = kept;
}
