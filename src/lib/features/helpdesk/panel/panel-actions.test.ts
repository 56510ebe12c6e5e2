import { describe, expect, it } from 'vitest';
import type { TicketEventKind } from '#lib/domain/desk/ticket.ts';
import { actionKeys, nextAction, panelActions, panelActionsFor } from './panel-actions.ts';

const fresh = {
	status: 'open',
	assignee: null,
	rating: null,
	feedback: null,
	mergedInto: null,
	resolution: null
} as const;
const all: ReadonlySet<TicketEventKind> = new Set<TicketEventKind>([
	'message',
	'note',
	'take',
	'assign',
	'escalate',
	'wait',
	'resolve',
	'merge',
	'unmerge'
]);

describe('keys of actions', () => {
	const ofList = ['j', 'k', 'o', 'x', 'n', '/', 'g', 'Enter', 'Escape'];

	it('take no key of the list', () => {
		expect(panelActions.filter((action) => ofList.includes(actionKeys[action]))).toEqual([]);
	});

	it('are shared only by actions that are never offered together', () => {
		const shared = panelActions.filter((action) =>
			panelActions.some((other) => other !== action && actionKeys[other] === actionKeys[action])
		);
		expect(shared).toEqual([
			'take',
			'take-over',
			'assign',
			'hand-over',
			'finish-feedback',
			'forward-feedback',
			'merge',
			'unmerge'
		]);
		const states = [fresh, { ...fresh, assignee: 'sari' }, { ...fresh, mergedInto: 'T-2' }];
		for (const state of states) {
			const keys = panelActionsFor(all, state, 'sari').map((action) => actionKeys[action]);
			expect(keys).toEqual([...new Set(keys)]);
		}
	});
});

describe('what an agent is offered', () => {
	it('is nothing that the rules refuse', () => {
		const offered = panelActionsFor(new Set<TicketEventKind>(['note']), fresh, 'sari');
		expect(offered).toEqual(['note', 'take-status-question']);
	});

	it('is to take what is nobody’s, and to resolve what is one’s own', () => {
		const open = panelActionsFor(all, fresh, 'sari');
		expect(open).toContain('take');
		expect(open).toContain('assign');
		expect(open).not.toContain('hand-over');
		expect(nextAction(open, fresh, 'sari')).toBe('take');

		const own = { ...fresh, status: 'on-progress', assignee: 'sari' } as const;
		const mine = panelActionsFor(all, own, 'sari');
		expect(mine).not.toContain('take');
		expect(mine).toContain('hand-over');
		expect(nextAction(mine, own, 'sari')).toBe('resolve');
		// Somebody else is offered to take it over first.
		const others = panelActionsFor(all, own, 'budi');
		expect(others).not.toContain('take');
		expect(nextAction(others, own, 'budi')).toBe('take-over');
	});

	it('is to end feedback only once it was passed on', () => {
		const allowed = new Set<TicketEventKind>(['feedback-forward', 'feedback-done']);
		const rated = { ...fresh, status: 'closed', rating: { stars: 2 } as never } as const;
		const actions = (feedback: { toName: string; result: string | null } | null) =>
			panelActionsFor(allowed, { ...rated, feedback }, 'sari').filter((name) =>
				name.endsWith('feedback')
			);
		expect(actions(null)).toEqual(['forward-feedback']);
		expect(actions({ toName: 'PPKU', result: null })).toEqual(['finish-feedback']);
		expect(actions({ toName: 'PPKU', result: 'beres' })).toEqual([]);
	});
});
