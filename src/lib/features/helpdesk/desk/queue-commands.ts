import { deskQueueText } from '#lib/i18n/areas/desk-queue.ts';
import type { Command } from '#lib/ui/commands.svelte.ts';
import { queueViews, type QueueView } from '../ledger/question.ts';

/** What the keys of the queue do. */
export interface QueueKeys {
	readonly search: () => void;
	readonly move: (by: 1 | -1) => void;
	/** Opens the ticket beside the list, or as a page where there is no room. */
	readonly open: () => void;
	readonly openPage: () => void;
	readonly tick: () => void;
	readonly close: () => void;
	readonly record: () => void;
	readonly view: (view: QueueView) => void;
}

/** Views that a digit leads to: the first nine, in the order in which they are shown. */
const MOST_DIGITS = 9;

/** The commands of the queue, each with its key. */
export function queueCommands(keys: QueueKeys): readonly Command[] {
	const t = deskQueueText();
	const command = (id: string, label: string, key: string, run: () => void): Command => ({
		id: `queue-${id}`,
		label,
		group: t.title,
		keys: [key],
		run
	});
	return [
		command('search', t.search, '/', keys.search),
		command('down', t.commands.down, 'j', () => keys.move(1)),
		command('up', t.commands.up, 'k', () => keys.move(-1)),
		command('arrow-down', t.commands.down, 'ArrowDown', () => keys.move(1)),
		command('arrow-up', t.commands.up, 'ArrowUp', () => keys.move(-1)),
		command('open', t.commands.open, 'Enter', keys.open),
		command('open-page', t.commands.openPage, 'o', keys.openPage),
		command('tick', t.commands.tick, 'x', keys.tick),
		command('close', t.commands.close, 'Escape', keys.close),
		command('record', t.record, 'n', keys.record),
		...queueViews
			.slice(0, MOST_DIGITS)
			.map((view, at) =>
				command(`view-${view}`, t.commands.view(t.views[view]), String(at + 1), () =>
					keys.view(view)
				)
			)
	];
}
