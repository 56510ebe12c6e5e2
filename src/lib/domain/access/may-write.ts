import type { Doc } from '../document.ts';
import { documentTypes, isTypeName, type TypeName } from '../registry.ts';
import { refuse, succeed, type Result } from '../result.ts';
import { typeOfId } from '../ids.ts';
import { hasRole, type Person, type Role } from './person.ts';

export type WriteProblem =
	| { readonly code: 'unknown-type'; readonly id: string }
	| {
			readonly code: 'malformed';
			readonly id: string;
			readonly field: string;
			readonly expected: string;
	  }
	| { readonly code: 'role-missing'; readonly id: string; readonly anyOf: readonly Role[] }
	| { readonly code: 'signed-for-another'; readonly id: string }
	| { readonly code: 'fact-is-final'; readonly id: string }
	| { readonly code: 'reason-missing'; readonly id: string };

/** Who may write a type of document. Deleting asks for the same role. */
const writers: Record<TypeName, readonly Role[]> = {
	customer: ['staff', 'supervisor', 'admin'],
	bill: ['staff', 'supervisor', 'admin'],
	payment: ['staff', 'collector', 'supervisor', 'admin'],
	reminder: ['staff', 'collector', 'supervisor', 'admin'],
	outcome: ['staff', 'collector', 'supervisor', 'admin'],
	promise: ['staff', 'collector', 'supervisor', 'admin'],
	pause: ['staff', 'supervisor', 'admin'],
	absence: ['staff', 'supervisor', 'admin'],
	reversal: ['staff', 'collector', 'supervisor', 'admin'],
	import: ['staff', 'supervisor', 'admin'],
	'import-run': ['staff', 'supervisor', 'admin'],
	recipe: ['staff', 'supervisor', 'admin'],
	queue: ['staff', 'collector', 'supervisor', 'admin'],
	template: ['template-editor', 'admin'],
	setting: ['admin'],
	holidays: ['admin']
};

/**
 * Decides one write: the rule that the device and the server both run. `previous` is the document
 * that is replaced, if any; a write that keeps the revision's content is not brought here.
 */
export function mayWrite(
	person: Person,
	doc: Doc & { readonly _deleted?: boolean },
	previous: Doc | null
): Result<void, WriteProblem> {
	const id = doc._id;
	const type = typeOfId(id);
	if (!isTypeName(type)) return refuse({ code: 'unknown-type', id });
	if (!hasRole(person, ...writers[type])) {
		return refuse({ code: 'role-missing', id, anyOf: writers[type] });
	}
	const { nature, schema } = documentTypes[type];
	if (doc._deleted)
		return nature === 'fact' ? refuse({ code: 'fact-is-final', id }) : succeed(undefined);
	if (previous && nature !== 'master') return refuse({ code: 'fact-is-final', id });

	const { _rev: _, ...content } = doc;
	const parsed = schema.safeParse(content);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		return refuse({
			code: 'malformed',
			id,
			field: issue?.path.join('.') ?? '',
			expected: issue?.message ?? ''
		});
	}
	const by = 'by' in content ? content.by : undefined;
	if (by !== undefined && by !== person.id) return refuse({ code: 'signed-for-another', id });
	if (type === 'outcome' && 'kind' in content && content.kind === 'skipped') {
		const reason = 'reason' in content ? content.reason : undefined;
		if (typeof reason !== 'string' || reason.trim() === '')
			return refuse({ code: 'reason-missing', id });
	}
	return succeed(undefined);
}
