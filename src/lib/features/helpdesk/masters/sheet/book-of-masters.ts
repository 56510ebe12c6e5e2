import type { KnownTemplates } from '../../notice-templates/known-templates.ts';
import { draftOf, textsOf } from '../draft.ts';
import { questionFields } from '../fields/service-fields.ts';
import { slugOf, type MasterKind, type SheetKind } from '../kinds.ts';
import type { KnownMasters } from '../known.ts';
import { templatesSheet } from './book-of-templates.ts';
import {
	CODE,
	columnsOf,
	questionColumns,
	QUESTION_CODE,
	QUESTIONS,
	sheetNames,
	type SheetOfMasters
} from './sheets.ts';

/** Kinds of master data as sheets. */
export function sheetsOf(
	kinds: readonly SheetKind[],
	known: KnownMasters,
	templates: KnownTemplates
): readonly SheetOfMasters[] {
	return kinds.flatMap((kind) => {
		if (kind === 'notice-template') return [templatesSheet(templates)];
		const sheet = mastersSheet(kind, known);
		return kind === 'service' ? [sheet, questionsSheet(known)] : [sheet];
	});
}

function mastersSheet(kind: MasterKind, known: KnownMasters): SheetOfMasters {
	const header = columnsOf(kind);
	const rows = known.all(kind).map((doc) => {
		const texts: Record<string, string> = { ...draftOf(doc).texts, [CODE]: slugOf(doc) };
		return header.map((key) => texts[key] || null);
	});
	return { sheetName: sheetNames[kind], header, rows };
}

function questionsSheet(known: KnownMasters): SheetOfMasters {
	const rows = known.all('service').flatMap((service) =>
		service.fields.map((question) => {
			const texts: Record<string, string> = {
				...textsOf(questionFields, question),
				layanan: service.slug,
				[QUESTION_CODE]: question.key
			};
			return questionColumns.map((key) => texts[key] || null);
		})
	);
	return { sheetName: QUESTIONS, header: questionColumns, rows };
}
