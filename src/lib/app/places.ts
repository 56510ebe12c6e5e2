import type { Component } from 'svelte';
import type { Role } from '#lib/domain/access/person.ts';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import FileText from '@lucide/svelte/icons/file-text';
import HandCoins from '@lucide/svelte/icons/hand-coins';
import Landmark from '@lucide/svelte/icons/landmark';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import MapPinned from '@lucide/svelte/icons/map-pinned';
import Receipt from '@lucide/svelte/icons/receipt';
import Settings from '@lucide/svelte/icons/settings';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import UserCog from '@lucide/svelte/icons/user-cog';
import Users from '@lucide/svelte/icons/users';

export type PlaceName =
	| 'today'
	| 'dashboard'
	| 'bills'
	| 'customers'
	| 'queue'
	| 'field'
	| 'cash'
	| 'bank'
	| 'templates'
	| 'sync'
	| 'people'
	| 'settings'
	| 'help';

export interface Place {
	readonly name: PlaceName;
	readonly href: string;
	readonly icon: Component<{ size?: number }>;
	/** The second key after `g`. */
	readonly key: string;
	/** Only for who runs the server. */
	readonly isForServerAdmins?: true;
	/** Only for who oversees others. */
	readonly isForSupervisors?: true;
	/** Only for who works in the office. */
	readonly isForOffice?: true;
}

/** Where a person can go, in the order of the day's work. The first four stand in the phone's bar. */
export const places: readonly Place[] = [
	{ name: 'today', href: '/', icon: CalendarCheck, key: 'h' },
	{ name: 'bills', href: '/bills', icon: Receipt, key: 't' },
	{ name: 'customers', href: '/customers', icon: Users, key: 'p' },
	{ name: 'queue', href: '/queue', icon: ListOrdered, key: 'a' },
	{ name: 'field', href: '/field', icon: MapPinned, key: 'l' },
	{ name: 'cash', href: '/cash', icon: HandCoins, key: 'k' },
	{
		name: 'dashboard',
		href: '/dashboard',
		icon: ChartColumn,
		key: 'd',
		isForSupervisors: true
	},
	{ name: 'bank', href: '/bank', icon: Landmark, key: 'r', isForOffice: true },
	{ name: 'templates', href: '/templates', icon: FileText, key: 'm' },
	{ name: 'sync', href: '/sync', icon: RefreshCw, key: 'y' },
	{ name: 'people', href: '/people', icon: UserCog, key: 'o', isForServerAdmins: true },
	{ name: 'settings', href: '/settings', icon: Settings, key: 's' },
	{ name: 'help', href: '/help', icon: CircleQuestionMark, key: 'b' }
];

/** Whom places are shown to. */
export interface Visitor {
	readonly isServerAdmin: boolean;
	readonly roles: readonly Role[];
}

/** The places that somebody is shown. Who collects and does nothing else in the office begins in the field. */
export function placesFor({ isServerAdmin, roles }: Visitor): readonly Place[] {
	const isInOffice = roles.some((role) => officeRoles.has(role));
	const shown = places.filter(
		({ isForServerAdmins, isForSupervisors, isForOffice }) =>
			(isServerAdmin || !isForServerAdmins) &&
			(oversees(roles) || !isForSupervisors) &&
			(isInOffice || !isForOffice)
	);
	if (!roles.includes('collector') || isInOffice) return shown;
	const first = shown.filter(({ name }) => name === 'today' || name === 'field');
	return [...first, ...shown.filter((place) => !first.includes(place))];
}

/** Whether somebody is shown what others did: supervisors, admins, and the owner, who is everything. */
export function oversees(roles: readonly Role[]): boolean {
	return roles.includes('supervisor') || roles.includes('admin');
}

const officeRoles: ReadonlySet<Role> = new Set(['staff', 'supervisor', 'admin']);

/** How many places stand in the phone's bar; the rest is under "more". */
export const PLACES_IN_BAR = 4;

/** The place that an address belongs to. */
export function placeOf(pathname: string): PlaceName | null {
	const place = places.find(({ href }) =>
		href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
	);
	return place?.name ?? null;
}
