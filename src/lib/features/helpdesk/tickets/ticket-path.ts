const PREFIX = 'ticket:';

/** The address of a ticket for who asked: `/tickets/01J…`. */
export function ticketPath(id: string): string {
	return `/tickets/${encodeURIComponent(id.slice(PREFIX.length))}`;
}

/** The id that an address means, with or without its type. */
export function ticketIdOf(part: string): string {
	return part.startsWith(PREFIX) ? part : `${PREFIX}${part}`;
}
