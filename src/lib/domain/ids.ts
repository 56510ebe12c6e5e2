import type { CalendarDate, Month } from './time/date.ts';

/**
 * The grammar of document ids: `<type>:<part>[:<part>…]`. A part never holds a bare colon, so an id
 * can be taken apart again; whatever a customer number or invoice number contains is escaped.
 * Ids of facts that two devices could record alike are built from their content, so that doubles
 * fall together; all others end in a ULID.
 */
export function escapePart(part: string): string {
	if (!/[%:]/.test(part)) return part;
	return part.replace(/[%:]/g, (char) => (char === ':' ? '%3A' : '%25'));
}

export function unescapePart(part: string): string {
	return part.replace(/%3A|%25/g, (code) => (code === '%3A' ? ':' : '%'));
}

/** The type that an id begins with; the whole id where it has no colon. */
export function typeOfId(id: string): string {
	const colon = id.indexOf(':');
	return colon < 0 ? id : id.slice(0, colon);
}

export function customerId(customerNo: string): string {
	return `customer:${escapePart(customerNo)}`;
}

export function customerNoOf(customerId: string): string {
	return unescapePart(customerId.slice('customer:'.length));
}

/** A bill's key within its customer: the month it is for, or else the invoice number or due date. */
export type BillKey = Month | CalendarDate | string;

export function billId(customerNo: string, key: BillKey): string {
	return `bill:${escapePart(customerNo)}:${escapePart(key)}`;
}

/** All bills of one customer lie between these two ids. */
export function billIdRange(customerNo: string): { from: string; below: string } {
	const prefix = `bill:${escapePart(customerNo)}`;
	// ';' is the character after ':'.
	return { from: `${prefix}:`, below: `${prefix};` };
}

export function billIdParts(id: string): { customerNo: string; key: BillKey } {
	const [, customerNo = '', key = ''] = id.split(':');
	return { customerNo: unescapePart(customerNo), key: unescapePart(key) };
}

export function reversalId(factId: string): string {
	return `reversal:${factId}`;
}

/** Answers of which there can be one only: their ids are built from what they answer. */
export function distinctionId(paymentId: string): string {
	return `distinction:${paymentId}`;
}

export function verdictId(adjustmentId: string): string {
	return `verdict:${adjustmentId}`;
}

export function settlementId(disputeId: string): string {
	return `settlement:${disputeId}`;
}

export function importId(contentHash: string): string {
	return `import:${contentHash}`;
}

export function recipeId(fingerprint: string): string {
	return `recipe:${fingerprint}`;
}

/**
 * A bill is absent after the import that last listed it. The id says so, so that two devices that
 * notice the same absence record one fact.
 */
export function absenceId(bill: string, listedIn: string): string {
	const { customerNo, key } = billIdParts(bill);
	return `absence:${escapePart(customerNo)}:${escapePart(key)}:${escapePart(listedIn)}`;
}

export function absenceParts(id: string): { customerNo: string; key: BillKey } {
	return billIdParts(id);
}

/** One version of a template: versions are added, never changed. `version` sorts by time. */
export function templateId(slug: string, version: string): string {
	return `template:${escapePart(slug)}:${escapePart(version)}`;
}

/** Masters of the helpdesk are named by their slugs, which hold no colon. */
export function deskMasterId(type: string, slug: string): string {
	return `${type}:${slug}`;
}

/** One rating for a ticket. */
export function ratingId(ticketId: string): string {
	return `rating:${ticketId.slice('ticket:'.length)}`;
}

/**
 * The days in which a rating was waited for are over: devices that notice it at once record one fact.
 * `resolution` is the id of the event that resolved it: after a reopening it is another.
 */
export function autoCloseId(resolution: string): string {
	return `ticket-event:auto-close.${resolution.slice('ticket-event:'.length)}`;
}

/** The ticket of a dispute, so that two devices that open one open the same. The dispute's id ends in a ULID. */
export function disputeTicketId(disputeId: string): string {
	return `ticket:${disputeId.slice('dispute:'.length)}`;
}

/** One version of a notification's text; `version` sorts by time. */
export function noticeTemplateId(slug: string, language: string, version: string): string {
	return `notice-template:${slug}:${language}:${escapePart(version)}`;
}
