import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import { isRecord } from '../is-record.ts';
import { fieldsOf } from './fields/all-fields.ts';
import { textOfValue } from './fields/entry-text.ts';
import type { MasterField } from './fields/field.ts';
import { questionFields } from './fields/service-fields.ts';
import type { MasterDoc, MasterKind } from './kinds.ts';

/** Entries by their keys, as text. */
export type Texts = Readonly<Record<string, string>>;

/** A question of a service's form; its key is there once it has been saved. */
export interface QuestionDraft {
	readonly key: string | null;
	readonly texts: Texts;
}

/** Master data as somebody is writing it, in a form or in a file: all of it text. */
export interface Draft {
	readonly texts: Texts;
	/** Of a service; empty for every other kind. */
	readonly questions: readonly QuestionDraft[];
}

/** Settings begin with what holds before somebody has said otherwise. */
export function newDraft(kind: MasterKind): Draft {
	const fields = fieldsOf[kind];
	const texts = kind === 'setting' ? textsOf(fields, defaultDeskSettings()) : starts(fields);
	return { texts, questions: [] };
}

export function newQuestion(): QuestionDraft {
	return { key: null, texts: starts(questionFields) };
}

function starts(fields: readonly MasterField[]): Texts {
	return Object.fromEntries(fields.map(({ key, start }) => [key, start]));
}

export function draftOf(doc: MasterDoc): Draft {
	return {
		texts: textsOf(fieldsOf[doc.type], doc),
		questions:
			doc.type === 'service'
				? doc.fields.map((question) => ({
						key: question.key,
						texts: textsOf(questionFields, question)
					}))
				: []
	};
}

export function textsOf(fields: readonly MasterField[], doc: object): Texts {
	return Object.fromEntries(
		fields.map((field) => [field.key, textOfValue(field.control, valueAt(doc, field))])
	);
}

interface Hour {
	readonly weekday: number;
}

function valueAt(doc: object, { path, control }: MasterField): unknown {
	let value: unknown = doc;
	for (const step of path) value = isRecord(value) ? value[step] : undefined;
	if (control.kind !== 'hours') return value;
	return (value as readonly Hour[]).filter(({ weekday }) => weekday === control.weekday);
}

/** What a person changed, on top of what somebody else saved meanwhile: the same entry is the person's. */
export function onTop(mine: Draft, from: Draft, now: Draft): Draft {
	const mineWhereChanged = Object.entries(mine.texts).map(([key, text]) => [
		key,
		text === from.texts[key] ? (now.texts[key] ?? text) : text
	]);
	const hasNewQuestions = JSON.stringify(mine.questions) !== JSON.stringify(from.questions);
	return {
		texts: Object.fromEntries(mineWhereChanged) as Texts,
		questions: hasNewQuestions ? mine.questions : now.questions
	};
}

export function isSameDraft(a: Draft, b: Draft): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
