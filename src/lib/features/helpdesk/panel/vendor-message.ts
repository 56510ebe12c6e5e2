import type { Vendor } from '#lib/domain/desk/masters.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import { deskActionsText } from '#lib/i18n/areas/desk-actions.ts';
import { plainValue } from '#lib/messaging/plain-value.ts';

/** What a vendor is told of a ticket, besides the ticket itself. */
export interface VendorContext {
	readonly reason: string;
	readonly serviceName: string;
	readonly priorityName: string;
	/** Until when it should be done, in words; empty where nothing was promised. */
	readonly due: string;
	readonly deskName: string;
	/** How the helpdesk is reached; empty where that is not known. */
	readonly contact: string;
}

type Told = Pick<TicketState, 'title' | 'location' | 'description'> & {
	readonly ticket: Pick<TicketState['ticket'], 'number'>;
};

/**
 * What is sent to a vendor (Tier 3), who has no account: what is needed to do the work and nothing else.
 * Neither the conversation nor internal notes, and not who the requester is (S2-08, S2-15).
 */
export function vendorMessage(
	{ ticket, title, location, description }: Told,
	vendor: Pick<Vendor, 'name' | 'contact'>,
	{ reason, serviceName, priorityName, due, deskName, contact }: VendorContext
): { readonly subject: string; readonly body: string } {
	const t = deskActionsText().vendor;
	const line = (label: string, value: string) =>
		value.trim() === '' ? [] : [`${label}: ${plainValue(value)}`];
	const body = [
		t.greeting(vendor.contact || vendor.name),
		'',
		t.opening(deskName),
		'',
		...line(t.number, ticket.number),
		...line(t.service, serviceName),
		...line(t.titleLine, title),
		...line(t.location, location),
		...line(t.priority, priorityName),
		...line(t.due, due),
		...line(t.reason, reason),
		'',
		`${t.description}:`,
		...description.split(/\r?\n/).map(plainValue),
		'',
		t.closing(contact)
	];
	return { subject: t.subject(ticket.number, plainValue(title)), body: body.join('\n') };
}
