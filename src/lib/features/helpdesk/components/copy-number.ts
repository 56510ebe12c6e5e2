import { ownTicketsText } from '#lib/i18n/areas/own-tickets.ts';
import { copyText } from '#lib/ui/copy.ts';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';

/** Copies a ticket's number, and says whether it was. */
export async function copyNumber(number: string, toasts: Toasts): Promise<void> {
	const t = ownTicketsText();
	if (await copyText(number)) toasts.show(t.copied);
	else toasts.fail(t.notCopied);
}
