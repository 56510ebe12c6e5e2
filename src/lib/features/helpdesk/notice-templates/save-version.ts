import type { Language } from '#lib/domain/billing/template.ts';
import type { NoticeSlug, NoticeTemplate } from '#lib/domain/desk/masters.ts';
import { noticeTemplateId } from '#lib/domain/ids.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import {
	noticeTextProblems,
	type NoticeTextProblem
} from '#lib/messaging/notice-templates/problems.ts';
import type { NoticeText } from '#lib/messaging/notice-templates/texts-id.ts';
import type { NoticeValues } from '#lib/messaging/notice-templates/variables.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk, Unsigned } from '../helpdesk.ts';

export type SaveVersionProblem =
	| { readonly code: 'text-unusable'; readonly problems: readonly NoticeTextProblem[] }
	| RecordProblem;

/** Keeps a new version of a text; earlier ones stay, for the log and to be taken up again. */
export async function saveVersion(
	helpdesk: Helpdesk,
	slug: NoticeSlug,
	language: Language,
	text: NoticeText,
	sample: NoticeValues
): Promise<Result<void, SaveVersionProblem>> {
	const problems = noticeTextProblems(slug, text, sample);
	if (problems.length > 0) return refuse({ code: 'text-unusable', problems });
	return helpdesk.record([newVersion(helpdesk, slug, language, text)]);
}

/** The next version of a text, to be recorded. */
export function newVersion(
	helpdesk: Pick<Helpdesk, 'newId'>,
	slug: NoticeSlug,
	language: Language,
	text: NoticeText
): Unsigned<NoticeTemplate> {
	const version = helpdesk.newId('version').slice('version:'.length);
	return {
		_id: noticeTemplateId(slug, language, version),
		type: 'notice-template',
		slug,
		language,
		...asKept(text)
	};
}

/** A text as it is kept: its subject on one line, its body with one kind of line break. */
export function asKept({ subject, body }: NoticeText): NoticeText {
	const lines = subject.split(/[\r\n]+/).map((line) => line.trim());
	return {
		subject: lines.filter((line) => line !== '').join(' '),
		body: body.replace(/\r\n?/g, '\n').trim()
	};
}
