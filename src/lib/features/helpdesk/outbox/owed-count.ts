import type { DeskTables, Helpdesk } from '../helpdesk.ts';
import { owedLines } from './owed-lines.ts';

/** As many tickets as are looked at for a number that stands beside a link. */
const MOST_ROWS = 200;

/** How many messages are owed. */
export interface OwedCount {
	readonly count: number;
	/** There are more: only so many were counted. */
	readonly isMore: boolean;
}

/** Counts what the outbox holds by now, without reading a long one to its end. */
export async function owedCount(
	{ openNotices }: Pick<DeskTables, 'openNotices'>,
	{ person, settings }: Pick<Helpdesk, 'person' | 'settings'>,
	nowMs: number
): Promise<OwedCount> {
	const rows = await openNotices
		.orderBy('id')
		.limit(MOST_ROWS + 1)
		.toArray();
	const counted = rows.slice(0, MOST_ROWS);
	return {
		count: owedLines(counted, person.id, nowMs, settings.desk).length,
		isMore: rows.length > MOST_ROWS
	};
}
