import type { Draft, QuestionDraft } from '../draft.ts';
import { fieldsOf } from '../fields/all-fields.ts';
import { questionFields } from '../fields/service-fields.ts';
import type { FieldKey } from '../fields/field.ts';
import type { MasterKind } from '../kinds.ts';

/** One entry that says something else than before; of a question, with its key. */
export interface Difference {
	readonly key: FieldKey;
	readonly question?: string;
	readonly before: string;
	readonly after: string;
}

export function differences(kind: MasterKind, before: Draft, after: Draft): readonly Difference[] {
	const own = fieldsOf[kind].flatMap(({ key }) =>
		differing(key, before.texts[key], after.texts[key])
	);
	return [...own, ...questionDifferences(before.questions, after.questions)];
}

function questionDifferences(
	before: readonly QuestionDraft[],
	after: readonly QuestionDraft[]
): readonly Difference[] {
	const keys = new Set([...before, ...after].map(({ key }) => key));
	const each = [...keys].flatMap((key) => {
		const question = key ?? '';
		const [old, now] = [before, after].map((list) => list.find((one) => one.key === key)?.texts);
		if (!old || !now) {
			const title = (texts: typeof old) => texts?.['pertanyaan'] ?? '';
			return [{ key: 'kode_isian' as const, question, before: title(old), after: title(now) }];
		}
		return questionFields.flatMap((field) =>
			differing(field.key, old[field.key], now[field.key]).map((one) => ({ ...one, question }))
		);
	});
	const order = (list: readonly QuestionDraft[]) => list.map(({ key }) => key ?? '').join(', ');
	const isMoved = each.length === 0 && order(before) !== order(after);
	return isMoved ? [{ key: 'kode_isian', before: order(before), after: order(after) }] : each;
}

function differing(key: FieldKey, before = '', after = ''): readonly Difference[] {
	return before === after ? [] : [{ key, before, after }];
}
