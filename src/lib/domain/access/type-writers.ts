import type { TypeName } from '../registry.ts';
import { MASTER_EDITORS, type Role } from './person.ts';

/** Whoever is a member of the database. */
export const MEMBERS = null;

/** Who may write a type of document. Deleting asks for the same role. */
export const writers: Record<TypeName, readonly Role[] | typeof MEMBERS> = {
	customer: ['staff', 'supervisor', 'admin'],
	bill: ['staff', 'supervisor', 'admin'],
	payment: ['staff', 'collector', 'supervisor', 'admin'],
	reminder: ['staff', 'collector', 'supervisor', 'admin'],
	outcome: ['staff', 'collector', 'supervisor', 'admin'],
	promise: ['staff', 'collector', 'supervisor', 'admin'],
	pause: ['staff', 'supervisor', 'admin'],
	absence: ['staff', 'supervisor', 'admin'],
	reversal: ['staff', 'collector', 'supervisor', 'admin'],
	visit: ['staff', 'collector', 'supervisor', 'admin'],
	'credit-use': ['staff', 'collector', 'supervisor', 'admin'],
	distinction: ['staff', 'supervisor', 'admin'],
	adjustment: ['staff', 'supervisor', 'admin'],
	verdict: ['supervisor', 'admin'],
	plan: ['staff', 'collector', 'supervisor', 'admin'],
	dispute: ['staff', 'collector', 'supervisor', 'admin'],
	settlement: ['staff', 'supervisor', 'admin'],
	assignment: ['staff', 'supervisor', 'admin'],
	proposal: ['staff', 'collector', 'supervisor', 'admin'],
	review: ['staff', 'supervisor', 'admin'],
	union: ['staff', 'supervisor', 'admin'],
	'hand-over': ['staff', 'collector', 'supervisor', 'admin'],
	'cash-receipt': ['supervisor', 'admin'],
	'bank-line': ['staff', 'supervisor', 'admin'],
	'bank-statement': ['staff', 'supervisor', 'admin'],
	'bank-skip': ['staff', 'supervisor', 'admin'],
	'bank-link': ['staff', 'supervisor', 'admin'],
	'bank-recipe': ['staff', 'supervisor', 'admin'],
	import: ['staff', 'supervisor', 'admin'],
	'import-run': ['staff', 'supervisor', 'admin'],
	recipe: ['staff', 'supervisor', 'admin'],
	queue: ['staff', 'collector', 'supervisor', 'admin'],
	view: ['staff', 'collector', 'supervisor', 'admin'],
	template: ['template-editor', 'admin'],
	setting: ['admin'],
	holidays: ['admin'],
	person: ['admin'],
	device: MEMBERS,
	'device-letters': MEMBERS,
	category: MASTER_EDITORS,
	unit: MASTER_EDITORS,
	pic: MASTER_EDITORS,
	vendor: MASTER_EDITORS,
	calendar: MASTER_EDITORS,
	service: MASTER_EDITORS,
	faq: MASTER_EDITORS,
	canned: MASTER_EDITORS,
	'notice-template': ['template-editor', 'desk-supervisor', 'admin'],
	// Who may record these, and where, `deskProblem` says.
	ticket: MEMBERS,
	'ticket-event': MEMBERS,
	rating: MEMBERS,
	redirect: MEMBERS,
	'redirect-answer': MEMBERS,
	'notice-event': MEMBERS,
	'faq-proposal': MEMBERS,
	'faq-verdict': MEMBERS,
	'faq-vote': MEMBERS,
	'app-report': MEMBERS,
	'app-report-answer': MEMBERS,
	unrecorded: MEMBERS,
	file: MEMBERS
};

/** Types that belong to the person who made them. */
export const personal: ReadonlySet<TypeName> = new Set(['view']);

/** Types that are taken back by those who may write them, and by nobody else. */
export const takenBackByWriters: ReadonlySet<TypeName> = new Set(['review', 'union']);

/** Types with official texts, which the product signs itself. */
export const officialTypes: ReadonlySet<string> = new Set(['template', 'notice-template']);

/** Who may write a document: its type says, but how the helpdesk works is for who runs it. */
export function writersOf(type: TypeName, id: string): readonly Role[] | typeof MEMBERS {
	return id === 'setting:desk' ? MASTER_EDITORS : writers[type];
}
