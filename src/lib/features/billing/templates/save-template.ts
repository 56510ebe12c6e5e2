import type { Language, Stage, Template } from '#lib/domain/billing/template.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import { problemsIn, type TemplateProblem } from '#lib/messaging/template-text.ts';
import type { VariableValues } from '#lib/messaging/variables.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';

export interface TemplateDraft {
	readonly slug: string;
	readonly name: string;
	readonly stage: Stage;
	readonly language: Language;
	readonly body: string;
	readonly active: boolean;
}

export type SaveProblem =
	| { readonly code: 'name-missing' }
	| { readonly code: 'text-unusable'; readonly problems: readonly TemplateProblem[] }
	| RecordProblem;

/** Keeps a new version of a template; earlier ones stay, for the log and to be taken up again. */
export async function saveTemplate(
	office: BillingOffice,
	draft: TemplateDraft,
	sample: VariableValues
): Promise<Result<void, SaveProblem>> {
	const name = draft.name.trim();
	if (name === '') return refuse({ code: 'name-missing' });
	const problems = problemsIn(draft.body, sample);
	if (problems.length > 0) return refuse({ code: 'text-unusable', problems });
	const body = draft.body.replaceAll('\r\n', '\n').trim();
	return office.record([
		{
			_id: office.newId(`template:${draft.slug}`),
			type: 'template',
			slug: draft.slug,
			name,
			stage: draft.stage,
			language: draft.language,
			body,
			active: draft.active
		}
	]);
}

/** A slug that no template has yet, from its name. */
export function freshSlug(name: string, taken: readonly Template[]): string {
	const base =
		name
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '')
			.slice(0, 50) || 'templat';
	const slugs = new Set(taken.map(({ slug }) => slug));
	for (let suffix = 1; ; suffix++) {
		const slug = suffix === 1 ? base : `${base}-${suffix}`;
		if (!slugs.has(slug)) return slug;
	}
}
