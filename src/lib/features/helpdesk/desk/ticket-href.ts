/** Where an agent finds a ticket. */
export function ticketHref(id: string): string {
	return `/desk/${id.slice('ticket:'.length)}`;
}

/** The ticket's id of such an address; whole ids are taken as well. */
export function ticketOfHref(part: string): string {
	return part.startsWith('ticket:') ? part : `ticket:${part}`;
}
