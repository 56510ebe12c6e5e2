import { fieldOrders, fieldParts, type FieldOrder, type FieldPart } from '../ledger/field-list.ts';

/** Whose day is asked for and how, as the address says it. */
export interface FieldAsked {
	/** The id of a person; null for nobody's customers. */
	readonly who: string | null;
	readonly part: FieldPart;
	readonly order: FieldOrder;
	readonly branches: readonly string[];
	readonly areas: readonly string[];
	/** The customer that is open. */
	readonly at: string | null;
}

/** How nobody is written: no id of a person has such a form. */
const NOBODY = '-';

/** What an address says wrongly, or says nothing of, is as usual: `me`, promises first, to do. */
export function askedOf(query: string, me: string): FieldAsked {
	const said = new URLSearchParams(query);
	const who = said.get('who') ?? me;
	return {
		who: who === NOBODY ? null : who,
		part: fieldParts.find((part) => part === said.get('part')) ?? 'to-do',
		order: fieldOrders.find((order) => order === said.get('order')) ?? 'promise',
		branches: said.getAll('branch'),
		areas: said.getAll('area'),
		at: said.get('at')
	};
}

/** What is as usual is left out. */
export function queryOf({ who, part, order, branches, areas, at }: FieldAsked, me: string): string {
	const query = new URLSearchParams();
	if (who !== me) query.set('who', who ?? NOBODY);
	if (part !== 'to-do') query.set('part', part);
	if (order !== 'promise') query.set('order', order);
	for (const branch of branches) query.append('branch', branch);
	for (const area of areas) query.append('area', area);
	if (at !== null) query.set('at', at);
	return query.toString();
}
