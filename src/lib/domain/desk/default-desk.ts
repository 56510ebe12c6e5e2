import type { DeskSettings } from './masters.ts';

/** How the helpdesk works until somebody says otherwise. */
export function defaultDeskSettings(): Omit<DeskSettings, 'by' | 'at' | 'device'> {
	return {
		_id: 'setting:desk',
		type: 'setting',
		deskName: 'Meja layanan',
		calendar: 'kantor',
		reopenDays: 7,
		autoCloseDays: 7,
		ratingReminderDays: 3,
		dueSoonPercent: 75,
		redirectAskDays: 2
	};
}
