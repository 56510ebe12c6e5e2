import type { Component } from 'svelte';
import { BILLING_ROLES, DESK_ROLES, MASTER_EDITORS, type Role } from '#lib/domain/access/person.ts';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import Bell from '@lucide/svelte/icons/bell';
import BookOpen from '@lucide/svelte/icons/book-open';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import ChartPie from '@lucide/svelte/icons/chart-pie';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import FileText from '@lucide/svelte/icons/file-text';
import HandCoins from '@lucide/svelte/icons/hand-coins';
import Headset from '@lucide/svelte/icons/headset';
import Landmark from '@lucide/svelte/icons/landmark';
import ListChecks from '@lucide/svelte/icons/list-checks';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import MapPinned from '@lucide/svelte/icons/map-pinned';
import Receipt from '@lucide/svelte/icons/receipt';
import Send from '@lucide/svelte/icons/send';
import Settings from '@lucide/svelte/icons/settings';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Ticket from '@lucide/svelte/icons/ticket';
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
	| 'services'
	| 'tickets'
	| 'notices'
	| 'desk'
	| 'outbox'
	| 'reports'
	| 'masters'
	| 'templates'
	| 'sync'
	| 'people'
	| 'settings'
	| 'help';

/** Whom a place is for; left out, for everybody. */
type Audience =
	/** Who works with bills and customers. */
	| 'billing'
	/** Who works in the office. */
	| 'office'
	/** Who oversees others. */
	| 'supervisors'
	/** Who works at the helpdesk. */
	| 'desk'
	/** Who edits the helpdesk's master data. */
	| 'master-editors'
	| 'template-editors'
	/** Who runs the server. */
	| 'server-admins';

export interface Place {
	readonly name: PlaceName;
	readonly href: string;
	readonly icon: Component<{ size?: number }>;
	/** The second key after `g`. */
	readonly key: string;
	readonly isFor?: Audience;
}

/** Where a person can go, in the order of the day's work. The first four stand in the phone's bar. */
export const places: readonly Place[] = [
	{ name: 'today', href: '/', icon: CalendarCheck, key: 'h', isFor: 'billing' },
	{ name: 'bills', href: '/bills', icon: Receipt, key: 't', isFor: 'billing' },
	{ name: 'customers', href: '/customers', icon: Users, key: 'p', isFor: 'billing' },
	{ name: 'queue', href: '/queue', icon: ListOrdered, key: 'a', isFor: 'billing' },
	{ name: 'field', href: '/field', icon: MapPinned, key: 'l', isFor: 'billing' },
	{ name: 'cash', href: '/cash', icon: HandCoins, key: 'k', isFor: 'billing' },
	{ name: 'dashboard', href: '/dashboard', icon: ChartColumn, key: 'd', isFor: 'supervisors' },
	{ name: 'bank', href: '/bank', icon: Landmark, key: 'r', isFor: 'office' },
	{ name: 'desk', href: '/desk', icon: Headset, key: 'j', isFor: 'desk' },
	{ name: 'outbox', href: '/desk/outbox', icon: Send, key: 'x', isFor: 'desk' },
	{ name: 'services', href: '/services', icon: ListChecks, key: 'n' },
	{ name: 'tickets', href: '/tickets', icon: Ticket, key: 'i' },
	{ name: 'notices', href: '/notices', icon: Bell, key: 'w' },
	{ name: 'reports', href: '/desk/reports', icon: ChartPie, key: 'u', isFor: 'desk' },
	{ name: 'masters', href: '/desk/masters', icon: BookOpen, key: 'e', isFor: 'master-editors' },
	{ name: 'templates', href: '/templates', icon: FileText, key: 'm', isFor: 'template-editors' },
	{ name: 'sync', href: '/sync', icon: RefreshCw, key: 'y' },
	{ name: 'people', href: '/people', icon: UserCog, key: 'o', isFor: 'server-admins' },
	{ name: 'settings', href: '/settings', icon: Settings, key: 's' },
	{ name: 'help', href: '/help', icon: CircleQuestionMark, key: 'b' }
];

/** Whom places are shown to. */
export interface Visitor {
	readonly isServerAdmin: boolean;
	readonly roles: readonly Role[];
}

/**
 * The places that somebody is shown. Who collects and does nothing else in the office begins in the
 * field; who has nothing to do with bills, at the helpdesk or at its services.
 */
export function placesFor(visitor: Visitor): readonly Place[] {
	const { roles } = visitor;
	const shown = places.filter(({ isFor }) => isFor === undefined || belongsTo(visitor, isFor));
	if (!worksWithBills(roles)) return withFirst(shown, placesAtHand);
	const isInField = roles.includes('collector') && !holds(roles, officeRoles);
	return isInField ? withFirst(shown, ['today', 'field']) : shown;
}

/** What comes first for who has nothing to do with bills. */
const placesAtHand: readonly PlaceName[] = [
	'desk',
	'outbox',
	'services',
	'tickets',
	'notices',
	'help'
];

function withFirst(shown: readonly Place[], names: readonly PlaceName[]): readonly Place[] {
	const first = names.flatMap((name) => shown.find((place) => place.name === name) ?? []);
	return [...first, ...shown.filter((place) => !first.includes(place))];
}

function belongsTo({ isServerAdmin, roles }: Visitor, audience: Audience): boolean {
	switch (audience) {
		case 'billing':
			return worksWithBills(roles);
		case 'office':
			return holds(roles, officeRoles);
		case 'supervisors':
			return oversees(roles);
		case 'desk':
			return holds(roles, DESK_ROLES);
		case 'master-editors':
			return holds(roles, MASTER_EDITORS);
		case 'template-editors':
			return worksWithBills(roles) || roles.includes('template-editor');
		case 'server-admins':
			return isServerAdmin;
	}
}

/** Whether somebody is shown bills and customers. */
export function worksWithBills(roles: readonly Role[]): boolean {
	return holds(roles, BILLING_ROLES);
}

/** Whether somebody is shown what others did: supervisors, admins, and the owner, who is everything. */
export function oversees(roles: readonly Role[]): boolean {
	return holds(roles, ['supervisor', 'admin']);
}

/** Where somebody begins. */
export function firstAddress(roles: readonly Role[]): string {
	return placesFor({ isServerAdmin: false, roles })[0]?.href ?? '/services';
}

function holds(roles: readonly Role[], anyOf: readonly Role[]): boolean {
	return anyOf.some((role) => roles.includes(role));
}

const officeRoles: readonly Role[] = ['staff', 'supervisor', 'admin'];

/** How many places stand in the phone's bar; the rest is under "more". */
export const PLACES_IN_BAR = 4;

/** The place that an address belongs to: the one that says most of it. */
export function placeOf(pathname: string): PlaceName | null {
	const fitting = places.filter(({ href }) =>
		href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
	);
	const [place] = fitting.sort((a, b) => b.href.length - a.href.length);
	return place?.name ?? null;
}
