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

export type NoticeTextProblem =
	| { readonly code: 'subject-missing' }
	| { readonly code: 'body-missing' }
	| { readonly code: 'subject-too-long'; readonly length: number; readonly limit: number }
	/** The name is unknown, or not known of what this notification is about. */
	| { readonly code: 'unknown-variable'; readonly written: string }
	| { readonly code: 'missing-variable'; readonly name: NoticeVariable }
	| { readonly code: 'unclosed-brace'; readonly near: string }
	| { readonly code: 'too-long'; readonly length: number; readonly limit: number };

/** Longer subjects are cut in every list of mails. */
export const LONGEST_SUBJECT = 150;

/** What keeps a text from being used; `sample` fills it to see how long its mail link becomes. */
export function noticeTextProblems(
	slug: NoticeSlug,
	text: NoticeText,
	sample: NoticeValues
): NoticeTextProblem[] {
	const problems: NoticeTextProblem[] = [];
	if (text.subject.trim() === '') problems.push({ code: 'subject-missing' });
	if (text.body.trim() === '') problems.push({ code: 'body-missing' });
	const allowed = variablesOf[slug];
	for (const piece of piecesOf(`${text.subject}\n${text.body}`, isNoticeVariable)) {
		if (piece.kind === 'unknown') {
			problems.push({ code: 'unknown-variable', written: piece.written });
		} else if (piece.kind === 'variable' && !allowed.includes(piece.name)) {
			problems.push({ code: 'unknown-variable', written: `{${piece.name}}` });
		} else if (piece.kind === 'text') {
			const near = unclosedBrace(piece.text);
			if (near !== null) problems.push({ code: 'unclosed-brace', near });
		}
	}
	const used = usedVariables(text);
	for (const name of requiredOf[slug]) {
		if (!used.has(name)) problems.push({ code: 'missing-variable', name });
	}
	const { subject, body } = renderNotice(text, sample);
	if (subject.length > LONGEST_SUBJECT) {
		problems.push({ code: 'subject-too-long', length: subject.length, limit: LONGEST_SUBJECT });
	}
	const length = linkLength(subject, body);
	if (length > LONGEST_MAILTO) problems.push({ code: 'too-long', length, limit: LONGEST_MAILTO });
	return problems;
}

/** Encoded characters of the link that would open a mail with this text. */
export function linkLength(subject: string, body: string): number {
	return mailLink('nama@contoh.example', subject, body, body).href.length;
}
