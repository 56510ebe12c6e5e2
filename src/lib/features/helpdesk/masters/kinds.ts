import type { Doc, Stored } from '#lib/domain/document.ts';
import type { DeskMaster } from '#lib/domain/registry.ts';
import { said } from '#lib/i18n/said.ts';

/** Master data that has an editor here, in the order in which it is shown. */
export const masterKinds = [
	'service',
	'category',
	'unit',
	'pic',
	'vendor',
	'calendar',
	'canned',
	'faq',
	'setting'
] as const;
export type MasterKind = (typeof masterKinds)[number];

/** What stands in workbooks: master data, and the texts of notifications. */
export const sheetKinds = [...masterKinds, 'notice-template'] as const;
export type SheetKind = (typeof sheetKinds)[number];

export type MasterDoc = Stored<Extract<DeskMaster, { readonly type: MasterKind }>>;
export type MasterOf<K extends MasterKind> = Extract<MasterDoc, { readonly type: K }>;

export function isMasterKind(text: string): text is MasterKind {
	return (masterKinds as readonly string[]).includes(text);
}

/** The part of the id behind the type. */
export function slugOf(doc: Pick<Doc, '_id'>): string {
	return doc._id.slice(doc._id.indexOf(':') + 1);
}

/** What people know it as, in the language of the interface. */
export function nameOfMaster(doc: MasterDoc): string {
	switch (doc.type) {
		case 'service':
		case 'category':
			return said(doc.name);
		case 'faq':
			return said(doc.question);
		case 'canned':
			return doc.title;
		case 'setting':
			return doc.deskName;
		default:
			return doc.name;
	}
}

/** All that people may write for it, whatever language their screen speaks. */
export function namesOfMaster(doc: MasterDoc): readonly string[] {
	switch (doc.type) {
		case 'service':
		case 'category':
			return [doc.name.id, doc.name.en];
		case 'faq':
			return [doc.question.id, doc.question.en];
		case 'unit':
			return [doc.code, doc.name];
		default:
			return [nameOfMaster(doc)];
	}
}

/** Whether it is offered: what is not stays in old tickets. */
export function isActive(doc: MasterDoc): boolean {
	if (doc.type === 'faq') return doc.published;
	return 'active' in doc ? doc.active : true;
}
