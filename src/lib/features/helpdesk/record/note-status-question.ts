import type { Unrecorded } from '#lib/domain/desk/besides.ts';
import type { Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { DeskRecorder } from './ticket-event.ts';

export type UnrecordedChannel = Unrecorded['channel'];

/**
 * Somebody asked how their request stands, instead of seeing it: counted, because a good helpdesk
 * makes it rare (S2-152). `about` is the ticket's number, where it was about one.
 */
export function noteStatusQuestion(
	desk: DeskRecorder,
	requester: string,
	channel: UnrecordedChannel,
	about = ''
): Promise<Result<void, RecordProblem>> {
	return desk.record([
		{
			_id: desk.newId('unrecorded'),
			type: 'unrecorded',
			requester,
			internal: true,
			channel,
			count: 1,
			kind: 'status-enquiry',
			...(about === '' ? {} : { note: about })
		}
	]);
}
