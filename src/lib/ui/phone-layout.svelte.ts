import { MediaQuery } from 'svelte/reactivity';

/** Below this width lists are cards and records are pages of their own. */
const phone = new MediaQuery('(max-width: 720px)');

export function isPhoneLayout(): boolean {
	return phone.current;
}
