import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import type { TicketEventKind } from '#lib/domain/desk/ticket.ts';

/** What an agent can do with a ticket, as buttons and keys. */
export const panelActions = [
	'take',
	'take-over',
	'message',
	'note',
	'resolve',
	'escalate',
	'resume',
	'wait-requester',
	'wait-third-party',
	'assign',
	'hand-over',
	'finish-feedback',
	'forward-feedback',
	'reopen',
	'close',
	'reclassify',
	'link',
	'merge',
	'unmerge',
	'faq-draft',
	'take-status-question',
	'redirect',
	'cancel'
] as const;
export type PanelAction = (typeof panelActions)[number];

/**
 * One key each, none of them a key of the list (j, k, o, x, n, / and digits) or the one that leads to
 * places (g). `take` and `take-over` are never offered together and share theirs, as do `assign` and
 * `hand-over`, and the two ends of feedback.
 */
export const actionKeys: Readonly<Record<PanelAction, string>> = {
	take: 't',
	'take-over': 't',
	message: 'm',
	note: 'c',
	resolve: 's',
	escalate: 'e',
	resume: 'u',
	'wait-requester': 'w',
	'wait-third-party': 'i',
	assign: 'a',
	'hand-over': 'a',
	'finish-feedback': 'f',
	'forward-feedback': 'f',
	reopen: 'b',
	close: 'z',
	reclassify: 'p',
	link: 'l',
	merge: 'y',
	unmerge: 'y',
	'faq-draft': 'q',
	'take-status-question': 'v',
	redirect: 'd',
	cancel: 'Delete'
};

const eventOf: Readonly<Record<PanelAction, TicketEventKind | null>> = {
	take: 'take',
	'take-over': 'take',
	message: 'message',
	note: 'note',
	resolve: 'resolve',
	escalate: 'escalate',
	resume: 'resume',
	'wait-requester': 'wait',
	'wait-third-party': 'wait',
	assign: 'assign',
	'hand-over': 'assign',
	'finish-feedback': 'feedback-done',
	'forward-feedback': 'feedback-forward',
	reopen: 'reopen',
	close: 'close',
	reclassify: 'change',
	link: 'link',
	merge: 'merge',
	unmerge: 'unmerge',
	'faq-draft': null,
	'take-status-question': null,
	redirect: 'redirect',
	cancel: 'cancel'
};

type Standing = Pick<
	TicketState,
	'status' | 'assignee' | 'rating' | 'feedback' | 'mergedInto' | 'resolution'
>;

/**
 * The actions that make sense now, in the order of the day's work. `allowed`: the events that the
 * person may record.
 */
export function panelActionsFor(
	allowed: ReadonlySet<TicketEventKind | 'rating'>,
	state: Standing,
	person: string
): readonly PanelAction[] {
	return panelActions.filter((action) => {
		const event = eventOf[action];
		return (event === null || allowed.has(event)) && makesSense(action, state, person);
	});
}

function makesSense(action: PanelAction, state: Standing, person: string): boolean {
	switch (action) {
		case 'take':
			return (
				state.assignee === null || (state.assignee === person && state.status !== 'on-progress')
			);
		case 'take-over':
			return state.assignee !== null && state.assignee !== person;
		case 'assign':
			return state.assignee === null;
		case 'hand-over':
			return state.assignee !== null;
		case 'wait-requester':
			return state.status !== 'waiting-requester';
		case 'wait-third-party':
			return state.status !== 'waiting-third-party';
		case 'forward-feedback':
			return state.rating !== null && state.feedback === null;
		case 'finish-feedback':
			return state.feedback !== null && state.feedback.result === null;
		case 'merge':
			return state.mergedInto === null;
		case 'unmerge':
			return state.mergedInto !== null;
		case 'faq-draft':
			return state.resolution !== null && ['resolved', 'closed'].includes(state.status);
		default:
			return true;
	}
}

/** The one thing to do next, shown as the primary button. */
export function nextAction(
	actions: readonly PanelAction[],
	state: Standing,
	person: string
): PanelAction | null {
	const wish: readonly PanelAction[] =
		state.assignee === person
			? ['resume', 'resolve', 'take', 'finish-feedback', 'forward-feedback']
			: ['take', 'take-over', 'finish-feedback', 'forward-feedback'];
	return wish.find((action) => actions.includes(action)) ?? null;
}
