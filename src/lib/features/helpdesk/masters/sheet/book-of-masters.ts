import { draftOf, textsOf } from '../draft.ts';
import { questionFields } from '../fields/service-fields.ts';
import { slugOf, type MasterKind } from '../kinds.ts';
import type { KnownMasters } from '../known.ts';
import {
	CODE,
	columnsOf,
	questionColumns,
	QUESTION_CODE,
	QUESTIONS,
	sheetNames
} from './sheets.ts';

export interface SheetOfMasters {
	readonly sheetName: string;
	readonly header: readonly string[];
	readonly rows: readonly (readonly (string | null)[])[];
}

/** Kinds of master data as sheets; all cells are text, so that reading them gives the same again. */
export function sheetsOf(
	kinds: readonly MasterKind[],
	known: KnownMasters
): readonly SheetOfMasters[] {
	return kinds.flatMap((kind) => {
		const header = columnsOf(kind);
		const rows = known.all(kind).map((doc) => {
			const texts: Record<string, string> = { ...draftOf(doc).texts, [CODE]: slugOf(doc) };
			return header.map((key) => texts[key] || null);
		});
		const sheet = { sheetName: sheetNames[kind], header, rows };
		return kind === 'service' ? [sheet, questionsSheet(known)] : [sheet];
	});
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
