import { phone as readable } from '#lib/i18n/format.ts';
import type { Helpdesk } from '../helpdesk.ts';

/** How the helpdesk is reached, as one line of a message; empty where nothing was set. */
export function deskContact({ phone, whatsapp, email }: Helpdesk['settings']['desk']): string {
	const numbers = new Set([phone, whatsapp].filter((number) => number !== undefined));
	return [...[...numbers].map(readable), email ?? ''].filter((one) => one !== '').join(', ');
}
