import type { DashboardView } from '#lib/features/dashboard/book/dashboard-view.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { Settings } from './first-settings.ts';

export type LazyDashboard = () => Promise<DashboardView>;

/** The dashboard of a store, loaded when somebody first looks at it: until then it costs nothing. */
export function lazyDashboard(billing: Engine, settings: () => Settings): LazyDashboard {
	const clock = () => {
		const { office, reminders } = settings();
		return { nowMs: Date.now(), zone: office.zone, usualDueDay: reminders.usualDueDay };
	};
	let made: Promise<DashboardView> | null = null;
	return () =>
		(made ??= import('#lib/features/dashboard/book/dashboard-view.ts').then(({ DashboardView }) =>
			DashboardView.open(billing, clock)
		));
}
