import { outboxText } from '#lib/i18n/areas/outbox.ts';
import type { Command } from '#lib/ui/commands.svelte.ts';
import type { NoticeChannel } from './address.ts';

/** What the keys of the outbox do. */
export interface OutboxKeys {
	readonly open: () => Promise<void>;
	readonly sent: () => Promise<void>;
	readonly notSent: () => Promise<void>;
	readonly skip: () => void;
	readonly undo: () => Promise<void>;
	readonly move: (by: 1 | -1) => Promise<void>;
}

interface Standing {
	/** Whether the message was opened, and waits for a word on whether it was sent. */
	readonly isOpened: boolean;
	readonly channel: NoticeChannel;
}

/** The commands of the outbox, each with its key: what is asked now has the keys that are shown. */
export function outboxCommands(
	keys: OutboxKeys,
	{ isOpened, channel }: Standing
): readonly Command[] {
	const t = outboxText();
	const command = (id: string, label: string, key: string, run: Command['run']): Command => ({
		id: `notice-${id}`,
		label,
		group: t.title,
		keys: [key],
		run
	});
	return [
		...(isOpened
			? [command('sent', t.sent, 's', keys.sent), command('not-sent', t.notSent, 'n', keys.notSent)]
			: [command('open', t.open[channel], 'Enter', keys.open)]),
		command('skip', t.skip, 'k', keys.skip),
		command('undo', t.undo, 'u', keys.undo),
		command('next', t.next, 'ArrowDown', () => keys.move(1)),
		command('previous', t.previous, 'ArrowUp', () => keys.move(-1))
	];
}
