import { momentOf } from '#lib/domain/clock.ts';
import { slaOf } from '#lib/domain/desk/sla.ts';
import {
	summaryOf,
	ticketStateOf,
	type TicketFact,
	type TicketState
} from '#lib/domain/desk/ticket-state.ts';
import type { WorkingTime } from '#lib/domain/desk/working-time.ts';
import { localTime } from '#lib/domain/time/zone.ts';

/** What a naive report is asked, beside the facts. */
export interface NaiveQuestion {
	readonly from: string;
	readonly to: string;
	readonly units: readonly string[];
	readonly channels: readonly string[];
	readonly nowMs: number;
	readonly time: WorkingTime;
	readonly dueSoonPercent: number;
}

/**
 * The figures of a report straight from the facts, ticket by ticket, without columns and sets: what the
 * quick computation is held against.
 */
export function naiveDeskReport(facts: readonly TicketFact[], asked: NaiveQuestion) {
	const states = [
		...Map.groupBy(facts, (fact) => (fact.type === 'ticket' ? fact._id : fact.ticket))
	]
		.map(([, own]) => ticketStateOf(own))
		.filter((state): state is TicketState => state !== null)
		.filter(
			({ unit, ticket }) =>
				(asked.units.length === 0 || asked.units.includes(unit)) &&
				(asked.channels.length === 0 || asked.channels.includes(ticket.channel))
		);
	const isIn = (ms: number | null) => {
		if (ms === null) return false;
		const day = localTime(ms, 'WIB').date;
		return day >= asked.from && day <= asked.to;
	};
	const clocks = (state: TicketState) =>
		slaOf(summaryOf(state), asked.time, asked.nowMs, asked.dueSoonPercent);
	const filed = states.filter(({ filedMs }) => isIn(filedMs));
	const own = filed.filter(({ mergedInto }) => mergedInto === null);
	const resolved = states.filter(
		({ resolvedMs, mergedInto }) => isIn(resolvedMs) && mergedInto === null
	);
	const rated = states.filter(({ rating }) => rating !== null && isIn(momentOf(rating.at)));
	const open = states.filter(({ status }) =>
		['open', 'on-progress', 'waiting-requester', 'waiting-third-party'].includes(status)
	);
	const responses = own.map((state) => clocks(state).response.state);
	const resolutions = resolved.map((state) => clocks(state).resolution.state);
	const count = (all: readonly string[], ...wanted: string[]) =>
		all.filter((one) => wanted.includes(one)).length;
	const asks = own.map(({ history }) => history.filter(asksRequester).length);
	const worst = (state: TicketState) => {
		const { response, resolution } = clocks(state);
		return [response.state, resolution.state];
	};
	const feedbacks = (all: readonly TicketState[]) =>
		all.filter(({ feedback }) => feedback !== null);
	const answered = own.filter(({ history }) => firstAnswer(history) !== undefined);
	const times = (valueOf: (state: TicketState, of: 'response' | 'resolution') => string) => ({
		response: spreadsBy(
			answered,
			(state) => valueOf(state, 'response'),
			(one) => clocks(one).response.used
		),
		resolution: spreadsBy(
			resolved,
			(state) => valueOf(state, 'resolution'),
			(one) => clocks(one).resolution.used
		)
	});
	const stars = rated.map(({ rating }) => rating!.stars);
	return {
		filed: filed.length,
		cancelled: own.filter(({ status }) => status === 'cancelled').length,
		redirected: own.filter(({ status }) => status === 'redirected').length,
		merged: filed.length - own.length,
		resolved: resolved.length,
		open: open.length,
		dueSoon: open.filter((state) => {
			const states = worst(state);
			return states.includes('due-soon') && !states.includes('breached');
		}).length,
		breached: open.filter((state) => worst(state).includes('breached')).length,
		response: {
			count: count(responses, 'met'),
			of: count(responses, 'met', 'missed', 'breached')
		},
		responseTime: spread(answered.map((one) => clocks(one).response.used)),
		resolution: { count: count(resolutions, 'met'), of: count(resolutions, 'met', 'missed') },
		resolutionTime: spread(resolved.map((one) => clocks(one).resolution.used)),
		reopened: {
			count: own.filter(({ reopened }) => reopened > 0).length,
			of: own.filter(({ reopened, resolvedMs }) => reopened > 0 || resolvedMs !== null).length
		},
		escalated: {
			count: own.filter((state) => summaryOf(state).escalations > 0).length,
			of: filed.length
		},
		clarified: { count: asks.filter((times) => times > 0).length, of: filed.length },
		clarifications: asks.reduce((sum, times) => sum + times, 0),
		rating: {
			mean: stars.length === 0 ? null : stars.reduce((a, b) => a + b, 0) / stars.length,
			count: stars.length,
			stars: [1, 2, 3, 4, 5].map((star) => stars.filter((one) => one === star).length),
			response: {
				count: resolved.filter(({ rating }) => rating !== null).length,
				of: resolved.length
			},
			forwarded: feedbacks(rated).length,
			feedbackOpen: feedbacks(states).filter(({ feedback }) => feedback!.result === null).length
		},
		byChannel: tally(filed.map(({ ticket }) => ticket.channel)),
		byUnit: tally(filed.map(({ unit }) => unit)),
		byService: tally(filed.map(({ service }) => service)),
		resolvers: tally(resolved.map(({ resolution }) => resolution!.by)),
		holders: tally(open.map(({ assignee }) => assignee ?? '')),
		timesBy: {
			unit: times(({ unit }) => unit),
			service: times(({ service }) => service),
			priority: times(({ priority }) => priority)
		},
		timesOfPeople: times((state, of) =>
			of === 'response' ? firstAnswer(state.history)!.by : state.resolution!.by
		)
	};
}

function asksRequester({ fact, isVoid }: TicketState['history'][number]): boolean {
	return (
		!isVoid && fact.type === 'ticket-event' && fact.kind === 'wait' && fact.for === 'requester'
	);
}

/** What the desk said or did first that its requester could see; or that they resolved it themselves. */
function firstAnswer(history: TicketState['history']) {
	return history
		.filter(({ isVoid }) => !isVoid)
		.map(({ fact }) => fact)
		.filter((fact) => fact.type === 'ticket-event')
		.find(({ kind, by, requester }) =>
			by === requester
				? kind === 'resolve'
				: ['message', 'take', 'escalate', 'wait', 'resolve', 'redirect'].includes(kind)
		);
}

function spreadsBy(
	states: readonly TicketState[],
	valueOf: (state: TicketState) => string,
	minutesOf: (state: TicketState) => number
) {
	return Object.fromEntries(
		[...Map.groupBy(states, valueOf)].map(([value, those]) => [value, spread(those.map(minutesOf))])
	);
}

/** By going up through the values until enough of them are not larger. */
function spread(values: readonly number[]) {
	const reach = (share: number) =>
		values.length === 0
			? null
			: [...values]
					.sort((a, b) => a - b)
					.find((value) => values.filter((one) => one <= value).length >= share * values.length)!;
	return {
		count: values.length,
		median: reach(0.5),
		p90: values.length < 10 ? null : reach(0.9)
	};
}

export function tally(names: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}
