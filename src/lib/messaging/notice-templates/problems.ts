import type { NoticeSlug } from '#lib/domain/desk/masters.ts';
import { LONGEST_MAILTO, mailLink } from '../links.ts';
import { piecesOf, unclosedBrace } from '../template-pieces.ts';
import { renderNotice, usedVariables } from './render.ts';
import type { NoticeText } from './texts-id.ts';
import {
	isNoticeVariable,
	requiredOf,
	variablesOf,
	type NoticeValues,
	type NoticeVariable
} from './variables.ts';

type NoticePart = keyof NoticeText;

export type NoticeTextProblem =
	| { readonly code: 'subject-missing' }
	| { readonly code: 'body-missing' }
	| { readonly code: 'subject-too-long'; readonly length: number; readonly limit: number }
	/** The name is unknown, or not known of what this notification is about. */
	| { readonly code: 'unknown-variable'; readonly written: string; readonly in: NoticePart }
	| { readonly code: 'missing-variable'; readonly name: NoticeVariable }
	| { readonly code: 'unclosed-brace'; readonly near: string; readonly in: NoticePart }
	| { readonly code: 'body-too-long'; readonly length: number; readonly limit: number }
	/** The link that opens a mail with it. */
	| { readonly code: 'too-long'; readonly length: number; readonly limit: number };

/** Longer subjects are cut in every list of mails. */
export const LONGEST_SUBJECT = 150;

/** Characters that a document has room for, variables as they are written. */
const ROOM: Readonly<Record<NoticePart, number>> = { subject: 300, body: 20_000 };

/** What keeps a text from being used; `sample` fills it to see how long its mail link becomes. */
export function noticeTextProblems(
	slug: NoticeSlug,
	text: NoticeText,
	sample: NoticeValues
): NoticeTextProblem[] {
	const problems: NoticeTextProblem[] = [];
	if (text.subject.trim() === '') problems.push({ code: 'subject-missing' });
	if (text.body.trim() === '') problems.push({ code: 'body-missing' });
	problems.push(...unreadableIn('subject', slug, text), ...unreadableIn('body', slug, text));
	const used = usedVariables(text);
	for (const name of requiredOf[slug]) {
		if (!used.has(name)) problems.push({ code: 'missing-variable', name });
	}
	const { subject, body } = renderNotice(text, sample);
	if (subject.length > LONGEST_SUBJECT) {
		problems.push({ code: 'subject-too-long', length: subject.length, limit: LONGEST_SUBJECT });
	} else if (text.subject.length > ROOM.subject) {
		// Variables without a value here are long and show nothing.
		const { length } = text.subject;
		problems.push({ code: 'subject-too-long', length, limit: ROOM.subject });
	}
	const length = linkLength(subject, body);
	if (length > LONGEST_MAILTO) problems.push({ code: 'too-long', length, limit: LONGEST_MAILTO });
	else if (text.body.length > ROOM.body) {
		problems.push({ code: 'body-too-long', length: text.body.length, limit: ROOM.body });
	}
	return problems;
}

/** Braces that stand for nothing which this notification knows; each wrong name once. */
function unreadableIn(part: NoticePart, slug: NoticeSlug, text: NoticeText): NoticeTextProblem[] {
	const pieces = piecesOf(text[part], isNoticeVariable);
	const names = pieces.flatMap((piece) => {
		if (piece.kind === 'unknown') return [piece.written];
		const isForeign = piece.kind === 'variable' && !variablesOf[slug].includes(piece.name);
		return isForeign ? [`{${piece.name}}`] : [];
	});
	const open = pieces.flatMap((piece) =>
		piece.kind === 'text' ? (unclosedBrace(piece.text) ?? []) : []
	);
	return [
		...[...new Set(names)].map(
			(written) => ({ code: 'unknown-variable', written, in: part }) as const
		),
		...[...new Set(open)].map((near) => ({ code: 'unclosed-brace', near, in: part }) as const)
	];
}

/** Encoded characters of the link that would open a mail with this text. */
export function linkLength(subject: string, body: string): number {
	return mailLink('nama@contoh.example', subject, body, body).href.length;
}
