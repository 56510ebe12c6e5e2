import type { Language } from '#lib/domain/billing/template.ts';
import type { NoticeSlug } from '#lib/domain/desk/masters.ts';
import { noticeTemplateId } from '#lib/domain/ids.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import {
	noticeTextProblems,
	type NoticeTextProblem
} from '#lib/messaging/notice-templates/problems.ts';
import type { NoticeText } from '#lib/messaging/notice-templates/texts-id.ts';
import type { NoticeValues } from '#lib/messaging/notice-templates/variables.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';

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
	const version = helpdesk.newId('version').slice('version:'.length);
	return helpdesk.record([
		{
			_id: noticeTemplateId(slug, language, version),
			type: 'notice-template',
			slug,
			language,
			subject: text.subject.trim(),
			body: text.body.replaceAll('\r\n', '\n').trim()
		}
	]);
}
