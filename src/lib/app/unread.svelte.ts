import { createContext } from 'svelte';

/**
 * How many notices of the person are unread on this device, and how many messages the desk still owes:
 * 0 until the helpdesk was looked at.
 */
export class Unread {
	notices = $state(0);
	outbox = $state(0);
}

export const [useUnread, provideUnread] = createContext<Unread>();
