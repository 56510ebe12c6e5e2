import { expect, it } from 'vitest';
import { openNoticesOf } from '#lib/domain/desk/open-notices.ts';
import { aTicket, aTicketEvent, FILED_MS } from '#tests/builders/desk-facts.ts';
import { owedLines } from './owed-lines.ts';

const DAY_MS = 86_400_000;
const settings = { ratingReminderDays: 3 };

it('what is owed about a ticket is there the oldest first, and its rating once the day has come', () => {
	const taken = aTicketEvent('take', { minute: 5 });
	const row = openNoticesOf([aTicket(), taken, aTicketEvent('resolve', { minute: 60 })])!;
	const slugsAfter = (days: number) =>
		owedLines(row, FILED_MS + days * DAY_MS, settings).map(({ notice }) => notice.slug);
	expect(slugsAfter(1)).toEqual(['created', 'status-changed', 'resolved']);
	expect(slugsAfter(4)).toEqual(['created', 'status-changed', 'rating-asked', 'resolved']);
});
