import type { Unrecorded } from '#lib/domain/desk/besides.ts';
import { NO_ACCOUNT } from '#lib/domain/desk/words.ts';
import type { Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { DeskRecorder } from './ticket-event.ts';

/** What was done, or asked, without a ticket. */
export interface WithoutTicket {
	readonly kind: Unrecorded['kind'];
	readonly channel: Unrecorded['channel'];
	/** How often; 1 to 10,000. */
	readonly count: number;
	readonly note: string;
}

/** Counts what is in no ticket, so that it is known how much is (S2-151, S2-152). It stays at the desk. */
export async function recordUnrecorded(
	desk: DeskRecorder,
	{ kind, channel, count, note }: WithoutTicket
): Promise<Result<void, RecordProblem>> {
	const said = note.trim();
	return desk.record([
		{
			_id: desk.newId('unrecorded'),
			type: 'unrecorded',
			requester: NO_ACCOUNT,
			internal: true,
			kind,
			channel,
			count,
			...(said === '' ? {} : { note: said })
		}
	]);
}
