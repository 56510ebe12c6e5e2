import { commandsText } from '#lib/i18n/areas/commands.ts';
import { shellText } from '#lib/i18n/areas/shell.ts';
import { tourText } from '#lib/i18n/areas/tour.ts';
import type { Command } from '#lib/ui/commands.svelte.ts';
import type { Place } from './places.ts';
import { TOUR_PARAMETER } from './tour.ts';

/** What the commands of every screen do. */
interface AppActions {
	open(href: string): void;
	showPalette(): Promise<void>;
	showShortcuts(): void;
	nextTheme(): void;
	nextLanguage(): void;
	lock(): void;
	/** Null in practice. */
	readonly practise: (() => void) | null;
}

/** What can be run from every screen: the places, what has no place of its own, and the app itself. */
export function appCommands(places: readonly Place[], act: AppActions): readonly Command[] {
	const t = commandsText();
	const names = shellText().places;
	const tour = tourText();
	const { practise } = act;
	const opens = (id: string, label: string, href: string): Command => ({
		id,
		label,
		group: t.groups.actions,
		run: () => act.open(href)
	});
	return [
		...places.map(({ name, href, key }) => ({
			id: `go-${name}`,
			label: names[name],
			group: t.groups.places,
			keys: ['g', key],
			run: () => act.open(href)
		})),
		...(places.some(({ name }) => name === 'bills')
			? [
					opens('import', t.importList, '/bills/import'),
					opens('approvals', t.approvals, '/approvals'),
					opens('check-receipt', t.checkReceipt, '/receipts/check')
				]
			: []),
		opens('tour', tour.name, `/?${TOUR_PARAMETER}`),
		...places
			.filter(({ name }, at) => at > 0 && (name === 'desk' || name === 'services'))
			.map(({ name }) =>
				opens(`tour-${name}`, `${tour.name}: ${names[name]}`, `/?${TOUR_PARAMETER}=${name}`)
			),
		...(practise
			? [
					opens('backup', t.backup, '/settings#backup'),
					{ id: 'practise', label: t.practise, group: t.groups.actions, run: practise }
				]
			: []),
		{
			id: 'palette',
			label: t.openPalette,
			group: t.groups.app,
			keys: ['mod+k'],
			run: () => act.showPalette()
		},
		{
			id: 'shortcuts',
			label: t.showShortcuts,
			group: t.groups.app,
			keys: ['?'],
			run: () => act.showShortcuts()
		},
		{ id: 'theme', label: t.theme, group: t.groups.app, run: () => act.nextTheme() },
		{ id: 'language', label: t.language, group: t.groups.app, run: () => act.nextLanguage() },
		{ id: 'lock', label: t.lock, group: t.groups.app, keys: ['mod+l'], run: () => act.lock() }
	];
}
