import type { mastersFieldText } from '#lib/i18n/areas/desk-masters-fields.ts';
import type { MasterKind } from '../kinds.ts';
import type { Control } from './control.ts';

/**
 * The name of an entry: the heading of its column in files, Indonesian and the same for ever, and the
 * key of its label.
 */
export type FieldKey = keyof ReturnType<typeof mastersFieldText>['labels'];

/** One entry of a kind of master data: a line of its form and a column of its sheet. */
export interface MasterField {
	readonly key: FieldKey;
	/** Where it stands in the document. */
	readonly path: readonly [string, ...string[]];
	readonly control: Control;
	readonly isRequired: boolean;
	/** What a new one begins with. */
	readonly start: string;
	/** What stands in the document where nothing is written; undefined: no such field. */
	readonly empty: '' | undefined;
}

type Options = Partial<Pick<MasterField, 'isRequired' | 'start'>>;

/** An entry; the path is written with dots. */
export function entry(
	key: FieldKey,
	path: string,
	control: Control | 'text' | 'long' | 'mail' | 'phone' | 'yes-no' | 'words',
	{ isRequired = false, start = '' }: Options = {}
): MasterField {
	const [first = '', ...rest] = path.split('.');
	return {
		key,
		path: [first, ...rest],
		control: typeof control === 'string' ? { kind: control } : control,
		isRequired,
		start,
		// The second language of a text is there and empty; whatever else is empty is not there.
		empty: path.endsWith('.en') ? '' : undefined
	};
}

export const needed = { isRequired: true } as const;

export function inBoth(
	key: FieldKey & `${string}`,
	english: FieldKey,
	path: string,
	kind: 'text' | 'long' = 'text',
	options: Options = needed
): MasterField[] {
	return [entry(key, `${path}.id`, kind, options), entry(english, `${path}.en`, kind)];
}

export function oneOf(to: MasterKind): Control {
	return { kind: 'reference', to };
}

export const active = (path = 'active') =>
	entry('aktif', path, 'yes-no', { start: 'ya', ...needed });
