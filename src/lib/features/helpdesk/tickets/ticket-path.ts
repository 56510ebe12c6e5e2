const PREFIX = 'ticket:';

/** The address of a ticket for who asked: `/tickets/01J…`. */
export function ticketPath(id: string): string {
	return `/tickets/${ticketPart(id)}`;
}

/** What stands for a ticket's id in an address. */
export function ticketPart(id: string): string {
	return encodeURIComponent(id.slice(PREFIX.length));
}

/** The id that an address means, with or without its type. */
export function ticketIdOf(part: string): string {
	return part.startsWith(PREFIX) ? part : `${PREFIX}${part}`;
}
