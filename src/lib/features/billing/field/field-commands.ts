import { fieldText } from '#lib/i18n/areas/field.ts';
import type { Command } from '#lib/ui/commands.svelte.ts';

/** What the keys of the screen do. */
export interface FieldKeys {
	readonly isByHand: boolean;
	step(by: 1 | -1): void;
	openActive(): void;
	moveActive(by: 1 | -1): Promise<void>;
	next(): void;
	previous(): void;
	back(): void;
}

/** The keys of the day in the field; an order by hand has two more. */
export function fieldCommands(keys: FieldKeys): Command[] {
	const t = fieldText();
	const group = t.title;
	const commands: Command[] = [
		{ id: 'field-down', label: t.down, group, keys: ['ArrowDown'], run: () => keys.step(1) },
		{ id: 'field-up', label: t.up, group, keys: ['ArrowUp'], run: () => keys.step(-1) },
		{ id: 'field-open', label: t.open, group, keys: ['Enter'], run: keys.openActive },
		{ id: 'field-next', label: t.card.next, group, keys: ['j'], run: keys.next },
		{ id: 'field-previous', label: t.card.previous, group, keys: ['k'], run: keys.previous },
		{ id: 'field-back', label: t.card.back, group, keys: ['Escape'], run: keys.back }
	];
	if (!keys.isByHand) return commands;
	const move = (by: 1 | -1) => keys.moveActive(by);
	return [
		...commands,
		{
			id: 'field-move-up',
			label: t.moveUpKey,
			group,
			keys: ['alt+ArrowUp'],
			run: () => move(-1)
		},
		{
			id: 'field-move-down',
			label: t.moveDownKey,
			group,
			keys: ['alt+ArrowDown'],
			run: () => move(1)
		}
	];
}
