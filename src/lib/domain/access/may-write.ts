import type * as z from 'zod/mini';
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
	| { readonly code: 'belongs-to-another'; readonly id: string }
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
	view: ['staff', 'collector', 'supervisor', 'admin'],
	template: ['template-editor', 'admin'],
	setting: ['admin'],
	holidays: ['admin'],
	person: ['admin']
};

/** Types that belong to the person who made them. */
const personal: ReadonlySet<TypeName> = new Set(['view']);

/** A document on its way to the store. */
export type Write = Doc & { readonly _deleted?: boolean };

/**
 * Decides one write: the rule that the device and the server both run. `previous` is the document
 * that is replaced, null where there is none.
 */
export function mayWrite(
	person: Person,
	doc: Write,
	previous: Doc | null
): Result<void, WriteProblem> {
	const id = doc._id;
	const type = typeOfId(id);
	if (!isTypeName(type)) return refuse({ code: 'unknown-type', id });
	if (!hasRole(person, ...writers[type])) {
		return refuse({ code: 'role-missing', id, anyOf: writers[type] });
	}
	if (personal.has(type) && previous && signerOf(previous) !== person.id) {
		return refuse({ code: 'belongs-to-another', id });
	}
	const { nature } = documentTypes[type];
	if (doc._deleted) {
		return nature === 'fact' ? refuse({ code: 'fact-is-final', id }) : succeed(undefined);
	}
	if (previous && nature !== 'master') return refuse({ code: 'fact-is-final', id });
	const signer = signerOf(doc);
	if (signer !== undefined && signer !== person.id) {
		return refuse({ code: 'signed-for-another', id });
	}
	return wellFormed(doc);
}

/** Whether a document is what its type says, whoever wrote it. */
export function wellFormed(doc: Doc): Result<void, WriteProblem> {
	const id = doc._id;
	const type = typeOfId(id);
	if (!isTypeName(type)) return refuse({ code: 'unknown-type', id });
	const { _rev: _, ...content } = doc;
	const parsed = documentTypes[type].schema.safeParse(content);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return refuse({
			code: 'malformed',
			id,
			field: issue?.path.join('.') ?? '',
			expected: issue?.message ?? ''
		});
	}
	if (isSkipWithoutReason(parsed.data)) return refuse({ code: 'reason-missing', id });
	return succeed(undefined);
}

function signerOf(doc: Doc): unknown {
	return 'by' in doc ? doc.by : undefined;
}

function isSkipWithoutReason(doc: z.output<(typeof documentTypes)[TypeName]['schema']>): boolean {
	return doc.type === 'outcome' && doc.kind === 'skipped' && (doc.reason ?? '').trim() === '';
}
