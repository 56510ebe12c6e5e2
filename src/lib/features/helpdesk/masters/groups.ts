import { fieldsOf } from './fields/all-fields.ts';
import type { MasterField } from './fields/field.ts';
import type { MasterKind } from './kinds.ts';

export type GroupName = 'what' | 'who' | 'where' | 'sla' | 'search' | 'own' | 'hours' | 'off';

export interface FieldGroup {
	readonly name: GroupName;
	readonly fields: readonly MasterField[];
}

/** The entries of a form in the parts in which people think of them. */
export function groupsOf(kind: MasterKind): readonly FieldGroup[] {
	const names = [...new Set(fieldsOf[kind].map((field) => groupOf(kind, field)))];
	return names.map((name) => ({
		name,
		fields: fieldsOf[kind].filter((field) => groupOf(kind, field) === name)
	}));
}

function groupOf(kind: MasterKind, { path: [first], control }: MasterField): GroupName {
	if (control.kind === 'hours') return 'hours';
	if (kind === 'calendar')
		return first === 'daysOff' || first === 'keepsSharedLeave' ? 'off' : 'own';
	if (kind !== 'service') return 'own';
	switch (first) {
		case 'name':
		case 'summary':
		case 'details':
			return 'what';
		case 'route':
		case 'otherApp':
			return 'where';
		case 'sla':
			return 'sla';
		case 'synonyms':
		case 'active':
			return 'search';
		default:
			return 'who';
	}
}
