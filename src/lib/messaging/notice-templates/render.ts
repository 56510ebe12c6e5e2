import { oneLine } from '../plain-value.ts';
import { fillPieces, piecesOf } from '../template-pieces.ts';
import type { NoticeText } from './texts-id.ts';
import {
	isNoticeVariable,
	mayBeEmpty,
	noticeVariables,
	type NoticeValues,
	type NoticeVariable
} from './variables.ts';

/** What stands where a message names something that nobody gave, so that the gap is seen. */
const NOT_GIVEN = '-';

/** The subject is one line whatever it is made of: a second would begin another header of the mail. */
export function renderNotice(text: NoticeText, values: NoticeValues): NoticeText {
	const shown = Object.fromEntries(
		noticeVariables.map((name) => [
			name,
			values[name] === '' && !mayBeEmpty.has(name) ? NOT_GIVEN : values[name]
		])
	) as NoticeValues;
	return {
		subject: oneLine(fillPieces(text.subject, isNoticeVariable, shown)),
		body: fillPieces(text.body, isNoticeVariable, shown, true).replace(/\n{3,}/g, '\n\n')
	};
}

/** What a text names and nobody gave: to be looked at before it is sent. */
export function missingValues(text: NoticeText, values: NoticeValues): NoticeVariable[] {
	const used = usedVariables(text);
	return noticeVariables.filter(
		(name) => used.has(name) && values[name] === '' && !mayBeEmpty.has(name)
	);
}

export function usedVariables({ subject, body }: NoticeText): ReadonlySet<NoticeVariable> {
	return new Set(
		piecesOf(`${subject}\n${body}`, isNoticeVariable).flatMap((piece) =>
			piece.kind === 'variable' ? [piece.name] : []
		)
	);
}
